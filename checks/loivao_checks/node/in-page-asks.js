// Injected before anything of a page: what its scripts ask of the way in which it is shown. A page that does not ask, or whose
// questions have the same answers still, is the same page, and need not be loaded anew for another state (decision 0018).
// `loivaoAsks.answer()` ends the watching.
(() => {
  const {matchMedia, getComputedStyle} = window;
  const queries = new Map(); // What was answered when it was first asked.
  const asked = {colours: false, sizes: false};
  const watched = [];

  const watch = (owner, names, what) => {
    for (const name of names) {
      const own = owner && Object.getOwnPropertyDescriptor(owner, name);
      if (!own?.configurable) continue;
      watched.push([owner, name, own]);
      const noting = call =>
        call && new Proxy(call, {
          apply: (target, self, given) => (note(what, name, given), Reflect.apply(target, self, given)),
          construct: (target, given, made) => (note(what, name, given), Reflect.construct(target, given, made)),
        });
      const put = 'value' in own ? {value: noting(own.value)} : {get: noting(own.get)};
      Object.defineProperty(owner, name, {...own, ...put});
    }
  };
  const TELLING = /^(resize|orientationchange|(before|after)print|(transition|animation)\w+)$/;
  const note = (what, name, [first]) => {
    if (name === 'addEventListener' ? TELLING.test(first) : what) asked[what] = true;
  };

  window.matchMedia = query => {
    const answer = matchMedia.call(window, query);
    if (!queries.has(String(query))) queries.set(String(query), answer.matches);
    return answer;
  };
  watch(window, ['getComputedStyle'], 'colours');
  watch(window, ['innerWidth', 'innerHeight', 'outerWidth', 'outerHeight', 'screen', 'visualViewport', 'devicePixelRatio'], 'sizes');
  watch(window, ['ResizeObserver', 'IntersectionObserver', 'PerformanceObserver'], 'sizes');
  const RECTANGLES = ['getBoundingClientRect', 'getClientRects'];
  const SIDES = ['Width', 'Height', 'Top', 'Left'];
  const sides = kind => SIDES.map(side => kind + side);
  watch(Element.prototype, [...RECTANGLES, ...sides('client'), ...sides('scroll'), 'checkVisibility', 'getAnimations'], 'sizes');
  watch(Range.prototype, RECTANGLES, 'sizes');
  watch(HTMLElement.prototype, [...sides('offset'), 'offsetParent', 'innerText'], 'sizes');
  watch(HTMLImageElement.prototype, ['width', 'height', 'x', 'y', 'currentSrc', 'naturalWidth', 'naturalHeight'], 'sizes');
  watch(SVGGraphicsElement.prototype, ['getBBox', 'getCTM', 'getScreenCTM'], 'sizes');
  watch(Document.prototype, ['elementFromPoint', 'elementsFromPoint', 'caretPositionFromPoint', 'caretRangeFromPoint', 'getAnimations'], 'sizes');
  watch(EventTarget.prototype, ['addEventListener'], 'sizes');

  const answer = () => {
    for (const [owner, name, own] of watched) Object.defineProperty(owner, name, own);
    window.matchMedia = matchMedia;
    const handled = ['onresize', 'onbeforeprint', 'onafterprint', 'ontransitionend', 'onanimationend'];
    asked.colours ||= document.querySelector('canvas, iframe, frame, object, embed') !== null;
    asked.sizes ||= handled.some(name => window[name] || document.querySelector(`[${name}]`));
    return asked;
  };
  // Whether a question would be answered otherwise now.
  const changed = () => [...queries].some(([query, was]) => matchMedia.call(window, query).matches !== was);
  Object.defineProperty(window, 'loivaoAsks', {value: {answer, changed}});
})();
