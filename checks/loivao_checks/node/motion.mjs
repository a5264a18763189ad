// What moves, changes, goes away or leads away by itself: the page's own clock is taken from it, and an hour passes as soon as
// nothing happens in it. It only measures; rules judge. A page in which nothing can move costs next to nothing.
import {readFileSync} from 'node:fs';

import {frames} from './frames.mjs';
import {difference, flashing, pixels} from './png.mjs';

const source = name => readFileSync(new URL(name, import.meta.url), 'utf8');
const SOURCES = ['in-page.js', 'in-page-sight.js', 'in-page-movers.js', 'in-page-motion.js'].map(source);
export const beforeMotion = source('in-page-clock.js');

const DRAWN = 12_000; // Milliseconds of the page in which frames are drawn as well.
const SEEN = 3_600_000; // And in which timers run.
const PATIENCE = 600; // Milliseconds of ours that either may take.
const AFTER_A_PRESS = 30_000;
const MOST_PRESSES = 12;
const MOST_POSED = 6;
const LONG = 5_000;
const STEPS = 5;
const LARGE = 21_824; // Pixels that may flash (WCAG 2.3.1).
const FAST = 1_000; // A round so short that it may flash.

export async function motion(page, client, measure, job, settle, {headers, again}) {
  await prepare(page);
  const glance = await page.evaluate(() => window.loivaoMotion.glance());
  const {origin} = new URL(job.url);
  const pictures = await picturesOf(page, origin);
  const long = glance.moving.filter(each => each.kind !== 'scroll' && !each.paused && (each.whole === null || each.whole > LONG || large(each)));
  const posed = await poses(page, client, long.slice(0, MOST_POSED));
  if (posed.length) {
    await again({});
    await prepare(page);
  }
  const seen = await watch(page, glance.ticking);
  const found = {...glance, pictures, posed, ...seen, refresh: [...glance.refresh, ...refreshOf(headers)]};
  found.left = glance.control ? await afterStopping(page, origin) : null;
  found.pressed = glance.presses && !glance.control
    ? await page.evaluate((...given) => window.loivaoMotion.press(...given), MOST_PRESSES, AFTER_A_PRESS, PATIENCE)
    : [];
  found.calm = await calm(page, origin, found, again);
  return found;
}

// What may flash before five seconds are over.
const large = ({duration, whole, width, height}) => duration <= FAST && whole > duration && width * height >= LARGE;

async function prepare(page) {
  for (const each of SOURCES) await page.evaluate(each);
  await page.evaluate(() => {
    window.loivaoCheck.restore();
    window.loivaoClock.take();
  });
}

async function watch(page, ticking) {
  if (!ticking) return {start: 0, whole: true, updates: [], looks: [], texts: [], forms: [], dialogs: [], moves: []};
  return page.evaluate((...given) => window.loivaoMotion.watch(...given), DRAWN, SEEN, PATIENCE);
}

// What still moves when the button that says so has been pressed.
async function afterStopping(page, origin) {
  await page.evaluate(() => window.loivaoMotion.stop());
  const {moving, media, marquees, ticking} = await page.evaluate(() => window.loivaoMotion.glance());
  const {updates, looks} = await watch(page, ticking);
  const running = moving.filter(each => !each.paused);
  return {moving: running, media, marquees, updates, looks, pictures: await picturesOf(page, origin)};
}

// The same for a reader who asks for less motion, where there is any.
async function calm(page, origin, {moving, pictures, media, scrolls, updates, looks}, again) {
  if (!scrolls && [moving, pictures, media, updates, looks].every(each => !each.length)) return null;
  await again({'prefers-reduced-motion': 'reduce'});
  await prepare(page);
  const glance = await page.evaluate(() => window.loivaoMotion.glance());
  const seen = await watch(page, glance.ticking);
  const scrolled = scrolls || moving.some(each => each.kind === 'scroll')
    ? await page.evaluate((steps, patience) => window.loivaoMotion.scroll(steps, window.loivaoClock.native.now() + patience), STEPS, 2 * PATIENCE)
    : {styled: [], begun: []};
  const {media: playing, marquees} = glance;
  const still = {pictures: await picturesOf(page, origin), updates: seen.updates, looks: seen.looks};
  return {moving: glance.moving, media: playing, marquees, ...still, ...scrolled};
}

// What of each long animation is to be seen: pixels that change, and how much of it flashes how often in a second.
async function poses(page, client, moving) {
  const found = [];
  for (const each of moving) {
    if (each.duration <= 0) continue;
    const clip = await page.evaluate(target => window.loivaoMotion.bringIn(target), each.selector.split(' >>> ')[0]);
    if (!clip) continue;
    const count = each.duration <= FAST ? 8 : 4;
    const taken = [];
    for (let part = 0; part < count; part += 1) {
      await page.evaluate((...given) => window.loivaoMotion.pose(...given), each.selector, (part + 0.01) / count);
      const settings = {format: 'png', optimizeForSpeed: true, captureBeyondViewport: false, clip};
      const {data} = await client.send('Page.captureScreenshot', settings);
      taken.push(pixels(Buffer.from(data, 'base64')));
    }
    const changed = Math.max(...taken.map((picture, at) => difference(picture, taken[(at + 1) % count]).changed));
    found.push({selector: each.selector, changed, ...flashing(taken, each.duration)});
  }
  return found;
}

// Files are fetched once for all pages of a run; only those of the target itself.
const known = new Map();
const MOST_BYTES = 20e6;
const MOST_KNOWN = 2_000;

async function picturesOf(page, origin) {
  const pictures = [];
  for (const {url, ...where} of await page.evaluate(() => window.loivaoMotion.pictures())) {
    const moves = await movesOf(url, origin);
    if (moves) pictures.push({...where, ...moves});
  }
  return pictures;
}

async function movesOf(url, origin) {
  if (/^data:/i.test(url)) {
    const response = await fetch(url);
    return frames(Buffer.from(await response.arrayBuffer()));
  }
  if (new URL(url).origin !== origin || /\.jpe?g$/i.test(new URL(url).pathname)) return null;
  if (known.size > MOST_KNOWN) known.clear();
  if (!known.has(url)) known.set(url, fetchFrames(url));
  return known.get(url);
}

async function fetchFrames(url) {
  const response = await fetch(url, {signal: AbortSignal.timeout(5_000), redirect: 'error'}).catch(() => null);
  // A picture that cannot be fetched is not shown either; links-resolve names it.
  if (!response?.ok || Number(response.headers.get('content-length')) > MOST_BYTES) return null;
  return frames(Buffer.from(await response.arrayBuffer()));
}

const refreshOf = headers => (headers.refresh ? [{selector: '', snippet: `Refresh: ${headers.refresh}`, name: '', content: headers.refresh}] : []);
