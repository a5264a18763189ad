// The frame as people use it: by keyboard and mouse, with the script and without. In (stdin): {browser, base}. Out: JSON, what
// was seen in each scene.
import {readFileSync} from 'node:fs';

import {launch} from '../../checks/loivao_checks/node/launch.mjs';

const GUIDE = 'huong-dan/tro-cap-hang-thang/';
const {browser: chosen, base} = JSON.parse(readFileSync(0, 'utf8'));
const {browser} = await launch(chosen);

const wide = {width: 1280, height: 800};
const narrow = {width: 320, height: 640};
const isOpen = (page, selector) => page.$eval(selector, details => details.open);
const focus = page => page.evaluate(() => document.activeElement.textContent.trim());
const paper = page => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const pressed = page =>
  page.$$eval('.site_footer__scheme button', buttons => buttons.filter(each => each.ariaPressed === 'true').map(each => each.value));
const frames = page => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

async function open(page, path, size = wide) {
  await page.setViewport(size);
  await page.goto(base + path, {waitUntil: 'load'});
}

const scenes = {
  async theMenuByKeyboard(page) {
    await open(page, GUIDE);
    await page.focus('.site_menu > summary');
    await page.keyboard.press('Enter');
    const opened = await isOpen(page, '.site_menu');
    await page.keyboard.press('Tab');
    const first = await focus(page);
    await page.keyboard.press('Escape');
    return {opened, first, afterEscape: await isOpen(page, '.site_menu'), focus: await focus(page)};
  },

  async theMenuWithoutScript(page) {
    await page.setJavaScriptEnabled(false);
    await open(page, GUIDE, narrow);
    const before = await page.$eval('main', main => main.getBoundingClientRect().top);
    await page.click('.site_menu > summary');
    const after = await page.$eval('main', main => main.getBoundingClientRect().top);
    const schemes = await page.$eval('.site_footer__scheme', field => field.checkVisibility());
    return {opened: await isOpen(page, '.site_menu'), pushesDown: after > before, schemes, contents: await isOpen(page, '.contents')};
  },

  async theChoiceOfColours(page) {
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'light'}]);
    await open(page, '');
    const system = {paper: await paper(page), pressed: await pressed(page)};
    await page.click('.site_footer__scheme button[value=dark]');
    const dark = {paper: await paper(page), pressed: await pressed(page)};
    await open(page, GUIDE);
    const elsewhere = {paper: await paper(page), pressed: await pressed(page)};
    await page.click('.site_footer__scheme button[value=light]');
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'dark'}]);
    const light = {paper: await paper(page), pressed: await pressed(page)};
    await page.click('.site_footer__scheme button[value=system]');
    const back = {paper: await paper(page), pressed: await pressed(page)};
    return {system, dark, elsewhere, light, back};
  },

  async theContentsBesideTheText(page) {
    await open(page, GUIDE);
    const opened = await isOpen(page, '.contents');
    await page.focus('.site_menu > summary');
    await page.evaluate(() => document.getElementById('giay-to-can-co').scrollIntoView());
    await frames(page);
    const marked = await page.$$eval('.contents [aria-current]', links => links.map(link => [link.textContent, link.ariaCurrent]));
    const isInSight = await page.$eval('.contents', list => list.getBoundingClientRect().top >= 0);
    return {opened, marked, isInSight, focus: await focus(page)};
  },

  async theContentsInTheText(page) {
    await open(page, GUIDE, narrow);
    const opened = await isOpen(page, '.contents');
    await page.setViewport(wide);
    await frames(page);
    return {opened, wider: await isOpen(page, '.contents')};
  },
};

const seen = {};
for (const [name, scene] of Object.entries(scenes)) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  seen[name] = await scene(page);
  await context.close();
}
process.stdout.write(JSON.stringify(seen));
await browser.close();
