// Injected for the walk (walk.mjs): what the page knows of each stop of the Tab key. Answers at once and adds nothing to
// the page, so it works with the page's scripts on or off.
window.loivaoWalk = (() => {
  const {selector, snippet, name} = window.loivaoCheck;
  const {unseen, onPage} = window.loivaoSight;
  const TARGETS = 'a[href], area[href], button, input, select, textarea, summary, [tabindex], [contenteditable=""], [contenteditable="true"]';
  // What the Tab key goes through inside, part by part, while it stays the one element that has the focus.
  const WITHIN = 'iframe, object, embed, audio, video, input:is([type="date"], [type="time"], [type="datetime-local"], [type="month"], [type="week"])';
  const stops = [];
  const glides = [document.documentElement, document.body].some(each => getComputedStyle(each).scrollBehavior === 'smooth');

  const focused = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at === document.body || at === document.documentElement ? null : at;
  };

  // Number of the stop that has the focus, -1 where nothing has it.
  const arrive = () => {
    const at = focused();
    if (!at) return {index: -1};
    for (const animation of document.getAnimations()) {
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
    }
    const known = stops.indexOf(at);
    if (known >= 0) return {index: known, within: at.matches(WITHIN)};
    const index = stops.push(at) - 1;
    // A page that glides to what has the focus is waited for; then the stop is asked for by `describe`.
    return {index, stop: glides ? null : describe(index)};
  };

  const inView = box => {
    const left = Math.max(box.left, 0);
    const top = Math.max(box.top, 0);
    const width = Math.min(box.right, innerWidth) - left;
    const height = Math.min(box.bottom, innerHeight) - top;
    return {left, top, width, height};
  };

  // Selector of what lies over the middle of the stop's largest line, `window` when that is out of the window.
  const cover = element => {
    const lines = [...element.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height);
    if (!lines.length) return '';
    const {left, top, width, height} = inView(lines[0]);
    if (width <= 0 || height <= 0) return 'window';
    const hit = element.getRootNode().elementFromPoint(left + width / 2, top + height / 2);
    if (!hit || element.contains(hit) || [...(element.labels ?? [])].some(label => label.contains(hit))) return '';
    return selector(hit);
  };

  // Whether nothing of it is left to be seen in the window: of nine points none.
  const wholly = element => {
    const {left, top, width, height} = inView(element.getBoundingClientRect());
    if (width <= 0 || height <= 0) return true;
    const parts = [0.1, 0.5, 0.9];
    return parts.every(across =>
      parts.every(down => {
        const hit = element.getRootNode().elementFromPoint(left + width * across, top + height * down);
        return hit !== null && !element.contains(hit) && !hit.contains(element);
      }),
    );
  };

  // All that says how things look and behave on this page.
  const style = () =>
    [...document.querySelectorAll('style, script:not([type*="json"]), link[rel~="stylesheet"]')].map(each => each.href || each.src || each.textContent).join();

  const main = document.querySelector('main, [role="main"]');
  const place = element => {
    if (!main) return '';
    if (main.contains(element)) return 'inside';
    return main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING ? 'after' : 'before';
  };

  const blockOf = node => {
    let at = node.parentElement;
    while (at && /^(inline|contents|ruby)$/.test(getComputedStyle(at).display)) at = at.parentElement;
    return at;
  };

  // In a sentence: it flows with the words of a block that has others than those of links and buttons.
  const inSentence = element => {
    if (!getComputedStyle(element).display.startsWith('inline')) return false;
    const block = blockOf(element);
    const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const text = words.currentNode;
      if (/[\p{L}\p{N}]/u.test(text.data) && !text.parentElement.closest(TARGETS) && blockOf(text) === block) return true;
    }
    return false;
  };

  const describe = index => {
    const element = stops[index];
    const box = element.getBoundingClientRect();
    return {
      selector: selector(element),
      snippet: snippet(element),
      called: name(element),
      within: element.matches(WITHIN),
      field: element.matches('input, textarea, select, [contenteditable]'),
      whole: wholly(element),
      hidden: unseen(element),
      silent: element.closest('[aria-hidden="true"], [inert]') !== null,
      cover: cover(element),
      window: {x: box.x, y: box.y, width: box.width, height: box.height},
      main: place(element),
      kind: kind(element),
    };
  };

  const IDS = /#([^\s.:#[\]>+~,()]+)/g;
  const styled = new Set(window.loivaoStyles.rules().flatMap(rule => [...rule.selectorText.matchAll(IDS)].map(([, id]) => id)));

  // Alike stops look alike with the focus: the same names and classes from the page down to the stop, and no style of their own.
  const kind = element => {
    const steps = [];
    for (let at = element; at; at = at.parentElement) {
      const own = `${styled.has(at.id) ? at.id : ''} ${at.getAttribute('style') ?? ''}`;
      steps.push(`${at.localName}.${at.className}.${own}.${at.getAttribute('aria-current') ?? ''}.${at.getAttribute('type') ?? ''}`);
    }
    return steps.join(' < ');
  };

  // What is around the stop, as far as it is in the window, in whole pixels of the page.
  const around = (index, margin) => {
    const box = stops[index].getBoundingClientRect();
    const {left, top, width, height} = inView({
      left: Math.floor(box.left - margin),
      top: Math.floor(box.top - margin),
      right: Math.ceil(box.right + margin),
      bottom: Math.ceil(box.bottom + margin),
    });
    return width > 0 && height > 0 ? {x: left + scrollX, y: top + scrollY, width, height, scale: 1} : null;
  };

  const pinned = element => {
    for (let at = element; at; at = at.parentElement) {
      if (/^(fixed|sticky)$/.test(getComputedStyle(at).position)) return true;
    }
    return false;
  };

  // Boxes with nothing focused and the page at its top: where readers find the stops. null where they are not to be seen.
  const atRest = () => {
    focused()?.blur();
    scrollTo({top: 0, left: 0, behavior: 'instant'});
    return stops.map(element => {
      if (unseen(element)) return null;
      const lines = [...element.getClientRects()].filter(line => line.width && line.height);
      const label = /^(checkbox|radio)$/.test(element.type) ? element.labels?.[0]?.getBoundingClientRect() : null;
      const whole = element.getBoundingClientRect();
      if (!lines.length) return null;
      return {
        first: onPage(lines[0]),
        box: onPage(label ? union(whole, label) : whole),
        sentence: inSentence(element),
        pinned: pinned(element),
      };
    });
  };

  const union = (a, b) => {
    const left = Math.min(a.left, b.left);
    const top = Math.min(a.top, b.top);
    return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
  };

  // What could have been a stop and was not reached. One radio button of a group is enough.
  const missed = () => {
    const groups = new Set(stops.filter(each => each.type === 'radio').map(each => each.name));
    return [...document.querySelectorAll(TARGETS)]
      .filter(each => each.tabIndex >= 0 && !each.matches(':disabled') && !each.closest('[inert]'))
      .filter(each => each.localName !== 'summary' || each.matches('details > summary:first-of-type'))
      .filter(each => !stops.includes(each) && unseen(each) === '' && !(each.type === 'radio' && groups.has(each.name)))
      .map(selector);
  };

  return {
    stops,
    arrive,
    describe,
    style,
    around,
    atRest,
    missed,
    blur: index => stops[index].blur(),
    has: index => focused() === stops[index],
    focus: index => stops[index].focus({preventScroll: true}),
    leadsToFragment: () => stops[0]?.localName === 'a' && (stops[0].getAttribute('href') ?? '').startsWith('#'),
    whereIsFocus: () => (focused() ? place(focused()) : ''),
  };
})();
