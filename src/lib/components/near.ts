import { flushSync } from 'svelte';
import { inTurn } from '$lib/base/slices';

/** A screen's height above and below what is in sight, of the page and of what is scrolled within it. */
const NEAR = { rootMargin: '100% 0px', scrollMargin: '100% 0px' };

/** What has not come near yet. */
const waiting = new Set<() => void>();

/**
 * Draws in its turn once an element comes near what is in sight: pixels of canvases far down a long page would cost it what it takes to stand. Gives back
 * what calls it off.
 */
export function onceNear(element: Element, draw: () => void): () => void {
  let isWanted = true;
  const begin = (): void => {
    stopLooking();
    void inTurn(() => {
      if (isWanted) flushSync(draw);
    });
  };
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) begin();
  }, NEAR);
  function stopLooking(): void {
    observer.disconnect();
    waiting.delete(begin);
  }
  waiting.add(begin);
  observer.observe(element);
  return () => {
    isWanted = false;
    stopLooking();
  };
}

/** For paper: all that has not come near yet is drawn in the next turns. */
export function drawFarToo(): void {
  for (const begin of [...waiting]) begin();
}
