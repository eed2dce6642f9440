/** What the first folder needs is loaded while the start page has nothing else to do. */
import { preloadCode } from '$app/navigation';
import { place } from '$lib/address/places';
import { idle } from './idle';
import { loadJudge } from './load-judge';

/** What a visitor does first: before it, nothing is run that only a beamtime needs. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'dragenter'] as const;

/** In this order, each when the page is idle again: the longest first. */
const STEPS: readonly (() => Promise<unknown>)[] = [
  () => import('$workers/scan').then(({ prepareScan }) => prepareScan()),
  loadJudge,
  () => preloadCode(place('any')),
  () => preloadCode(place('any', 'merges'))
];

/** Begins; what it gives back ends it. What could not be loaded is asked for again, and told, by who opens something. */
export function openingAhead(): () => void {
  const left = new AbortController();
  async function load(): Promise<void> {
    await sign(left.signal);
    for (const step of STEPS) {
      await idle();
      if (left.signal.aborted) return;
      await step();
    }
  }
  load().catch(() => undefined);
  return () => left.abort();
}

/** For `pointerover`, `focusin` and `click`: what a beamtime of the shelf needs, once a hand or a key is at it; its page and checklist at the same time. */
export function beamtimeAhead({ target }: Event): void {
  const way = target instanceof Element ? target.closest('a[href^="#/b/"]')?.getAttribute('href') : null;
  if (typeof way !== 'string') return;
  // What could not be loaded is asked for again, and told, by who opens it.
  Promise.all([preloadCode(way), loadJudge()]).catch(() => undefined);
}

/** The first sign of a visitor; none comes once the page was left. */
function sign(left: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    for (const type of SIGNS)
      addEventListener(type, () => resolve(), { once: true, passive: true, signal: left });
  });
}
