// A walk through the page by the keyboard: real presses of Tab until the focus leaves the document, Shift+Tab back, then
// the first link. It only measures; what is a fault is judged in Python (keyboard.py).
import {readFileSync} from 'node:fs';
import {setTimeout as pause} from 'node:timers/promises';

import {difference, pixels} from './png.mjs';

const MOST_PRESSES = 2000;
const MOST_OUTSIDE = 20; // Presses until a browser with a window of its own comes back from its bars to the page.
const MARGIN = 12; // Pixels around a stop in which its focus may show.
const SOURCES = ['in-page.js', 'in-page-sight.js', 'in-page-walk.js'].map(name =>
  readFileSync(new URL(name, import.meta.url), 'utf8'),
);

// `look`: at the focus of `each` stop, of one stop of each `kind` (see `kind` in in-page-walk.js), or of `none`.
export async function walk(page, client, {look: which}) {
  for (const source of SOURCES) await page.evaluate(source);
  await page.evaluate(() => window.loivaoCheck.restore());
  const stops = [];
  const looked = new Map();
  const note = async (index, {kind, ...stop}) => {
    if (which === 'each' || (which === 'kind' && !looked.has(kind))) looked.set(kind, await look(page, client, index));
    stops.push({...stop, look: looked.get(kind) ?? null});
  };
  const forward = await press(page, 'Tab', note);
  const back = await press(page, 'Shift+Tab', note);
  const rest = await page.evaluate(() => window.loivaoWalk.atRest());
  const said = await spoken(client, stops.length);
  const missed = await page.evaluate(() => window.loivaoWalk.missed());
  return {
    stops: stops.map((stop, index) => ({...stop, ...said[index], rest: rest[index]})),
    forward,
    back,
    missed,
    skip: await skip(page),
  };
}

// Presses one key until the focus is nowhere or comes to a stop for the second time. `order` are the stops as they came.
async function press(page, key, onNew) {
  const order = [];
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await pressKey(page, key);
    const at = await page.evaluate(() => window.loivaoWalk.arrive());
    if (at.index < 0 && !order.length && presses < MOST_OUTSIDE) continue;
    if (at.index < 0) return {order, ended: 'left'};
    if (at.frame && order.at(-1) === at.index) continue; // Inside a frame: one stop.
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

async function pressKey(page, key) {
  if (key !== 'Shift+Tab') return page.keyboard.press(key);
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  return page.keyboard.up('Shift');
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

// What of the picture around the stop changes when the focus is taken away. Then it is given back.
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
  await page.evaluate(number => window.loivaoWalk.focus(number), index);
  return {...found, width: clip.width - 2 * MARGIN, height: clip.height - 2 * MARGIN};
}

// The first stop, pressed: where the focus is then, and after one more Tab.
async function skip(page) {
  let first = {index: -1};
  for (let presses = 0; first.index < 0 && presses < MOST_OUTSIDE; presses += 1) {
    await pressKey(page, 'Tab');
    first = await page.evaluate(() => window.loivaoWalk.arrive());
  }
  if (first.index !== 0 || !(await page.evaluate(() => window.loivaoWalk.leadsToFragment()))) return null;
  await pressKey(page, 'Enter');
  await pause(50);
  const active = await page.evaluate(() => window.loivaoWalk.whereIsFocus());
  await pressKey(page, 'Tab');
  return {active, next: await page.evaluate(() => window.loivaoWalk.whereIsFocus())};
}
