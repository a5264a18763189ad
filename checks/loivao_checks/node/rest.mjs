// What ends by itself within some seconds is looked at when it has ended: nobody reads a text while it fades or flies in. Runs
// in the page; true where anything had to be brought to its end.
export function endEntrances() {
  const MOST_MILLISECONDS = 5_000;
  const ending = document.getAnimations().filter(each => {
    if (each.playState !== 'running' || each.playbackRate <= 0 || each.timeline !== document.timeline) return false;
    return each.effect.getComputedTiming().endTime <= MOST_MILLISECONDS;
  });
  for (const animation of ending) animation.finish();
  return ending.length > 0;
}
