// One page in one state: open, wait for what matters, let the engines look, or take a measurement.
import {setTimeout as pause} from 'node:timers/promises';

import {boxes} from './boxes.mjs';
import {look} from './engines.mjs';
import {beforeHands, hands} from './hands.mjs';
import {layout} from './layout.mjs';
import {beforeMotion, motion} from './motion.mjs';
import {openEverything} from './open.mjs';
import {paint} from './paint.mjs';
import {pictures} from './picture.mjs';
import {layOver} from './reader.mjs';
import {endEntrances} from './rest.mjs';
import {speech} from './speech.mjs';
import {walk} from './walk.mjs';
import {NotExamined, TOLD, visit} from './watch.mjs';

const MEASUREMENTS = {walk, boxes, speech, pictures, motion, hands, layout, paint};
const STILL = 'prefers-reduced-motion';
const BEFORE = {motion: beforeMotion, hands: beforeHands}; // What is put into the page before its own scripts.
const PRESSES = new Set(['walk', 'hands', 'paint']);

// `again` is true where this seat has just looked at the same page: one that does not ask how it is shown is then looked at
// as it stands.
export async function examine(seat, job, again = false) {
  const {page, watch} = seat;
  const {measure} = job;
  const stands = again && seat.stands ? seat.stands : null;
  seat.stands = null;
  const seen = watch.begin(job.url);
  const examined = measure ? measured(page, watch.client, seen, job) : looked(seat, seen, job, stands);
  const found = await Promise.race([examined, seen.crashed]).catch(error => {
    examined.catch(() => {}); // What a crashed page says afterwards adds nothing to the crash.
    throw explain(error);
  });
  return {
    ...(measure ? {measured: found} : found),
    elsewhere: [...seen.elsewhere].sort(),
    moves: [...seen.moves].sort(),
    dialogs: [...seen.dialogs],
    downloads: [...seen.downloads],
  };
}

async function looked(seat, seen, job, stands) {
  const {page, watch} = seat;
  const stood = stands !== null && (await restate(page, watch.client, seen, job, stands));
  const {opened} = stood ? stands : await open(page, watch.client, seen, job);
  const asks = stood ? stands.asks : await asksOf(page, job.state);
  const found = await look(page, job, opened, settle, stood);
  seat.stands = {seen, opened, asks, state: job.state};
  return {...found, loaded: !stood};
}

// Where scripts may not run nothing was put in to listen, and nothing can ask.
const asksOf = (page, {scripts}) => (scripts ? page.evaluate(() => window.loivaoAsks.answer()) : {colours: true});

// The page as it stands, in another state. What it did when it was loaded it did for this state too. False where it has to
// be loaded anew.
async function restate(page, client, seen, {state}, {seen: before, asks, state: was}) {
  const {media: to, ...rest} = state;
  const {media: from, ...other} = was;
  const recoloured = JSON.stringify(rest) === JSON.stringify(other) && to[STILL] === from[STILL];
  if (asks.colours || (!recoloured && (asks.sizes || !state.scripts || state.open || was.open))) return false;
  Object.assign(seen, {started: true, loaded: true, asked: before.asked});
  for (const what of TOLD) for (const each of before[what]) seen[what].add(each);
  if (!recoloured) await page.setViewport({width: state.width, height: state.height, deviceScaleFactor: 1});
  await colour(client, state);
  if (state.style !== was.style) await page.evaluate(layOver, state.style);
  await settle(page);
  if (!(await page.evaluate(() => window.loivaoAsks.changed()))) return true;
  Object.assign(seen, {started: false, loaded: false, asked: 0});
  for (const what of TOLD) seen[what].clear();
  return false;
}

// Over the protocol: Puppeteer's own function refuses forced-colors.
function colour(client, {media, medium}) {
  const features = Object.entries(media).map(([name, value]) => ({name, value}));
  return client.send('Emulation.setEmulatedMedia', {media: medium, features});
}

// `again` opens the page once more, for a reader who asks for other things.
async function measured(page, client, seen, job) {
  const {measure, state} = job;
  const before = BEFORE[measure.name] && (await page.evaluateOnNewDocument(BEFORE[measure.name]));
  const {headers} = await open(page, client, seen, job);
  const again = media => {
    seen.started = false;
    return open(page, client, seen, {...job, state: {...state, media: {...state.media, ...media}}});
  };
  const told = TOLD.map(what => [what, [...seen[what]]]);
  const found = await MEASUREMENTS[measure.name](page, client, measure, job, settle, {headers, again});
  // What comes of a press is not done by the page of itself.
  if (PRESSES.has(measure.name)) for (const [what, by] of told) seen[what] = new Set(by);
  if (before) await page.removeScriptToEvaluateOnNewDocument(before.identifier);
  return found;
}

// Returns what the server said of the page, and whether anything was there to be opened, and was.
async function open(page, client, seen, {url, state, measure}) {
  const scripts = state.scripts && (measure?.scripts ?? true);
  await page.setJavaScriptEnabled(scripts);
  await client.send('Storage.clearDataForOrigin', {origin: seen.origin, storageTypes: 'all'});
  await page.setViewport({width: state.width, height: state.height, deviceScaleFactor: 1});
  await colour(client, state);

  const {status, headers} = await visit(client, url).catch(async error => {
    // A crash comes as an event of its own, a little later than the failure it causes.
    await Promise.race([seen.crashed, pause(2_000)]);
    const [outside] = seen.moves;
    throw outside && error.kind === 'unreachable' ? new NotExamined('elsewhere', outside) : error;
  });
  seen.loaded = true;
  if (status >= 400) throw new NotExamined('http', String(status));
  const type = headers['content-type'] ?? 'text/html';
  if (!/html/i.test(type)) throw new NotExamined('notHtml', type);

  if (state.style) await page.evaluate(layOver, state.style);
  await settle(page, scripts);
  if (measure && measure.name !== 'motion') await page.evaluate(endEntrances); // engines.mjs does it for the engines.
  if (!scripts && !measure) {
    // The engines are scripts; the page's own have had their chance and did not run. What stands in for them stays to be seen.
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('noscript')) each.replaceWith(...each.childNodes);
    });
    await page.setJavaScriptEnabled(true);
  }
  const opened = state.open && (await openEverything(page)) > 0;
  if (opened) await settle(page, scripts);
  return {headers, opened};
}

// Two frames after the fonts are there the layout is settled. Frames may never come in a page nobody sees: then half a
// second. Without scripts no promise of the page ends, so it is asked again and again from outside.
export async function settle(page, scripts = true) {
  if (!scripts) {
    while (!(await page.evaluate(() => document.fonts.status === 'loaded'))) await pause(20);
    await pause(50);
    return;
  }
  await page.evaluate(async () => {
    await document.fonts.ready;
    const frames = new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    let timer;
    await Promise.race([frames, new Promise(done => (timer = setTimeout(done, 500)))]);
    clearTimeout(timer);
  });
}

function explain(error) {
  if (error instanceof NotExamined) return error;
  if (/^Page crashed|Target closed|detached|Session closed/.test(error.message)) return new NotExamined('crash', error.message);
  return new NotExamined('engine', error.message);
}
