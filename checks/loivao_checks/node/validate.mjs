// A validator of HTML. In: JSON lines {id, html}. Out: JSON lines {id, messages}, in the same order. It ends when its input ends.
import {createRequire} from 'node:module';
import {createInterface} from 'node:readline';

const require = createRequire(import.meta.url);
const {HtmlValidate, StaticConfigLoader} = require('html-validate');

// What breaks the reading of a page or what is told to assistive technology; conformance.py says it in words.
const RULES = [
  'close-attr',
  'close-order',
  'element-permitted-content',
  'element-permitted-occurrences',
  'element-permitted-parent',
  'element-required-ancestor',
  'missing-doctype',
  'no-dup-attr',
  'script-element',
  'void-content',
];

const rules = Object.fromEntries(RULES.map(rule => [rule, 'error']));
const validator = new HtmlValidate(new StaticConfigLoader({root: true, elements: ['html5'], rules}));

for await (const line of createInterface({input: process.stdin, crlfDelay: Infinity})) {
  const {id, html} = JSON.parse(line);
  const report = validator.validateStringSync(html);
  const messages = report.results.flatMap(result => result.messages);
  process.stdout.write(
    `${JSON.stringify({
      id,
      messages: messages.map(({ruleId, line, column, message, selector}) => ({ruleId, line, column, message, selector})),
    })}\n`,
  );
}
