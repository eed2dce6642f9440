import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { MergeRun, SymmetryTest } from '../beamtime/types';
import { answer } from '../../../tests/support/answer';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import { defaultLimits } from './index';
import check from './space-group';

const LOG = relPath('_kamoproc/merge_cc_2.2S_lys/cc_2.20A_final/cluster_0007/run_03/pointless.log');
const asked = (used: string | undefined, test?: Partial<SymmetryTest>) => {
  const run: MergeRun = aRun({
    ...(used === undefined ? {} : { spaceGroup: used }),
    ...(test === undefined
      ? {}
      : {
          diagnostics: {
            intensities: [],
            symmetry: { path: LOG, line: 20, kind: 'space-group', group: 'P 1', zones: [], ...test }
          }
        })
  });
  return answer(
    check,
    { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(), cluster: aCluster(), run },
    defaultLimits
  );
};

describe('space-group', () => {
  it.each<[string, string | undefined, Partial<SymmetryTest> | undefined, string]>([
    ['the same', 'P 21 21 21', { group: 'P 21 21 21', totalProbability: 0.94 }, 'pass'],
    ['the same, spelled otherwise', 'P 1 21 1', { group: 'P 21', totalProbability: 0.9 }, 'pass'],
    ['its mirror image', 'P 41 21 2', { group: 'P 43 21 2', totalProbability: 0.97 }, 'pass'],
    ['another', 'P 1 21 1', { group: 'P 1 2 1', totalProbability: 0.9 }, 'attention'],
    ['little confidence', 'P 1 2 1', { group: 'P 1 2 1', confidence: 0.021 }, 'attention'],
    ['another setting of the same group', 'C 1 2 1', { group: 'I 1 2 1', confidence: 0.9 }, 'pass'],
    ['its point group alone', 'P 21 21 21', { kind: 'point-group', group: 'P 2 2 2' }, 'unknown'],
    ['its point group alone, used so', 'P 2 2 2', { kind: 'point-group', group: 'P 2 2 2' }, 'unknown'],
    ['another point group', 'P 1 21 1', { kind: 'point-group', group: 'P 2 2 2' }, 'attention'],
    ['no result of POINTLESS', 'P 1', undefined, 'unknown'],
    ['no group of the merge', undefined, { group: 'P 1' }, 'unknown']
  ])('%s', (_case, used, test, verdict) => {
    expect(asked(used, test).verdict).toBe(verdict);
  });

  it('names what the data cannot decide, and the axes that were tested', () => {
    const { message } = asked('P 41 21 2', {
      group: 'P 41 21 2',
      totalProbability: 0.94,
      zones: [
        { zone: 'screw axis 4(1) [c]', reflections: 18 },
        { zone: 'screw axis 2(1) [a]', reflections: 2 }
      ]
    });
    expect(message.en).toBe(
      'scaled in P 41 21 2; POINTLESS: P 41 21 2 (p = 0.940); axes tested: screw axis 4(1) [c] (18); ' +
        'not tested, too few reflections: screw axis 2(1) [a] (2); P 41 21 2 or P 43 21 2: the data cannot distinguish them'
    );
  });
});
