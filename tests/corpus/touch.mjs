// Which targets of findings are about what is wrong with a page. In (stdin): {browser, base, pages: [{path, touches,
// targets}]}. Out: for each page, `found` (whether all touches are there) and the targets that are about them.
import {readFileSync} from 'node:fs';

import {launch} from '../../checks/loivao_checks/node/launch.mjs';

const {browser: chosen, base, pages} = JSON.parse(readFileSync(0, 'utf8'));
const {browser} = await launch(chosen);

const answers = [];
for (const {path, touches, targets} of pages) {
  const page = await browser.newPage();
  page.on('dialog', dialog => dialog.dismiss());
  await page.goto(base + path, {waitUntil: 'load'});
  answers.push(await page.evaluate(about, touches, targets));
  await page.close();
}
process.stdout.write(JSON.stringify(answers));
await browser.close();

// The element itself, what is in it, and its parent and grandparent; the frame of a page contains everything and so is
// about nothing but itself.
function about(touches, targets) {
  const frame = new Set([document.documentElement, document.head, document.body, ...document.querySelectorAll('main')]);
  const concerned = touches.map(selector => [...document.querySelectorAll(selector)]);
  const near = element => {
    const above = element.parentElement;
    return [above, above?.parentElement].filter(one => one && !frame.has(one));
  };
  const isAbout = found =>
    concerned.flat().some(
      element => element === found || (!frame.has(element) && (element.contains(found) || near(element).includes(found))),
    );
  return {
    found: concerned.every(elements => elements.length > 0),
    about: targets.filter(target => {
      try {
        return [...document.querySelectorAll(target.split('>>>')[0])].some(isAbout);
      } catch {
        return false; // What is no selector names nothing on the page.
      }
    }),
  };
}
