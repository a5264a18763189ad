// Runs before the scripts of a page. Its timers and frames are noted and run as always, until `take` stops its clock; from
// then on time passes only when `pass` says so, and an hour in which little happens passes at once. What readers could not
// see is noted as well: what was asked of the reader, where the page wanted to go, which sound it began.
window.loivaoClock = (() => {
  const native = {
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    requestAnimationFrame: window.requestAnimationFrame.bind(window),
    cancelAnimationFrame: window.cancelAnimationFrame.bind(window),
    now: performance.now.bind(performance),
  };
  const NativeDate = Date;
  const FRAME = 1000 / 60;
  const SHORTEST = 4; // Milliseconds between two turns of a timer, as in browsers.
  const timers = new Map();
  const noted = {moves: [], dialogs: [], plays: [], animations: [], listens: new Set(), began: 0};
  let taken = false;
  let time = 0;
  let last = 1e6;

  const now = () => (taken ? time : native.now());
  const code = (call, rest) => (typeof call === 'function' ? () => call.apply(window, rest) : () => (0, eval)(String(call)));

  function start(timer) {
    if (taken) return;
    const wait = Math.max(0, timer.due - native.now());
    if (timer.frame) timer.native = native.requestAnimationFrame(stamp => run(timer, stamp));
    else timer.native = native.setTimeout(() => run(timer), wait);
  }

  function run(timer, stamp = now()) {
    if (timer.every === undefined) timers.delete(timer.id);
    else timer.due = Math.max(timer.due, now() - timer.every) + timer.every;
    if (timer.every !== undefined) start(timer);
    timer.runs += 1;
    timer.call(stamp);
  }

  function add(call, wait, more = {}) {
    last += 1;
    noted.began += 1;
    const timer = {id: last, call, due: now() + wait, runs: 0, ...more};
    timers.set(last, timer);
    start(timer);
    return last;
  }

  const wait = value => Math.max(Number(value) || 0, SHORTEST);
  const stop = id => {
    const timer = timers.get(Number(id));
    if (timer?.frame) native.cancelAnimationFrame(timer.native);
    else native.clearTimeout(timer?.native ?? id);
    timers.delete(Number(id));
  };
  window.setTimeout = (call, after, ...rest) => add(code(call, rest), wait(after));
  window.setInterval = (call, after, ...rest) => add(code(call, rest), wait(after), {every: wait(after)});
  window.requestAnimationFrame = call => add(stamp => call.call(window, stamp), FRAME, {frame: true});
  window.clearTimeout = stop;
  window.clearInterval = stop;
  window.cancelAnimationFrame = stop;

  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (kind, ...rest) {
    noted.listens.add(kind);
    return listen.call(this, kind, ...rest);
  };
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    noted.plays.push(this);
    return play.call(this);
  };
  const animate = Element.prototype.animate;
  Element.prototype.animate = function (...given) {
    const animation = animate.apply(this, given);
    noted.animations.push(animation);
    return animation;
  };
  // What is over before anyone looks has begun all the same.
  const note = ({target}) => noted.animations.push(...(target.getAnimations?.({subtree: true}) ?? []));
  listen.call(window, 'animationstart', note, true);
  listen.call(window, 'transitionrun', note, true);
  const Watching = window.IntersectionObserver;
  window.IntersectionObserver = class IntersectionObserver extends Watching {
    constructor(...given) {
      super(...given);
      noted.listens.add('scroll');
    }
  };

  // Nothing that a page asks stops the clock; a reader who is asked says yes.
  function takeDialogs() {
    const answer = (kind, value) => text => {
      noted.dialogs.push({at: time, kind, text: String(text ?? '').slice(0, 200)});
      return value;
    };
    window.alert = answer('alert', undefined);
    window.confirm = answer('confirm', true);
    window.prompt = answer('prompt', null);
    window.print = () => {};
  }

  function takeDate() {
    const began = NativeDate.now() - time;
    const today = () => Math.round(began + time);
    window.Date = new Proxy(NativeDate, {
      construct: (target, given, made) => Reflect.construct(target, given.length ? given : [today()], made),
      apply: () => String(new NativeDate(today())),
      get: (target, key) => (key === 'now' ? today : Reflect.get(target, key)),
    });
    performance.now = now;
  }

  const {port1: bell, port2: ring} = new MessageChannel();
  const waiting = [];
  bell.onmessage = () => waiting.shift()?.();
  // A turn of the browser's own loop: promises of the page go on.
  const turn = () => new Promise(done => ring.postMessage(waiting.push(done)));

  return {
    noted,
    now,
    get waiting() {
      return [...timers.values()].filter(timer => !timer.frame).length;
    },
    get drawing() {
      return [...timers.values()].some(timer => timer.frame);
    },
    turn,
    native,
    // Stops the clock of the page.
    take() {
      time = native.now();
      taken = true;
      for (const timer of timers.values()) {
        if (timer.frame) native.cancelAnimationFrame(timer.native);
        else native.clearTimeout(timer.native);
      }
      takeDialogs();
      takeDate();
      window.navigation?.addEventListener('navigate', event => {
        if (event.hashChange || event.downloadRequest !== null) return;
        noted.moves.push({at: time, url: event.destination.url, again: event.navigationType === 'reload', form: event.formData !== null});
        if (event.cancelable) event.preventDefault();
      });
    },
    // Lets time pass until `until`, and frames until `drawn`. After every turn of a timer `seen` looks. False when the
    // real time until `deadline` did not suffice.
    async pass(until, drawn, deadline, seen) {
      for (;;) {
        let next = null;
        for (const timer of timers.values()) {
          if (timer.frame && timer.due > drawn) continue;
          if (!next || timer.due < next.due) next = timer;
        }
        if (!next || next.due > until) break;
        if (native.now() > deadline) return false;
        time = Math.max(time, next.due);
        try {
          run(next, time);
        } catch (error) {
          console.error(error); // As a browser does with an error of a timer.
        }
        await turn();
        seen(time);
      }
      time = Math.max(time, until);
      return true;
    },
  };
})();
