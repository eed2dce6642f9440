import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { MergeRun } from '../beamtime/types';
import { directionCurves, resolutionOf, shellAt } from './resolution';

function run(about: Partial<MergeRun>): MergeRun {
  return { path: relPath('x'), sources: [], cycle: 1, rejected: [], members: [], files: {}, ...about };
}
const shells = [
  { dMin: 4, ccHalf: 99, iOverSigma: 20 },
  { dMin: 3, ccHalf: 90, iOverSigma: 8 },
  { dMin: 2.5, ccHalf: 50, iOverSigma: 2 }
];

describe('the resolution of a run', () => {
  it('is where the curve through its shells is one half', () => {
    const found = resolutionOf(run({ shells, resolutionEstimate: 2.52 }));
    expect(found.fitted).toBeCloseTo(2.5, 1);
    expect([found.estimate, found.dMin]).toEqual([2.52, 2.5]);
  });
  it('is not said of a run without shells', () => {
    expect(resolutionOf(run({}))).toEqual({ points: [] });
  });
  it('has a shell at every cut-off within the data and none beyond', () => {
    const some = run({ shells });
    expect([5, 3.4, 3, 2.5, 2.4].map((d) => shellAt(some, d)?.dMin)).toEqual([4, 3, 3, 2.5, undefined]);
  });
});

describe('directions of aniso.log', () => {
  it('are taken one by one from its bins; a nan is left out', () => {
    const [first, second] = directionCurves({
      directions: [{ label: 'c*', resolution: 2.66 }, { label: 'a*b*' }],
      bins: [{ s: 0.01, ccHalf: [0.9, undefined], iOverSigma: [20, 24], ccFitted: [0.95, 0.99] }]
    });
    expect(first).toEqual({
      label: 'c*',
      resolution: 2.66,
      measured: [{ s: 0.01, ccHalf: 0.9, iOverSigma: 20 }],
      fitted: [{ s: 0.01, cc: 0.95 }]
    });
    expect(second?.measured).toEqual([{ s: 0.01, iOverSigma: 24 }]);
  });
  it('are none in a record of another shape', () => {
    expect(directionCurves({ directions: 3 })).toEqual([]);
  });
});
