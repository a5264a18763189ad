// Asks Lighthouse about pages. In (stdin): {browser, lighthouse, pages, categories, runs}. Out: JSON, for each page and run
// the scores and what lowered them.
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

import {launch} from '../../checks/loivao_checks/node/launch.mjs';

const {browser: chosen, lighthouse: program, pages, categories, runs} = JSON.parse(readFileSync(0, 'utf8'));
const {default: lighthouse} = await import(pathToFileURL(program));
const {browser} = await launch(chosen);

// Lighthouse's own settings: a cheap phone on slow mobile data, simulated from what a fast line showed.
async function audit(url) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const {lhr} = await lighthouse(url, {onlyCategories: categories, logLevel: 'silent'}, undefined, page);
  await context.close();
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const scores = {};
  const lowered = {};
  for (const {id: category, score, auditRefs} of Object.values(lhr.categories)) {
    scores[category] = score;
    lowered[category] = auditRefs
      .map(({id, weight}) => ({weight, ...lhr.audits[id]}))
      .filter(each => each.weight && each.score !== null && each.score < 1)
      .map(({id, title, displayValue}) => `${id}: ${title}${displayValue ? ` (${displayValue})` : ''}`);
  }
  return {url, version: lhr.lighthouseVersion, scores, lowered};
}

await audit(pages[0]); // The first page of a new browser also pays for the browser.
const all = [];
for (const url of pages) for (let run = 0; run < runs; run++) all.push(await audit(url));
process.stdout.write(JSON.stringify(all));
await browser.close();
