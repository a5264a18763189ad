// What the accessibility tree of a page holds, in its order: what a screen reader has to say. Two questions to the browser,
// the tree and a snapshot of the DOM (for `lang`, `aria-current`, blocks and places), joined node by node. It only
// measures; what is said, and in which words, is decided in Python (speech/).
import {places} from './snapshot.mjs';

// What a screen reader may say of a node besides its role, name and value.
const STATES = new Set(
  'level checked pressed expanded selected required invalid disabled readonly multiline hasPopup'.split(' '),
);

export async function speech(page, client) {
  const place = places(await client.send('DOMSnapshot.captureSnapshot', {computedStyles: ['display']}));
  const nodes = [];
  // By hand, not by recursion: pages may be nested deeper than the stack.
  const waiting = [{...(await tree(client)), depth: 0}];
  while (waiting.length) {
    const {node, byId, depth} = waiting.pop();
    if (!node || node.role?.value === 'InlineTextBox') continue;
    const {frame, ...found} = place(node.backendDOMNodeId);
    if (!node.ignored) nodes.push({depth, ...spoken(node), ...found});
    const inside = node.ignored ? depth : depth + 1;
    const children = (node.childIds ?? []).map(id => ({node: byId.get(id), byId, depth: inside}));
    if (frame && !node.ignored) children.push({...(await tree(client, frame)), depth: inside});
    waiting.push(...children.reverse());
  }
  const language = await page.evaluate(() => document.documentElement.lang);
  return {title: await page.title(), language, nodes};
}

async function tree(client, frameId) {
  const {nodes} = await client.send('Accessibility.getFullAXTree', frameId ? {frameId} : {});
  return {node: nodes[0], byId: new Map(nodes.map(node => [node.nodeId, node]))};
}

// `namedBy` is where the name comes from: contents, attribute, relatedElement, placeholder …
function spoken({role, name, description, value, properties = []}) {
  const states = properties.filter(each => STATES.has(each.name)).map(each => [each.name, each.value.value]);
  const source = name?.sources?.find(each => each.value?.value && !each.superseded);
  return {
    role: role?.value ?? '',
    name: name?.value ?? '',
    namedBy: source?.type ?? '',
    description: description?.value ?? '',
    value: String(value?.value ?? ''),
    states: Object.fromEntries(states),
  };
}
