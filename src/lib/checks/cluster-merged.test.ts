import { describe, expect, it } from 'vitest';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import check from './cluster-merged';
import { defaultLimits } from './index';
import { relPath } from '../base/rel-path';
import type { Cluster } from '../beamtime/types';

const asked = (cluster: Partial<Cluster>) =>
  check.test(
    { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(), cluster: aCluster(cluster) },
    defaultLimits
  );

describe('cluster-merged', () => {
  it('passes with statistics', () => {
    expect(asked({ runs: [aRun({ overall: { completeness: 99 } })] }).verdict).toBe('pass');
  });
  it('quotes the line of a failed cluster', () => {
    const failed = { path: relPath('cluster_summary.dat'), line: 5, text: '#cluster_0007 failed' };
    expect(asked({ runs: [], failed })).toMatchObject({ verdict: 'fail', evidence: [failed] });
  });
  it('does not know of a folder without numbers', () =>
    expect(asked({ runs: [aRun()] }).verdict).toBe('unknown'));
});
