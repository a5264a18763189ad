// Injected for the boxes (boxes.mjs): where each text of the page lies, and what stands in its way. A text is a node of
// words; `find` keeps what it saw in the first view to tell what a later one has lost.
window.loivaoBoxes = (() => {
  const {selector, snippet, name} = window.loivaoCheck;
  const {unseen} = window.loivaoSight;
  const SLACK = 1.5; // Pixels of rounding.
  const INK = 1.1; // Height of letters with their marks, in em; the box of a line may be taller.
  const CORE = 0.7; // Height in which letters of two lines never meet, in em.
  const NO_TEXT = 'script, style, template, noscript, option, textarea, title, desc';
  let first = null;
  let plainSizes = null;

  const texts = () => {
    const sight = new Map();
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (!/\S/.test(node.data) || element.closest(NO_TEXT)) continue;
      if (!sight.has(element)) sight.set(element, unseen(element) === '');
      if (!sight.get(element)) continue;
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()].filter(line => line.width && line.height);
      if (lines.length) found.push({node, element, lines, size: parseFloat(getComputedStyle(element).fontSize)});
    }
    return found;
  };

  const told = ({node, element}) => ({
    selector: selector(element),
    snippet: snippet(element),
    name: name(element),
    text: words(node.data).slice(0, 60),
    shortened: shortened(element),
  });
  // Whether the page says that there is more: by dots, or by so many lines.
  const shortened = element => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.textOverflow !== 'clip' || style.webkitLineClamp !== 'none') return true;
    }
    return false;
  };
  const words = text => text.trim().replace(/\s+/g, ' ');

  const high = (line, size, em) => {
    const middle = line.top + line.height / 2;
    const half = Math.min(line.height, size * em) / 2;
    return {left: line.left, right: line.right, top: middle - half, bottom: middle + half};
  };

  const union = boxes => ({
    left: Math.min(...boxes.map(box => box.left)),
    right: Math.max(...boxes.map(box => box.right)),
    top: Math.min(...boxes.map(box => box.top)),
    bottom: Math.max(...boxes.map(box => box.bottom)),
  });

  const inside = element => {
    const box = element.getBoundingClientRect();
    if (element instanceof SVGElement) return box;
    const left = box.left + element.clientLeft;
    const top = box.top + element.clientTop;
    return {left, top, right: left + element.clientWidth, bottom: top + element.clientHeight};
  };

  // The ancestor that cuts a text off, and whether one of them scrolls. Up the chain of containing blocks, since what is
  // positioned is clipped by no other.
  const clipping = ({element, lines, size}) => {
    let box = union(lines.map(line => high(line, size, INK)));
    let until = null;
    let scrolls = false;
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (until && at !== until) continue;
      until = null;
      const style = getComputedStyle(at);
      if (!/^(inline|contents)$/.test(style.display) || at instanceof SVGElement) {
        const room = inside(at);
        for (const [overflow, start, end] of [
          [style.overflowX, 'left', 'right'],
          [style.overflowY, 'top', 'bottom'],
        ]) {
          const past = box[start] < room[start] - SLACK || box[end] > room[end] + SLACK;
          if (past && /^(hidden|clip)$/.test(overflow)) return {by: at, scrolls};
          if (/^(auto|scroll)$/.test(overflow)) {
            scrolls = scrolls || past;
            box = {...box, [start]: Math.max(box[start], room[start]), [end]: Math.min(box[end], room[end])};
            if (box[start] > box[end]) return {by: null, scrolls: true};
          }
        }
      }
      if (style.position === 'fixed') break;
      if (style.position === 'absolute') {
        until = at.offsetParent;
        if (!until || until === document.body) break;
      }
    }
    return {by: null, scrolls};
  };

  const pinned = element => {
    for (let at = element; at; at = at.parentElement) if (/^(fixed|sticky)$/.test(getComputedStyle(at).position)) return at;
    return null;
  };

  // Pairs of texts whose letters meet. What is pinned to the window passes over the rest while readers scroll.
  const overlaps = all => {
    const lines = all
      .flatMap(text => text.lines.map(line => ({text, ...high(line, text.size, CORE)})))
      .sort((a, b) => a.top - b.top);
    const pairs = new Map();
    lines.forEach((one, number) => {
      for (let next = number + 1; next < lines.length && lines[next].top < one.bottom - 2; next += 1) {
        const other = lines[next];
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - other.top;
        if (one.text === other.text || across <= 2 || down <= 2) continue;
        if (pinned(one.text.element) !== pinned(other.text.element) || covered(one, other)) continue;
        pairs.set(`${told(one.text).selector} ${told(other.text).selector}`, {one: told(one.text), other: told(other.text)});
      }
    });
    return [...pairs.values()];
  };

  // Whether one text lies on a ground of its own that hides the other, as an opened menu does.
  const covered = (one, other) => {
    const x = (Math.max(one.left, other.left) + Math.min(one.right, other.right)) / 2;
    const y = (Math.max(one.top, other.top) + Math.min(one.bottom, other.bottom)) / 2;
    const [left, top] = [scrollX, scrollY];
    scrollTo({left, top: Math.max(0, y + top - innerHeight / 2), behavior: 'instant'});
    const stack = document.elementsFromPoint(x, y + top - scrollY);
    scrollTo({left, top, behavior: 'instant'});
    const depth = ({text}) => stack.findIndex(each => each === text.element || text.element.contains(each));
    const [upper, lower] = [one, other].sort((a, b) => (depth(a) >>> 0) - (depth(b) >>> 0)).map(line => line.text.element);
    return stack.some(
      each => each.contains(upper) && !each.contains(lower) && !/^rgba\(.*, 0(\.\d+)?\)$|^transparent$/.test(getComputedStyle(each).backgroundColor),
    );
  };

  // What stands elsewhere in the view in the same words is not lost: labels that move from a head into each row.
  const lost = all => {
    const now = new Set(all.map(text => text.node));
    const gone = first.filter(text => !now.has(text.node) && text.node.isConnected);
    if (!gone.length) return [];
    const label = text => words(text).replace(/\s*:$/, '');
    const said = new Set(all.map(text => label(text.node.data)));
    return gone.filter(text => !said.has(label(text.node.data))).map(told);
  };

  const find = reader => {
    const all = texts();
    first ??= all;
    if (reader.name === 'plain') plainSizes = new Map(all.map(text => [text.node, text.size]));
    const cut = [];
    const outside = [];
    const beyond = [];
    for (const text of all) {
      const {by, scrolls} = clipping(text);
      const box = union(text.lines);
      if (by) cut.push({...told(text), by: selector(by)});
      else if (!scrolls && (box.right > innerWidth + SLACK || box.left < -SLACK)) {
        outside.push(told(text));
        if (box.right > innerWidth + SLACK) beyond.push(text);
      }
    }
    const stiff = all.filter(text => !reaches(text, reader)).map(told);
    const page = document.scrollingElement;
    const sideways = {page: page.scrollWidth, window: innerWidth, by: page.scrollWidth > innerWidth + 1 ? widest(beyond) : []};
    return {texts: all.length, sideways, cut, outside, overlaps: overlaps(all), lost: lost(all), stiff};
  };

  // What reaches out of the window and makes it scroll sideways: the outermost of it, and texts that run out of their boxes.
  const widest = beyond => {
    const out = new Set();
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
    for (let at = walker.nextNode(); at; at = walker.nextNode()) {
      const style = getComputedStyle(at);
      const {right, width, height} = at.getBoundingClientRect();
      if (out.has(at.parentElement) || scroller(at.parentElement)) out.add(at);
      else if (width && height && right > innerWidth + SLACK && style.position !== 'fixed' && unseen(at) === '') {
        out.add(at);
        const wide = at.matches(TWO_WAYS) ? at : at.querySelector(TWO_WAYS);
        found.push({selector: selector(at), snippet: snippet(at), name: name(at), width, needed: wide !== null && wide.getBoundingClientRect().right > innerWidth + SLACK});
      }
    }
    for (const text of beyond) {
      if (out.has(text.element)) continue;
      const {left, right} = union(text.lines);
      const {selector: where, snippet: shown, name: called} = told(text);
      found.push({selector: where, snippet: shown, name: called, width: right - left, needed: text.element.closest(TWO_WAYS) !== null});
    }
    return found;
  };
  const TWO_WAYS = 'table, pre, code, img, svg, canvas, iframe, video, object, embed, [role="grid"], [role="table"], math';
  const scroller = element => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (/^(auto|scroll|hidden|clip)$/.test(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };

  // Whether the reader's style has an effect on this text at all.
  const reaches = ({node, element, size}, {letter, grows}) => {
    if (letter && !(element instanceof SVGElement)) {
      return parseFloat(getComputedStyle(element).letterSpacing) >= size * letter - 0.1;
    }
    return !grows || size >= (plainSizes.get(node) ?? 0) * grows;
  };

  return {find};
})();
