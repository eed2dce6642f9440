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
      'pseudo-translation, and a law of which no fraction is known',
      { meanAbsL: 0.5, twinLaws: [{ operator: 'h,-k,-l' }], translationalNcs: { height: 45 } },
      'unknown'
    ],
    [
      'pseudo-translation, and no law is possible',
      { meanAbsL: 0.5, twinLaws: [], translationalNcs: { height: 45 } },
      'pass'
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

  it('does not fail on one program that another contradicts', () => {
    const { verdict } = asked([
      { meanAbsL: 0.5, secondMoment: 2, twinLaws: [{ operator: 'k,h,-l' }] },
      { program: 'pointless', meanAbsL: 0.42 }
    ]);
    expect(verdict).toBe('attention');
  });

  it.each<[string, Partial<MergeRun>, number, string, RegExp]>([
    [
      'P 21 21 21: none',
      { spaceGroupNumber: 19, unitCell: [51, 62, 88, 90, 90, 90] },
      0.42,
      'attention',
      /no twin law/
    ],
    [
      'P 3',
      { spaceGroupNumber: 143, unitCell: [77, 77, 37, 90, 90, 120] },
      0.42,
      'fail',
      /possible laws: .*k,h,-l/
    ],
    [
      'P 21, β near 90',
      { spaceGroupNumber: 4, unitCell: [48, 62, 71, 90, 90.4, 90] },
      0.46,
      'attention',
      /h,-k,-l/
    ],
    ['P 21, β 104', { spaceGroupNumber: 4, unitCell: [48, 62, 71, 90, 104, 90] }, 0.46, 'pass', /no twin law/]
  ])('where no program lists laws, group and cell tell: %s', (_case, more, meanAbsL, verdict, said) => {
    const found = asked([{ program: 'pointless', meanAbsL }], more);
    expect([found.verdict, found.message.en]).toEqual([verdict, expect.stringMatching(said)]);
  });

  it('the highest fraction of a law counts, and is told', () => {
    const { message } = asked([
      { meanAbsL: 0.4, twinLaws: [{ operator: 'k,h,-l', twinFraction: 0.04 }] },
      { program: 'ctruncate', meanAbsL: 0.41, twinLaws: [{ operator: 'k,h,-l', twinFraction: 0.31 }] }
    ]);
    expect(message.en).toContain('possible laws: k,h,-l (α 0.31)');
  });

  it('does not fail on a few hundred reflections', () => {
    expect(asked([{ meanAbsL: 0.385 }], { overall: { nUnique: 400 } }).verdict).toBe('attention');
  });

  it('without any log', () => {
    expect(asked([]).verdict).toBe('unknown');
  });
});
