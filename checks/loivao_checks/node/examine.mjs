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

export async function examine({page, watch}, job) {
  const seen = watch.begin(job.url);
  const {measure} = job;
  const examined = open(page, watch.client, seen, job).then(opened =>
    measure ? MEASUREMENTS[measure.name](page, watch.client, measure, job, settle) : look(page, job, opened, settle),
  );
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

// Returns whether anything was there to be opened, and was.
async function open(page, client, seen, {url, state, limit, measure}) {
  const scripts = measure?.scripts ?? true;
  await page.setJavaScriptEnabled(scripts);
  await client.send('Storage.clearDataForOrigin', {origin: seen.origin, storageTypes: 'all'});
  await page.setViewport({width: state.width, height: state.height, deviceScaleFactor: 1});
  // Over the protocol: Puppeteer's own function refuses forced-colors.
  const features = Object.entries(state.media).map(([name, value]) => ({name, value}));
  await client.send('Emulation.setEmulatedMedia', {features});

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

  await settle(page, scripts);
  const opened = state.open && (await openEverything(page)) > 0;
  if (opened) await settle(page, scripts);
  return opened;
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
