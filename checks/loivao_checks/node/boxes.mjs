// Where the texts of a page lie: in the window as it is opened, then in one of 320 px, each time plain, with
// the text spacing of WCAG 1.4.12, and with text of twice the size. It only measures; boxes.py judges.
import {readFileSync} from 'node:fs';

import {openEverything} from './open.mjs';
import {layOver} from './reader.mjs';

const SOURCES = ['in-page.js', 'in-page-sight.js', 'in-page-boxes.js'].map(name =>
  readFileSync(new URL(name, import.meta.url), 'utf8'),
);
const NARROW = 320; // WCAG 1.4.10, in CSS pixels: what a window of 1280 px has at 400% zoom.

// By how much a text must have followed the style of a reader (states.py) to have followed at all.
const FOLLOWS = {spaced: {letter: 0.12}, doubled: {grows: 1.5}};

export async function boxes(page, client, measure, {state}, settle) {
  for (const source of SOURCES) await page.evaluate(source);
  await page.evaluate(() => window.loivaoCheck.restore());
  const views = [];
  for (const width of [state.width, NARROW]) {
    const size = {width, height: Math.round((state.height * width) / state.width)};
    await page.setViewport({...size, deviceScaleFactor: 1});
    await settle(page, measure.scripts);
    if (state.open && views.length) await openEverything(page);
    for (const [reader, style] of [['plain', ''], ...Object.entries(measure.styles)]) {
      await page.evaluate(layOver, style);
      await settle(page, measure.scripts);
      const found = await page.evaluate(which => window.loivaoBoxes.find(which), {name: reader, ...FOLLOWS[reader]});
      views.push({...size, reader, ...found});
    }
  }
  return {views};
}
