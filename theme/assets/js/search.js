// The page of the search: what is asked stands in the address, so that going back, a bookmark and a link all work.
// Nothing of the index is fetched before somebody asks.
import {resultOf} from './search/excerpt.js';
import {Index} from './search/index.js';

const AT_ONCE = 10;

const place = document.getElementById('ket-qua-tim-kiem');
const status = document.getElementById('tinh-trang-tim-kiem');
const field = document.getElementById('o-tim-kiem');
const say = place.dataset;
const title = document.title;
const index = new Index(read);
let turn = 0;

async function read(name) {
  // The root is asked for anew each time: the folder that it names changes with every publication.
  const answer = await fetch(new URL(name, new URL(say.index, location)), {cache: name.includes('/') ? 'default' : 'no-cache'});
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.json();
}

const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const drawn = pieces => pieces.map(({text, isMarked}) => (isMarked ? element('mark', {}, text) : text));

function listItem({url, part, note, id, heading, title: name, excerpt}) {
  const address = say.root + url || './';
  const plainName = name.map(({text}) => text).join('');
  const item = element('li', {}, element('h3', {}, element('a', {href: address}, ...drawn(name))));
  if (part) item.append(element('p', {className: 'search_results__place'}, part));
  if (note) item.append(element('p', {className: 'search_results__note'}, note));
  item.append(element('p', {}, ...drawn(excerpt)));
  if (id) {
    const [before, after] = say.passage.split('{heading}');
    const whose = element('span', {className: 'visually_hidden'}, ` – ${plainName}`);
    const link = element('a', {href: `${address}#${id}`}, ...drawn(heading), whose);
    item.append(element('p', {className: 'search_results__place'}, before, link, after));
  }
  return item;
}

// Results up to a number, below those that are there.
async function extend(list, {pages, wanted}, until) {
  const contents = await Promise.all(pages.slice(list.children.length, until).map(page => index.page(page)));
  list.append(...contents.map(content => listItem(resultOf(content, wanted))));
}

// The button takes the reader to the first of the results that it brings.
function moreButton(found, list) {
  const button = element('button', {className: 'search_results__more', type: 'button'}, say.more);
  button.addEventListener('click', () =>
    guarded(async () => {
      const next = list.children.length;
      await extend(list, found, next + AT_ONCE);
      list.children[next].querySelector('a').focus();
      if (list.children.length === found.pages.length) button.remove();
    }),
  );
  return button;
}

// The number of results is said and the first one drawn before the others are fetched.
async function answer() {
  const mine = ++turn;
  const query = (new URLSearchParams(location.search).get('q') ?? '').trim();
  field.value = query;
  document.title = query ? `${query} – ${title}` : title;
  place.replaceChildren();
  status.textContent = '';
  if (!location.search) return;
  const patience = setTimeout(() => (status.textContent = say.looking), 1000);
  const found = await index.find(query).finally(() => clearTimeout(patience));
  if (mine !== turn) return; // Something else has been asked meanwhile.
  const count = found.pages.length;
  const sentence = !found.words.length ? say.nothingAsked : !count ? say.none : found.corrected ? say.mended : say.found;
  const values = {query, mended: found.words.join(' '), count: count.toLocaleString(document.documentElement.lang)};
  status.textContent = filled(sentence, values);
  if (!count) return;
  const list = element('ol', {className: 'search_results'});
  place.append(element('h2', {}, say.results), list);
  await extend(list, found, 1);
  await extend(list, found, AT_ONCE);
  if (count > AT_ONCE) list.after(moreButton(found, list)); // Not where something else has been asked meanwhile.
}

// Whatever goes wrong is said to the reader, and to the console.
function guarded(work) {
  const working = work();
  const mine = turn;
  return working.catch(error => {
    if (mine === turn) status.textContent = say.failed;
    throw error;
  });
}

field.form.addEventListener('submit', event => {
  event.preventDefault();
  history.pushState(null, '', `?${new URLSearchParams({q: field.value})}`);
  guarded(answer);
});
addEventListener('popstate', () => guarded(answer));
guarded(answer);
