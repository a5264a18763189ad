// Keyboard and pointer: the walk (walk.mjs), then each thing that a pointer can press is pressed, by hand and by key, and what
// comes of it is compared. It only measures; rules judge. A page with nothing to press costs the walk alone.
import {readFileSync} from 'node:fs';
import {setTimeout as pause} from 'node:timers/promises';

import {styleOf, walk} from './walk.mjs';

const source = name => readFileSync(new URL(name, import.meta.url), 'utf8');
const SOURCES = ['in-page.js', 'in-page-sight.js', 'in-page-styles.js', 'in-page-hands.js'].map(source);
export const beforeHands = source('in-page-listens.js');

// What was seen of things that are alike, down to their script and style: pages of a site share most of them.
const known = new Map();
const tried = new Map();
const MOST_TRIED = 5_000;
const MOST = 10; // Of each kind that are tried.
const PATIENCE = 30; // Milliseconds in which a page that follows the focus may take it back.
const SOON = 150; // Milliseconds until a press has done what it does.
const HOVERED = 400;
const MOST_TABS = 12;

export async function hands(page, client, measure, job, settle, {again}) {
  const {done, follows} = await page.evaluate(kinds => {
    const {did, every} = window.loivaoListens;
    const follows = kinds.some(kind => every.has(kind)) || document.querySelector(kinds.map(kind => `[on${kind}]`).join()) !== null;
    return {done: did.length, follows};
  }, ['focus', 'blur', 'focusin', 'focusout']);
  const walked = await walk(page, client, {look: 'kind', known, patience: follows ? PATIENCE : 0, there: true});
  const freed = /^(left|around)$/.test(walked.forward.ended) ? null : await escape(page);
  await page.evaluate(SOURCES.at(-1)); // The walk has put in the others.
  const entered = await page.evaluate(
    from => window.loivaoHands.did.slice(from).flatMap(({what, by}) => (by?.tabIndex >= 0 ? [{what, ...window.loivaoHands.place(by)}] : [])),
    done,
  );
  const hand = new Hand(page, async () => {
    await again({});
    for (const each of SOURCES) await page.evaluate(each);
    await page.evaluate(() => window.loivaoCheck.restore());
  });
  const alike = await page.evaluate(names => {
    const {list, like} = window.loivaoHands;
    return Object.fromEntries(names.map(name => [name, list(name).map(like)]));
  }, ['pointed', 'operated', 'groups', 'buttons', 'choices', 'hovered']);
  const style = await styleOf(page);
  const found = {walked, freed, entered, pointed: [], operated: [], groups: [], opened: [], choices: [], hovered: [], restless: false};
  const tries = {hovered: hover, operated: operate, groups: lead, choices: choose, opened: unfold, pointed: point};
  for (const [what, attempt] of Object.entries(tries)) {
    const list = what === 'opened' ? 'buttons' : what;
    for (const [index, thing] of alike[list].slice(0, MOST).entries()) {
      const like = [what, thing, style].join('\u0000');
      if (!tried.has(like)) {
        if (tried.size > MOST_TRIED) tried.clear();
        await hand.afresh();
        if (hand.restless) return {...found, restless: true}; // It changes by itself: nobody can tell what a press has done.
        tried.set(like, await attempt(hand, list, index));
      }
      const row = tried.get(like);
      if (row) found[what].push(row);
    }
  }
  return found;
}

// Whether Escape leads out of where the walk was kept.
async function escape(page) {
  const at = () => page.evaluate(() => window.loivaoWalk.arrive().index);
  const kept = await at();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  return (await at()) !== kept;
}

// A page under the hand. What stands in it is called by the list it is in and its number there, which stay when it is loaded anew.
class Hand {
  constructor(page, load) {
    Object.assign(this, {page, load, start: null, restless: false});
  }

  sign = () => this.page.evaluate(() => window.loivaoHands.sign());

  // The page as it was when it had come, whatever was tried before.
  async afresh() {
    if (this.start !== null && (await this.sign()) === this.start) return;
    if (this.start !== null) await this.load();
    this.start = await this.sign();
    await pause(SOON);
    this.restless ||= this.start !== (await this.sign());
  }

