// The keys of words, as build/loivao/search/keys.py makes them for the index; a test holds the two together.

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const known = new Map();

// `exact` is the same for hoà and hòa, for kỹ and kĩ; `plain` has no marks at all.
export function keysOf(written) {
  const word = written.toLowerCase();
  if (!known.has(word)) {
    const letters = word.normalize('NFD');
    const tones = (letters.match(TONES) ?? []).join('');
    const exact = letters.replace(TONES, '').replace(/^([hklmstv]|qu)?y$/, '$1i') + tones;
    known.set(word, {word, exact, plain: exact.replace(/\p{Mn}|đ/gu, letter => (letter === 'đ' ? 'd' : ''))});
  }
  return known.get(word);
}

// The words of a composed (NFC) text, with where they stand.
export const wordsOf = text =>
  Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({0: word, index: start}) => ({...keysOf(word), start, end: start + word.length}));

// At most one letter too many, too few or wrong, or two neighbours exchanged.
export function isOneSlip(a, b) {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (x.length < 2 && y.length < 2) || (x.length === 2 && y === x[1] + x[0]);
}
