// Injected for the look at keyboard and pointer (hands.mjs): what a hand can be put on, and what changes when it is.
window.loivaoHands = (() => {
  const {selector, snippet, name} = window.loivaoCheck;
  const {unseen} = window.loivaoSight;
  const {listens, did} = window.loivaoListens;
  const {rules, parts} = window.loivaoStyles;
  const NATIVE = 'a[href], area[href], button, input, select, textarea, summary, option, label, video, audio, iframe, object, embed';
  const FOCUSABLE = 'a[href], area[href], button, input:not([type="hidden"]), select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable]:not([contenteditable="false"])';
  const PRESSES = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend', 'dblclick'];
  const CLAIMS = '[role="button"], [role="link"], [role="checkbox"], [role="switch"]';
  const OF_A_GROUP = {tab: 'tablist', radio: 'radiogroup', menuitem: 'menu, menubar', menuitemradio: 'menu, menubar', menuitemcheckbox: 'menu, menubar', treeitem: 'tree'};
  const HANDLED = /^(button|link|checkbox|switch|radio|tab|menuitem|menuitemcheckbox|menuitemradio)$/;
  const REVEALS = ['display', 'visibility', 'opacity', 'height', 'max-height', 'clip', 'clip-path', 'content', 'left', 'top', 'transform'];
  const LAYERS = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

  const place = element => ({selector: selector(element), snippet: snippet(element), name: name(element)});
  const role = element => (element.getAttribute('role') ?? '').trim().split(/\s+/)[0];
  const all = () => [...document.body.querySelectorAll('*')];
  const seen = element => unseen(element) === '';
  const enabled = element => !element.matches(':disabled, [aria-disabled="true"]') && !element.closest('[inert]');
  const cursor = element => getComputedStyle(element).cursor === 'pointer';
  const large = element => {
    const {width, height} = element.getBoundingClientRect();
    return width * height > (innerWidth * innerHeight) / 2;
  };

  // What only a pointer may be able to press: no keyboard comes to it, nor to anything in it or around it that would do the same.
  const pointed = () => {
    const found = all().filter(element => {
      if (element.tabIndex >= 0 || element.matches(NATIVE) || element.closest('a[href], button, summary, label, select')) return false;
      if (element.isContentEditable || element.closest('svg svg, [aria-disabled="true"], [inert]')) return false;
      const claims = element.matches(CLAIMS);
      const points = cursor(element) && !cursor(element.parentElement);
      if (!claims && !points && !listens(element, ...PRESSES)) return false;
      if (role(element) in OF_A_GROUP || role(element) === 'option' || element.querySelector(FOCUSABLE)) return false;
      return !element.parentElement.closest('[tabindex]:not([tabindex="-1"])') && seen(element) && !large(element);
    });
    return found.filter(element => !found.some(other => other !== element && element.contains(other)));
  };

  // What takes the focus and is no control of the browser's own: keys do there what a script makes of them.
  const operated = () =>
    all().filter(element => {
      if (element.tabIndex < 0 || !seen(element) || !enabled(element)) return false;
      if (element.matches('button, input, select, textarea, summary, iframe, audio, video, [contenteditable]')) return false;
      if (element.matches('a[href], area[href]')) return role(element) === 'button';
      if (element.querySelector(FOCUSABLE)) return false;
      const own = role(element);
      if (own) return HANDLED.test(own);
      return listens(element, ...PRESSES) || cursor(element);
    });

  // One of each group in which the arrows lead from one to the next: where they are the only way.
  const groups = () =>
    Object.entries(OF_A_GROUP).flatMap(([part, wholes]) =>
      [...document.querySelectorAll(wholes.split(', ').map(whole => `[role="${whole}"]`).join())].flatMap(whole => {
        const parts = [...whole.querySelectorAll(`[role="${part}"]`)].filter(each => seen(each) && enabled(each));
        const [first] = parts.filter(each => each.tabIndex >= 0);
        const others = parts.filter(each => each.tabIndex < 0);
        return first && others.length ? [{first, other: others[0], parts}] : [];
      }),
    );

  const buttons = () =>
    [...document.querySelectorAll('button, input[type="button"], [role="button"][tabindex="0"], a[role="button"]')].filter(
      each => seen(each) && enabled(each) && each.tabIndex >= 0 && !(each.type === 'submit' && each.form) && each.type !== 'reset',
    );

  const choices = () =>
    [...document.querySelectorAll('select:not([multiple]), input[type="radio"], input[type="checkbox"]')].filter(
      each => seen(each) && enabled(each) && (listens(each, 'change', 'input', 'click') || (each.form && listens(each.form, 'change', 'input'))),
    );

  // Where something may come to light under the pointer: by a rule for it, or by a script that listens for it.
  const hovered = () => {
    const found = new Set(all().filter(each => listens(each, 'mouseenter', 'mouseover', 'pointerenter', 'pointerover')));
    for (const {selectorText, style} of rules()) {
      if (!selectorText.includes(':hover') || !REVEALS.some(property => style.getPropertyValue(property))) continue;
      for (const part of parts(selectorText)) {
        const before = part.slice(0, part.indexOf(':hover')).trim();
        if (!part.includes(':hover') || !before || /[>+~]$/.test(before) || before.includes('(')) continue;
        for (const each of document.querySelectorAll(before)) found.add(each);
      }
    }
    return [...found].filter(each => seen(each) && !large(each) && each.localName !== 'html' && each.localName !== 'body');
  };

  // What readers can tell: the words that are shown, the states that are said, and what the page has done.
  const STATES = ['aria-expanded', 'aria-pressed', 'aria-checked', 'aria-selected', 'aria-current', 'aria-activedescendant', 'open'];
  const sign = () => {
    const said = [document.body.innerText, did.length, location.hash];
    for (const each of [document.documentElement, document.body]) said.push(each.className, each.getAttribute('style'), JSON.stringify(each.dataset));
    for (const each of document.querySelectorAll(STATES.map(state => `[${state}]`).join())) said.push(...STATES.map(state => each.getAttribute(state)));
    for (const each of document.querySelectorAll('input, select, textarea')) said.push(each.value, each.checked);
    for (const each of document.querySelectorAll('audio, video')) said.push(each.paused);
    for (const each of document.querySelectorAll('img')) said.push(each.currentSrc, each.checkVisibility());
    said.push(document.querySelectorAll(LAYERS).length);
    return said.join('\u0000');
  };

  const shown = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true}) && unseen(element) === '';
  const drawn = element => ['::before', '::after'].map(part => {
    const {content, display, visibility, opacity} = getComputedStyle(element, part);
    return display === 'none' || visibility === 'hidden' || opacity === '0' || content === 'none' ? '' : content;
  }).join('');

  let before = new Set();
  let drawnBefore = '';
  const keep = element => {
    before = new Set(all().filter(shown));
    drawnBefore = element ? drawn(element) : '';
  };
  // What has come to light since: the outermost of it, where it has words or something to press.
  const revealed = () => {
    const fresh = all().filter(each => !before.has(each) && shown(each));
    return fresh.filter(each => !fresh.includes(each.parentElement) && (each.innerText.trim() || each.querySelector('img, svg, input')));
  };
  const drawnAnew = element => drawn(element) !== drawnBefore && /[\p{L}]/u.test(drawn(element));

  const point = element => {
    element.scrollIntoView({block: 'center', behavior: 'instant'});
    const boxes = [...element.getClientRects()].filter(box => box.width && box.height);
    if (!boxes.length) return null;
    return {x: boxes[0].left + boxes[0].width / 2, y: boxes[0].top + boxes[0].height / 2};
  };

  const covers = element => {
    const {position} = getComputedStyle(element);
    const {width, height} = element.getBoundingClientRect();
    return position === 'fixed' && width * height > (innerWidth * innerHeight) / 10;
  };
  const layerOf = parts => {
    for (const part of parts) {
      const found = part.closest(LAYERS) ?? part.querySelector(LAYERS);
      if (found) return found;
    }
    return parts.find(covers) ?? parts.flatMap(part => [...part.querySelectorAll('*')]).find(covers) ?? null;
  };
  const stops = element => [...element.querySelectorAll(FOCUSABLE)].filter(each => each.tabIndex >= 0 && seen(each) && enabled(each));

  // Alike in all that a page can tell apart: where they stand, what is in them, and what they name.
  const like = thing => {
    const element = thing.first ?? thing;
    const named = ['aria-controls', 'aria-describedby', 'data-target', 'data-bs-target', 'popovertarget', 'commandfor']
      .flatMap(name => (element.getAttribute(name) ?? '').split(/[\s#]+/).filter(Boolean))
      .map(id => document.getElementById(id)?.outerHTML);
    return [selector(element), element.outerHTML, ...named].join('\u0000');
  };

  // Each kind of thing is looked for once a load: a number in its list stays the same while the page changes.
  const kinds = {pointed, operated, groups, buttons, choices, hovered};
  const lists = {};
  const list = kind => (lists[kind] ??= kinds[kind]());

  return {place, role, list, like, sign, keep, revealed, drawnAnew, point, layerOf, stops, shown, did};
})();
