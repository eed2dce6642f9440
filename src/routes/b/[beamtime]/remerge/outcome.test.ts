import { expect, it } from 'vitest';
import { aCluster, aMerge, aRun, aTrial } from '../../../../../tests/support/model';
import { runsOf, type ComparedRun } from '$lib/analysis/compare';
import { relPath } from '$lib/base/rel-path';
import { recipeIn } from '$lib/takehome/own-merge-run';
import type { MergedAgain } from '$workers/reflections';
import { calledIn, ownMergeOf, recipeOf, setRows } from './outcome';
import type { Result } from './page.svelte';

const FILES = ['input_files/CPS1-01/data00/multi_1_1-100/a.HKL', 'b'];

/** Two data sets; the second held no signal. */
function merged(): { of: ComparedRun; result: Result } {
  const datasets = FILES.map((path, n) => ({ number: n + 1, path }));
  const [of] = runsOf([aMerge({ trials: [aTrial({ datasets, clusters: [aCluster({ runs: [aRun()] })] })] })]);
  if (of === undefined) throw new Error('no run');
  const numbers = { records: 9, rejectedBefore: 0, outliers: 0, batches: 1, part: 0 };
  const outcome: MergedAgain = {
    spaceGroup: 'P 1',
    spaceGroupNumber: 1,
    cell: [10, 10, 10, 90, 90, 90],
    friedel: 'merged',
    overall: {
      dMin: 2,
      nObserved: 9,
      nUnique: 3,
      nPossible: 3,
      nCompared: 3,
      nAno: 0,
      nCcHalf: 0,
      nAnomalousPairs: 0,
      nAnomalousPossible: 0
    },
    shells: [],
    sets: [
      { name: FILES[0] ?? '', k: 0, b: 0, ...numbers },
      { name: 'b', ...numbers }
    ],
    outliers: 0,
    parts: 1,
    leftOut: ['b'],
    swapped: []
  };
  const sets = FILES.map((name, n) => ({
    number: n + 1,
    path: relPath(name),
    from: 'own' as const,
    axes: false
  }));
  const result: Result = {
    merged: outcome,
    asked: { sets: FILES, reject: true, reindex: true, friedel: 'merged' },
    sets
  };
  return { of, result };
}

it('a data set that held no signal is not counted in the merge that is kept, and named in its recipe', () => {
  const { of, result } = merged();
  const recipe = recipeOf(of, result, [], { beamtime: 'x', version: '1', date: '2026' });
  const kept = ownMergeOf(of, result, 'mine', new Date(0), recipe);
  expect(kept.dataSets).toBe(1);
  expect(recipeIn(kept)).toMatchObject({ dataSets: [{ number: 1 }, { number: 2 }], leftOut: ['b'] });
});

it('calls data sets in sentences as in the rows: pin, folder and run, or the path where it names none', () => {
  const { of, result } = merged();
  expect(calledIn(setRows(result, of), ['b', ...FILES])).toEqual(['b', 'CPS1-01/data00/multi_1_1-100', 'b']);
});