  // Asked as a text: a page may forbid its own scripts to make functions of texts.
  on = (list, index, act, ...given) =>
    this.page.evaluate(`(() => {
      const element = window.loivaoHands.list('${list}')[${index}];
      return element ? (${act})(element, window.loivaoHands, ...${JSON.stringify(given)}) : null;
    })()`);

  // Whether something of the page is another one after the act.
  async changes(act, wait = SOON) {
    const before = await this.sign();
    await act();
    await pause(wait);
    return before !== (await this.sign());
  }

  press = key => this.page.keyboard.press(key);

  async click(list, index) {
    const at = await this.on(list, index, (element, hands) => hands.point(element));
    if (at) await this.page.mouse.click(at.x, at.y);
  }
}

// A press by a pointer, on what no keyboard comes to.
async function point(hand, list, index) {
  const about = await hand.on(list, index, (element, hands) => ({...hands.place(element), role: hands.role(element), pointer: getComputedStyle(element).cursor === 'pointer'}));
  return about && {...about, does: await hand.changes(() => hand.click(list, index))};
}

// The keys first: what they do needs no pointer to prove it.
async function operate(hand, list, index) {
  const about = await hand.on(list, index, (element, hands) => ({...hands.place(element), role: hands.role(element)}));
  if (!about) return null;
  const keyed = {};
  for (const key of ['Enter', 'Space']) {
    await hand.on(list, index, element => element.focus({preventScroll: true}));
    await pause(20);
    keyed[key.toLowerCase()] = await hand.changes(() => hand.press(key));
  }
  const clicked = keyed.enter && keyed.space ? true : await hand.changes(() => hand.click(list, index));
  return {...about, ...keyed, clicked};
}

// Arrows, where no Tab leads to the others of a group.
async function lead(hand, list, index) {
  const about = await hand.on(list, index, (group, hands) => {
    group.first.focus({preventScroll: true});
    return {...hands.place(group.other), role: hands.role(group.other)};
  });
  if (!about) return null;
  let led = false;
  for (const key of ['ArrowRight', 'ArrowDown']) {
    if (led) break;
    led = await hand.changes(() => hand.press(key));
    led ||= await hand.on(list, index, group => document.activeElement !== group.first && group.parts.includes(document.activeElement));
  }
  return {...about, led};
}

async function choose(hand, list, index) {
  const about = await hand.on(list, index, (element, hands) => {
    element.focus({preventScroll: true});
    return {...hands.place(element), type: element.localName === 'select' ? 'select' : element.type, done: hands.did.length};
  });
  if (!about) return null;
  await hand.press(about.type === 'select' ? 'ArrowDown' : 'Space');
  await pause(SOON);
  const did = await hand.page.evaluate(done => window.loivaoHands.did.slice(done).map(({what}) => what), about.done);
  return {...about, did};
}

// What the pointer brings to light by being there, and whether the focus or a key brings it too.
async function hover(hand, list, index) {
  const at = await hand.on(list, index, (element, hands) => {
    const where = hands.point(element);
    hands.keep(element);
    return where;
  });
  if (!at) return null;
  await hand.page.mouse.move(at.x, at.y);
  await pause(HOVERED);
  const about = await hand.on(list, index, (element, hands) => {
    hands.fresh = hands.revealed();
    const drawn = hands.drawnAnew(element);
    if (!hands.fresh.length && !drawn) return null;
    const text = hands.fresh.map(each => each.innerText.trim()).join(' ').replace(/\s+/g, ' ').slice(0, 200);
    const said = [...element.querySelectorAll('*'), element].flatMap(each => [each.getAttribute('aria-label'), each.getAttribute('alt'), each.getAttribute('title')]).join(' ');
    const own = element.tabIndex >= 0 ? element : [...element.querySelectorAll('*')].find(each => each.tabIndex >= 0 && !hands.fresh.some(part => part.contains(each)));
    hands.entry = own ?? element.closest('a[href], button, [tabindex="0"]');
    return {...hands.place(element), drawn, text, said: text !== '' && said.includes(text), links: hands.fresh.reduce((sum, each) => sum + each.querySelectorAll('a[href], button').length, 0), entry: hands.entry !== null, isLink: hands.entry?.localName === 'a' && hands.entry.hasAttribute('href')};
  });
  await hand.page.mouse.move(0, 0);
  if (!about) return null;
  await pause(HOVERED);
  const there = () => hand.on(list, index, (element, hands, drawn) => (drawn ? hands.drawnAnew(element) : hands.fresh.some(hands.shown)), about.drawn);
  if (await there()) return {...about, way: 'stays'};
  if (!about.entry) return {...about, way: 'none'};
  await hand.press('Shift'); // The last that was used is a key: the focus is shown as to who uses keys.
  await hand.page.evaluate(() => window.loivaoHands.entry.focus());
  await pause(HOVERED);
  if (await there()) return {...about, way: 'focus'};
  for (const key of about.isLink ? ['ArrowDown'] : ['Enter', 'ArrowDown']) {
    await hand.press(key);
    await pause(SOON);
    if (await there()) return {...about, way: 'key'};
  }
  return {...about, way: 'none'};
}

