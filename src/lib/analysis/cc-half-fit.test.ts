import { describe, expect, it } from 'vitest';
import { ccHalfAt, ccHalfPoints, fitCcHalf, resolutionAt, type CcHalfCurve } from './cc-half-fit';

const curve: CcHalfCurve = { d0: 0.16, r: 0.03 };
const nine = Array.from({ length: 9 }, (_, n) => ((n + 1) * 0.2) / 9);
const onCurve = nine.map((s) => ({ s, cc: ccHalfAt(curve, s) }));

/** `10.65 99.9` a line: outer edge (Å) and CC1/2 (%) of a shell of XSCALE.LP. */
function shells(text: string): { dMin: number; ccHalf: number }[] {
  return text
    .trim()
    .split(/\s*,\s*/)
    .map((pair) => {
      const [dMin, ccHalf] = pair.split(' ').map(Number);
      return { dMin: dMin ?? NaN, ccHalf: ccHalf ?? NaN };
    });
}

describe('the fit of CC1/2', () => {
  it('finds the curve that the points lie on', () => {
    const fit = fitCcHalf(onCurve);
    expect(fit?.d0).toBeCloseTo(0.16, 8);
    expect(fit?.r).toBeCloseTo(0.03, 8);
    expect(fit?.rms).toBeCloseTo(0, 8);
  });
  it('finds steep and gentle curves all the same', () => {
    for (const d0 of [0.05, 0.1, 0.15, 0.2, 0.24])
      for (const r of [0.005, 0.02, 0.08, 0.3]) {
        const fit = fitCcHalf(nine.map((s) => ({ s, cc: ccHalfAt({ d0, r }, s) })));
        expect(fit?.rms, `${d0} ${r}`).toBeLessThan(2e-3);
      }
  });
  it('is hardly moved by one shell that is far off, as soft-L1 is meant to', () => {
    const spoiled = onCurve.map((point, n) => (n === 2 ? { s: point.s, cc: 0.2 } : point));
    expect(fitCcHalf(spoiled)?.d0).toBeCloseTo(0.16, 1);
  });
  it('needs three points, as KAMO does', () => {
    expect(fitCcHalf(onCurve.slice(0, 2))).toBeUndefined();
    expect(fitCcHalf(onCurve.slice(0, 3))).toBeDefined();
  });
  it('claims no falling curve for a CC1/2 that rises', () => {
    const fit = fitCcHalf(nine.map((s, n) => ({ s, cc: 0.1 + n * 0.1 })));
    expect(fit === undefined || fit.r > 0).toBe(true);
  });
  it('takes only shells that have an edge and a CC1/2', () => {
    expect(ccHalfPoints([{ dMin: 2, ccHalf: 50 }, { dMin: 3 }, { ccHalf: 10 }])).toEqual([
      { s: 0.25, inner: 0, cc: 0.5 }
    ]);
  });
});

describe('the resolution at a CC1/2', () => {
  it('is 1/√d0 at one half, and undoes the curve elsewhere', () => {
    expect(resolutionAt(curve, 0.5)).toBeCloseTo(1 / Math.sqrt(0.16), 10);
    const d = resolutionAt(curve, 0.3) ?? NaN;
    expect(ccHalfAt(curve, 1 / (d * d))).toBeCloseTo(0.3, 10);
  });
  it('is absent where the curve never is so high', () => {
    expect(resolutionAt({ d0: 0.01, r: 0.5 }, 0.9)).toBeUndefined();
  });
});

/** Shells, dmin.est of cluster_summary.dat, and what scipy's least_squares makes of the same nine points. */
describe.each([
  [
    'helA 30° blend 3.55 Å 0071',
    3.62,
    3.525665,
    '10.65 99.9, 7.53 99.9, 6.15 99.8, 5.33 99.6, 4.76 98.9, 4.35 98.3, 4.03 96.2, 3.77 86.6, 3.55 54.8'
  ],
  [
    'apo-lyso blend 2.40 Å 0086',
    2.38,
    2.18067,
    '7.2 96.4, 5.09 95.6, 4.16 85.1, 3.6 94.2, 3.22 79.9, 2.94 95.1, 2.72 90, 2.55 77.7, 2.4 59.9'
  ],
  [
    'lowcomp blend 2.86 Å 0012',
    2.86,
    2.786565,
    '8.58 99.7, 6.07 99.4, 4.95 98.6, 4.29 98.8, 3.84 97.6, 3.5 95.7, 3.24 90.8, 3.03 68.8, 2.86 62.1'
  ],
  [
    'helA cc 3.66 Å 0003',
    3.72,
    3.514484,
    '10.98 99.9, 7.76 99.8, 6.34 99.8, 5.49 99.3, 4.91 99.1, 4.48 98.4, 4.15 97.3, 3.88 89.7, 3.66 71.9'
  ]
])('%s', (_, dminEst, scipy, table) => {
  const fit = fitCcHalf(ccHalfPoints(shells(table)));
  const d = fit && resolutionAt(fit, 0.5);
  it("agrees with KAMO's dmin.est within 0.25 Å although KAMO has the reflections", () => {
    expect(Math.abs((d ?? NaN) - dminEst)).toBeLessThan(0.25);
  });
  it('is the least-squares result that scipy finds', () => {
    expect(d).toBeCloseTo(scipy, 4);
  });
});
