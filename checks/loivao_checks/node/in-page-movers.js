// Injected for the look at motion, after in-page.js and in-page-sight.js, on a page whose clock is in our hand
// (in-page-clock.js): what there is that moves or may move, and what stops it. It measures only; rules judge.
window.loivaoMovers = (() => {
  const {selector, snippet, name} = window.loivaoCheck;
  const {unseen} = window.loivaoSight;
  const clock = window.loivaoClock;
  const NOT_STYLE = new Set(['offset', 'computedOffset', 'easing', 'composite']);
  const BUTTONS = 'button, input:is([type=submit], [type=button]), [role=button]';
  const PAUSES = /tạm dừng|tạm ngừng|dừng|ngừng|đứng yên|\b(?:pause|stop|halt|freeze|arrêter|detener|pausar|anhalten|pausieren)\b|暂停|停止|일시|一時停止/i;

  const place = element => ({selector: selector(element), snippet: snippet(element), name: name(element)});
  const box = element => element.getBoundingClientRect();
  const rendered = element => {
    const {width, height, right, bottom} = box(element);
    return width > 0 && height > 0 && right + scrollX > 0 && bottom + scrollY > 0 && element.checkVisibility({visibilityProperty: true});
  };
  const words = node => (node.textContent ?? '').trim().replace(/\s+/g, ' ');

  // Animations of style sheets and scripts: those that run, and those that have begun since the page was opened.
  const animated = () => {
    const seen = new Set([...clock.noted.animations, ...document.getAnimations()]);
    return [...seen].filter(({effect}) => effect?.target?.isConnected && rendered(effect.target));
  };
  const describe = animation => {
    const {effect, timeline} = animation;
    const frames = effect.getKeyframes();
    const properties = [...new Set(frames.flatMap(Object.keys))].filter(key => !NOT_STYLE.has(key));
    const {duration, iterations, endTime, fill} = effect.getComputedTiming();
    const {width, height} = box(effect.target);
    const byScroll = timeline !== null && timeline !== document.timeline;
    return {
      ...place(effect.target),
      kind: byScroll ? 'scroll' : 'animation',
      properties: properties.filter(key => new Set(frames.map(each => each[key])).size > 1),
      duration: Number(duration) || 0,
      whole: byScroll ? 0 : Number.isFinite(endTime) ? endTime : null,
      endless: iterations === Infinity,
      stays: fill === 'forwards' || fill === 'both',
      paused: animation.playState === 'paused',
      width,
      height,
    };
  };

  const SMIL = 'animate, animateTransform, animateMotion, animateColor, set';
  const seconds = text => {
    const [, number, unit] = /^\s*([\d.]+)\s*(ms|s|min|h)?\s*$/.exec(text ?? '') ?? [];
    return number ? Number(number) * {ms: 0.001, min: 60, h: 3600}[unit] || Number(number) : 0;
  };
  const drawn = () =>
    [...document.querySelectorAll(SMIL)]
      .filter(each => each.targetElement && each.ownerSVGElement && rendered(each.ownerSVGElement))
      .filter(each => !/[a-z]\.|click|mouse|focus|key|indefinite/i.test(each.getAttribute('begin') ?? ''))
      .map(each => {
        const round = seconds(each.getAttribute('dur'));
        const endless = [each.getAttribute('repeatCount'), each.getAttribute('repeatDur')].includes('indefinite');
        const whole = round * (Number(each.getAttribute('repeatCount')) || 1);
        const {width, height} = box(each.ownerSVGElement);
        return {
          ...place(each.ownerSVGElement),
          kind: 'drawing',
          properties: [each.getAttribute('attributeName') ?? 'motion'],
          duration: round * 1000,
          whole: endless ? null : Math.max(whole, seconds(each.getAttribute('repeatDur'))) * 1000,
          endless,
          stays: false,
          paused: each.ownerSVGElement.animationsPaused(),
          width,
          height,
        };
      });

  const pictures = () => {
    const found = [...document.querySelectorAll('img, input[type=image]')].map(each => [each, each.currentSrc || each.src]);
    found.push(...[...document.querySelectorAll('svg image')].map(each => [each, each.href.baseVal]));
    for (const each of document.body?.querySelectorAll('*') ?? []) {
      const [, url] = /url\("([^"]+)"\)/.exec(getComputedStyle(each).backgroundImage) ?? [];
      if (url) found.push([each, url]);
    }
    return found
      .filter(([each, url]) => url && rendered(each))
      .map(([each, url]) => ({element: each, url: new URL(url, document.baseURI).href}));
  };

  const media = () =>
    [...new Set([...document.querySelectorAll('video, audio'), ...clock.noted.plays])]
      .filter(each => each.autoplay || clock.noted.plays.includes(each) || !each.paused)
      .map(each => ({
        ...(each.isConnected ? place(each) : {selector: '', snippet: snippet(each), name: ''}),
        film: each instanceof HTMLVideoElement && each.isConnected && rendered(each),
        sound: !each.muted && each.volume > 0,
        controls: each.controls && each.isConnected,
        seconds: each.loop ? null : Number.isFinite(each.duration) ? each.duration : 0,
      }));

  const marquees = () => [...document.querySelectorAll('marquee')].filter(each => rendered(each) && words(each)).map(place);

  const control = () => {
    const every = [...document.querySelectorAll(`${BUTTONS}, input[type=checkbox], a[href^="#"]`)];
    return every.find(each => !unseen(each) && PAUSES.test(name(each) || each.value || each.title)) ?? null;
  };

  return {place, box, rendered, words, animated, describe, drawn, pictures, media, marquees, control, seconds, SMIL, BUTTONS};
})();
