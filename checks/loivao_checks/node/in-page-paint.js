// Injected for the look at colour (paint.mjs): where a picture must be taken to know what is really painted, and the colours
// that style alone can tell. Figures only; rules judge.
window.loivaoPaint = (() => {
  const {selector, snippet, name} = window.loivaoCheck;
  const {unseen} = window.loivaoSight;
  const {rules, parts} = window.loivaoStyles;
  const place = element => ({selector: selector(element), snippet: snippet(element), name: name(element)});
  const seen = element => unseen(element) === '';
  const enabled = element => !element.closest(':disabled, [aria-disabled="true"], [inert]');
  const all = (within = '*') => [...document.body.querySelectorAll(within)].filter(each => !each.closest('script, style, template, noscript'));
  const words = element => (element.innerText ?? '').trim().replace(/\s+/g, ' ');

  // Any colour of CSS as [red, green, blue, alpha]: a canvas knows them all.
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
  const known = new Map();
  const rgba = colour => {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = '#000';
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(colour, [red, green, blue, alpha / 255]);
    }
    return known.get(colour);
  };
  const over = ([red, green, blue, alpha], [r, g, b]) => [red, green, blue].map((value, at) => value * alpha + [r, g, b][at] * (1 - alpha));

  // The plain ground behind an element, or null where a picture, a gradient or transparency of a part makes it no one colour.
  const ground = element => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.backgroundImage !== 'none' || style.opacity !== '1' || style.mixBlendMode !== 'normal' || style.filter !== 'none') return null;
      const colour = rgba(style.backgroundColor);
      layers.push(colour);
      if (colour[3] === 1) break;
    }
    const canvasColour = rgba(getComputedStyle(document.documentElement).colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches ? '#121212' : '#fff');
    return layers.reverse().reduce((below, layer) => over(layer, below), canvasColour.slice(0, 3));
  };

  const need = style => {
    const size = parseFloat(style.fontSize);
    return size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
  };

  // Texts on a ground that is no one colour, of one line or more. `number` finds them again.
  const texts = [];
  const busy = () => {
    texts.length = 0;
    const sheets = new Map();
    const isBusy = element => {
      if (!element || element === document.documentElement) return false;
      if (!sheets.has(element)) {
        const style = getComputedStyle(element);
        const own = style.backgroundImage !== 'none' || style.mixBlendMode !== 'normal' || style.backgroundClip === 'text';
        sheets.set(element, own || (rgba(style.backgroundColor)[3] < 1 && (isBusy(element.parentElement) || overPicture(element, style))));
      }
      return sheets.get(element);
    };
    const pictures = [...document.querySelectorAll('img, video, canvas, picture, svg')].filter(each => each.getBoundingClientRect().width > 60).map(each => each.getBoundingClientRect());
    const overPicture = (element, style) => {
      if (!/^(absolute|fixed|relative|sticky)$/.test(style.position) && style.marginTop[0] !== '-' && !/grid/.test(getComputedStyle(element.parentElement).display)) return false;
      const box = element.getBoundingClientRect();
      return pictures.some(each => each.left < box.right && each.right > box.left && each.top < box.bottom && each.bottom > box.top);
    };
    for (const element of all()) {
      if (![...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test(node.data))) continue;
      if (element.closest('svg, option, select, textarea') || !isBusy(element) || !seen(element) || !enabled(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(element);
      const box = range.getBoundingClientRect();
      if (box.width < 4 || box.height < 4) continue;
      const style = getComputedStyle(element);
      if (rgba(style.color)[3] === 0 && style.backgroundClip !== 'text') continue;
      texts.push(element);
    }
    return texts.map(element => ({...place(element), need: need(getComputedStyle(element)), colour: rgba(getComputedStyle(element).color), text: words(element).slice(0, 60)}));
  };
  // Makes the letters of one of them vanish, and nothing else; gives where to look.
  const clear = number => {
    const element = texts[number];
    element.scrollIntoView({block: 'center', behavior: 'instant'});
    const {left, top, width, height} = element.getBoundingClientRect();
    const clip = {x: Math.max(0, left) + scrollX, y: Math.max(0, top) + scrollY, width: Math.min(width, innerWidth - Math.max(0, left)), height: Math.min(height, innerHeight, 600), scale: 1};
    return clip.width > 2 && clip.height > 2 ? clip : null;
  };
  let kept = '';
  const hide = number => {
    const {style} = texts[number];
    kept = texts[number].getAttribute('style');
    style.setProperty('transition', 'none', 'important');
    style.setProperty('color', 'transparent', 'important');
    style.setProperty('-webkit-text-fill-color', 'transparent', 'important');
    style.setProperty('text-decoration-color', 'transparent', 'important');
  };
  const show = number => {
    if (kept === null) texts[number].removeAttribute('style');
    else texts[number].setAttribute('style', kept);
  };

  // What changes colour under the pointer or with the focus, one of each kind.
  const touched = [];
  const COLOURS = ['color', 'background-color', 'background-image', 'opacity', 'filter'];
  const changing = () => {
    touched.length = 0;
    const kinds = new Set();
    for (const {selectorText, style} of rules()) {
      if (!/:hover|:focus/.test(selectorText) || !COLOURS.some(property => style.getPropertyValue(property))) continue;
      for (const part of parts(selectorText)) {
        const how = /:hover/.test(part) ? 'hover' : 'focus';
        const plain = part.replace(/:(hover|focus-visible|focus-within|focus)(?![\w-])/g, '').trim();
        if (!/:hover|:focus/.test(part) || !plain || /::|[>+~]$/.test(plain)) continue;
        for (const found of document.querySelectorAll(plain)) {
          const element = found.matches('a[href], button, input, summary, select') ? found : found.querySelector('a[href], button, summary') ?? found.closest('a[href], button, summary');
          if (!element || !seen(element) || !enabled(element) || !words(element)) continue;
          const kind = `${how} ${part} ${element.localName}.${element.className} ${getComputedStyle(element).color} ${ground(element)}`;
          if (kinds.has(kind)) continue;
          kinds.add(kind);
          touched.push({element, how});
        }
      }
    }
    return touched.map(({element, how}) => ({...place(element), how}));
  };
  const touch = number => {
    const {element, how} = touched[number];
    element.scrollIntoView({block: 'center', behavior: 'instant'});
    if (how === 'focus') element.focus({preventScroll: true});
    const [box] = [...element.getClientRects()].filter(each => each.width && each.height);
    return box ? {x: box.left + box.width / 2, y: box.top + box.height / 2} : null;
  };
  // The letters and the plain ground of a thing as it is now: of its innermost part with words.
  const colours = number => {
    for (const animation of document.getAnimations()) if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
    let {element} = touched[number];
    while (element.childElementCount && ![...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())) {
      const next = [...element.children].find(words);
      if (!next) break;
      element = next;
    }
    const style = getComputedStyle(element);
    const below = ground(element);
    return below && {letters: over(rgba(style.color), below), ground: below, need: need(style)};
  };

  // Hints in fields that are empty.
  const hints = () =>
    all('input[placeholder], textarea[placeholder]').filter(each => each.placeholder.trim() && !each.value && seen(each) && enabled(each)).flatMap(element => {
      const style = getComputedStyle(element, '::placeholder');
      const [red, green, blue, alpha] = rgba(style.color);
      const below = ground(element);
      return below ? [{...place(element), letters: over([red, green, blue, alpha * Number(style.opacity)], below), ground: below, need: need(style), text: element.placeholder}] : [];
    });

  // Fields, with all that may show where they are: colours of edges and grounds against the ground around.
  const FIELDS = 'input:not([type="hidden"], [type="range"], [type="color"], [type="file"], [type="image"], [type="submit"], [type="button"], [type="reset"]), select, textarea';
  const FRAME = 24;
  const fields = () =>
    all(FIELDS).filter(each => seen(each) && enabled(each)).flatMap(element => {
      const style = getComputedStyle(element);
      const around = ground(element.parentElement);
      const box = element.matches('[type="checkbox"], [type="radio"]');
      if (!around || (box && style.appearance !== 'none') || style.backgroundImage !== 'none' || style.boxShadow !== 'none') return [];
      const sides = ['Top', 'Right', 'Bottom', 'Left'].filter(side => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) >= 1);
      // A frame that holds little besides the field shows where it is as well.
      const frames = [];
      for (let at = element.parentElement; at && at.getBoundingClientRect().height <= element.getBoundingClientRect().height + FRAME; at = at.parentElement) frames.push(at);
      if (frames.some(each => getComputedStyle(each).boxShadow !== 'none' || getComputedStyle(each).backgroundImage !== 'none')) return [];
      const outside = frames.map(each => ground(each.parentElement) ?? around);
      const framed = frames.flatMap((each, at) => {
        const own = getComputedStyle(each);
        const drawn = ['Top', 'Right', 'Bottom', 'Left'].filter(side => own[`border${side}Style`] !== 'none' && parseFloat(own[`border${side}Width`]) >= 1);
        return [...drawn.map(side => over(rgba(own[`border${side}Color`]), outside[at])), ground(each) ?? around];
      });
      const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 ? [over(rgba(style.outlineColor), around)] : [];
      const edges = [...outline, ...sides.map(side => over(rgba(style[`border${side}Color`]), around))];
      return [{...place(element), edges: [...edges, ...framed], ground: ground(element) ?? around, around: outside.at(-1) ?? around}];
    });

  // Controls whose only words are a small picture; a larger one is no sign but something to look at.
  const MOST_ICON = 64;
  const icons = () =>
    all('button, a[href], [role="button"], summary').filter(each => {
      if (words(each) || !seen(each) || !enabled(each)) return false;
      const {width, height} = each.getBoundingClientRect();
      return Math.min(width, height) >= 8 && Math.max(width, height) <= MOST_ICON && !each.querySelector('img:not([src$=".svg"], [src^="data:image/svg"])');
    });
  const iconAt = number => {
    const element = icons()[number];
    element.scrollIntoView({block: 'center', behavior: 'instant'});
    const {left, top, width, height} = element.getBoundingClientRect();
    return {x: Math.floor(left + scrollX), y: Math.floor(top + scrollY), width: Math.ceil(width), height: Math.ceil(height), scale: 1};
  };

  // Small things without words that differ in nothing but their colour, and what stands beside each.
  const dots = () => {
    const found = all('span, i, b, em, div, td, li').filter(each => {
      if (each.childNodes.length && each.textContent.trim()) return false;
      if (each.querySelector('img, svg') || each.closest('[aria-hidden="true"], [role="img"], svg, button, a[href], label')) return false;
      if (each.hasAttribute('aria-label') || each.hasAttribute('title') || !seen(each)) return false;
      const {width, height} = each.getBoundingClientRect();
      const style = getComputedStyle(each);
      const drawn = ['::before', '::after'].some(part => !/^(none|normal|"")$/.test(getComputedStyle(each, part).content));
      return !drawn && width >= 5 && width <= 32 && height >= 5 && height <= 32 && rgba(style.backgroundColor)[3] > 0.5;
    });
    return found.map(each => {
      const style = getComputedStyle(each);
      const row = each.closest('tr, li, p, dd, div');
      const near = [...(row?.childNodes ?? [])].filter(node => node !== each && !node.contains?.(each)).map(node => node.textContent.trim()).filter(Boolean);
      return {...place(each), colour: style.backgroundColor, shape: [style.width, style.height, style.borderRadius].join(), alone: each.matches('td') || each.parentElement.matches('td') && !words(each.parentElement), near: near.length};
    });
  };

  // What keeps its own colours where a reader has set theirs.
  const own = () =>
    all().filter(each => getComputedStyle(each).forcedColorAdjust === 'none' && getComputedStyle(each.parentElement).forcedColorAdjust !== 'none' && !each.closest('svg')).filter(each => seen(each) && enabled(each) && words(each)).flatMap(element => {
      const style = getComputedStyle(element);
      const below = ground(element);
      return below ? [{...place(element), letters: over(rgba(style.color), below), ground: below, need: need(style)}] : [];
    });

  return {busy, clear, hide, show, changing, touch, colours, hints, fields, icons: () => icons().map(each => ({...place(each), file: each.querySelector('img') !== null})), iconAt, dots, own};
})();
