// Takes pictures of pages. In (stdin): {browser, base, folder, pages, looks, height}. Out: nothing but the files.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {launch} from '../../checks/loivao_checks/node/launch.mjs';

const {browser: chosen, base, folder, pages, looks, height} = JSON.parse(readFileSync(0, 'utf8'));
const {browser} = await launch(chosen);
const QUALITY = 30; // Letters stay sharp; flat grounds weigh nothing.

for (const {width, scheme} of looks) {
  const page = await browser.newPage();
  await page.setViewport({width, height: 800});
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
  await page.goto(base, {waitUntil: 'networkidle0'}); // The first visit may show the stand-in of the typeface.
  for (const {name, path} of pages) {
    await page.goto(base + path, {waitUntil: 'networkidle0'});
    await page.evaluate(() => document.fonts.ready);
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.screenshot({
      path: join(folder, `${name}-${width}-${scheme}.webp`),
      type: 'webp',
      quality: QUALITY,
      clip: {x: 0, y: 0, width, height: Math.min(whole, height)},
    });
  }
  await page.close();
}
process.stdout.write('null');
await browser.close();
