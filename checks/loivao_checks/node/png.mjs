// Pixels of a PNG as Chromium writes it: eight bits a channel, with or without alpha, not interlaced.
import {inflateSync} from 'node:zlib';

const CHANNELS = {2: 3, 6: 4};

export function pixels(file) {
  const parts = [];
  let header;
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = {width: data.readUInt32BE(0), height: data.readUInt32BE(4), kind: data[9]};
    if (type === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const channels = CHANNELS[header.kind];
  if (!channels) throw new Error(`a PNG of colour type ${header.kind}`);
  return {...header, channels, data: unfilter(inflateSync(Buffer.concat(parts)), header, channels)};
}

// Each row begins with the number of its filter (PNG specification, chapter 9).
function unfilter(raw, {width, height}, channels) {
  const row = width * channels;
  const out = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; x += 1) {
      const left = x < channels ? 0 : out[y * row + x - channels];
      const above = y ? out[(y - 1) * row + x] : 0;
      const corner = y && x >= channels ? out[(y - 1) * row + x - channels] : 0;
      const guess = [0, left, above, (left + above) >> 1, filter === 4 ? paeth(left, above, corner) : 0][filter];
      out[y * row + x] = (raw[y * (row + 1) + 1 + x] + guess) & 255;
    }
  }
  return out;
}

function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [byLeft, byAbove, byCorner] = [left, above, corner].map(value => Math.abs(guess - value));
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

// How many pixels have another colour, and how many by a contrast of 3:1 at least (WCAG 2.4.13).
export function difference(one, other) {
  let changed = 0;
  let strong = 0;
  for (let at = 0; at < one.data.length; at += one.channels) {
    if (![0, 1, 2].some(channel => Math.abs(one.data[at + channel] - other.data[at + channel]) > 8)) continue;
    changed += 1;
    if (contrastOf(one.data.subarray(at, at + 3), other.data.subarray(at, at + 3)) >= 3) strong += 1;
  }
  return {changed, strong};
}

// Contrast of two colours, each red, green and blue (WCAG 2.x).
export function contrastOf(one, other) {
  const [light, dark] = [luminance(one, 0), luminance(other, 0)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(data, at) {
  const [red, green, blue] = [0, 1, 2].map(channel => {
    const value = data[at + channel] / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const SWING = 0.1; // WCAG 2.3.1: a flash is a swing of a tenth of relative luminance and back,
const DARKER = 0.8; // the darker of the two below this.

// Of pictures taken at even steps through one round of `duration` ms, shown again and again: how many pixels go up and down
// most often, and how often in a second.
export function flashing(pictures, duration) {
  const count = pictures.length;
  const {data, channels} = pictures[0];
  const area = new Map();
  for (let at = 0; at < data.length; at += channels) {
    if (pictures.every(each => each.data[at] === data[at] && each.data[at + 1] === data[at + 1])) continue;
    let swings = 0;
    let from = luminance(data, at);
    let direction = 0;
    for (let step = 1; step <= count; step += 1) {
      const now = luminance(pictures[step % count].data, at);
      if (Math.abs(now - from) < SWING || Math.min(now, from) >= DARKER) continue;
      const way = Math.sign(now - from);
      if (way !== direction) swings += 1;
      direction = way;
      from = now;
    }
    const flashes = Math.floor(swings / 2);
    if (flashes) area.set(flashes, (area.get(flashes) ?? 0) + 1);
  }
  const [flashes, most] = [...area].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return {flashing: most, perSecond: (flashes * 1000) / duration};
}
