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
    expect(steps.map(({ id, left, lost }) => [id, left, lost])).toEqual([
      ['given', 6, 0],
      ['filtered', 5, 1],
      ['tree', 4, 1],
      ['cluster', 3, 1],
      ['used', 2, 1]
    ]);
    expect(steps[1]?.source).toBe(excludedFile);
  });
  it('leaves out what the disk does not say', () => {
    const steps = datasetFunnel(aMerge({ given: ['a', 'b'] }), { trial: aTrial() });
    expect(steps.map(({ id, left }) => [id, left])).toEqual([['given', 2]]);
    expect(datasetFunnel(aMerge(), {})).toEqual([]);
  });
});
