/** What a merge of ours gave, in the shapes of the page: shells as the charts take them, rows of data sets, the recipe. */
import type { ComparedRun } from '$lib/analysis/compare';
import type { RelPath } from '$lib/base/rel-path';
import { runTail } from '$lib/beamtime/stored-paths';
import type { Shell } from '$lib/beamtime/types';
import type { OwnMerge } from '$lib/takehome/own-merge';
import { fileStem } from '$lib/takehome/taken-run';
import type { MergedAgain, MergedSet, ShellStatistics } from '$workers/reflections';
import type { Result } from './page.svelte';
import type { MissingSet } from '../reflections/read-sets';

/** A shell as the charts and tables of merge runs take it. Anomalous numbers only where Friedel mates were kept apart. */
export function shellOf(one: ShellStatistics, friedel: MergedAgain['friedel']): Shell {
  const { dMax, dMin, nObserved, nUnique, nPossible, nCompared } = one;
  const { completeness, multiplicity, iOverSigma, rMerge, rMeas, ccHalf, ccAno, sigAno, nAno } = one;
  const apart = friedel === 'apart';
  return {
    dMin,
    nObserved,
    nUnique,
    nPossible,
    nCompared,
    ...(dMax !== undefined && { dMax }),
    ...(completeness !== undefined && { completeness }),
    ...(multiplicity !== undefined && { redundancy: multiplicity }),
    ...(iOverSigma !== undefined && { iOverSigma }),
    ...(rMerge !== undefined && { rObserved: rMerge }),
    ...(rMeas !== undefined && { rMeas }),
    ...(ccHalf !== undefined && { ccHalf }),
    ...(apart && { nAno }),
    ...(apart && ccAno !== undefined && { ccAno }),
    ...(apart && sigAno !== undefined && { sigAno })
  };
}

export interface SetRow extends MergedSet {
  /** In the tree. */
  readonly number: number;
  /** Pin, data folder and run, or the path where it names none. */
  readonly called: string;
  readonly processingRun?: RelPath;
}

/** One row a data set, the most harmful first; those of which that cannot be told last. */
export function setRows({ merged, sets }: Result, { trial }: ComparedRun): SetRow[] {
  const numbers = new Map(sets.map(({ path, number }) => [path as string, number]));
  const datasets = new Map(trial.datasets.map((one) => [one.number, one]));
  return merged.sets
    .flatMap((set): SetRow[] => {
      const number = numbers.get(set.name);
      if (number === undefined) return [];
      const dataset = datasets.get(number);
      return [
        {
          ...set,
          number,
          called: runTail(dataset?.path ?? set.name) ?? set.name,
          ...(dataset?.processingRun && { processingRun: dataset.processingRun })
        }
      ];
    })
    .sort((a, b) => (a.deltaCcHalf ?? Infinity) - (b.deltaCcHalf ?? Infinity) || a.number - b.number);
}

/** Data sets of the merge as its rows call them. */
export function calledIn(rows: readonly SetRow[], names: readonly string[]): string[] {
  const called = new Map(rows.map((row) => [row.name, row.called]));
  return names.map((name) => called.get(name) ?? name);
}

/** What files of a merge that was started from a run are called, without an ending. */
export function stemOf(run: ComparedRun): string {
  return `${fileStem(run)}_kamome`;
}

/** All that is needed to make the merge again, and what came of it; JSON. */
export function recipeOf(
  of: ComparedRun,
  result: Result,
  missing: readonly MissingSet[],
  about: { readonly beamtime: string; readonly version: string; readonly date: string }
): string {
  const { merged, asked, sets } = result;
  const from = new Map(sets.map((one) => [one.number, one]));
  return `${JSON.stringify(
    {
      format: 'kamome-remerge',
      version: 1,
      madeBy: `Kamome ${about.version}`,
      date: about.date,
      beamtime: about.beamtime,
      merge: of.merge.path,
      trial: of.trial.path,
      startedFrom: of.path,
      options: { ...asked, sets: undefined },
      scaleModel: 'I_measured = exp(k - b/(2 d^2)) I; k = ln g, b in A^2; several batches: means',
      corrected: 'K and B by data set or batch, error model by data set, outliers',
      spaceGroupNumber: merged.spaceGroupNumber,
      unitCell: merged.cell,
      overall: merged.overall,
      dataSets: setRows(result, of)
        .sort((a, b) => a.number - b.number)
        .map(({ name, processingRun, ...one }) => ({
          ...one,
          file: name,
          from: from.get(one.number)?.from,
          ...(processingRun && { processingRun })
        })),
      leftOut: merged.leftOut,
      notRead: missing.map(({ number, why }) => ({ number, why: why.code }))
    },
    null,
    2
  )}\n`;
}

/** A merge of ours as the library keeps it. */
export function ownMergeOf(
  of: ComparedRun,
  { merged, sets }: Result,
  name: string,
  at: Date,
  recipe: string
): OwnMerge {
  return {
    name,
    at: at.toISOString(),
    run: of.path,
    spaceGroup: merged.spaceGroup,
    unitCell: merged.cell,
    dataSets: sets.length - merged.leftOut.length,
    overall: shellOf(merged.overall, merged.friedel),
    shells: merged.shells.map((one) => shellOf(one, merged.friedel)),
    recipe
  };
}
