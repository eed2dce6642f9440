import { expect, test } from 'vitest';
import { datasetsOfCluster } from './cluster-datasets';

test('a cluster whose data sets no file lists has an unknown number of them, never none', () => {
  expect(datasetsOfCluster({ members: [3, 1, 2] })).toBe(3);
  expect(datasetsOfCluster({ members: [] })).toBeUndefined();
});
