// Looks at pages with the typeface on its way, and with it there. In (stdin): {browser, base, paths, widths}. Out: JSON, for
// each path and width and in both cases: in which fonts letters were drawn, how high each text is, what was moved.
import {readFileSync} from 'node:fs';

import {launch} from '../../../checks/loivao_checks/node/launch.mjs';

const {browser: chosen, base, paths, widths} = JSON.parse(readFileSync(0, 'utf8'));
const {browser} = await launch(chosen);
const stylesheet = await (await fetch(`${base}assets/site.css`)).text();
const isFont = request => request.url().endsWith('.woff2');

// Every font that the letters of a page are drawn in, with how many.
const fontsOf = async session => {
  const {root} = await session.send('DOM.getDocument');
  const {nodeIds} = await session.send('DOM.querySelectorAll', {nodeId: root.nodeId, selector: 'body *'});
  const found = {};
  for (const {fonts} of await Promise.all(nodeIds.map(nodeId => session.send('CSS.getPlatformFontsForNode', {nodeId})))) {
    for (const {familyName, isCustomFont, glyphCount} of fonts) {
      const name = isCustomFont ? `${familyName}, fetched` : familyName;
      found[name] = (found[name] ?? 0) + glyphCount;
    }
  }
  return found;
};
const drawn = page =>
  page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
const texts = page =>
  page.evaluate(() =>
    [...document.querySelectorAll('main :is(p, li, h1, h2, h3, th, td)')].map(each => each.getBoundingClientRect().height));
const look = async (page, session) => {
  await drawn(page);
  return {
    fonts: await fontsOf(session),
    texts: await texts(page),
    shifts: await page.evaluate(() => window.shifts),
    isTooWide: await page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
  };
};

async function open(path, width, answer, then) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  await page.setViewport({width, height: 800});
  await page.evaluateOnNewDocument(() => {
    window.shifts = [];
    const keep = list => window.shifts.push(...list.getEntries().map(each => each.value));
    new PerformanceObserver(keep).observe({type: 'layout-shift', buffered: true});
  });
  await page.setRequestInterception(true);
  page.on('request', answer);
  await page.goto(base + path, {waitUntil: 'domcontentloaded'});
  const seen = await then(page, session);
  await context.close();
  return seen;
}

// The fonts come after the page was drawn without them.
const onTheWay = (path, width) => {
  const held = [];
  return open(path, width, request => (isFont(request) ? held.push(request) : request.continue()), async (page, session) => {
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
    const before = await look(page, session);
    await Promise.all(held.map(request => request.continue()));
    await page.waitForFunction(() => document.readyState === 'complete');
    return {fetched: held.map(request => new URL(request.url()).pathname), before, after: await look(page, session)};
  });
};

// Drawing waits for the fonts, however slow this machine is.
const there = (path, width) => {
  const body = stylesheet.replaceAll('font-display: optional', 'font-display: block');
  const answer = request =>
    request.url().endsWith('/site.css') ? request.respond({contentType: 'text/css', body}) : request.continue();
  return open(path, width, answer, async (page, session) => {
    await page.waitForFunction(() => document.readyState === 'complete');
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    return look(page, session);
  });
};

const seen = [];
for (const path of paths) {
  for (const width of widths) {
    seen.push({path, width, onTheWay: await onTheWay(path, width), there: await there(path, width)});
  }
}
process.stdout.write(JSON.stringify(seen));
await browser.close();
