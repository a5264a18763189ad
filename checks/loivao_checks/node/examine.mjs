// One page in one state: open, wait for what matters, let the engines look, or take a measurement.
import {setTimeout as pause} from 'node:timers/promises';

import {boxes} from './boxes.mjs';
import {look} from './engines.mjs';
import {openEverything} from './open.mjs';
import {pictures} from './picture.mjs';
import {speech} from './speech.mjs';
import {walk} from './walk.mjs';

const MEASUREMENTS = {walk, boxes, speech, pictures};

// A page that cannot be examined. `kind` is one of http, elsewhere, unreachable, notHtml, crash, timeout, engine.
export class NotExamined extends Error {
  constructor(kind, detail) {
    super(detail);
    this.kind = kind;
  }
}

// `again` is true where the state before it on this seat was the same but for its colours: a page that asks nobody for them
// is then looked at as it stands.
export async function examine(seat, job, again = false) {
  const {page, watch} = seat;
  const {measure} = job;
  const stands = again && seat.stands ? seat.stands : null;
  seat.stands = null;
  const seen = watch.begin(job.url);
  const opening = stands ? recolour(page, watch.client, seen, job, stands) : open(page, watch.client, seen, job);
  const examined = opening.then(async opened => {
    if (measure) return MEASUREMENTS[measure.name](page, watch.client, measure, job, settle);
    // Where scripts may not run nothing was put in to listen, and nothing can ask.
    const asks = !stands && (!job.state.scripts || (await page.evaluate(() => window.loivaoAsks.answer())));
    const looked = await look(page, job, opened, settle, stands !== null);
    if (!asks) seat.stands = {seen, opened};
    return {...looked, loaded: !stands};
  });
  const found = await Promise.race([examined, seen.crashed]).catch(error => {
    examined.catch(() => {}); // What a crashed page says afterwards adds nothing to the crash.
    throw explain(error);
  });
  return {
    ...(measure ? {measured: found} : found),
    elsewhere: [...seen.elsewhere].sort(),
    moves: [...seen.moves].sort(),
    dialogs: seen.dialogs,
  };
}

// The page as it stands, in other colours. What it did when it was loaded it did for this state too.
async function recolour(page, client, seen, {state}, stands) {
  seen.started = true;
  for (const what of ['elsewhere', 'moves']) for (const url of stands.seen[what]) seen[what].add(url);
  seen.dialogs.push(...stands.seen.dialogs);
  await colour(client, state);
  await settle(page);
  return stands.opened;
}

// Over the protocol: Puppeteer's own function refuses forced-colors.
function colour(client, {media, medium}) {
  const features = Object.entries(media).map(([name, value]) => ({name, value}));
  return client.send('Emulation.setEmulatedMedia', {media: medium, features});
}

// Returns whether anything was there to be opened, and was.
async function open(page, client, seen, {url, state, limit, measure}) {
  const scripts = state.scripts && (measure?.scripts ?? true);
  await page.setJavaScriptEnabled(scripts);
  await client.send('Storage.clearDataForOrigin', {origin: seen.origin, storageTypes: 'all'});
  await page.setViewport({width: state.width, height: state.height, deviceScaleFactor: 1});
  await colour(client, state);

  let response;
  try {
    response = await page.goto(url, {waitUntil: 'load', timeout: limit});
  } catch (error) {
    // A crash comes as an event of its own, a little later than the failure it causes.
    await Promise.race([seen.crashed, new Promise(done => setTimeout(done, 300))]);
    if (error.name === 'TimeoutError') throw new NotExamined('timeout', '');
    const [outside] = seen.moves;
    throw outside ? new NotExamined('elsewhere', outside) : new NotExamined('unreachable', error.message);
  }
  if (response && response.status() >= 400) throw new NotExamined('http', String(response.status()));
  const type = response?.headers()['content-type'] ?? 'text/html';
  if (!/html/i.test(type)) throw new NotExamined('notHtml', type);

  if (state.style) await page.evaluate(layOver, state.style);
  await settle(page, scripts);
  if (!scripts && !measure) {
    // The engines are scripts; the page's own have had their chance and did not run. What stands in for them stays to be seen.
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('noscript')) each.replaceWith(...each.childNodes);
    });
    await page.setJavaScriptEnabled(true);
  }
  const opened = state.open && (await openEverything(page)) > 0;
  if (opened) await settle(page, scripts);
  return opened;
}

// The reader's own style sheet. Runs in the page.
function layOver(style) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
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
    await Promise.race([frames, new Promise(done => setTimeout(done, 500))]);
  });
}

function explain(error) {
  if (error instanceof NotExamined) return error;
  if (/^Page crashed|Target closed|detached|Session closed/.test(error.message)) return new NotExamined('crash', error.message);
  return new NotExamined('engine', error.message);
}