// A button that opens something: a layer over the page, or a part of it.
async function unfold(hand, list, index) {
  const about = await hand.on(list, index, (element, hands) => {
    element.scrollIntoView({block: 'center', behavior: 'instant'});
    element.focus({preventScroll: true});
    hands.keep();
    hands.states = () => ['aria-expanded', 'aria-pressed', 'aria-selected', 'aria-checked', 'aria-haspopup'].map(state => element.getAttribute(state)).join();
    hands.called = hands.place(element).name;
    hands.was = hands.states();
    return hands.place(element);
  });
  if (!about) return null;
  await hand.press('Enter');
  await pause(2 * SOON);
  const came = await hand.on(list, index, (element, hands) => {
    const fresh = hands.revealed();
    const layer = (hands.layer = hands.layerOf(fresh));
    const panel = layer ?? fresh[0];
    const told = fresh.every(each => each.closest('[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"], output'));
    return {
      kind: layer ? 'layer' : fresh.length ? 'part' : '',
      panel: panel ? hands.place(panel) : null,
      modal: layer !== null && (layer.matches(':modal, [aria-modal="true"]') || layer.getAttribute('role') === 'alertdialog'),
      said: hands.was !== hands.states() || hands.states().replaceAll(',', '') !== '' || hands.place(element).name !== hands.called,
      told,
      moved: document.activeElement !== element && fresh.some(each => each.contains(document.activeElement)),
      inside: layer?.contains(document.activeElement) ?? false,
    };
  });
  if (!came?.kind) return null;
  return {...about, ...came, ...(came.kind === 'layer' ? await within(hand, list, index, came) : {})};
}

async function within(hand, list, index, {inside}) {
  const ask = code => hand.on(list, index, code);
  let leaks = null;
  if (inside) {
    for (let presses = 0; presses < MOST_TABS && !leaks; presses += 1) {
      await hand.press('Tab');
      leaks = await ask((element, hands) => {
        const at = document.activeElement;
        return at && at !== document.body && !hands.layer.contains(at) && hands.shown(hands.layer) ? hands.place(at) : null;
      });
    }
  }
  await ask((element, hands) => (hands.stops(hands.layer)[0] ?? hands.layer).focus());
  await hand.press('Escape');
  await pause(SOON);
  const isOpen = (element, hands) => hands.layer.isConnected && hands.shown(hands.layer);
  let way = (await ask(isOpen)) ? '' : 'escape';
  for (let number = 0; number < MOST_TABS && !way; number += 1) {
    const more = await hand.on(list, index, (element, hands, which) => {
      const stop = hands.stops(hands.layer).filter(each => !each.matches('a[href]:not([href^="#"]), input, select, textarea, iframe'))[which];
      stop?.focus();
      return Boolean(stop);
    }, number);
    if (!more) break;
    await hand.press('Enter');
    await pause(SOON);
    if (!(await ask(isOpen))) way = 'button';
  }
  const returned = way ? await ask(element => document.activeElement === element) : null;
  return {leaks, way, returned};
}
