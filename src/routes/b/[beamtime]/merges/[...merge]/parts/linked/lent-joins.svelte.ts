/** The joins of a tree with correlations: its own, or those of the same data sets in a sister trial. Made while a component is set up. */
import { ccPairsIn } from '$lib/analysis/cc-matrix';
import { lentJoins } from '$lib/analysis/lent-joins';
import { correlationsFile, sisterTrials, type SisterCc } from '$lib/analysis/sister-cc';
import { inSlices } from '$lib/base/slices';
import type { RelPath } from '$lib/base/rel-path';
import type { Cluster, Merge, Trial } from '$lib/beamtime/types';

export class LentJoins {
  #lent = $state.raw<readonly Cluster[]>();
  readonly #trial: () => Trial;
  /** The sister that has most of its data sets in common. */
  readonly #sister: () => SisterCc | undefined;

  constructor(trial: () => Trial, merges: () => readonly Merge[], read: (path: RelPath) => Promise<unknown>) {
    this.#trial = trial;
    const sister = $derived(sisterTrials(trial(), merges())[0]);
    this.#sister = () => sister;
    const path = $derived(sister && correlationsFile(sister.trial));
    $effect(() => {
      const [own, from, file] = [trial(), sister?.trial, path];
      let left = false;
      this.#lent = undefined;
      if (from === undefined || file === undefined) return;
      const join = async (): Promise<void> => {
        const pairs = ccPairsIn(await read(file));
        if (pairs === undefined || left) return;
        const clusters = await inSlices(lentJoins(own, from, pairs), () => left);
        if (!left && clusters !== undefined) this.#lent = clusters;
      };
      // What the disk refuses is told where the matrix stands.
      join().catch((error: unknown) => {
        if (!(error instanceof Error)) throw error;
      });
      return () => (left = true);
    });
  }

  get clusters(): readonly Cluster[] {
    return this.#lent ?? this.#trial().clusters;
  }
  /** `undefined` where the tree's own correlations are used, or none. */
  get lender(): SisterCc | undefined {
    return this.#lent === undefined ? undefined : this.#sister();
  }
}
