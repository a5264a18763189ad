// Pictures of places on a page: each with a margin of what is around it, none larger than a reader wants to see.
const MARGIN = 16;
const MOST = {width: 800, height: 600};

export async function pictures(page, client, {targets}) {
  const taken = {};
  for (const target of targets) {
    const box = await page.evaluate(boxOf, target);
    if (!box) continue;
    const x = Math.max(0, box.x - MARGIN);
    const y = Math.max(0, box.y - MARGIN);
    const clip = {
      x,
      y,
      width: Math.ceil(Math.min(box.x + box.width + MARGIN - x, MOST.width)),
      height: Math.ceil(Math.min(box.y + box.height + MARGIN - y, MOST.height)),
    };
    const png = await page.screenshot({clip, captureBeyondViewport: true, encoding: 'base64'});
    taken[target] = {width: clip.width, height: clip.height, png};
  }
  return taken;
}

// Runs in the page. What has no box, or lies in a frame, has no picture.
function boxOf(target) {
  let at = document;
  for (const step of target.split(' >>> ')) {
    const found = at?.querySelector(step);
    if (!found) return null;
    at = found.shadowRoot ?? found;
  }
  const element = at instanceof ShadowRoot ? at.host : at;
  const {left, top, width, height} = element.getBoundingClientRect();
  if (!width || !height) return null;
  return {x: left + scrollX, y: top + scrollY, width, height};
}
