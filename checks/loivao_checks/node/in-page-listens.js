// Injected before anything of a page: which elements listen to what, and what the page does to its reader: windows, questions,
// forms that go off, other addresses. Nothing of it is let through, all of it is written down.
(() => {
  const types = new WeakMap();
  const every = new Set();
  const did = [];
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    every.add(type);
    if (this instanceof Element) types.set(this, (types.get(this) ?? new Set()).add(type));
    return add.call(this ?? window, type, ...rest);
  };
  const tell = what => did.push({what, by: document.activeElement});
  const instead = {alert: undefined, confirm: false, prompt: null, open: null, print: undefined};
  for (const [name, answer] of Object.entries(instead)) {
    window[name] = () => {
      tell(name === 'open' ? 'window' : 'question');
      return answer;
    };
  }
  const {showModal} = HTMLDialogElement.prototype;
  HTMLDialogElement.prototype.showModal = function () {
    tell('layer');
    return showModal.call(this);
  };
  HTMLFormElement.prototype.submit = () => tell('submit');
  add.call(window, 'submit', event => {
    if (event.defaultPrevented) return;
    tell('submit');
    event.preventDefault();
  });
  if (window === window.top) {
    window.navigation?.addEventListener('navigate', event => {
      if (!event.destination.sameDocument) tell('move');
    });
  }
  const listens = (element, ...wanted) =>
    wanted.some(type => types.get(element)?.has(type) || typeof element[`on${type}`] === 'function');
  Object.defineProperty(window, 'loivaoListens', {value: {listens, every, did}});
})();
