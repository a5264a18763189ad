// Injected after in-page-state.js: the page as Alfa reads it, in the form of its own JSON. Alfa has a cascade of its own and
// leaves out a whole style sheet for one rule that it does not know (@container, @property, nesting). So it is given what
// the browser made of all of them: of each element, as if they were written in its `style`, the values that tell how it
// is shown. Rules that ask what was declared, not what came of it, are not run (alfa.mjs).
(() => {
  const here = window.loivaoCheck;
  // The value a property has where nothing is said of it.
  const INITIAL = {
    position: 'static',
    opacity: '1',
    clip: 'auto',
    'clip-path': 'none',
    'overflow-x': 'visible',
    'overflow-y': 'visible',
    'pointer-events': 'auto',
  };
  const INHERITED = ['visibility', 'color', 'font-size', 'text-indent', 'white-space'];
  const PLACED = ['top', 'right', 'bottom', 'left'];

  const looks = (element, above) => {
    const style = element.ownerDocument.defaultView.getComputedStyle(element);
    // What lies in a closed `details` is not shown either, though each of its elements has a display of its own.
    // Areas and options have no box of their own, and are there all the same.
    const boxless = style.display === 'contents' || /^(area|option|optgroup)$/.test(element.localName);
    const closed = !boxless && !element.checkVisibility();
    const said = [`display: ${closed ? 'none' : style.display}`];
    if (closed) return {text: said[0], style};
    const tell = name => said.push(`${name}: ${style.getPropertyValue(name)}`);
    for (const [name, usual] of Object.entries(INITIAL)) if (style.getPropertyValue(name) !== usual) tell(name);
    for (const name of INHERITED) if (style.getPropertyValue(name) !== above?.getPropertyValue(name)) tell(name);
    if (style.position !== 'static') PLACED.forEach(tell);
    if (style.overflowX !== 'visible' || style.overflowY !== 'visible') ['width', 'height'].forEach(tell);
    return {text: said.join('; '), style};
  };

  const box = thing => {
    const {x, y, width, height} = thing.getBoundingClientRect();
    return {type: 'rectangle', x, y, width, height};
  };
  const range = document.createRange();

  const children = (node, above) => [...node.childNodes].map(child => told(child, above)).filter(Boolean);

  const told = (node, above) => {
    if (node.nodeType === Node.TEXT_NODE) {
      range.selectNode(node);
      return {type: 'text', data: node.data, box: box(range)};
    }
    if (node.nodeType === Node.DOCUMENT_TYPE_NODE) {
      return {type: 'type', name: node.name, publicId: node.publicId || null, systemId: node.systemId || null};
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return null;
    const {text, style} = looks(node, above);
    return {
      type: 'element',
      namespace: node.namespaceURI,
      prefix: node.prefix,
      name: node.localName,
      attributes: [...node.attributes].map(attribute),
      style: text,
      children: children(node, style),
      shadow: node.shadowRoot ? {type: 'shadow', mode: 'open', children: children(node.shadowRoot, style), style: []} : null,
      content: framed(node),
      box: box(node),
      internalId: String(here.order.get(node)),
    };
  };

  const attribute = ({namespaceURI, prefix, localName, value}) => ({
    type: 'attribute',
    namespace: namespaceURI,
    prefix,
    name: localName,
    value,
  });

  const framed = node => {
    try {
      return node.contentDocument ? whole(node.contentDocument) : null;
    } catch {
      return null; // A frame of another origin.
    }
  };

  const whole = document => ({type: 'document', children: children(document, null), style: []});

  here.asAlfaReads = () => whole(document);
})();
