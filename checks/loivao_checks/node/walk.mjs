// A walk through the page by the keyboard: real presses of Tab until the focus leaves the document, Shift+Tab back, then
// the first link. It only measures; what is a fault is judged in Python (keyboard.py).
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {setTimeout as pause} from 'node:timers/promises';

import {difference, pixels} from './png.mjs';

const MOST_PRESSES = 2000;
const MOST_OUTSIDE = 20; // Presses until a browser with a window of its own comes back from its bars to the page.
const MOST_INSIDE = 100; // And inside a frame or the controls of a film, which are one stop.
const MOST_KNOWN = 5_000; // Kinds of stops.
const MARGIN = 12; // Pixels around a stop in which its focus may show.
const SOURCES = ['in-page.js', 'in-page-sight.js', 'in-page-styles.js', 'in-page-walk.js'].map(name =>
  readFileSync(new URL(name, import.meta.url), 'utf8'),
);

// `look`: at the focus of `each` stop, of one stop of each `kind` (see `kind` in in-page-walk.js), or of `none`.
// `there` is for who does not ask about the way back, what a screen reader says of stops, or the skip link.
// `known` keeps how kinds look from one page of a site to the next; `patience` are milliseconds in which the page may answer
// a press by moving the focus itself.
export async function walk(page, client, {look: which, known = new Map(), patience = 0, there = false}) {
  for (const source of SOURCES) await page.evaluate(source);
  await page.evaluate(() => window.loivaoCheck.restore());
  const stops = [];
  const style = await styleOf(page);
  if (known.size > MOST_KNOWN) known.clear();
  const note = async (index, {kind: like, ...stop}) => {
    const kind = `${style} ${like}`;
    if (which === 'each' || (which === 'kind' && !known.has(kind))) known.set(kind, await look(page, client, index));
    stops.push({...stop, look: known.get(kind) ?? null});
  };
  const forward = await press(page, client, {back: false, patience}, note);
  const back = there ? null : await press(page, client, {back: true, patience}, note);
  const rest = await page.evaluate(() => window.loivaoWalk.atRest());
  const said = there ? [] : await spoken(client, stops.length);
  const missed = await page.evaluate(() => window.loivaoWalk.missed());
  return {
    stops: stops.map((stop, index) => ({...stop, ...said[index], rest: rest[index]})),
    forward,
    back,
    missed,
    skip: there ? null : await skip(page, client),
  };
}

// The same for pages that look and behave alike.
export async function styleOf(page) {
  const said = await page.evaluate(() => `${window.loivaoWalk.style()} ${innerWidth}`);
  return createHash('sha256').update(said).digest('hex');
}

// Presses Tab, or Shift+Tab, until the focus is nowhere or comes to a stop for the second time. `order` are the stops as they came.
async function press(page, client, {back, patience}, onNew) {
  const order = [];
  let inside = 0;
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await pressTab(client, back);
    if (patience) await pause(patience);
    const at = await page.evaluate(() => window.loivaoWalk.arrive());
    if (at.index < 0 && !order.length && presses < MOST_OUTSIDE) continue;
    if (at.index < 0) return {order, ended: 'left'};
    if (at.within && order.at(-1) === at.index && inside < MOST_INSIDE) {
      inside += 1;
      continue;
    }
    inside = 0;
    if (order.includes(at.index)) return {order, ended: at.index === order[0] && order.length > 1 ? 'around' : 'trapped'};
    order.push(at.index);
    if ('stop' in at) await onNew(at.index, at.stop ?? (await afterGliding(page, at.index)));
  }
  return {order, ended: 'endless'};
}

async function afterGliding(page, index) {
  for (let before = null, now = NaN; before !== now; ) {
    before = now;
    await pause(50);
    now = await page.evaluate(() => scrollY);
  }
  return page.evaluate(number => window.loivaoWalk.describe(number), index);
}

// Down and up are sent together: the browser keeps their order, and nobody waits for it twice.
function pressTab(client, back) {
  const key = {key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers: back ? 8 : 0};
  return Promise.all(['rawKeyDown', 'keyUp'].map(type => client.send('Input.dispatchKeyEvent', {type, ...key})));
}

// Role and name of each stop as the browser tells them to a screen reader.
async function spoken(client, count) {
  const {nodes} = await client.send('Accessibility.getFullAXTree');
  const byNode = new Map(nodes.map(node => [node.backendDOMNodeId, node]));
  const told = async index => {
    const {result} = await client.send('Runtime.evaluate', {expression: `window.loivaoWalk.stops[${index}]`});
    const {node} = await client.send('DOM.describeNode', {objectId: result.objectId});
    await client.send('Runtime.releaseObject', {objectId: result.objectId});
    const {role, name, ignored = true} = byNode.get(node.backendNodeId) ?? {};
    return {role: role?.value ?? '', name: (name?.value ?? '').trim(), ignored};
  };
  return Promise.all(Array.from({length: count}, (_, index) => told(index)));
}

// What of the picture around the stop changes when the focus is taken away; null where it can't be taken. Then it is given back.
async function look(page, client, index) {
  const clip = await page.evaluate((number, margin) => window.loivaoWalk.around(number, margin), index, MARGIN);
  if (!clip) return {changed: 0, strong: 0, width: 0, height: 0};
  const picture = async () => {
    const settings = {format: 'png', optimizeForSpeed: true, captureBeyondViewport: false, clip};
    const {data} = await client.send('Page.captureScreenshot', settings);
    return pixels(Buffer.from(data, 'base64'));
  };
  const focused = await picture();
  await page.evaluate(number => window.loivaoWalk.blur(number), index);
  const found = difference(focused, await picture());
  if (await page.evaluate(number => window.loivaoWalk.has(number), index)) return null;
  await page.evaluate(number => window.loivaoWalk.focus(number), index);
  return {...found, width: clip.width - 2 * MARGIN, height: clip.height - 2 * MARGIN};
}

// The first stop, pressed: where the focus is then, and after one more Tab.
async function skip(page, client) {
  let first = {index: -1};
  for (let presses = 0; first.index < 0 && presses < MOST_OUTSIDE; presses += 1) {
    await pressTab(client, false);
    first = await page.evaluate(() => window.loivaoWalk.arrive());
  }
  if (first.index !== 0 || !(await page.evaluate(() => window.loivaoWalk.leadsToFragment()))) return null;
  await page.keyboard.press('Enter');
  await pause(50);
  const active = await page.evaluate(() => window.loivaoWalk.whereIsFocus());
  await pressTab(client, false);
  return {active, next: await page.evaluate(() => window.loivaoWalk.whereIsFocus())};
}
