// One page in one state: open, wait for what matters, let pa11y run both engines, or take a measurement.
import {createRequire} from 'node:module';
import {setTimeout as pause} from 'node:timers/promises';

import {boxes} from './boxes.mjs';
import {beforeMotion, motion} from './motion.mjs';
import {openEverything} from './open.mjs';
import {pictures} from './picture.mjs';
import {speech} from './speech.mjs';
import {walk} from './walk.mjs';
import {NotExamined, visit} from './watch.mjs';

const require = createRequire(import.meta.url);
const pa11y = require('pa11y');
const axeSource = require('axe-core').source;
const AXE = require.resolve('./axe-runner.cjs');
const HTMLCS = require.resolve('./htmlcs-runner.cjs');
const MEASUREMENTS = {walk, boxes, speech, pictures, motion};
const BEFORE = {motion: beforeMotion}; // What is put into the page before its own scripts.
const ENGINE_OF = {[AXE]: 'axe', [HTMLCS]: 'htmlcs'};

export async function examine({page, watch}, job) {
  const seen = watch.begin(job.url);
  const {measure} = job;
  const examined = measure ? measured(page, watch.client, seen, job) : open(page, watch.client, seen, job).then(() => run(page, job));
  const found = await Promise.race([examined, seen.crashed]).catch(error => {
    examined.catch(() => {}); // What a crashed page says afterwards adds nothing to the crash.
    throw explain(error);
  });
  return {
    ...(measure ? {measured: found} : {issues: found}),
    elsewhere: [...seen.elsewhere].sort(),
    moves: [...seen.moves].sort(),
    dialogs: [...seen.dialogs],
    downloads: [...seen.downloads],
  };
}

// `again` opens the page once more, for a reader who asks for other things.
async function measured(page, client, seen, job) {
  const {measure, state} = job;
  const before = BEFORE[measure.name] && (await page.evaluateOnNewDocument(BEFORE[measure.name]));
  const headers = await open(page, client, seen, job);
  const again = media => {
    seen.started = false;
    return open(page, client, seen, {...job, state: {...state, media: {...state.media, ...media}}});
  };
  const found = await MEASUREMENTS[measure.name](page, client, measure, job, settle, {headers, again});
  if (before) await page.removeScriptToEvaluateOnNewDocument(before.identifier);
  return found;
}

async function open(page, client, seen, {url, state, measure}) {
  const scripts = state.scripts && (measure?.scripts ?? true);
  await page.setJavaScriptEnabled(scripts);
  await client.send('Storage.clearDataForOrigin', {origin: seen.origin, storageTypes: 'all'});
  await page.setViewport({width: state.width, height: state.height, deviceScaleFactor: 1});
  // Over the protocol: Puppeteer's own function refuses forced-colors.
  const features = Object.entries(state.media).map(([name, value]) => ({name, value}));
  await client.send('Emulation.setEmulatedMedia', {media: state.medium, features});

  const {status, headers} = await visit(client, url).catch(async error => {
    // A crash comes as an event of its own, a little later than the failure it causes.
    await Promise.race([seen.crashed, pause(300)]);
    const [outside] = seen.moves;
    throw outside && error.kind === 'unreachable' ? new NotExamined('elsewhere', outside) : error;
  });
  seen.loaded = true;
  if (status >= 400) throw new NotExamined('http', String(status));
  const type = headers['content-type'] ?? 'text/html';
  if (!/html/i.test(type)) throw new NotExamined('notHtml', type);

  if (state.style) await page.evaluate(layOver, state.style);
  await settle(page, scripts);
  if (measure?.name !== 'motion') await page.evaluate(comeToRest);
  if (!scripts && !measure) {
    // The engines are scripts; the page's own have had their chance and did not run. What stands in for them stays to be seen.
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('noscript')) each.replaceWith(...each.childNodes);
    });
    await page.setJavaScriptEnabled(true);
  }
  if (state.open) {
    await openEverything(page);
    await settle(page, scripts);
  }
  return headers;
}

// What flies or fades in is looked at when it is there. Runs in the page.
function comeToRest() {
  for (const animation of document.getAnimations()) {
    const ends = Number.isFinite(animation.effect?.getComputedTiming().endTime);
    if (ends && animation.playState === 'running' && animation.timeline === document.timeline) animation.finish();
  }
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
    let timer;
    await Promise.race([frames, new Promise(done => (timer = setTimeout(done, 500)))]);
    clearTimeout(timer);
  });
}

async function run(page, {url}) {
  for (const frame of page.frames()) {
    if (frame !== page.mainFrame() && new URL(frame.url(), url).origin === new URL(url).origin) {
      await frame.evaluate(axeSource);
    }
  }
  const result = await pa11y(url, {
    browser: page.browser(),
    page,
    ignoreUrl: true,
    viewport: page.viewport(),
    standard: 'WCAG2AA',
    includeNotices: true,
    includeWarnings: true,
    runners: [AXE, HTMLCS],
  });
  return result.issues.map(({code, type, message, runner, runnerExtras}) => ({
    engine: ENGINE_OF[runner],
    code,
    type,
    message,
    ...runnerExtras,
  }));
}

function explain(error) {
  if (error instanceof NotExamined) return error;
  if (/^Page crashed|Target closed|detached|Session closed/.test(error.message)) return new NotExamined('crash', error.message);
  return new NotExamined('engine', error.message);
}
