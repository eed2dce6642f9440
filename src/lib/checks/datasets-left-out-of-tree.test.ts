import { describe, expect, it } from 'vitest';
import { aBeamtime, aMerge, aTrial } from '../../../tests/support/model';
import check from './datasets-left-out-of-tree';
import { defaultLimits } from './index';

const datasets = [
  { number: 1, path: 'a' },
  { number: 2, path: 'b' }
];

describe('datasets-left-out-of-tree', () => {
  it.each([
    ['all in', { datasets, tree: { method: 'cc' as const, nodes: 1, height: 0.5 } }, 'pass'],
    [
      'a tree of fewer, without the list of those left out',
      {
        datasets: [...datasets, { number: 3, path: 'c' }],
        tree: { method: 'cc' as const, nodes: 1, height: 0.5 }
      },
      'attention'
    ],
    ['no tree was read', { datasets }, 'unknown'],
    ['one left out', { datasets, notUsed: [{ path: 'b' }] }, 'attention'],
    ['no list', {}, 'unknown'],
    ['a merge without a tree', { clustering: 'none' as const }, 'not-applicable']
  ])('%s', (_case, more, expected) => {
    const subject = { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(more) };
    expect(check.test(subject, defaultLimits).verdict).toBe(expected);
  });
});
