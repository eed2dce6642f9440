import { expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import { clusterIdentity } from './identity';

it('a cluster without a folder is called by the place where the folder would lie', () => {
  const trial = { path: relPath('_kamoproc/merge_cc_x/cc_2.00A_final') };
  expect(clusterIdentity(trial, { number: 12 })).toBe('_kamoproc/merge_cc_x/cc_2.00A_final/cluster_0012');
  expect(clusterIdentity(trial, { number: 0 })).toBe('_kamoproc/merge_cc_x/cc_2.00A_final/all_data');
  expect(clusterIdentity(trial, { number: 12, path: relPath('elsewhere') })).toBe('elsewhere');
});
