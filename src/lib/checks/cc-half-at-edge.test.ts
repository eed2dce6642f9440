import { describe, expect, it } from 'vitest';
import { answer } from '../../../tests/support/answer';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import check from './cc-half-at-edge';
import { defaultLimits } from './index';
import type { MergeRun } from '../beamtime/types';

const verdict = (run: Partial<MergeRun>, limits = defaultLimits): string =>
  answer(
    check,
    { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(), cluster: aCluster(), run: aRun(run) },
    limits
  ).verdict;

describe('cc-half-at-edge', () => {
  it.each<[string, Partial<MergeRun>, string]>([
    ['50 %, as KAMO aims', { outer: { ccHalf: 50 } }, 'pass'],
    ['30 %, the limit itself', { outer: { ccHalf: 30 } }, 'pass'],
    ['29.9 %', { outer: { ccHalf: 29.9 } }, 'attention'],
    ['80 %, the limit itself', { outer: { ccHalf: 80 } }, 'pass'],
    ['80.1 %: resolution was given away', { outer: { ccHalf: 80.1 } }, 'attention'],
    ['significant', { outer: { ccHalf: 45, ccHalfSignificant: true } }, 'pass'],
    ['of too few pairs to be significant', { outer: { ccHalf: 45, ccHalfSignificant: false } }, 'attention'],
    ['negative', { outer: { ccHalf: -3 } }, 'attention'],
    ['not said', { outer: {} }, 'unknown'],
    ['no shells', {}, 'unknown']
  ])('%s', (_case, run, expected) => {
    expect(verdict(run)).toBe(expected);
  });
  it('says that it is not significant, where XSCALE says so', () => {
    const { message } = answer(
      check,
      {
        beamtime: aBeamtime(),
        merge: aMerge(),
        trial: aTrial(),
        cluster: aCluster(),
        run: aRun({ outer: { dMin: 2, ccHalf: 45, ccHalfSignificant: false } })
      },
      defaultLimits
    );
    expect(message.en).toBe(
      'CC1/2 = 45.0 % in the outermost shell (2.00 Å), 5.0 % from 50 %, not significant at the 0.1 % level (printed without *)'
    );
    expect(message.ja).toContain('有意ではありません');
  });
  it('names the cluster that the limit was fitted to, with the line of the log', () => {
    const trial = aTrial({ resolution: 2.52 });
    const fitted = (number: number) =>
      answer(
        check,
        {
          beamtime: aBeamtime(),
          merge: aMerge({
            files: { log: relPath('m/multi_merge.log') },
            trials: [trial],
            cutoffs: [
              {
                fitted: { trial: relPath('m/cc_2.46A'), cluster: 80, cycle: 3 },
                target: 0.5,
                ccHalf: 0.5007,
                resolution: 2.52,
                line: 61,
                text: 'Best resolution cutoff= 2.52 A @CC1/2= 0.5007'
              }
            ]
          }),
          trial,
          cluster: aCluster({ number }),
          run: aRun({ outer: { ccHalf: 29.8 } })
        },
        defaultLimits
      );
    expect(fitted(79).message.en).toContain(
      'fitted 2.52 Å to another cluster (cc_2.46A/cluster_0080 run_03: CC1/2 50.07 %)'
    );
    expect(fitted(79).message.ja).toContain('別のクラスター');
    expect(fitted(80).message.en).toContain('to this cluster');
    expect(fitted(79).evidence?.map(({ line }) => line)).toEqual([61]);
  });
});
