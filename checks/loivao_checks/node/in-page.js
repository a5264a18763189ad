// Injected before the engines: how a place on the page is named, the same for every engine and for the static rules
// (loivao_checks/html.py), and a guard against pages that carry an AMD loader, which would swallow the engine's script.
window.loivaoCheck = (() => {
  const amd = window.define;
  window.define = undefined;
  const MOST_TEXT = 80;
  const MOST_SNIPPET = 300;

  const step = element => {
    const tag = element.localName;
    const siblings = [...(element.parentNode?.children ?? [])].filter(other => other.localName === tag);
    return siblings.length > 1 ? `${CSS.escape(tag)}:nth-of-type(${siblings.indexOf(element) + 1})` : CSS.escape(tag);
  };

  const selector = element => {
    const root = element.getRootNode();
    const steps = [];
    for (let at = element; at && at.nodeType === Node.ELEMENT_NODE; at = at.parentElement) {
      const named = at.id && `#${CSS.escape(at.id)}`;
      if (named && root.querySelectorAll(named).length === 1) {
        steps.unshift(named);
        break;
      }
      steps.unshift(step(at));
    }
    const path = steps.join(' > ');
    return root instanceof ShadowRoot ? `${selector(root.host)} >>> ${path}` : path;
  };

  // By hand, because cloning a custom element would run its code.
  const snippet = element => {
    const attributes = [...element.attributes].map(({name, value}) => ` ${name}="${value}"`).join('');
    const text = element.childElementCount ? '…' : element.textContent.trim().replace(/\s+/g, ' ');
    const shown = text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text;
    const whole = `<${element.localName}${attributes}>${shown}`;
    return whole.length > MOST_SNIPPET ? `${whole.slice(0, MOST_SNIPPET)}…` : whole;
  };

  // What a thing is called, or says: an answer about it holds as long as this stays (decision 0016). Long texts end in a hash.
  const MOST_NAME = 400;
  const name = element => {
    const root = element.getRootNode();
    const texts = nodes => [...nodes].map(node => node?.textContent ?? '').join(' ').trim();
    const labelled = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const said =
      texts(labelled.map(id => root.getElementById(id))) ||
      element.getAttribute('aria-label') ||
      texts(element.labels ?? []) ||
      element.getAttribute('alt') ||
      element.textContent;
    const whole = said.trim().replace(/\s+/g, ' ');
    if (whole.length <= MOST_NAME) return whole;
    let hash = 0x811c9dc5; // FNV-1a
    for (let at = 0; at < whole.length; at++) hash = Math.imul(hash ^ whole.charCodeAt(at), 0x01000193);
    return `${whole.slice(0, MOST_NAME)}… ${whole.length} ${(hash >>> 0).toString(16)}`;
  };

  return {
    selector,
    snippet,
    name,
    restore() {
      window.define = amd;
    },
  };
})();
