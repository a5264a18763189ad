// Facts of the DOM for every node, found by the number the browser gives a node in all domains of its protocol. They come
// from one DOMSnapshot.captureSnapshot with `display` as its only style. Places are named as in-page.js names them.
const ELEMENT = 1;
const MOST_TEXT = 80;
const MOST_SNIPPET = 300;
const WANTED = ['id', 'role', 'href', 'title', 'colspan', 'rowspan', 'aria-current'];

// What `places(snapshot)` answers for a number: {tag, lang, attributes,
// selector, snippet, block, frame}. `block` names the
// nearest element that begins a new line; two nodes of one block are read in one breath.
export function places({documents, strings}) {
  const known = new Map();
  documents.forEach((document, number) => {
    const read = reader(document, strings, number);
    document.nodes.backendNodeId.forEach((id, index) => known.set(id, () => read(index)));
  });
  const frames = owners(documents, strings);
  return id => ({...known.get(id)?.(), frame: frames.get(id)});
}

// The document inside each frame, by the number of the frame's element.
function owners(documents, strings) {
  const frames = new Map();
  for (const {nodes} of documents) {
    const {index, value} = nodes.contentDocumentIndex;
    index.forEach((at, nth) => frames.set(nodes.backendNodeId[at], strings[documents[value[nth]].frameId]));
  }
  return frames;
}

function reader({nodes, layout}, strings, number) {
  const {parentIndex, nodeType, nodeName, nodeValue, attributes} = nodes;
  const count = nodeType.length;
  const pseudo = new Set(nodes.pseudoType.index);
  const displays = new Map(layout.nodeIndex.map((index, nth) => [index, strings[layout.styles[nth][0]] ?? '']));
  const isElement = index => nodeType[index] === ELEMENT && !pseudo.has(index);
  const name = index => strings[nodeName[index]].toLowerCase();

  // One pass: attributes, how often an id is given, and which of its kind an element is among its siblings.
  const given = Array.from({length: count}, (_, index) => new Map(pairs(attributes[index], strings)));
  const ids = new Map();
  const nth = new Array(count);
  const same = new Map();
  const texts = new Map();
  const parents = new Set();
  for (let index = 0; index < count; index += 1) {
    const parent = parentIndex[index];
    if (!isElement(index)) {
      if (strings[nodeValue[index]]) texts.set(parent, `${texts.get(parent) ?? ''}${strings[nodeValue[index]]}`);
      continue;
    }
    parents.add(parent);
    const kind = `${parent} ${name(index)}`;
    nth[index] = {kind, number: (same.get(kind) ?? 0) + 1};
    same.set(kind, nth[index].number);
    const id = given[index].get('id');
    if (id) ids.set(id, (ids.get(id) ?? 0) + 1);
  }

  const step = index =>
    same.get(nth[index].kind) > 1 ? `${escape(name(index))}:nth-of-type(${nth[index].number})` : escape(name(index));
  const selector = index => {
    const steps = [];
    let at = index;
    for (; at >= 0 && isElement(at); at = parentIndex[at]) {
      const id = given[at].get('id');
      if (id && ids.get(id) === 1) {
        steps.unshift(`#${escape(id)}`);
        return steps.join(' > ');
      }
      steps.unshift(step(at));
    }
    const inShadow = at >= 0 && strings[nodeName[at]] === '#document-fragment';
    return inShadow ? `${selector(parentIndex[at])} >>> ${steps.join(' > ')}` : steps.join(' > ');
  };
  const snippet = index => {
    const inside = parents.has(index) ? '…' : cut((texts.get(index) ?? '').trim().replace(/\s+/g, ' '), MOST_TEXT);
    const written = [...given[index]].map(([key, value]) => ` ${key}="${value}"`).join('');
    return cut(`<${name(index)}${written}>${inside}`, MOST_SNIPPET);
  };
  const nearest = (index, wanted) => {
    let at = index;
    while (at >= 0 && !wanted(at)) at = parentIndex[at];
    return at;
  };
  const beginsLine = index =>
    nodeType[index] === ELEMENT && displays.has(index) && !/^(inline|contents|ruby)/.test(displays.get(index));

  return index => {
    const element = nearest(index, isElement);
    const block = `${number}.${nearest(index, beginsLine)}`;
    if (element < 0) return {block};
    const own = element === index;
    return {
      tag: own ? name(index) : '',
      lang: given[nearest(index, each => isElement(each) && given[each].has('lang'))]?.get('lang') ?? '',
      attributes: own ? Object.fromEntries(WANTED.filter(key => given[index].has(key)).map(key => [key, given[index].get(key)])) : {},
      selector: selector(element),
      snippet: snippet(element),
      block,
    };
  };
}

const pairs = (flat, strings) =>
  Array.from({length: flat.length / 2}, (_, at) => [strings[flat[2 * at]], strings[flat[2 * at + 1]]]);

const cut = (text, most) => (text.length > most ? `${text.slice(0, most)}…` : text);

// As CSS.escape does for the names that are met: a leading digit and signs are written as escapes.
function escape(text) {
  const signs = text.replace(/[^\w\u0080-\uffff-]/g, sign => `\\${sign}`);
  return /^-?\d/.test(signs) ? signs.replace(/\d/, digit => `\\${digit.charCodeAt(0).toString(16)} `) : signs;
}
