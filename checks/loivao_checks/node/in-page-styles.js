// Injected for the looks: the rules of all style sheets that can be read. One of another host cannot, and no page of ours has one.
window.loivaoStyles = (() => {
  const within = function* (list) {
    for (const rule of list) {
      if (rule.selectorText) yield rule;
      if (rule.cssRules) yield* within(rule.cssRules);
    }
  };
  const readable = sheet => {
    try {
      return sheet.cssRules;
    } catch {
      return [];
    }
  };
  const rules = () => [...document.styleSheets, ...document.adoptedStyleSheets].flatMap(sheet => [...within(readable(sheet))]);
  const parts = text => text.split(/,(?![^(]*\))/);

  return {rules, parts};
})();
