// Where the texts of a page lie: in the window as it is opened, then in a quarter of it (400% zoom), each time plain, with
// the text spacing of WCAG 1.4.12, and with text of twice the size. It only measures; boxes.py judges.
import {readFileSync} from 'node:fs';

import {openEverything} from './open.mjs';

const SOURCES = ['in-page.js', 'in-page-sight.js', 'in-page-boxes.js'].map(name =>
  readFileSync(new URL(name, import.meta.url), 'utf8'),
);
const ZOOM = 4;

// What readers lay over a page. `letter` and `grows` say by how much a text must have followed to have followed at all.
const READERS = [
  {name: 'plain', style: ''},
  {
    name: 'spaced',
    letter: 0.12,
    style: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`,
  },
  {name: 'doubled', grows: 1.5, style: ':root { font-size: 200% !important; }'},
];

export async function boxes(page, client, measure, {state}, settle) {
  for (const source of SOURCES) await page.evaluate(source);
  await page.evaluate(() => window.loivaoCheck.restore());
  const views = [];
  for (const zoom of [1, ZOOM]) {
    const size = {width: state.width / zoom, height: state.height / zoom};
    await page.setViewport({...size, deviceScaleFactor: 1});
    await settle(page, measure.scripts);
    if (state.open && zoom > 1) await openEverything(page);
    for (const reader of READERS) {
      await page.evaluate(style => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        document.adoptedStyleSheets = [sheet];
      }, reader.style);
      await settle(page, measure.scripts);
      const found = await page.evaluate(which => window.loivaoBoxes.find(which), reader);
      views.push({...size, reader: reader.name, ...found});
    }
  }
  return {views};
}
