// Injected for the look at layout and shape (layout.mjs): how each thing is drawn that means something by its look. Figures
// only; rules judge.
window.loivaoShapes = (() => {
  const {selector, snippet, name} = window.loivaoCheck;
  const {unseen} = window.loivaoSight;
  const MOST_TEXT = 400;
  const BLOCKS = 'p, div, li, dd, dt, td, th, blockquote, figcaption, caption, legend, label, summary, address, section, article, h1, h2, h3, h4, h5, h6, span, strong, b, em, i, font, center';
  const NO_WORDS = 'script, style, template, noscript, svg, math, select, textarea';

  const place = element => ({selector: selector(element), snippet: snippet(element), name: name(element)});
  const all = () => [...document.body.querySelectorAll('*')].filter(each => !each.closest('script, style, template, noscript'));
  const seen = element => unseen(element) === '';
  const words = element => element.innerText?.trim().replace(/\s+/g, ' ') ?? '';
  const box = element => {
    const {left, top, width, height} = element.getBoundingClientRect();
    return {x: left + scrollX, y: top + scrollY, width, height};
  };
  const weight = style => Number(style.fontWeight) || 400;
  const isInline = element => /^(inline|contents|none)$/.test(getComputedStyle(element).display);

  // What is understood wherever it stands: a menu, a table of contents, a box beside the text.
  const standsAlone = element => {
    const own = 'nav, aside, search, [role="navigation"], [role="complementary"], [role="search"]';
    return element.matches(own) || (element.querySelector(own) !== null && words(element) === words(element.querySelector(own)));
  };

  // Parts that are put beside each other by style, in the order of the page.
  const orders = () =>
    all().flatMap(element => {
      const style = getComputedStyle(element);
      const laid = /flex|grid/.test(style.display);
      const parts = [...element.children].filter(child => {
        const own = getComputedStyle(child);
        if (!/^(static|relative)$/.test(own.position) || (!laid && own.float === 'none') || !seen(child)) return false;
        return words(child) !== '' && !standsAlone(child);
      });
      if (parts.length < 2 || !seen(element)) return [];
      return [{...place(element), parts: parts.map(part => ({...box(part), text: words(part).slice(0, 60)}))}];
    });

  // Words that stand in a style sheet only.
  const drawn = () => {
    const said = document.body.textContent.toLowerCase();
    return all().flatMap(element =>
      ['::before', '::after'].flatMap(part => {
        const {content, display, visibility, fontFamily} = getComputedStyle(element, part);
        const text = /^"(.*)"/s.exec(content)?.[1].replaceAll('\\"', '"').trim() ?? '';
        if (display === 'none' || visibility === 'hidden' || !/\p{L}{2}/u.test(text) || /icon|awesome|symbol|glyph/i.test(fontFamily) || !seen(element)) return [];
        return [{...place(element), text, elsewhere: said.includes(text.toLowerCase().replace(/[:.\s]+$/, ''))}];
      }),
    );
  };

  // Pictures that a style sheet puts behind nothing.
  const backgrounds = () =>
    all().flatMap(element => {
      const style = getComputedStyle(element);
      if (!/url\(/.test(style.backgroundImage) || !seen(element)) return [];
      const {width, height} = element.getBoundingClientRect();
      const named = element.closest('[aria-hidden="true"], [role="presentation"], [role="none"]') !== null || name(element) !== '' || element.matches('[role="img"][aria-label], [title]');
      const full = element.matches('input, select, textarea, html, body') || words(element) !== '' || element.querySelector('img, svg, canvas, video, iframe, input') !== null;
      return [{...place(element), width, height, named, full, tiled: /^repeat/.test(style.backgroundRepeat) && !/no-repeat/.test(style.backgroundRepeat)}];
    });

  // How wide each line is: boxes that overlap in height by half are of one line.
  const widths = boxes => {
    const lines = [];
    for (const {left, right, top, bottom, width, height} of boxes) {
      if (width <= 1 || height <= 4) continue;
      const line = lines.find(each => Math.min(bottom, each.bottom) - Math.max(top, each.top) > Math.min(height, each.bottom - each.top) / 2);
      if (line) Object.assign(line, {left: Math.min(left, line.left), right: Math.max(right, line.right)});
      else lines.push({left, right, top, bottom});
    }
    return lines.length ? lines.map(({left, right}) => right - left) : [1];
  };

  // Passages: elements with words of their own, none of whose parts is a block with words.
  const passages = () =>
    [...document.body.querySelectorAll(BLOCKS)].flatMap(element => {
      if (isInline(element) || element.closest(NO_WORDS) || element.closest('pre, code, [aria-hidden="true"]')) return [];
      if ([...element.children].some(child => !isInline(child) && words(child))) return [];
      const text = words(element);
      if (!text || !seen(element)) return [];
      const range = document.createRange();
      range.selectNodeContents(element);
      const lines = widths([...range.getClientRects()]);
      // What is said of a passage is said of its letters: it may stand in one inline element.
      let holder = element;
      while (holder.childElementCount === 1 && words(holder.firstElementChild) === text) holder = holder.firstElementChild;
      const style = getComputedStyle(holder);
      const size = parseFloat(style.fontSize);
      return [{
        ...place(element),
        text: text.slice(0, MOST_TEXT),
        letters: text.length,
        words: text.split(' ').length,
        lines: lines.length,
        longest: Math.round((text.length * Math.max(...lines)) / lines.reduce((sum, each) => sum + each, 0)),
        size,
        weight: weight(style),
        line: parseFloat(style.lineHeight) / size || null,
        capitals: style.textTransform === 'uppercase',
        slanted: style.fontStyle !== 'normal',
        justified: getComputedStyle(element).textAlign === 'justify',
        colour: style.color,
        tag: element.localName,
        heading: element.closest('h1, h2, h3, h4, h5, h6, [role="heading"]') !== null,
        apart: element.closest('li, td, th, dt, dd, caption, figcaption, legend, label, summary, button, a, nav, footer, blockquote, address, figure, form, [role="alert"], [role="status"], [role="note"], [role="listitem"]') !== null || element.querySelector('a, button, input, img, code, time, label') !== null,
        top: box(element).y,
        bottom: box(element).y + box(element).height,
      }];
    });

  // In lists of links: how each link is painted.
  const lists = () =>
    [...document.querySelectorAll('nav, [role="navigation"], header ul, .menu, .nav, .tabs')].flatMap(list => {
      if (list.querySelector('nav, [role="navigation"]') || list.parentElement.closest('header ul, .menu, .nav, .tabs')) return [];
      const links = [...list.querySelectorAll('li > a[href], :scope > a[href]')].filter(seen);
      if (links.length < 3) return [];
      return [{links: links.map(link => {
        const style = getComputedStyle(link);
        const item = getComputedStyle(link.parentElement);
        const marked = link.closest('[aria-current]:not([aria-current="false"]), [aria-selected="true"]') !== null || link.querySelector('[aria-current]') !== null;
        return {...place(link), weight: weight(style), ground: [style.backgroundColor, item.backgroundColor].join(), edge: [style.borderBottomWidth, style.borderLeftWidth, item.borderBottomWidth].join(), marked, inner: link.closest('header') !== null};
      })}];
    });

  // Labels and the fields that they name, with where both stand.
  const labels = () =>
    [...document.querySelectorAll('label[for]')].flatMap(label => {
      const field = label.control;
      if (!field || label.contains(field) || !field.matches('input, select, textarea') || /^(hidden|checkbox|radio)$/.test(field.type)) return [];
      if (!seen(label) || !seen(field)) return [];
      return [{...place(label), label: box(label), field: box(field), text: words(label)}];
    });

  return {find: () => ({orders: orders(), drawn: drawn(), backgrounds: backgrounds(), passages: passages(), lists: lists(), labels: labels()})};
})();
