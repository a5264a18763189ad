// Injected before anything of a page: whether its scripts ask which colours the reader has. A page that does not is the same
// page in all colours, and need not be loaded anew for each (decision 0018). `loivaoAsks.answer()` ends the watching.
(() => {
  let asked = false;
  const {matchMedia, getComputedStyle} = window;
  window.matchMedia = query => {
    asked ||= /color|contrast|inverted/.test(query);
    return matchMedia.call(window, query);
  };
  window.getComputedStyle = (...of) => {
    asked = true;
    return getComputedStyle.apply(window, of);
  };
  const answer = () => {
    Object.assign(window, {matchMedia, getComputedStyle});
    return asked || document.querySelector('canvas, iframe, frame, object, embed') !== null;
  };
  Object.defineProperty(window, 'loivaoAsks', {value: {answer}});
})();
