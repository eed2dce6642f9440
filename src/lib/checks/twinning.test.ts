import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { IntensityTest, MergeRun } from '../beamtime/types';
import { answer } from '../../../tests/support/answer';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import { defaultLimits } from './index';
import check from './twinning';

const LOG = relPath('_kamoproc/merge_cc_2.2S_lys/cc_2.20A_final/cluster_0007/run_03/ccp4/logfile.log');
const asked = (tests: readonly Partial<IntensityTest>[], more: Partial<MergeRun> = {}) =>
  answer(
    check,
    {
      beamtime: aBeamtime(),
      merge: aMerge(),
      trial: aTrial(),
      cluster: aCluster(),
      run: aRun({
        diagnostics: { intensities: tests.map((test) => ({ path: LOG, program: 'xtriage', ...test })) },
        ...more
      })
    },
    defaultLimits
  );

describe('twinning', () => {
  it.each<[string, Partial<IntensityTest>, string]>([
    ['untwinned', { meanAbsL: 0.5, secondMoment: 2.02, twinLaws: [] }, 'pass'],
    ['a perfect twin', { meanAbsL: 0.385, secondMoment: 1.56 }, 'fail'],
    ['a twin with a law', { meanAbsL: 0.4, twinLaws: [{ operator: 'k,h,-l', twinFraction: 0.3 }] }, 'fail'],
    ['low, but neither moment nor law agree', { meanAbsL: 0.43, secondMoment: 1.95 }, 'attention'],
    ['weak data: between the limits, moment untwinned', { meanAbsL: 0.46, secondMoment: 1.9 }, 'pass'],
    ['between the limits, moment twinned', { meanAbsL: 0.46, secondMoment: 1.75 }, 'attention'],
    ['between the limits and nothing else said', { meanAbsL: 0.46 }, 'attention'],
    ['no law is possible, slightly low', { meanAbsL: 0.45, twinLaws: [] }, 'pass'],
    ['no law is possible, very low', { meanAbsL: 0.41, twinLaws: [] }, 'attention'],
    ['pseudo-translation distorts it', { meanAbsL: 0.4, translationalNcs: { height: 43 } }, 'attention'],
    ['pseudo-translation of no height', { meanAbsL: 0.4, translationalNcs: { detected: true } }, 'attention'],
    [
      'a twin whose <|L|> pseudo-translation brings back',
      {
        meanAbsL: 0.484,
        secondMoment: 1.98,
        twinLaws: [{ operator: 'h,-k,-l', twinFraction: 0.39 }],
        translationalNcs: { height: 45 }
      },
      'attention'
    ],
    [
      'pseudo-translation, and a law that nothing speaks for',
      {
        meanAbsL: 0.51,
        twinLaws: [{ operator: 'h,-k,-l', twinFraction: 0.04 }],
        translationalNcs: { height: 45 }
      },
      'pass'
    ],
    [
      'untwinned, and alike by an operator: symmetry that was not merged',
      { meanAbsL: 0.5, secondMoment: 2, twinLaws: [{ operator: 'k,h,-l', twinFraction: 0.46 }] },
      'attention'
    ],
    [
      'untwinned, NCS somewhat along an operator',
      { meanAbsL: 0.5, secondMoment: 2, twinLaws: [{ operator: 'k,h,-l', twinFraction: 0.31 }] },
      'pass'
    ],
    ['no L test', { iceRings: [] }, 'unknown']
  ])('%s', (_case, test, verdict) => {
    expect(asked([test]).verdict).toBe(verdict);
  });

  it('takes the lowest of several programs, and names it', () => {
    const { verdict, message } = asked([
      { meanAbsL: 0.49, secondMoment: 2 },
      { program: 'ctruncate', meanAbsL: 0.385, secondMoment: 1.56, twinFraction: 0.44 }
    ]);
    expect(verdict).toBe('fail');
    expect(message.en).toBe(
      '<|L|> = 0.385 (ctruncate; 0.5 untwinned, 0.375 perfect twin), α = 0.44, <I²>/<I>² = 1.56'
    );
  });

  it('does not fail on a few hundred reflections', () => {
    expect(asked([{ meanAbsL: 0.385 }], { overall: { nUnique: 400 } }).verdict).toBe('attention');
  });

  it('without any log', () => {
    expect(asked([]).verdict).toBe('unknown');
  });
});
