/** Which columns of a wide table are in the document. Made while a component is set up. */
import { onMount } from 'svelte';
import { hasTurns, pauseBehind } from '$lib/base/slices';
import { behindAfter } from './row-steps';

/**
 * Of the cells of one row, or of the heads: those that are near come with the row, `step` more whenever the page has nothing else to do, until all are there. A
 * telephone sees five columns of forty.
 */
export class ColumnsBehind {
  readonly #near: () => number;
  #behind = $state(hasTurns ? 0 : Infinity);
  readonly drawn = $derived.by(() => Math.max(this.#near(), this.#behind));

  /** `near` and `all` count columns. */
  constructor(near: () => number, all: () => number, step: number) {
    this.#near = near;
    onMount(() => {
      let left = false;
      const more = async (): Promise<void> => {
        while (behindAfter(this.drawn, all(), 0) !== Infinity) {
          await pauseBehind();
          if (left) return;
          this.#behind = behindAfter(this.drawn, all(), step);
        }
        this.#behind = Infinity;
      };
      void more();
      return () => (left = true);
    });
  }
}
