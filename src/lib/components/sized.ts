import { flushSync } from 'svelte';
import { inTurn, isTakingTurn } from '$lib/base/slices';

/**
 * For `{@attach}`: says how large an element is within its border, in CSS pixels, now and whenever that changes. Reading it lays the page out: a part of a
 * page that comes in turn is measured, and drawn for its size, in a turn of its own.
 */
export function sized(say: (width: number, height: number) => void): (element: HTMLElement) => () => void {
  return (element) => {
    let isHere = true;
    const look = (): void => {
      if (isHere) say(element.clientWidth, element.clientHeight);
    };
    if (isTakingTurn()) void inTurn(() => flushSync(look));
    else look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      isHere = false;
      observer.disconnect();
    };
  };
}
