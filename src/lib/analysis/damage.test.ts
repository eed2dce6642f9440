import { describe, expect, it, test } from 'vitest';
import { aProcessingRun } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import type { ProcessingRun, RunMember } from '../beamtime/types';
import { sweepDecays, type DamageLimits, type SweepDecay } from './damage';
import type { MemberFigures } from './member-figures';

const LIMITS: DamageLimits = { bRise: 3, dRise: 0.3, rdRatio: 1.5 };

/** Wedge n (from 0) of ten frames, of the sweep `cry00`. */
function wedge(n: number, b: number | undefined, more: Partial<ProcessingRun> = {}): MemberFigures {
  const [firstFrame, lastFrame] = [n * 10 + 1, n * 10 + 10];
  return {
    member: { ...(b !== undefined && { b }) } as RunMember,
    processingRun: aProcessingRun({
      path: relPath(`_kamo_30deg/P-01/data00/cry00_${firstFrame}-${lastFrame}`),
      area: '_kamo_30deg',
      prefix: 'cry00',
      firstFrame,
      lastFrame,
      ...more
    })
  };
}
const sweepOf = (...wedges: readonly MemberFigures[]): SweepDecay | undefined =>
  sweepDecays(wedges, LIMITS)[0];

describe('B along a sweep', () => {
  it('is a straight line through the middles of the wedges', () => {
    // B = 0, 2, 4 at frames 5.5, 15.5, 25.5: 0.2 a frame over 20 frames.
    const sweep = sweepOf(wedge(0, 0), wedge(1, 2), wedge(2, 4));
    expect(sweep?.bRise).toBeCloseTo(4, 10);
    expect(sweep?.bCorrelation).toBeCloseTo(1, 10);
    expect(sweep).toMatchObject({
      name: 'P-01/data00/cry00',
      wedges: 3,
      firstFrame: 1,
      lastFrame: 30,
      signs: ['B']
    });
  });
  it('whatever the order of the wedges in the merge', () => {
    expect(sweepOf(wedge(2, 4), wedge(0, 0), wedge(1, 2))?.bRise).toBeCloseTo(4, 10);
  });
  test.each<[string, readonly (number | undefined)[], readonly string[] | undefined]>([
    ['that rises by the limit exactly is no sign', [0, 1.5, 3], []],
    ['that rises by more is one', [0, 1.6, 3.2], ['B']],
    ['that goes up and down is none: the crystal left the beam', [0, 9, -6, 9, 4], []],
    ['that falls is none', [4, 2, 0], []],
    ['that does not change is none', [2, 2, 2], []],
    ['of two wedges says nothing: two points always lie on a line', [0, 9], undefined],
    ['of three wedges, one of them without B, says nothing', [0, undefined, 9], undefined],
    [
      'of the first quarter of a sweep says nothing of the sweep',
      [0, 0.1, 0, ...Array.from({ length: 5 }, () => undefined)],
      undefined
    ],
    ['of half of the wedges says something', [0, undefined, 4, undefined, 8, undefined], ['B']]
  ])('%s', (_, values, signs) => {
    expect(sweepOf(...values.map((b, n) => wedge(n, b)))?.signs).toEqual(signs);
  });
});

describe('the resolution along a sweep', () => {
  const d = (...values: readonly number[]): SweepDecay | undefined =>
    sweepOf(...values.map((value, n) => wedge(n, undefined, { resolutionIOverSigma1: value })));
  it('is that of the last third less that of the first', () => {
    // Six wedges: (2.6 + 2.8) / 2 − (2.0 + 2.2) / 2.
    expect(d(2.0, 2.2, 2.3, 2.4, 2.6, 2.8)?.dRise).toBeCloseTo(0.6, 10);
  });
  test.each<[readonly number[], readonly string[]]>([
    [[2.0, 2.1, 2.4], ['d']],
    [[2.0, 2.1, 2.25], []],
    [[2.4, 2.1, 2.0], []]
  ])('%j: %j', (values, signs) => {
    expect(d(...values)?.signs).toEqual(signs);
  });
});

describe('R_d of XDSSTAT', () => {
  it('of one data set is enough', () => {
    expect(
      sweepOf(
        wedge(0, undefined, { decay: { early: 0.05, late: 0.1 } as NonNullable<ProcessingRun['decay']> })
      )
    ).toMatchObject({ rdRatio: 2, signs: ['R_d'], wedges: 1 });
  });
  it('the worst of several counts', () => {
    const decay = (early: number, late: number) => ({
      decay: { early, late } as NonNullable<ProcessingRun['decay']>
    });
    expect(
      sweepOf(wedge(0, undefined, decay(0.1, 0.1)), wedge(1, undefined, decay(0.1, 0.18)))?.rdRatio
    ).toBeCloseTo(1.8, 10);
  });
  it('of 0 has no ratio', () => {
    expect(
      sweepOf(wedge(0, undefined, { decay: { early: 0, late: 0.1 } as NonNullable<ProcessingRun['decay']> }))
    ).toBeUndefined();
  });
});

it('crystals are told apart by pin, folder and prefix', () => {
  const other = [0, 1, 2].map((n) =>
    wedge(n, 0, { path: relPath(`_kamo_30deg/P-02/data00/cry00_${n * 10 + 1}-${n * 10 + 10}`) })
  );
  expect(
    sweepDecays([wedge(0, 0), wedge(1, 2), wedge(2, 4), ...other], LIMITS).map(({ name, signs }) => [
      name,
      signs
    ])
  ).toEqual([
    ['P-01/data00/cry00', ['B']],
    ['P-02/data00/cry00', []]
  ]);
});
it('what nobody found on the disk says nothing', () => {
  expect(sweepDecays([{ member: { path: '/x/input_files/a.HKL', b: 1 } }], LIMITS)).toEqual([]);
});
