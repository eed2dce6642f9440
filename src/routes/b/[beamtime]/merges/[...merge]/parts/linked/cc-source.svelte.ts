/** The correlations of a trial, read when they are first looked at and arranged in pieces, so that no frame is late. */
import { binPairs, type BinnedPairs } from '$lib/analysis/cc-groups';
import { arrange, ccPairsIn, enoughCommon, type CcMatrix, type CcPairs } from '$lib/analysis/cc-matrix';
import { inSlices } from '$lib/base/slices';

export type CcState =
  | { readonly kind: 'reading' | 'arranging' | 'missing' | 'unreadable' }
  | { readonly kind: 'ready'; readonly matrix: CcMatrix; readonly binned: BinnedPairs };

/** Puts the numbers of the trial in hand to the pairs of another; yields now and then. */
type Join = (pairs: CcPairs) => Generator<void, CcPairs, void>;

export class CcSource {
  state = $state.raw<CcState>({ kind: 'reading' });
  #asked = 0;

  /**
   * `read` gives the record of cctable.dat, or undefined where it is not to be had; `join` puts the numbers of the trial in hand to the pairs of
   * another; `least`: common reflections that a pair needs to count. A later call makes an earlier one void.
   */
  async load(
    read: () => Promise<unknown>,
    leaves: readonly number[],
    least: number,
    join?: Join
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
    const ready = await inSlices(arranged(stored, leaves, least, join), () => asked !== this.#asked);
    if (ready) put(ready);
  }
}

function* arranged(stored: CcPairs, leaves: readonly number[], least: number, join: Join | undefined) {
  const pairs = yield* enoughCommon(join ? yield* join(stored) : stored, least);
  const binned = yield* binPairs(pairs);
  const matrix = yield* arrange(pairs, leaves);
  return { kind: 'ready', matrix, binned } as const;
}
