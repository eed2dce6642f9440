import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import { aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import { datasetFunnel } from './dataset-funnel';

const excludedFile = relPath('m/excluded.lst');
const merge = aMerge({
  given: ['a', 'b', 'c', 'd', 'e'],
  excluded: ['x'],
  files: { excluded: excludedFile }
});
const cluster = aCluster({ number: 1, members: [1, 2, 3] });
const trial = aTrial({
  tree: { method: 'cc', nodes: 3, height: 1 },
  clusters: [cluster, aCluster({ number: 2, members: [1, 2, 3, 5] })]
});
const run = aRun({ datasets: { given: 3, used: 2 } });

describe('datasetFunnel', () => {
  it('adds up from what was given to what is used', () => {
    const steps = datasetFunnel(merge, { trial, cluster, run });
    expect(steps.map(({ id, left, lost, explained }) => [id, left, lost, explained])).toEqual([
      ['given', 6, 0, 0],
      ['filtered', 5, 1, 1],
      ['tree', 4, 1, 0],
      ['cluster', 3, 1, 1],
      ['used', 2, 1, 0]
    ]);
    expect(steps[1]?.reason).toBe(excludedFile);
  });
  it('gives a reason for as many as the files name', () => {
    const [notUsed, mergeLog] = [relPath('t/cctable_notused.lst'), relPath('c/merge.log')];
    const gone = aRun({ datasets: { given: 3, used: 1 }, rejected: [{ path: 'b', reason: 'bad_B' }] });
    const steps = datasetFunnel(merge, {
      trial: { ...trial, notUsed: [{ path: 'd' }], files: { notUsed } },
      cluster: { ...cluster, runs: [gone], files: { mergeLog } },
      run: gone
    });
    expect(steps.slice(2).map(({ lost, explained, reason }) => [lost, explained, reason])).toEqual([
      [1, 1, notUsed],
      [1, 1, undefined],
      [2, 1, mergeLog]
    ]);
  });
  it('leaves out what the disk does not say', () => {
    const steps = datasetFunnel(aMerge({ given: ['a', 'b'] }), { trial: aTrial() });
    expect(steps.map(({ id, left }) => [id, left])).toEqual([['given', 2]]);
    expect(datasetFunnel(aMerge(), {})).toEqual([]);
  });
});
