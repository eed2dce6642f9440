// The time between frames while the pointer moves over a page.

const MOVES = 60;
/** A page that answers a move after seconds is not waited for sixty times. */
const LONG_ENOUGH_MS = 30_000;

/**
 * Moves the pointer along `at(n)` (n from 0 to 59; page coordinates) and gives the times between frames, ms: median, 95th percentile, longest.
 * `moves`: how many the page took before the time was up. `answers`: how many different values `answer` (a reading of the page) had on the way.
 */
export async function frames(page, at, answer) {
  await page.evaluate(() => {
    window.frameTimes = [];
    window.measuring = true;
    let last = performance.now();
    const step = (now) => {
      window.frameTimes.push(now - last);
      last = now;
      if (window.measuring) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  const answers = new Set();
  const started = Date.now();
  let moves = 0;
  for (; moves < MOVES && Date.now() - started < LONG_ENOUGH_MS; moves++) {
    const { x, y } = at(moves);
    await page.mouse.move(x, y);
    if (moves % 10 === 0) answers.add(await answer());
  }
  const times = await page.evaluate(() => {
    window.measuring = false;
    return window.frameTimes.slice(1).sort((a, b) => a - b);
  });
  const share = (part) => Math.round((times[Math.floor(part * (times.length - 1))] ?? 0) * 10) / 10;
  return {
    moves,
    frames: times.length,
    medianMs: share(0.5),
    p95Ms: share(0.95),
    longestMs: share(1),
    answers: answers.size
  };
}

/** Where an element stands, once it does: it may be made anew while it is looked for. */
export async function boxOf(locator) {
  for (let tries = 0; tries < 50; tries++) {
    await locator.waitFor();
    const box = await locator.boundingBox();
    if (box) return box;
  }
  throw new Error(`${locator} does not stay on the page`);
}

/** A way along a row, `y` pixels below the top of `box`, from `left` to `right` pixels within it. */
export function row(box, y, left = 60, right = box.width - 20) {
  return (n) => ({ x: box.x + left + ((right - left) * n) / MOVES, y: box.y + y });
}

/** Waits until two frames were drawn. */
export function drawn(page) {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
  );
}
