// Siteimprove Alfa: rules of ACT over a copy of the page, in this process. It is asked nothing but what is listed here.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';

import {NotExamined} from './watch.mjs';

const require = createRequire(import.meta.url);
const load = async name => import(pathToFileURL(require.resolve(`@siteimprove/alfa-${name}`)));
const [{Audit}, {Device}, {Request, Response}, {default: all}, {Page}] = await Promise.all(
  ['act', 'device', 'http', 'rules', 'web'].map(load),
);
const SOURCE = readFileSync(new URL('in-page-alfa.js', import.meta.url), 'utf8');

// A rule that is run has its row in wording/alfa.py. Not run, and why:
// R14 R41 R81  want to know what links and names mean: ours, in the readers' languages (link-text-tells, same-text-same-place)
// R22 to R38, R50  ask of sound and film what only a person knows: media-have-words asks once
// R39 asks whether a file name describes the picture: alt-says-something
// R44 R65 R62 R69 R83 R91 R92 R93  ask what style sheets declare, or of colours: see in-page-alfa.js; axe and pixels measure
// R84 R113  need sizes, which axe measures in each state
// R66 R71 R73 R74 R80 R111 and those of no criterion  are no criterion of A or AA
const RUN =
  '1 2 4 5 7 8 9 10 11 12 13 15 16 17 28 42 43 45 46 47 63 64 67 68 76 77 90 94 95 110 116'.split(' ').map(n => `sia-r${n}`);
const idOf = rule => rule.uri.split('/').pop();
const rules = RUN.map(id => [...all].find(rule => idOf(rule) === id));

// Issues for each place that fails or is doubtful and for each other rule; and which criteria each element passed.
// It is stopped at `until`, between two rules: on a huge page it would go on for minutes, and let nobody else work.
export async function alfa(page, until) {
  await page.evaluate(SOURCE);
  const document = await page.evaluate(() => window.loivaoCheck.asAlfaReads());
  const {width, height} = page.viewport();
  const device = {
    type: 'screen',
    viewport: {width, height, orientation: width > height ? 'landscape' : 'portrait'},
    display: {resolution: 1, scan: 'progressive'},
    scripting: {enabled: true},
    preferences: [],
  };
  const [request, response] = [Request.empty().toJSON(), Response.empty().toJSON()];
  const outcomes = [];
  const copy = Page.from({request, response, document, device}).getUnsafe();
  for (const rule of rules) {
    outcomes.push(...(await Audit.of(copy, [rule]).evaluate()));
    await new Promise(setImmediate); // The other page of this worker has its turn.
    if (Date.now() > until) throw new NotExamined('timeout', `alfa ${idOf(rule)}`);
  }
  const told = outcomes.filter(({outcome}) => outcome === 'failed' || outcome === 'cantTell');
  const places = await page.evaluate(numbers => window.loivaoCheck.places(numbers), told.map(placeOf));
  const found = told.map((outcome, index) => ({...issue(outcome), ...places[index]}));
  const silent = [...new Map(outcomes.map(each => [each.rule, each])).values()].filter(
    ({rule}) => !told.some(each => each.rule === rule),
  );
  return {issues: [...found, ...silent.map(issue)], verdicts: outcomes.filter(each => each.target).map(verdict)};
}

// The number of the element that an outcome is about: it itself, what an attribute or a text belongs to, the first of a group.
function placeOf({target}) {
  // Nodes can be gone through too (their children), so what has a type is a node, and what has none a group of them.
  const node = target?.type ? target : [...(target ?? [])][0];
  const owner = node?.type === 'attribute' ? node.owner.getUnsafe() : node;
  const element = owner?.type === 'text' ? owner.parent().getUnsafe() : owner;
  return element?.type === 'element' ? Number(element.internalId) : 0;
}

function criteriaOf(rule) {
  return [...rule.requirements].filter(each => each.chapter).map(each => each.chapter);
}

function verdict(outcome) {
  return {place: placeOf(outcome), criteria: criteriaOf(outcome.rule), outcome: outcome.outcome};
}

function issue({rule, outcome, expectations}) {
  const said = outcome === 'failed' ? [...expectations].map(([, result]) => result).filter(each => each.isErr()) : [];
  return {
    engine: 'alfa',
    code: idOf(rule),
    outcome,
    reasons: said.map(each => each.getErrUnsafe().message),
    selector: '',
    snippet: '',
  };
}
