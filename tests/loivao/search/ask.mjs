// Asks an index as the page of the search does. In (stdin): {scripts, folder, queries} or {scripts, words}. Out: JSON.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const {scripts, folder, queries, texts} = JSON.parse(readFileSync(0, 'utf8'));
const load = name => import(pathToFileURL(join(scripts, 'search', name)));
const {wordsOf} = await load('words.js');
const {Index} = await load('index.js');
const {resultOf} = await load('excerpt.js');

async function ask(query) {
  const read = [];
  const index = new Index(async name => {
    read.push(name);
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  });
  const found = await index.find(query);
  const results = [];
  const readFor = [read.length];
  for (const page of found.pages.slice(0, 10)) {
    results.push(resultOf(await index.page(page), found.wanted));
    readFor.push(read.length);
  }
  const [first, all] = [readFor[1] ?? readFor[0], readFor.at(-1)].map(count => read.slice(0, count));
  return {words: found.words, corrected: found.corrected, count: found.pages.length, results, read_for_first: first, read: all};
}

const answers = queries
  ? await Promise.all(queries.map(ask))
  : texts.map(text => wordsOf(text.normalize('NFC')).map(({word, exact, plain}) => [word, exact, plain]));
process.stdout.write(JSON.stringify(answers));
