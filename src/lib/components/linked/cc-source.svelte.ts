/** The correlations of a trial, read when they are first looked at and arranged in pieces, so that no frame is late. */
import { arrange, ccPairsIn, type CcMatrix, type CcPairs } from '$lib/analysis/cc-matrix';

export type CcState =
  | { readonly kind: 'reading' | 'arranging' | 'missing' | 'unreadable' }
  | { readonly kind: 'ready'; readonly matrix: CcMatrix; readonly pairs: CcPairs };

/** Longest that arranging keeps the page busy at a time, ms. */
const SLICE_MS = 10;

export class CcSource {
  state = $state.raw<CcState>({ kind: 'reading' });
  #asked = 0;

  /**
   * `read` gives the record of cctable.dat, or undefined where it is not to be had; `join` puts the numbers of the trial in hand to the pairs of
   * another. A later call makes an earlier one void.
   */
  async load(
    read: () => Promise<unknown>,
    leaves: readonly number[],
    join: (pairs: CcPairs) => CcPairs = (pairs) => pairs
  ): Promise<void> {
    const asked = ++this.#asked;
    const put = (state: CcState): void => {
      if (asked === this.#asked) this.state = state;
    };
    put({ kind: 'reading' });
    const record = await read();
    if (asked !== this.#asked) return;
    const stored = ccPairsIn(record);
    if (stored === undefined) {
      put({ kind: record === undefined ? 'missing' : 'unreadable' });
      return;
    }
    put({ kind: 'arranging' });
    const pairs = join(stored);
    const steps = arrange(pairs, leaves);
    let until = performance.now() + SLICE_MS;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return put({ kind: 'ready', matrix: step.value, pairs });
      if (performance.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (asked !== this.#asked) return;
      until = performance.now() + SLICE_MS;
    }
  }
}
