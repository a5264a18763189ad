// Injected for the look at motion, after in-page-movers.js: what happens while time passes, in a page whose clock is in our
// hand (in-page-clock.js): what changes and what goes away by itself. It measures only; rules judge.
window.loivaoMotion = (() => {
  const {selector, name} = window.loivaoCheck;
  const {unseen} = window.loivaoSight;
  const clock = window.loivaoClock;
  const {place, box, rendered, words, animated, describe, drawn, pictures, media, marquees, control, seconds, SMIL, BUTTONS} = window.loivaoMovers;
  const MOST_TEXTS = 800; // Texts whose stay is watched, from the top of the page.
  const MOST_MOVERS = 40;
  const MOST_CANVAS = 4e6; // Pixels.

  // Everything is counted in milliseconds since the page was opened.
  const heard = [];
  const observer = new MutationObserver(records => heard.push(...records));
  const news = () => [...heard.splice(0), ...observer.takeRecords()];
  const texts = new Map();
  const fields = new Map();
  let updates = new Map();
  let looks = new Map();
  let canvases = new Map();
  let scrollers = new Map();

  const shown = element => element.isConnected && !unseen(element) && box(element).width > 0;
  function follow(root, since) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node && texts.size < MOST_TEXTS; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || texts.has(element) || !node.data.trim() || /^(script|style|noscript|option)$/.test(element.localName)) continue;
      const visible = shown(element);
      const told = element.closest('[role=alert], [role=status], [role=log], [role=timer], [aria-live], output');
      const form = element.closest('form');
      texts.set(element, {place: place(element), form: form ? selector(form) : '', text: words(element), near: element.parentElement?.parentElement, since: visible ? since : null, visible, told: Boolean(told), at: null, comes: 0});
    }
  }

  const note = (map, element, time, more) => {
    if (!map.has(element)) map.set(element, {...place(element), times: [], values: new Set()});
    const found = map.get(element);
    if (found.times.at(-1) !== time) found.times.push(time);
    if (found.values.size < 50) found.values.add(more);
  };

  function look(time) {
    for (const [canvas, before] of canvases) {
      const after = drawing(canvas);
      if (after !== before) note(looks, canvas, time, 'canvas');
      canvases.set(canvas, after);
    }
    for (const [element, before] of scrollers) {
      const after = `${element.scrollLeft} ${element.scrollTop}`;
      if (after !== before) note(looks, element, time, after);
      scrollers.set(element, after);
    }
    const records = news();
    if (!records.length) return;
    const holders = new Set();
    const came = new Set();
    for (const {type, target, addedNodes, removedNodes} of records) {
      const holder = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
      if (!holder) continue;
      holders.add(holder);
      for (const node of addedNodes) {
        if (!words(node) || !node.isConnected) continue;
        came.add(holder);
        if (node.nodeType === Node.ELEMENT_NODE) follow(node, time);
      }
      if (!holder.isConnected || !rendered(holder)) continue;
      const swapped = [...removedNodes].some(words) && [...addedNodes].some(words);
      if (type === 'characterData' || swapped) note(updates, holder, time, words(holder).slice(0, 200));
      if (type === 'attributes') {
        const {x, y, width, height} = box(holder);
        note(looks, holder, time, [x, y, width, height, holder.style?.cssText].join(' '));
      }
    }
    for (const holder of holders) if (holder.isConnected) follow(holder, time);
    const went = [];
    for (const [element, each] of texts) {
      if (element.isConnected && ![...holders].some(holder => holder.contains(element))) continue;
      const visible = shown(element);
      if (each.visible && !visible) went.push([element, each]);
      if (!each.visible && visible) {
        each.comes += each.at === null ? 0 : 1;
        each.since = time;
        came.add(element.parentElement);
      }
      if (visible) each.text = words(element);
      each.visible = visible;
    }
    for (const [, each] of went) {
      each.at = time;
      each.instead = [...came].some(holder => each.near && (each.near.contains(holder) || holder.contains(each.near)));
      if (each.instead && each.near.isConnected && rendered(each.near)) note(updates, each.near, time, each.text);
    }
  }

  function drawing(canvas) {
    try {
      return canvas.toDataURL();
    } catch {
      return ''; // Tainted by a picture from elsewhere: nobody may read it.
    }
  }

  function begin() {
    observer.observe(document, {subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['class', 'style', 'hidden', 'src', 'open', 'transform', 'd', 'cx', 'cy', 'x', 'y', 'points', 'data-state', 'aria-hidden', 'aria-current', 'aria-selected']});
    news();
    if (document.body) follow(document.body, 0);
    updates = new Map();
    looks = new Map();
    const small = canvas => canvas.width * canvas.height <= MOST_CANVAS && rendered(canvas);
    canvases = new Map([...document.querySelectorAll('canvas')].filter(small).map(each => [each, drawing(each)]));
    const scrolls = each => each.scrollWidth > each.clientWidth + 2 && each.clientWidth > 0 && getComputedStyle(each).overflowX !== 'visible';
    scrollers = new Map([...(document.body?.querySelectorAll('*') ?? [])].filter(scrolls).slice(0, 40).map(each => [each, `${each.scrollLeft} ${each.scrollTop}`]));
  }

  const listed = map => [...map].slice(0, MOST_MOVERS).map(([, {times, values, ...where}]) => ({...where, first: times[0], last: times.at(-1), times: times.length, values: values.size}));
  // Texts that went away after `since` and did not come back, and those that are told or have come and stay.
  const stayed = since =>
    [...texts].filter(([, each]) => (each.at === null ? each.visible && (each.told || each.since > 0) : !each.visible && !each.comes && each.at > since))
      .map(([element, each]) => ({...each.place, form: each.form, text: each.text, from: each.since, at: each.at, told: each.told, instead: Boolean(each.instead), busy: Boolean(element.closest('[aria-busy=true], [role=progressbar]'))}));

  return {
    place,
    // Whether there is anything to watch at all, and all that needs no watching.
    glance() {
      const {noted} = clock;
      return {
        moving: [...animated().map(describe), ...drawn()].slice(0, MOST_MOVERS),
        marquees: marquees(),
        media: media(),
        ticking: clock.waiting > 0 || clock.drawing,
        scrolls: noted.listens.has('scroll') || noted.listens.has('wheel'),
        presses: (noted.listens.has('click') || noted.listens.has('submit') || Boolean(document.querySelector('[onclick], [onsubmit]'))) && Boolean(document.querySelector(BUTTONS)),
        refresh: [...document.querySelectorAll('meta[http-equiv="refresh" i]')].map(each => ({...place(each), content: each.content})),
        control: control() && place(control()),
      };
    },
    pictures: () => pictures().map(({element, url}) => ({...place(element), url, width: box(element).width, height: box(element).height})),
    // Lets `first` ms pass with frames, then `more` without.
    async watch(first, more, patience) {
      begin();
      for (const each of document.querySelectorAll('form textarea, form input:is([type=text], [type=email], [type=tel], :not([type]))')) {
        if (!each.value && !each.readOnly && !each.disabled) each.value = 'x';
        fields.set(each, {place: place(each.form), value: each.value});
      }
      const start = clock.now();
      const deadline = clock.native.now() + patience;
      const whole = (await clock.pass(start + first, start + first, deadline, look)) && (await clock.pass(start + more, start, deadline, look));
      const forms = new Map();
      for (const [each, {place: where, value}] of fields) {
        const emptied = Boolean(value) && (!each.isConnected || !each.value);
        forms.set(where.selector, {...where, emptied: emptied || (forms.get(where.selector)?.emptied ?? false), gone: !each.isConnected});
      }
      return {
        start,
        whole,
        updates: listed(updates),
        looks: listed(looks),
        texts: stayed(start),
        forms: [...forms.values()],
        dialogs: clock.noted.dialogs.splice(0),
        moves: clock.noted.moves.splice(0),
      };
    },
    stop() {
      control()?.click();
    },
    // Presses each button and lets some time pass: what comes and goes again.
    async press(most, span, patience) {
      begin();
      const found = [];
      const deadline = clock.native.now() + patience;
      const buttons = [...document.querySelectorAll(BUTTONS)].filter(each => !unseen(each) && !each.disabled).slice(0, most);
      for (const button of buttons) {
        if (!button.isConnected || unseen(button)) continue;
        const by = name(button) || button.value || '';
        for (const fill of button.form ? [false, true] : [false]) {
          if (fill) fillIn(button.form);
          const start = clock.now();
          button.click();
          await clock.turn();
          look(start);
          if (!(await clock.pass(start + span, start + 1000, deadline, look))) return found;
          found.push(...stayed(start + 200).filter(each => each.from >= start).map(each => ({...each, from: each.from - start, at: each.at && each.at - start, by})));
        }
      }
      return [...new Map(found.map(each => [each.selector, each])).values()];
    },
    // Puts all that is animated in one place to a part of its round.
    pose(target, part) {
      for (const animation of document.getAnimations()) {
        const {effect} = animation;
        animation.pause();
        if (!effect?.target || selector(effect.target) !== target) continue;
        const {delay, duration} = effect.getComputedTiming();
        animation.currentTime = delay + part * Number(duration);
      }
      for (const svg of document.querySelectorAll('svg')) {
        svg.pauseAnimations();
        if (selector(svg) !== target) continue;
        const rounds = [...svg.querySelectorAll(SMIL)].map(each => seconds(each.getAttribute('dur')));
        svg.setCurrentTime(part * Math.max(...rounds, 0.001));
      }
    },
    bringIn(target) {
      const element = document.querySelector(target);
      if (!element) return null;
      element.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
      const {x, y, width, height} = box(element);
      const left = Math.max(0, x - 8);
      const top = Math.max(0, y - 8);
      const clip = {x: left + scrollX, y: top + scrollY, width: Math.min(innerWidth - left, width + 16), height: Math.min(innerHeight - top, height + 16), scale: 1};
      return clip.width > 0 && clip.height > 0 ? clip : null;
    },
    // Scrolls down in steps: which things are moved by it, or begin to move.
    async scroll(steps, deadline) {
      begin();
      const before = new Set(animated());
      const moved = [];
      for (let step = 1; step <= steps && clock.native.now() < deadline; step += 1) {
        window.scrollTo({top: (step * (document.documentElement.scrollHeight - innerHeight)) / steps, behavior: 'instant'});
        await new Promise(done => clock.native.requestAnimationFrame(() => clock.native.setTimeout(done, 0)));
        await clock.pass(clock.now() + 50, clock.now() + 50, deadline, () => {});
        moved.push(...news().filter(({type, attributeName}) => type === 'attributes' && attributeName === 'style').map(({target}) => target));
      }
      const times = new Map();
      for (const each of moved) times.set(each, (times.get(each) ?? 0) + 1);
      const styled = [...times].filter(([each, count]) => count >= 2 && each.isConnected && /transform|translate|top|left|background-position/.test(each.style?.cssText ?? ''));
      const begun = animated().filter(each => !before.has(each)).map(describe);
      return {styled: styled.map(([each]) => place(each)).slice(0, MOST_MOVERS), begun: begun.slice(0, MOST_MOVERS)};
    },
  };

  function fillIn(form) {
    const given = {email: 'an@vidu.example', tel: '0900000000', number: '1', date: '2026-01-05', url: 'https://vidu.example/', time: '08:00'};
    for (const each of form.elements) {
      if (each.type === 'checkbox' || each.type === 'radio') each.checked ||= each.required;
      else if (each.localName === 'select') each.selectedIndex = Math.max(each.selectedIndex, each.options.length - 1);
      else if (/^(input|textarea)$/.test(each.localName) && !each.value && each.type !== 'file' && !each.readOnly) each.value = given[each.type] ?? 'Nguyễn Văn An';
    }
  }
})();
