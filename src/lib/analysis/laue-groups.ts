/** In which Laue groups the data sets of a sample were processed, beside the one that a merge uses (trust.md, "space group"). */
import type { RelPath } from '../base/rel-path';
import { laueGroupOf, spaceGroupSymbol } from '../beamtime/space-groups';
import type { Beamtime, Evidence, Merge, Trial } from '../beamtime/types';
import { processingRunsByPath } from './member-figures';

export interface LaueGroupCount {
  /** `mmm`. */
  readonly laue: string;
  readonly datasets: number;
}

export interface LaueGroups {
  /** prep_merge.log counts all of the sample; CORRECT.LP says it of those in the tree. */
  readonly from: 'prep-merge-log' | 'correct-lp';
  /** Of the cell that was merged, the most frequent first. */
  readonly merged: readonly LaueGroupCount[];
  /** Of the sample's other cells. */
  readonly others: readonly LaueGroupCount[];
  readonly sources: readonly RelPath[];
  readonly evidence: readonly Evidence[];
}

/** Undefined where neither prep_merge.log nor a CORRECT.LP says the group of any data set. */
export function laueGroupsOf(
  beamtime: Pick<Beamtime, 'processingRuns'>,
  merge: Pick<Merge, 'preparation' | 'files'>,
  trial: Pick<Trial, 'datasets'>
): LaueGroups | undefined {
  return fromPreparation(merge) ?? fromRuns(beamtime, trial);
}

function fromPreparation({
  preparation,
  files
}: Pick<Merge, 'preparation' | 'files'>): LaueGroups | undefined {
  const { groups = [], choice } = preparation ?? {};
  const path = files.prepLog;
  const merged = groups.find(({ number }) => number === choice?.group);
  if (path === undefined || merged === undefined || merged.symmetries.length === 0) return undefined;
  const symmetries = (some: typeof groups): LaueGroupCount[] =>
    counted(
      some.flatMap((group) => group.symmetries.map(({ symmetry, runs }) => ({ symmetry, datasets: runs })))
    );
  return {
    from: 'prep-merge-log',
    merged: symmetries([merged]),
    others: symmetries(groups.filter((group) => group !== merged)),
    sources: [path],
    evidence: groups.map(({ number, line }) => ({
      path,
      line,
      text: `[${number}]`
    }))
  };
}

function fromRuns(
  beamtime: Pick<Beamtime, 'processingRuns'>,
  { datasets }: Pick<Trial, 'datasets'>
): LaueGroups | undefined {
  const runs = processingRunsByPath(beamtime);
  const known = datasets.flatMap(({ processingRun }) => {
    const run = processingRun === undefined ? undefined : runs.get(processingRun);
    const symmetry = run?.spaceGroup ?? spaceGroupSymbol(run?.spaceGroupNumber);
    return symmetry === undefined ? [] : [{ symmetry, datasets: 1, lp: run?.files.correctLp }];
  });
  if (known.length === 0) return undefined;
  return {
    from: 'correct-lp',
    merged: counted(known),
    others: [],
    sources: known.slice(0, 1).flatMap(({ lp }) => lp ?? []),
    evidence: []
  };
}

/** By Laue group, the most frequent first; a symbol of no known group stands for itself. */
function counted(
  found: readonly { readonly symmetry: string; readonly datasets: number }[]
): LaueGroupCount[] {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { symmetry, datasets } of found) {
    const laue = names.get(symmetry) ?? laueGroupOf(symmetry) ?? symmetry;
    names.set(symmetry, laue);
    counts.set(laue, (counts.get(laue) ?? 0) + datasets);
  }
  return [...counts].map(([laue, datasets]) => ({ laue, datasets })).sort((a, b) => b.datasets - a.datasets);
}

/** The Laue group that more than half of the merged cell's data sets were processed in; undefined without such a majority. */
export function mostFrequentLaueGroup({ merged }: Pick<LaueGroups, 'merged'>): string | undefined {
  const all = merged.reduce((sum, { datasets }) => sum + datasets, 0);
  const [first] = merged;
  return first !== undefined && first.datasets * 2 > all ? first.laue : undefined;
}
