// Layout and shape: how things are drawn in the window as it is opened, then the boxes of all texts (boxes.mjs).
import {readFileSync} from 'node:fs';

import {boxes} from './boxes.mjs';

const SOURCES = ['in-page.js', 'in-page-sight.js', 'in-page-shapes.js'].map(name =>
  readFileSync(new URL(name, import.meta.url), 'utf8'),
);

export async function layout(page, client, measure, job, settle) {
  for (const source of SOURCES) await page.evaluate(source);
  const shapes = await page.evaluate(() => window.loivaoShapes.find());
  const {views} = await boxes(page, client, measure, job, settle);
  return {shapes, views};
}
