// What a browser downloads to show each page, and what moves while it comes. In (stdin): {browser, base, pages, widths}.
// Out: JSON, for each page and width the requests with the bytes that came over the line, shifts, and breaches of policy.
//
// Fonts are held back until the text was painted without them, as on a slow line: a font of other measures then moves it.
import {readFileSync} from 'node:fs';

import {launch} from '../../checks/loivao_checks/node/launch.mjs';

const {browser: chosen, base, pages, widths} = JSON.parse(readFileSync(0, 'utf8'));
const {browser} = await launch(chosen);

function observe() {
  window.measured = {shift: 0, breaches: []};
  new PerformanceObserver(list => {
    for (const {value} of list.getEntries()) window.measured.shift += value;
  }).observe({type: 'layout-shift', buffered: true});
  document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
    window.measured.breaches.push(`${violatedDirective}: ${blockedURI}`));
}

const frames = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
const painted = () => performance.getEntriesByName('first-paint').length > 0;
const icons = page => page.$$eval('link[rel~=icon]', links => links.map(({href}) => href));
const ask = href => fetch(href, {cache: 'no-store'}).then(answer => answer.text());

async function log(client) {
  const requests = new Map();
  client.on('Network.requestWillBeSent', ({requestId, request, type}) =>
    requests.set(requestId, {url: request.url, type, status: 0, encoding: '', bytes: 0}));
  client.on('Network.responseReceived', ({requestId, response}) =>
    Object.assign(requests.get(requestId), {
      status: response.status,
      encoding: response.headers['Content-Encoding'] ?? '',
    }));
  client.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    requests.get(requestId).bytes = encodedDataLength;
  });
  await client.send('Network.enable');
  return requests;
}

async function measure(path, width) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width, height: 800});
  await page.evaluateOnNewDocument(observe);
  const client = await page.createCDPSession();
  const requests = await log(client);
  client.on('Fetch.requestPaused', async ({requestId}) => {
    await page.waitForFunction(painted);
    await page.evaluate(frames);
    await client.send('Fetch.continueRequest', {requestId});
  });
  await client.send('Fetch.enable', {patterns: [{resourceType: 'Font'}]});
  await page.goto(base + path, {waitUntil: 'load'});
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(painted);
  await page.evaluate(frames);
  await page.waitForNetworkIdle({idleTime: 250});
  const asked = [...requests.values()].filter(({type}) => type === 'Other').map(({url}) => url);
  for (const icon of await icons(page)) if (!asked.includes(icon)) await page.evaluate(ask, icon); // Not every browser shows it.
  await page.waitForNetworkIdle({idleTime: 250});
  const measured = await page.evaluate(() => window.measured);
  await context.close();
  return {path, width, ...measured, requests: [...requests.values()]};
}

const all = [];
for (const path of pages) for (const width of widths) all.push(await measure(path, width));
process.stdout.write(JSON.stringify(all));
await browser.close();
