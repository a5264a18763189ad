// The door to the engines: which are asked, and what of it. axe and HTML_CodeSniffer run in the page through pa11y, Alfa runs
// here over a copy of it. Rules about structure are asked once for all states of a page in which nothing differs that
// they can see (in-page-state.js); what is painted is looked at in each (decision 0018).
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import {alfa} from './alfa.mjs';
import {endEntrances} from './rest.mjs';

const require = createRequire(import.meta.url);
const pa11y = require('pa11y');
const axeSource = require('axe-core').source;
const RUNNERS = {axe: require.resolve('./axe-runner.cjs'), htmlcs: require.resolve('./htmlcs-runner.cjs')};
const STANDARD = 'WCAG2AA';
const RUN = Object.fromEntries(
  Object.entries(RUNNERS).map(([name, file]) => [name, `(${require(file).run})({standard: '${STANDARD}'})`]),
);
const ENGINE_OF = Object.fromEntries(Object.entries(RUNNERS).map(([name, file]) => [file, name]));
const IN_PAGE = ['in-page.js', 'in-page-state.js'].map(name => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n');

// Rules of axe whose verdict hangs on colours, sizes or places. HTML_CodeSniffer is asked everything in each state: it is
// quicker than what it would take to ask it less.
const PAINTED = new Set(
  ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size', 'th-has-data-cells'],
);
const isPainted = issue => PAINTED.has(issue.code);

// What was said of pages, as promises: two states of a page may be looked at at once. The oldest goes first.
const MOST_KEPT = 60;
const known = new Map();

// `carried` tells what was known from another state: `structure`, `all` or nothing.
// `ready` is true where the engines are in the page already.
export async function look(page, job, opened, settle, ready) {
  if (!ready) await page.evaluate(IN_PAGE);
  if (await page.evaluate(endEntrances)) await settle(page);
  const found = await recall(page, job, opened, ready);
  await page.evaluate(() => window.loivaoCheck.restore());
  return found;
}

async function recall(page, {url, engines, state, until}, opened, ready) {
  const print = await page.evaluate(() => window.loivaoCheck.print());
  const about = ['structure', url, engines, print];
  // Where there was nothing to open the open state is the closed one: the same in all else, and in structure.
  const all = ['all', url, engines, print, {...state, open: null}];
  const said = opened ? null : await recalled(all);
  if (said) return {issues: said, carried: 'all'};
  const structure = recalled(about);
  const asking = structure ? carriedOver(page, url, engines, structure, ready, until) : ask(page, url, engines, about, ready, until);
  if (!opened) keep(all, asking);
  return {issues: await asking, carried: structure ? 'structure' : ''};
}

function keep(about, promise) {
  const key = JSON.stringify(about);
  known.set(key, promise);
  promise.catch(() => known.delete(key));
  if (known.size > MOST_KEPT) known.delete(known.keys().next().value);
}

// null where nobody has asked, or whoever did could not be answered, and has told it.
function recalled(about) {
  return known.get(JSON.stringify(about))?.catch(() => null) ?? null;
}

async function carriedOver(page, url, engines, structure, ready, until) {
  const painted = await inPage(page, url, engines, [...PAINTED], ready);
  return together((await structure) ?? (await everything(page, url, engines, true, until)).structure, painted, engines);
}

async function ask(page, url, engines, about, ready, until) {
  const whole = everything(page, url, engines, ready, until);
  keep(about, whole.then(({structure}) => structure));
  const {structure, painted} = await whole;
  return together(structure, painted, engines);
}

// While Alfa reads its copy here, the others are at work in the browser.
async function everything(page, url, engines, ready, until) {
  const [read, {axe, htmlcs}] = await Promise.all([
    engines.includes('alfa') ? alfa(page, until) : {issues: [], verdicts: []},
    inPage(page, url, engines, null, ready),
  ]);
  return {
    structure: {axe: axe.filter(issue => !isPainted(issue)), alfa: read.issues, verdicts: read.verdicts},
    painted: {axe: axe.filter(isPainted), htmlcs},
  };
}

// By engine; `only` are the rules of axe to ask, null for all. pa11y brings the engines into the page; where they are there
// already its runners are started without it.
async function inPage(page, url, engines, only, ready) {
  const asked = engines.filter(name => RUNNERS[name]);
  const found = {axe: [], htmlcs: []};
  await page.evaluate(rules => {
    window.loivaoCheck.only = rules;
  }, only);
  if (ready) {
    for (const engine of asked) found[engine] = (await page.evaluate(RUN[engine])).map(issue => told(engine, issue));
    return found;
  }
  if (!asked.length) return found;
  if (engines.includes('axe')) await intoFrames(page, url);
  const result = await pa11y(url, {
    browser: page.browser(),
    page,
    ignoreUrl: true,
    viewport: page.viewport(),
    standard: STANDARD,
    includeNotices: true,
    includeWarnings: true,
    runners: asked.map(name => RUNNERS[name]),
  });
  for (const issue of result.issues) found[ENGINE_OF[issue.runner]].push(told(ENGINE_OF[issue.runner], issue));
  return found;
}

function told(engine, {code, type, message, runnerExtras}) {
  return {engine, code, type, message, ...runnerExtras};
}

async function intoFrames(page, url) {
  for (const frame of page.frames()) {
    if (frame !== page.mainFrame() && new URL(frame.url(), url).origin === new URL(url).origin) {
      await frame.evaluate(axeSource);
    }
  }
}

// HTML_CodeSniffer is told what the other engines made of the same criterion at the same place.
function together(structure, {axe, htmlcs}, engines) {
  const ofAxe = [...structure.axe, ...axe].sort((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code)));
  const verdicts = {axe: byPlace(ofAxe.flatMap(verdictsOf)), alfa: byPlace(structure.verdicts)};
  const asked = Object.keys(verdicts).filter(name => engines.includes(name));
  return [
    ...ofAxe.map(({places, ...issue}) => issue),
    ...structure.alfa,
    ...htmlcs.map(({place, ...issue}) => ({
      ...issue,
      others: Object.fromEntries(
        asked.map(name => [name, verdicts[name].get(`${place} ${criterionOf(issue.code)}`) ?? '']),
      ),
    })),
  ];
}

function verdictsOf({places, tags, outcome}) {
  const criteria = tags.map(tag => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1).join('.')).filter(Boolean);
  return places.map(place => ({place, criteria, outcome}));
}

// WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail → 1.4.3
function criterionOf(code) {
  return (code.split('.')[3] ?? '').split('_').slice(0, 3).join('.');
}

// The worst of what was said, by place and criterion.
function byPlace(verdicts) {
  const order = ['passed', 'cantTell', 'failed'];
  const worst = new Map();
  for (const {place, criteria, outcome} of verdicts) {
    for (const criterion of criteria) {
      const key = `${place} ${criterion}`;
      if (order.indexOf(outcome) > order.indexOf(worst.get(key))) worst.set(key, outcome);
    }
  }
  return worst;
}
