// Measures the words and the drawing of charts in a real browser. In (stdin): {browser, page, states}; a state is
// {name, width, css, forced}. Out: JSON, for each state what is at fault.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import {launch} from '../../checks/loivao_checks/node/launch.mjs';

const require = createRequire(import.meta.url);
require('puppeteer');
const {browser: chosen, page: html, states} = JSON.parse(readFileSync(0, 'utf8'));
const {browser} = await launch(chosen);

// Runs in the page. Rectangles of text are those of its lines, not of the boxes around them.
const look = () => {
  const faults = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || node.parentElement.closest('title, desc')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (!/\s/.test(node.data) && range.getClientRects().length > 1) faults.push(`broken: ${node.data}`);
    for (const box of range.getClientRects()) lines.push({text: node.data, node, box});
  }
  for (const {text, node, box} of lines) {
    const around = node.parentElement.closest('.chart__years > div') ?? node.parentElement.closest('figure');
    const column = around.getBoundingClientRect();
    if (box.left < column.left - 0.5 || box.right > column.right + 0.5) faults.push(`leaves its column: ${text}`);
    if (parseFloat(getComputedStyle(node.parentElement).fontSize) < 16) faults.push(`smaller than 16 px: ${text}`);
  }
  lines.forEach((one, n) =>
    lines.slice(n + 1).forEach(other => {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Boxes of lines are taller than their letters: with the line spacing of WCAG 1.4.12 they may touch.
      if (across > 1 && down > 6) faults.push(`overlap: ${one.text} / ${other.text}`);
    }),
  );
  for (const mark of document.querySelectorAll('use, rect')) {
    const [box, room] = [mark.getBoundingClientRect(), mark.ownerSVGElement.getBoundingClientRect()];
    if (box.left < room.left - 2 || box.right > room.right + 2) faults.push('a mark leaves its drawing');
    for (const {text, box: line} of lines) {
      const meets = box.left < line.right && box.right > line.left && box.top < line.bottom && box.bottom > line.top;
      if (meets) faults.push(`a mark covers: ${text}`);
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) faults.push('scrolls sideways');
  const drawn = [...document.querySelectorAll('.chart__drawing svg')].map(svg => getComputedStyle(svg).stroke);
  const rows = [...document.querySelectorAll('.chart__years')].map(
    years => new Set([...years.children].map(column => Math.round(column.getBoundingClientRect().top))).size,
  );
  return {faults, lines: lines.length, strokes: [...new Set(drawn)], ink: getComputedStyle(document.body).color, rows};
};

const seen = {};
for (const {name, width, css, forced} of states) {
  const page = await browser.newPage();
  await page.setViewport({width, height: 800});
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{name: 'forced-colors', value: forced ? 'active' : 'none'}],
  });
  await page.setContent(html.replace('</head>', `<style>${css}</style></head>`));
  seen[name] = await page.evaluate(look);
  await page.close();
}
await browser.close();
console.log(JSON.stringify(seen));
