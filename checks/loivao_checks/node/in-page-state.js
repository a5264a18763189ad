// Injected after in-page.js: the page as the engines see it. `elements` are all elements in the order of the page, shadow
// trees and frames of the same origin included; `print` is the same for two states in which nothing differs that a rule
// about structure can see: the markup, what is typed and chosen, and of each element whether and how it is shown.
(() => {
  const here = window.loivaoCheck;
  const roots = function* (root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* roots(element.shadowRoot);
      if (/^i?frame$/.test(element.localName)) {
        const inside = contents(element);
        if (inside) yield* roots(inside);
      }
    }
  };

  // null where the frame is of another origin.
  const contents = frame => {
    try {
      return frame.contentDocument;
    } catch {
      return null;
    }
  };

  const SHOWN = ['display', 'visibility', 'content-visibility', 'clip', 'clip-path', 'position', 'overflow-x', 'overflow-y'];
  const MORE = ['text-indent', 'content', 'white-space-collapse', 'pointer-events'];

  const shown = element => {
    const style = element.ownerDocument.defaultView.getComputedStyle(element);
    if (style.display !== 'contents' && !element.checkVisibility()) return style.display === 'none' ? 'none' : 'closed';
    const said = [...SHOWN, ...MORE].map(name => style.getPropertyValue(name));
    const {left, top, width, height} = element.getBoundingClientRect();
    said.push(style.opacity === '0', /^rgba\(.*, 0\)$/.test(style.color), style.fontSize === '0px');
    said.push(width <= 1, height <= 1, left + scrollX + width <= 0, top + scrollY + height <= 0, left >= innerWidth);
    for (const part of ['::before', '::after']) said.push(getComputedStyle(element, part).content);
    return said.join();
  };

  const markup = element => {
    const said = [element.localName, element.namespaceURI];
    for (const {name, value} of element.attributes) said.push(name, value);
    for (const child of element.childNodes) if (child.nodeType === Node.TEXT_NODE) said.push(child.data);
    if (/^(input|select|textarea)$/.test(element.localName)) said.push(element.value, element.checked, element.indeterminate);
    said.push(element.parentElement ? here.order.get(element.parentElement) : -1);
    return said.join('\u0000');
  };

  // 2 × 32 bits of FNV-1a from different beginnings.
  const hash = texts => {
    let one = 0x811c9dc5;
    let two = 0x050c5d1f;
    for (const text of texts) {
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        one = Math.imul(one ^ code, 0x01000193);
        two = Math.imul(two ^ code, 0x01000193);
      }
      one = Math.imul(one ^ 0xff, 0x01000193);
      two = Math.imul(two ^ 0xfe, 0x01000193);
    }
    return `${one >>> 0} ${two >>> 0}`;
  };

  here.print = () => {
    here.elements = [...roots(document)];
    here.order = new Map(here.elements.map((element, index) => [element, index]));
    const scrolled = [document.title, document.compatMode];
    return hash([...scrolled, ...here.elements.flatMap(element => [markup(element), shown(element)])]);
  };

  // Places by their number in the order of the page.
  here.places = numbers =>
    numbers.map(number => {
      const element = here.elements[number];
      return {selector: here.selector(element), snippet: here.snippet(element), name: here.name(element)};
    });
})();
