/** Runs of whole data sets beside runs of their wedges: 63 wedges of 6 data sets are not 59 more than 4. */
import type { ComparedRun, Membership } from './compare';

/** How the input of a run was cut. */
export interface Cut {
  /** How many wedges the run is of; absent where it is of whole data sets. */
  readonly wedges?: number;
  readonly datasets: number;
}

/** One for each run; `undefined` where no list of inputs was found. */
export function cutsOf({ members, wedges }: Membership, runs: readonly ComparedRun[]): (Cut | undefined)[] {
  return runs.map(({ run }, n) => {
    if (run.members.length === 0) return undefined;
    const used = members.flatMap((whole) => {
      const parts = whole.presence[n]?.parts.filter((part) => part.used) ?? [];
      return parts.length > 0 ? [{ whole, parts }] : [];
    });
    const cut =
      wedges &&
      used.some(({ whole, parts }) =>
        parts.some((part) => part.firstFrame !== whole.firstFrame || part.lastFrame !== whole.lastFrame)
      );
    return {
      datasets: used.length,
      ...(cut && { wedges: used.reduce((sum, { parts }) => sum + parts.length, 0) })
    };
  });
}

/** Whether the data sets of each run are counted as those of the first. Without lists of inputs, only within one area. */
export function countedAlike(cuts: readonly (Cut | undefined)[], runs: readonly ComparedRun[]): boolean[] {
  const [first] = cuts;
  return runs.map(({ merge }, n) => {
    const own = cuts[n];
    return first && own
      ? (first.wedges === undefined) === (own.wedges === undefined)
      : merge.area === runs[0]?.merge.area;
  });
}
