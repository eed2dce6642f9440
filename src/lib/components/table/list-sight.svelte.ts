/** What can be seen of a long list. Made while a component is set up. */
import { flushSync } from 'svelte';
import { hasTurns } from '$lib/base/slices';

/** Before the list is laid out, without a window to look at. */
const USUAL_HEIGHT = 600;

/** Those of the lists in the document. */
const shown = new Set<ListSight>();

/** For paper: every list has all its rows in the document when this ends, until what it gives back is called. */
export function drawWholeLists(): () => void {
  const print = (printing: boolean): void => {
    for (const sight of shown) sight.printing = printing;
  };
  flushSync(() => print(true));
  return () => print(false);
}

export class ListSight {
  /** Pixels that are scrolled away. */
  top = $state(0);
  left = $state(0);
  box = $state<DOMRectReadOnly>();
  printing = $state(false);
  constructor() {
    $effect(() => {
      shown.add(this);
      return () => shown.delete(this);
    });
  }
  /** Pixels in sight. */
  readonly height = $derived(this.box?.height ?? (hasTurns ? innerHeight : USUAL_HEIGHT));
  #farthest = 0;
  /** How many pixels from the left have been in sight so far: what was stays drawn. All of them on paper, and where there is no window. */
  readonly reach = $derived.by(() => {
    if (this.printing) return Infinity;
    const right = this.left + (this.box?.width ?? (hasTurns ? innerWidth : Infinity));
    return (this.#farthest = Math.max(this.#farthest, right));
  });
}
