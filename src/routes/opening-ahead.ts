/** What the first folder needs is loaded while the start page has nothing else to do. */
import { preloadCode } from '$app/navigation';
import { place } from '$lib/address/places';
import { loadJudge } from './load-judge';

/** A page that is never idle is given so long. */
const LATEST_MS = 2_000;

/** In this order, each when the page is idle again: the longest first. */
const STEPS: readonly (() => Promise<unknown>)[] = [
  () => import('$workers/scan').then(({ prepareScan }) => prepareScan()),
  loadJudge,
  () => preloadCode(place('any')),
  () => preloadCode(place('any', 'merges'))
];

/** Begins; what it gives back ends it. What could not be loaded is asked for again, and told, by who opens something. */
export function openingAhead(): () => void {
  let isLeft = false;
  async function load(): Promise<void> {
    for (const step of STEPS) {
      await idle();
      if (isLeft) return;
      await step();
    }
  }
  load().catch(() => undefined);
  return () => (isLeft = true);
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: LATEST_MS });
    else setTimeout(resolve, LATEST_MS);
  });
}
