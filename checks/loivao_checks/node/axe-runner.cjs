// A runner for pa11y: axe-core with the tags of WCAG 2.2 AA and best practice. pa11y's own knows tags up to WCAG 2.1 only
// and drops what passed and what does not apply. `run` is turned into text and runs in the page: it can use nothing from
// here. in-page.js and in-page-state.js are there before it (engines.mjs).
'use strict';

const run = async () => {
  const here = window.loivaoCheck;
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
  const results = await window.axe.run(window.document, {
    runOnly: here.only ? {type: 'rule', values: here.only} : {type: 'tag', values: tags},
    resultTypes: ['violations', 'incomplete', 'passes'],
    elementRef: true,
  });
  const checks = node => [...node.any, ...node.all, ...node.none];
  const numbers = nodes => nodes.map(({element}) => here.order.get(element)).filter(number => number !== undefined);
  const issue = (rule, outcome, extras = {}) => ({
    code: rule.id,
    type: 'notice',
    message: rule.help,
    element: null,
    runnerExtras: {
      outcome,
      tags: rule.tags,
      helpUrl: rule.helpUrl,
      selector: '',
      snippet: '',
      reasons: [],
      places: numbers(rule.nodes),
      ...extras,
    },
  });
  const place = node =>
    node.element
      ? {selector: here.selector(node.element), snippet: here.snippet(node.element), name: here.name(node.element)}
      : {selector: node.target.flat().join(' >>> '), snippet: node.html.slice(0, 300)};
  // Where the reader's own colours are forced on a text, its contrast is theirs. axe takes the page's colour for the
  // foreground there (-webkit-text-fill-color keeps it), which nobody sees.
  const forced = window.matchMedia('(forced-colors: active)').matches;
  const coloursOfReader = (rule, {element}) =>
    forced && rule.id === 'color-contrast' && element && getComputedStyle(element).forcedColorAdjust === 'auto';
  const perNode = (rules, outcome) =>
    rules.flatMap(rule =>
      rule.nodes.filter(node => !coloursOfReader(rule, node)).map(node =>
        issue(rule, outcome, {
          ...place(node),
          places: numbers([node]),
          reasons: checks(node).map(({id, message, data}) => ({id, message, data})),
        }),
      ),
    );
  return [
    ...perNode(results.violations, 'failed'),
    ...perNode(results.incomplete, 'cantTell'),
    ...results.passes.map(rule => issue(rule, 'passed')),
    ...results.inapplicable.map(rule => issue(rule, 'inapplicable')),
  ];
};

module.exports = {
  run,
  scripts: [require.resolve('axe-core/axe.min.js')],
  supports: '^10.0.0',
};
