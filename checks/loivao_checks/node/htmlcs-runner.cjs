// A runner for pa11y: HTML_CodeSniffer, with places named as the other engines name them. pa11y's own gives selectors that
// are wrong for repeated ids. `run` is turned into text and runs in the page: it can use nothing from here. in-page.js and
// in-page-state.js are there before it (engines.mjs).
'use strict';

const run = options => {
  const here = window.loivaoCheck;
  const kinds = {1: 'error', 2: 'warning', 3: 'notice'};
  return new Promise((resolve, reject) => {
    window.HTMLCS.process(options.standard, window.document, error => {
      if (error) {
        reject(error);
        return;
      }
      resolve(
        window.HTMLCS.getMessages()
          .filter(message => kinds[message.type] !== 'notice')
          .map(message => {
            const element = message.element instanceof Element ? message.element : null;
            return {
              code: message.code,
              type: kinds[message.type],
              message: message.msg,
              element: null,
              runnerExtras: {
                selector: element ? here.selector(element) : '',
                snippet: element ? here.snippet(element) : '',
                name: element ? here.name(element) : '',
                attributes: element ? element.getAttributeNames() : [],
                place: here.order.get(element) ?? -1,
              },
            };
          }),
      );
    });
  });
};

module.exports = {
  run,
  scripts: [require.resolve('@pa11y/html_codesniffer/build/HTMLCS.js')],
  supports: '^10.0.0',
};
