// How a picture moves, read from its bytes: how many frames, how long one round takes in milliseconds, how many rounds
// (0: for ever). Null for what stands still or is no picture of these kinds.
const FOR_EVER = 0;
const SHORTEST = 20; // Browsers show a frame of a hundredth of a second or less for a tenth.
const INSTEAD = 100;

export function frames(bytes) {
  const head = bytes.toString('latin1', 0, 16);
  if (head.startsWith('GIF8')) return gif(bytes);
  if (head.startsWith('\x89PNG')) return png(bytes);
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return webp(bytes);
  if (head.slice(4, 12) === 'ftypavis') return {frames: 2, duration: 0, rounds: FOR_EVER};
  if (/<svg[\s>]/.test(bytes.toString('utf8', 0, 2000))) return svg(bytes.toString('utf8'));
  return null;
}

const shown = delay => (delay < SHORTEST ? INSTEAD : delay);
const moving = (delays, rounds) =>
  delays.length > 1 ? {frames: delays.length, duration: delays.reduce((sum, each) => sum + each, 0), rounds} : null;

// GIF89a: blocks after the header and the table of colours. Without the loop extension a GIF is played once.
function gif(bytes) {
  const table = flags => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const delays = [];
  let rounds = 1;
  let delay = 0;
  let at = 13 + table(bytes[10]);
  const skip = () => {
    while (at < bytes.length && bytes[at]) at += bytes[at] + 1;
    at += 1;
  };
  while (at < bytes.length && bytes[at] !== 0x3b) {
    if (bytes[at] === 0x2c) {
      delays.push(shown(delay));
      at += 10 + table(bytes[at + 9]) + 1;
    } else {
      const label = bytes[at + 1];
      if (label === 0xf9) delay = 10 * (bytes[at + 4] + 256 * bytes[at + 5]);
      if (label === 0xff && bytes.toString('latin1', at + 3, at + 14) === 'NETSCAPE2.0') {
        const more = bytes[at + 16] + 256 * bytes[at + 17];
        rounds = more ? more + 1 : FOR_EVER;
      }
      at += 2;
    }
    skip();
  }
  return moving(delays, rounds);
}

// APNG: acTL says how many rounds, each fcTL how long a frame stays.
function png(bytes) {
  const delays = [];
  let rounds = null;
  for (let at = 8; at + 8 <= bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (kind === 'IDAT' && rounds === null) return null;
    if (kind === 'acTL') rounds = bytes.readUInt32BE(at + 12);
    if (kind === 'fcTL') delays.push(shown((1000 * bytes.readUInt16BE(at + 28)) / (bytes.readUInt16BE(at + 30) || 100)));
  }
  return moving(delays, rounds);
}

// WebP: ANIM says how many rounds, each ANMF how long a frame stays.
function webp(bytes) {
  const delays = [];
  let rounds = 1;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const kind = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (kind === 'ANIM') rounds = bytes.readUInt16LE(at + 12);
    if (kind === 'ANMF') delays.push(shown(bytes.readUIntLE(at + 20, 3)));
    at += 8 + length + (length & 1);
  }
  return moving(delays, rounds);
}

// A drawing in a file of its own: for ever when it says so.
function svg(text) {
  const endless = /repeatCount\s*=\s*["']indefinite|animation[^;}]*\binfinite\b/.test(text);
  return endless ? {frames: 2, duration: 0, rounds: FOR_EVER} : null;
}
