// Injected for the measurements: whether an element can be seen where it is. What is meant for the ear alone (a box of
// one pixel that clips) is recognised by what it does, not by a name of a class.
window.loivaoSight = (() => {
  const clips = style => style.overflowX !== 'visible' || style.clipPath !== 'none' || style.clip !== 'auto';

  const clippedAway = element => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.width <= 1.5 && box.height <= 1.5 && style.display !== 'inline' && clips(style)) return true;
    const inset = /^inset\(([\d.]+)%/.exec(style.clipPath);
    return inset !== null && Number(inset[1]) >= 50;
  };

  // Why nobody sees it: `hidden`, `clipped`, `outside` (where no scrolling leads to), or '' when it can be seen.
  const unseen = element => {
    if (!element.checkVisibility({visibilityProperty: true, opacityProperty: true})) return 'hidden';
    for (let at = element; at; at = at.parentElement) if (clippedAway(at)) return 'clipped';
    const box = element.getBoundingClientRect();
    if (box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return 'outside';
    return '';
  };

  const onPage = box => ({
    x: Math.round((box.x + scrollX) * 10) / 10,
    y: Math.round((box.y + scrollY) * 10) / 10,
    width: Math.round(box.width * 10) / 10,
    height: Math.round(box.height * 10) / 10,
  });

  return {unseen, onPage};
})();
