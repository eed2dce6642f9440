import { describe, expect, it } from 'vitest';
import { aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import { membership, runsOf } from '../analysis/compare';
import { relPath } from '../base/rel-path';
import type { OwnMerge } from './own-merge';
import { isOwnRun, ownRunPath, ownRuns, recipeIn } from './own-merge-run';
import { runLabel } from './taken-run';

const RUN = relPath('_kamoproc/merge_a/cc_2.20A_final/cluster_0007/run_01');
const delivered = runsOf([
  aMerge({
    path: relPath('_kamoproc/merge_a'),
    sampleName: 'lys',
    trials: [
      aTrial({
        path: relPath('_kamoproc/merge_a/cc_2.20A_final'),
        clusters: [aCluster({ number: 7, members: [1, 2, 3], runs: [aRun({ path: RUN, cycle: 1 })] })]
      })
    ]
  })
]);
const own = (over: Partial<OwnMerge> = {}): OwnMerge => ({
  name: 'without 3',
  at: '2026-11-29T08:00:00.000Z',
  run: RUN,
  spaceGroup: 'P 43 21 2',
  unitCell: [78, 78, 38, 90, 90, 90],
  dataSets: 2,
  overall: { completeness: 90, ccHalf: 99 },
  shells: [
    { dMin: 3, ccHalf: 99.9 },
    { dMin: 2, ccHalf: 50 }
  ],
  recipe: JSON.stringify({
    spaceGroupNumber: 96,
    options: { reject: true, reindex: true, friedel: 'apart', dMin: 2 },
    dataSets: [
      { number: 1, file: 'a/XDS_ASCII.HKL', isa: 20 },
      { number: 2, file: 'b/XDS_ASCII.HKL' }
    ]
  }),
  ...over
});

describe('a merge made here as a run', () => {
  it('has its own numbers, data sets and name, in the place of the run that it was started from', () => {
    const [found] = ownRuns([own()], delivered);
    expect(found).toMatchObject({
      path: ownRunPath('without 3'),
      own: 'without 3',
      choice: false,
      merge: { sampleName: 'lys' },
      run: {
        spaceGroupNumber: 96,
        anomalous: true,
        overall: { completeness: 90 },
        inner: { ccHalf: 99.9 },
        outer: { ccHalf: 50 },
        datasets: { given: 3, used: 2 },
        members: [{ dataset: 1, path: 'a/XDS_ASCII.HKL', isa: 20 }, { dataset: 2 }]
      }
    });
    // What only XSCALE gives is not said.
    expect(found?.run).not.toHaveProperty('wilsonB');
    expect(found && runLabel(found as never)).toBe('lys without 3');
    expect(membership(found ? [found] : []).members.length).toBeGreaterThan(0);
  });
  it('has none of the data sets that held no signal', () => {
    const dataSets = [
      { number: 1, file: 'a' },
      { number: 2, file: 'b' }
    ];
    const recipe = JSON.stringify({ options: {}, dataSets, leftOut: ['b'] });
    const [found] = ownRuns([own({ dataSets: 1, recipe })], delivered);
    expect(found?.run).toMatchObject({ datasets: { used: 1 }, members: [{ dataset: 1, path: 'a' }] });
  });
  it('is left out where its run is not on the disk; without a recipe it has numbers and no data sets', () => {
    expect(ownRuns([own({ run: relPath('gone') })], delivered)).toEqual([]);
    for (const recipe of ['not JSON', '{}', '{"dataSets":[{"number":"1"}]}', 'null']) {
      expect(recipeIn(own({ recipe })), recipe).toBeUndefined();
      const [found] = ownRuns([own({ recipe })], delivered);
      expect([found?.run.members, found?.run.overall?.ccHalf]).toEqual([[], 99]);
    }
  });
  it('has a path that no disk has, whatever its name', () => {
    for (const name of ['a/../b', ' ', '%', '_kamoproc'])
      expect([isOwnRun(ownRunPath(name)), relPath(ownRunPath(name))]).toEqual([true, ownRunPath(name)]);
    expect(isOwnRun(RUN)).toBe(false);
  });
});
