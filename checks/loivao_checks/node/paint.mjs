// Colour as it is painted: pictures where style cannot tell, colours where it can. It only measures; rules judge.
import {readFileSync} from 'node:fs';

import {contrastOf, pixels} from './png.mjs';

const SOURCES = ['in-page.js', 'in-page-sight.js', 'in-page-styles.js', 'in-page-paint.js'].map(name =>
  readFileSync(new URL(name, import.meta.url), 'utf8'),
);
const MOST = 12; // Of each kind that needs a picture or a hand.
const FORCED = [
  {name: 'forced-colors', value: 'active'},
  {name: 'prefers-color-scheme', value: 'dark'},
];

export async function paint(page, client) {
  for (const source of SOURCES) await page.evaluate(source);
  await page.evaluate(() => window.loivaoCheck.restore());
  const ask = (what, ...given) => page.evaluate((name, rest) => window.loivaoPaint[name](...rest), what, given);
  const take = async clip => {
    const {data} = await client.send('Page.captureScreenshot', {format: 'png', optimizeForSpeed: true, captureBeyondViewport: false, clip});
    return pixels(Buffer.from(data, 'base64'));
  };
  const found = {hints: (await ask('hints')).map(contrasted), fields: (await ask('fields')).map(outstanding), dots: await ask('dots'), texts: [], touched: [], icons: []};

  for (const [number, text] of (await ask('busy')).slice(0, MOST).entries()) {
    const clip = await ask('clear', number);
    if (!clip) continue;
    const whole = await take(clip);
    await ask('hide', number);
    const cleared = await take(clip);
    await ask('show', number);
    found.texts.push({...text, ...letters(whole, cleared, text)});
  }
  for (const [number, thing] of (await ask('changing')).slice(0, MOST).entries()) {
    const at = await ask('touch', number);
    if (!at) continue;
    if (thing.how === 'hover') await page.mouse.move(at.x, at.y);
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    const colours = await ask('colours', number);
    if (colours) found.touched.push(contrasted({...thing, ...colours}));
  }
  await page.mouse.move(0, 0);
  for (const [number, icon] of (await ask('icons')).slice(0, MOST).entries()) {
    found.icons.push({...icon, ...contrasts(await take(await ask('iconAt', number)))});
  }
  await client.send('Emulation.setEmulatedMedia', {media: '', features: FORCED});
  found.forced = (await ask('own')).map(contrasted);
  return found;
}

const contrasted = ({letters, ground, ...row}) => ({...row, contrast: contrastOf(letters, ground)});

// How far the best of a field's edges, or its ground, stands out from what is around it or in it.
const outstanding = ({edges, ground, around, ...row}) => {
  const pairs = [[ground, around], ...edges.flatMap(edge => [[edge, around], [edge, ground]])];
  return {...row, contrast: Math.max(...pairs.map(([one, other]) => contrastOf(one, other)))};
};

// Of the pixels that the letters paint: the share whose ground is too near to them. Pixels at the edge of a letter, where it
// is half painted, are left out.
function letters(whole, cleared, {colour, need}) {
  const changes = [];
  for (let at = 0; at < whole.data.length; at += whole.channels) {
    const change = Math.max(...[0, 1, 2].map(channel => Math.abs(whole.data[at + channel] - cleared.data[at + channel])));
    if (change > 0) changes.push([change, at]);
  }
  const most = Math.max(0, ...changes.map(([change]) => change));
  let painted = 0;
  let short = 0;
  let least = 21;
  for (const [change, at] of changes) {
    const ground = [0, 1, 2].map(channel => cleared.data[at + channel]);
    const letter = colour.slice(0, 3).map((value, channel) => value * colour[3] + ground[channel] * (1 - colour[3]));
    const reached = Math.max(...letter.map((value, channel) => Math.abs(value - ground[channel])));
    if (colour[3] > 0 && reached > 8 && change < reached * 0.6) continue;
    painted += 1;
    const contrast = contrastOf(colour[3] > 0 ? letter : [0, 1, 2].map(channel => whole.data[at + channel]), ground);
    least = Math.min(least, contrast);
    if (contrast < need) short += 1;
  }
  return {painted, short, least, most};
}

// The ground of a picture is the colour that most of it has; how far the rest stands out from it.
function contrasts({data, channels}) {
  const counts = new Map();
  for (let at = 0; at < data.length; at += channels) {
    const colour = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const parts = colour => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const [[ground]] = [...counts].sort((a, b) => b[1] - a[1]);
  let drawn = 0;
  let clear = 0;
  for (const [colour, count] of counts) {
    const contrast = contrastOf(parts(colour), parts(ground));
    if (contrast > 1.05) drawn += count;
    if (contrast >= 3) clear += count;
  }
  return {drawn, clear};
}
