import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { CutoffSearch } from '../beamtime/types';
import { answer } from '../../../tests/support/answer';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import { defaultLimits } from './index';
import check from './resolution-explained';

const LOG = relPath('_kamoproc/merge_cc_2.2S_lys/multi_merge.log');
const search = (
  resolution: number | undefined,
  cluster: number,
  ccHalf: number,
  target = 0.5
): CutoffSearch => ({
  ...(resolution === undefined ? {} : { resolution }),
  fitted: { trial: relPath('_kamoproc/merge_cc_2.2S_lys/cc_2.40A'), cluster, cycle: 3 },
  target,
  ccHalf,
  line: 61,
  text: 'Best resolution cutoff= 2.52 A @CC1/2= 0.5007'
});
const { target, ...untargeted } = search(2.52, 79, 0.5007);
const asked = (
  cutoffs: readonly CutoffSearch[] | undefined,
  { resolution = 2.52, final = true, outer }: { resolution?: number; final?: boolean; outer?: number } = {}
) =>
  answer(
    check,
    {
      beamtime: aBeamtime(),
      merge: aMerge({ startResolution: 2.4, files: { log: LOG }, ...(cutoffs && { cutoffs }) }),
      trial: aTrial({ resolution, final }),
      cluster: aCluster({ number: 79 }),
      run: aRun(outer === undefined ? {} : { outer: { ccHalf: outer } })
    },
    defaultLimits
  );

describe('resolution-explained', () => {
  it.each<[string, ReturnType<typeof asked>, string]>([
    ['fitted to this cluster, at its target', asked([search(2.52, 79, 0.5007)]), 'pass'],
    ['fitted to this cluster, far below its target', asked([search(2.52, 79, 0.4142)]), 'attention'],
    [
      'fitted to another, this one falls off',
      asked([search(2.52, 80, 0.5007)], { outer: 29.8 }),
      'attention'
    ],
    ['fitted to another that is alike', asked([search(2.52, 80, 0.5007)], { outer: 47 }), 'pass'],
    [
      'at the start resolution the data may go on',
      asked([search(2.4, 79, 0.62)], { resolution: 2.4 }),
      'pass'
    ],
    [
      'a trial on the way',
      asked([search(2.52, 79, 0.5)], { resolution: 2.4, final: false }),
      'not-applicable'
    ],
    ['the final limit is in no search', asked([search(2.6, 79, 0.5)]), 'unknown'],
    ['no log', asked(undefined), 'unknown'],
    ['fitted to another, and this run has no outermost CC1/2', asked([search(2.52, 80, 0.5007)]), 'unknown'],
    ['the log does not name the target', asked([untargeted]), 'unknown']
  ])('%s', (_case, { verdict }, expected) => {
    expect(verdict).toBe(expected);
  });

  it('asks for a target of CC1/2', () => expect(target).toBe(0.5));

  it('tells the trail, with the line of the log', () => {
    const { message, evidence } = asked([search(2.46, 80, 0.3703, 0.35), search(2.52, 80, 0.5007)], {
      outer: 29.8
    });
    expect(message.en).toBe(
      '2.40 Å → 2.46 Å (cluster_0080, CC1/2 37.0 %) → 2.52 Å (cluster_0080, CC1/2 50.1 %); ' +
        'fitted to cluster_0080 (CC1/2 50.1 %), not to this cluster (29.8 %)'
    );
    expect(evidence?.[0]?.line).toBe(61);
  });
});
