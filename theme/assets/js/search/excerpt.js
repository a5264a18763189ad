// Where the words of a query stand on a page: the passage that says most of them, cut out, and the words marked.
import {wordsOf} from './words.js';

const LENGTH = 32; // words
const BEFORE = 6; // words before the first that was found
const [ANYWHERE, BESIDE] = [0, 2]; // how a place is rated
const IN_TITLE = 0.3; // what a word still counts in a passage when the title says it already

// A page as the list of results shows it. `title`, `heading` and `excerpt` are pieces {text, isMarked}; `id` is the
// fragment of the passage, "" for the first one.
export function resultOf(page, wanted) {
  return resultWith(page, wanted, BESIDE) ?? resultWith(page, wanted, ANYWHERE);
}

function resultWith({url, title, part, note, passages}, wanted, least) {
  const titleWords = wordsOf(title);
  const titleHits = hitsIn(titleWords, wanted, least);
  const said = new Set(titleHits.filter(Boolean).map(({place}) => place));
  const rated = passages.map(([id, heading, text], order) => {
    const [headingWords, words] = [wordsOf(heading), wordsOf(text)];
    const [headingHits, hits] = [hitsIn(headingWords, wanted, least), hitsIn(words, wanted, least)];
    const [from, weight] = heaviest(hits, said);
    const rank = weight + weightOf(headingHits, said) - order / 100;
    return {id, heading: pieces(heading, headingWords, headingHits), text, words, hits, from, rank};
  });
  const best = rated.reduce((one, other) => (other.rank > one.rank ? other : one));
  if (least === BESIDE && best.rank <= 0 && !said.size) return null;
  return {url, part, note, id: best.id, heading: best.heading, title: pieces(title, titleWords, titleHits), excerpt: cutOut(best)};
}

// For each word of a text what of `wanted` stands there. Of one thing wanted only the best places count, and none that is
// rated under `least`: those beside its neighbour in the query, those with the same marks. What says something by itself,
// a number or an abbreviation, needs no neighbour; a weak word always does.
function hitsIn(words, wanted, least) {
  const places = wanted.map(({keys, exact}) =>
    words.flatMap((_, at) =>
      keys.every((key, step) => words[at + step]?.plain === key) ? [{at, isExact: words[at].exact === exact}] : [],
    ),
  );
  const starts = places.map((found, place) => new Set(wanted[place].keys.length > 1 ? [] : found.map(({at}) => at)));
  const hits = [];
  wanted.forEach(({keys, isWeak, isMarked, stands, weight}, place) => {
    const isBeside = ({at}) => starts[place - 1]?.has(at - 1) || starts[place + 1]?.has(at + 1);
    const rate = found => (keys.length > 1 || isBeside(found) ? BESIDE : ANYWHERE) + (found.isExact ? 1 : 0);
    const enough = isWeak ? BESIDE : Math.max(isMarked ? 1 : ANYWHERE, stands ? ANYWHERE : least);
    const best = Math.max(enough, ...places[place].map(rate));
    for (const found of places[place]) {
      if (rate(found) === best) keys.forEach((_, step) => (hits[found.at + step] ??= {place, weight: weight / keys.length}));
    }
  });
  return hits;
}

// How much a stretch says: each thing wanted counts once, and a little more beside its neighbour.
function weightOf(hits, said) {
  const seen = new Set();
  let weight = 0;
  hits.forEach((hit, at) => {
    const isBeside = hits[at - 1] && hits[at - 1].place !== hit.place;
    const share = seen.has(hit.place) ? (isBeside ? 0.1 : 0) : said.has(hit.place) ? IN_TITLE : 1;
    weight += hit.weight * share;
    seen.add(hit.place);
  });
  return weight;
}

// Where the stretch begins that says most, and how much that is.
function heaviest(hits, said) {
  let best = [0, 0];
  hits.forEach((_, from) => {
    const weight = weightOf(hits.slice(from, from + LENGTH - BEFORE), said);
    if (weight > best[1]) best = [from, weight];
  });
  return best;
}

function cutOut({text, words, hits, from}) {
  const first = Math.max(from - BEFORE, 0);
  const last = Math.min(first + LENGTH, words.length);
  const cut = pieces(text, words, hits, first, last);
  if (first > 0) cut.unshift({text: '… ', isMarked: false});
  if (last < words.length) cut.push({text: ' …', isMarked: false});
  return cut;
}

// Nothing but a blank or the signs within a number (335/2026) stands between them.
const isClose = (one, next, text) => !/\S\s/.test(text.slice(one.end, next.start));

// The text from one word up to another in pieces; what is marked side by side is one piece.
function pieces(text, words, hits, first = 0, last = words.length) {
  const cut = [];
  let at = first > 0 ? words[first].start : 0;
  const add = (until, isMarked) => {
    if (until > at) cut.push({text: text.slice(at, until), isMarked});
    at = until;
  };
  for (let place = first; place < last; place++) {
    if (!hits[place]) continue;
    add(words[place].start, false);
    while (place + 1 < last && hits[place + 1] && isClose(words[place], words[place + 1], text)) place++;
    add(words[place].end, true);
  }
  add(last < words.length ? words[last - 1].end : text.length, false);
  return cut;
}
