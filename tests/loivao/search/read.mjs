// Reads the search page as people do: in a real browser, by keyboard. In (stdin): {browser, base}. Out: JSON, what was seen
// in each scene.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import {launch} from '../../../checks/loivao_checks/node/launch.mjs';

const require = createRequire(import.meta.url);
const axe = require('axe-core').source;
const {browser: chosen, base} = JSON.parse(readFileSync(0, 'utf8'));
const {browser} = await launch(chosen);

const look = page =>
  page.evaluate(() => ({
    path: location.pathname + location.search + location.hash,
    title: document.title,
    field: document.querySelector('main #o-tim-kiem')?.value,
    status: document.querySelector('[role=status]')?.textContent,
    results: [...document.querySelectorAll('.search_results h3')].map(each => each.textContent),
    marks: [...document.querySelectorAll('.search_results mark')].map(each => each.textContent),
    focus: document.activeElement.id || document.activeElement.textContent,
    isTooWide: document.documentElement.scrollWidth > innerWidth,
  }));
const answered = page => page.waitForFunction(() => /\d|cho “/.test(document.querySelector('[role=status]').textContent));
const told = async (page, words) => {
  await page.waitForFunction(said => document.querySelector('[role=status]').textContent.includes(said), {}, words);
  await page.waitForFunction(() => document.querySelectorAll('.search_results > li').length > 1);
};
const presses = async (page, key, times) => {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
};
const ask = async (page, query) => {
  await page.focus('#o-tim-kiem');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
};

const scenes = {
  async nothingAsked(page) {
    const fetched = [];
    page.on('request', request => fetched.push(new URL(request.url()).pathname));
    await page.goto(base, {waitUntil: 'networkidle0'});
    await page.goto(`${base}tim-kiem/`, {waitUntil: 'networkidle0'});
    await page.focus('#o-tim-kiem');
    await page.keyboard.type('trợ cấp');
    return {fetched, seen: await look(page)};
  },

  async fromTheHeaderByKeyboard(page) {
    await page.goto(base, {waitUntil: 'load'});
    await presses(page, 'Tab', 2);
    const skip = (await look(page)).focus;
    await page.keyboard.press('Enter');
    const inField = (await look(page)).focus;
    await page.keyboard.type('tro cap hang thang');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await told(page, 'tro cap hang thang');
    return {skip, inField, seen: await look(page)};
  },

  async againAndBack(page) {
    await page.goto(`${base}tim-kiem/?q=${encodeURIComponent('học phí')}`);
    await told(page, 'học phí');
    const first = await look(page);
    await ask(page, 'BHYT');
    await told(page, 'BHYT');
    const second = await look(page);
    await page.evaluate(() => history.back());
    await told(page, 'học phí');
    const back = await look(page);
    await page.evaluate(() => history.forward());
    await told(page, 'BHYT');
    return {first, second, back, forward: await look(page)};
  },

  async intoAResult(page) {
    await page.goto(`${base}tim-kiem/?q=753`);
    await told(page, '753');
    await page.focus('#o-tim-kiem');
    await presses(page, 'Tab', 2); // the button, then the first result
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    return {seen: await look(page)};
  },

  async intoAPassage(page) {
    await page.goto(`${base}tim-kiem/?q=${encodeURIComponent('giấy tờ bảo hiểm y tế')}`);
    await told(page, 'giấy tờ');
    const link = await page.$('.search_results li:first-child a[href*="#"]');
    const name = await link.evaluate(each => each.textContent);
    await Promise.all([page.waitForNavigation(), link.press('Enter')]);
    return {name, seen: await look(page)};
  },

  async moreResults(page) {
    await page.setViewport({width: 320, height: 700});
    await page.goto(`${base}tim-kiem/?q=${encodeURIComponent('người khuyết tật')}`);
    const button = await page.waitForSelector('.search_results__more');
    const before = await look(page);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.search_results > li').length === 20);
    return {before, after: await look(page)};
  },

  async hostile(page) {
    const query = '<img src=x onerror="document.title=1"> 753';
    await page.goto(`${base}tim-kiem/?q=${encodeURIComponent(query)}`);
    await answered(page);
    return {query, seen: await look(page), pictures: await page.evaluate(() => document.images.length)};
  },

  async barriers(page) {
    const found = [];
    for (const [width, scheme] of [[1280, 'light'], [1280, 'dark'], [320, 'light'], [320, 'dark']]) {
      await page.setViewport({width, height: 800});
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
      await page.goto(`${base}tim-kiem/?q=${encodeURIComponent('trợ cấp xã hội')}`);
      await page.waitForSelector('.search_results__more');
      await page.evaluate(axe);
      const {violations, incomplete} = await page.evaluate(() => window.axe.run({resultTypes: ['violations', 'incomplete']}));
      found.push(...[...violations, ...incomplete].map(({id, nodes}) => `${width} ${scheme} ${id}: ${nodes[0].html}`));
    }
    return {found};
  },

  async noAnswer(page) {
    await page.goto(`${base}tim-kiem/?q=asdfghjkl`);
    await answered(page);
    return {seen: await look(page)};
  },

  async withoutNetwork(page) {
    const errors = [];
    page.on('pageerror', error => errors.push(error.message));
    await page.goto(`${base}tim-kiem/`, {waitUntil: 'networkidle0'});
    await page.setOfflineMode(true);
    await ask(page, 'trợ cấp');
    await page.waitForFunction(() => document.querySelector('[role=status]').textContent.length > 20);
    const offline = await look(page);
    await page.setOfflineMode(false);
    await ask(page, 'trợ cấp');
    await told(page, 'trợ cấp');
    return {errors, offline, online: await look(page)};
  },

  async withoutScript(page) {
    await page.setJavaScriptEnabled(false);
    await page.goto(base);
    await page.focus('#o-tim-kiem');
    await page.keyboard.type('BHYT');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    const asked = page.url();
    const way = await page.$('noscript a');
    await Promise.all([page.waitForNavigation(), way.press('Enter')]);
    return {asked, reached: page.url()};
  },
};

const seen = {};
for (const [name, scene] of Object.entries(scenes)) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  try {
    seen[name] = await scene(page);
  } catch (error) {
    throw new Error(`${name}: ${error.message}; ${JSON.stringify(await look(page))}`);
  }
  await context.close();
}
process.stdout.write(JSON.stringify(seen));
await browser.close();
