import { describe, expect, it } from 'vitest';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import type { MergeRun, Recomputed } from '../beamtime/types';
import { runChecks } from './index';

const runOf = (cycle: number, withHkl = true): MergeRun => {
  const run = aRun({ cycle });
  return withHkl ? { ...run, files: { ...run.files, hkl: relPath(`${run.path}/xscale.hkl`) } } : run;
};
const RUNS = [runOf(1), runOf(2), runOf(3, false)];
const tableOf = ({ path }: MergeRun): Recomputed => ({
  path,
  log: relPath(`${path}/XSCALE.LP`),
  reflections: relPath(`${path}/xscale.hkl`),
  equal: 1,
  known: 0,
  differs: 0,
  undecided: 0,
  differing: [],
  nUnique: [],
  at: '2026-11-29T00:00:00Z'
});
const said = (recomputed: readonly Recomputed[], runs: readonly MergeRun[] = RUNS): string[] =>
  runChecks(
    aBeamtime({ recomputed, merges: [aMerge({ trials: [aTrial({ clusters: [aCluster({ runs })] })] })] })
  )
    .filter(({ check }) => check === 'tables-compared' || check === 'numbers-from-reflections')
    .map(({ check, verdict, message }) =>
      `${check} ${verdict} ${check === 'tables-compared' ? message.en : ''}`.trim()
    );

describe('comparing tables with reflections', () => {
  it('is said once for the beamtime, and of a run only where somebody asked', () => {
    expect(said([])).toEqual(['tables-compared unknown compared: 0 of 2 merge runs']);
    expect(said(RUNS.slice(0, 1).map(tableOf))).toEqual([
      'numbers-from-reflections pass',
      'tables-compared unknown compared: 1 of 2 merge runs'
    ]);
  });
  it('passes where all that can be compared were; without reflections it is not asked', () => {
    expect(said(RUNS.slice(0, 2).map(tableOf)).at(-1)).toBe(
      'tables-compared pass compared: 2 of 2 merge runs'
    );
    expect(said([], RUNS.slice(2))[0]).toMatch(/^tables-compared not-applicable/);
  });
});
