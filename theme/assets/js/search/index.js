// What the index that build/loivao/search writes answers to a query. `read(name)` gives one of its files.
import {isOneSlip, keysOf, wordsOf} from './words.js';

const ROOT = 'muc-luc.json';
const MOST_WORDS = 10; // of a query
const ENOUGH = 0.52; // of a query, by weight of its words, stands on each page that is found
const ALONE = 0.5; // how far a syllable counts as found that stands beside neither of its neighbours
const SAME = {weight: 1, covers: 1};
const OTHER_MARKS = {weight: 0.25, covers: 0.6};
const NO_MARKS = {weight: 0.8, covers: 1}; // the same word, when the whole query is written without marks
const MOST_READINGS = 8;

export class Index {
  #read;
  #files = new Map();

  constructor(read) {
    this.#read = read;
  }

  // `words`: what was looked for, which is not the query when a slip was `corrected`; `pages`: the numbers of those found,
  // best first; `wanted`: what to mark on them.
  async find(query) {
    const asked = await this.#look(wordsOf(query.normalize('NFC')).slice(0, MOST_WORDS));
    const mended = await this.#mended(asked);
    const {terms, isMarked, pages} = mended?.pages.length ? mended : asked;
    return {
      words: terms.map(({word, plain}) => word ?? plain),
      corrected: terms !== asked.terms,
      pages,
      wanted: [...terms.map(term => ({...term, keys: [term.plain], isMarked})), ...(await this.#inFull(terms))],
    };
  }

  // {url, title, part, note, passages: [[id, heading, text], …]}
  page(number) {
    return this.#file(`trang-${number}.json`);
  }

  // Weak words ("là", "tôi", "ở đâu") are looked up only beside others.
  async #look(asked) {
    const {pages: count, weak, abbreviations, syllables} = await this.#file(ROOT);
    const isMarked = asked.some(({exact, plain}) => exact && exact !== plain);
    const key = isMarked ? 'exact' : 'plain';
    const weakKeys = new Set(weak.map(word => keysOf(word)[key]));
    const saysMuch = asked.some(term => !weakKeys.has(term[key]));
    const isWeak = term => saysMuch && weakKeys.has(term[key]);
    const [forms, pairs] = await Promise.all([
      Promise.all(asked.map(term => (isWeak(term) ? {} : this.#entry(term.plain, {})))),
      Promise.all(asked.slice(1).map((term, at) => (isWeak(asked[at]) && isWeak(term) ? new Map() : this.#pair(asked[at].plain, term.plain)))),
    ]);
    const rarity = pages => Math.log(1 + count / Math.max(pages.size, 1));
    const terms = asked.map((term, at) => {
      const pages = pagesOf(forms[at], term.exact, isMarked ? OTHER_MARKS : NO_MARKS);
      const stands = !syllables || asked.length < 2 || /\d/.test(term.plain) || Object.hasOwn(abbreviations, term.plain);
      return {...term, pages, isWeak: isWeak(term), stands, weight: isWeak(term) ? 0 : rarity(pages)};
    });
    return {terms, pairs, isMarked, pages: ranked(terms, pairs.map(pages => ({pages, weight: rarity(pages)})))};
  }

  // The query without its slip, looked up; null when it has none, more than one, or one that cannot be mended.
  async #mended({terms, pairs, pages}) {
    const isUnknown = ({pages, isWeak}) => !pages.size && !isWeak;
    const standsAlone = (_, at) => !pairs[at - 1]?.size && !pairs[at]?.size;
    const suspects = terms.some(isUnknown) ? terms.filter(isUnknown) : pages.length ? [] : terms.filter(standsAlone);
    if (suspects.length !== 1) return null;
    const {words, counts} = await this.#file('am-tiet.json');
    const vocabulary = new Map(words.split(' ').map((word, at) => [word, Number(counts[at])]));
    const at = terms.indexOf(suspects[0]);
    const readings = readingsOf(suspects[0].plain, vocabulary).map(each => this.#rated(each, suspects[0], terms[at - 1], terms[at + 1]));
    const [best] = (await Promise.all(readings)).filter(({rating}) => rating > 0).sort((a, b) => b.rating - a.rating);
    return best ? this.#look(terms.slice(0, at).concat(best.words, terms.slice(at + 1))) : null;
  }

  // A reading of a word, rated by how it goes with the word before it, or else with the one after it. A word written with
  // marks must be one slip away with its marks: "điếc" is no slip of "điều".
  async #rated({plains, count}, {exact, plain}, before, after) {
    const words = [];
    for (const each of plains) {
      const forms = exact === plain ? [] : Object.keys(await this.#entry(each, {})).map(keysOf);
      words.push(exact === plain ? {plain: each} : forms.find(form => plains[1] || isOneSlip(exact, form.exact)));
    }
    const row = before ? [before.plain, ...plains] : after ? [...plains, after.plain] : plains;
    const pairs = await Promise.all(row.slice(1).map((each, at) => this.#pair(row[at], each)));
    const isSaid = row.length < 2 || /\d/.test(plain) || pairs.some(({size}) => size);
    return {words, rating: words.every(Boolean) && isSaid ? pairs.reduce((sum, {size}) => sum + 10 * Math.log2(1 + size), count) : 0};
  }

  // What abbreviations in the query stand for.
  async #inFull(terms) {
    const {abbreviations} = await this.#file(ROOT);
    const plains = terms.map(({plain}) => plain);
    return terms.flatMap(({weight}, from) =>
      terms.flatMap((_, to) => {
        const short = plains.slice(from, to + 1).join(' ');
        return Object.hasOwn(abbreviations, short) ? [{keys: abbreviations[short].split(' '), weight}] : [];
      }),
    );
  }

  async #pair(one, next) {
    return new Map(unpacked(await this.#entry(`${one} ${next}`, [])));
  }

  // What the index holds under a key, or `nothing`.
  async #entry(key, nothing) {
    const {shards} = await this.#file(ROOT);
    const after = shards.findIndex(first => first > key);
    const shard = after === 0 ? {} : await this.#file(`tu-${(after < 0 ? shards.length : after) - 1}.json`);
    return Object.hasOwn(shard, key) ? shard[key] : nothing;
  }

  // A file is read once; one that could not be read is asked for again the next time.
  #file(name) {
    if (!this.#files.has(name)) {
      const reading = name === ROOT ? this.#read(ROOT) : this.#file(ROOT).then(({folder}) => this.#read(folder + name));
      this.#files.set(name, reading);
      reading.catch(() => this.#files.delete(name));
    }
    return this.#files.get(name);
  }
}

// [page, weight] of each page in lists [weight, first page, step, step, …].
const unpacked = lists =>
  lists.flatMap(([weight, ...steps]) => {
    let page = 0;
    return steps.map(step => [(page += step), weight]);
  });

// The pages of a word: how much it says on each, and how far it is the word that was asked for.
function pagesOf(forms, exact, other) {
  const pages = new Map();
  for (const [form, lists] of Object.entries(forms)) {
    const as = exact === undefined || keysOf(form).exact === exact ? SAME : other;
    for (const [page, weight] of unpacked(lists)) {
      const {weighs = 0, covers = 0} = pages.get(page) ?? {};
      pages.set(page, {weighs: Math.max(weighs, weight * as.weight), covers: Math.max(covers, as.covers)});
    }
  }
  return pages;
}

// The pages that say enough of what was asked, best first.
function ranked(terms, pairs) {
  const whole = terms.reduce((sum, {weight}) => sum + weight, 0);
  const found = [];
  for (const page of new Set(terms.flatMap(({pages}) => [...pages.keys()]))) {
    let score = pairs.reduce((sum, {pages, weight}) => sum + weight * (pages.get(page) ?? 0), 0);
    let share = 0;
    terms.forEach(({pages, weight, stands}, at) => {
      const {weighs = 0, covers = 0} = pages.get(page) ?? {};
      const isBeside = stands || pairs[at - 1]?.pages.has(page) || pairs[at]?.pages.has(page);
      score += weight * weighs;
      share += (weight * covers * (isBeside ? 1 : ALONE)) / whole;
    });
    if (share >= ENOUGH) found.push({page, score: score * share ** 2});
  }
  return found.sort((a, b) => b.score - a.score || a.page - b.page).map(({page}) => page);
}

// What a word may have been meant to be: another one at one slip's distance, or two that were written as one. Slips
// seldom change the first letter.
function readingsOf(word, vocabulary) {
  const readings = [];
  for (const [known, count] of vocabulary) {
    const isAlike = known[0] === word[0] && known.length > 1 && word.length > 2 && !/\d/.test(word + known);
    if (isAlike && isOneSlip(word, known)) readings.push({plains: [known], count});
    const rest = word.startsWith(known) ? word.slice(known.length) : '';
    if (vocabulary.has(rest)) readings.push({plains: [known, rest], count: Math.min(count, vocabulary.get(rest))});
  }
  return readings.sort((a, b) => b.count - a.count).slice(0, MOST_READINGS);
}
