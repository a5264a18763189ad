// Opens what a reader can open, by pressing it with the mouse: every `details`, and every button that says it controls
// something that is not shown. What comes to light in that way is opened as well. Runs with the page's scripts on or off:
// everything asked of the page is answered at once, since promises of a page without scripts never end. Returns how often
// it pressed.

const MOST_PRESSES = 500;

export async function openEverything(page) {
  await page.evaluate(() => {
    window.loivaoPressed = new WeakSet();
  });
  let presses = 0;
  for (; presses < MOST_PRESSES; presses += 1) {
    const at = await page.evaluate(nextToPress);
    if (!at) break;
    await page.mouse.click(at.x, at.y);
  }
  if (presses) {
    await page.mouse.move(0, 0);
    await page.evaluate(toTheTop);
  }
  return presses;
}

// Runs in the page. The reader back at the top, as after loading: the first Tab begins at the beginning, wherever the last
// press was. Removing a thing that had the focus leaves the browser's place for the next Tab where the thing was.
function toTheTop() {
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus({preventScroll: true});
  start.remove();
  window.scrollTo({top: 0, left: 0, behavior: 'instant'});
}

// Runs in the page. Where to press next, or null. Each thing is pressed once: one that closes again is left as it is.
function nextToPress() {
  const closed = 'details:not([open]) > summary:first-of-type, [aria-expanded="false"]:is(button, [role="button"])';
  for (const element of document.querySelectorAll(closed)) {
    const controls = element.getAttribute('aria-controls');
    const opens = element.localName === 'summary' || (controls && document.getElementById(controls.split(/\s+/)[0]));
    if (!opens || window.loivaoPressed.has(element) || !element.checkVisibility({visibilityProperty: true})) continue;
    window.loivaoPressed.add(element);
    element.scrollIntoView({block: 'center', behavior: 'instant'});
    const hits = ({x, y}) => {
      const hit = document.elementFromPoint(x, y);
      return hit && element.contains(hit) && !hit.closest('a[href]');
    };
    const boxes = [...element.getClientRects()].filter(box => box.width && box.height);
    const points = boxes.flatMap(box =>
      [0.5, 0.1, 0.9].map(part => ({x: box.left + box.width * part, y: box.top + box.height / 2})),
    );
    const point = points.find(hits);
    if (point) return point;
  }
  return null;
}
