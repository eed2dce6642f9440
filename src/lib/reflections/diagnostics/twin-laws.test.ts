import { describe, expect, it } from 'vitest';
import { simulatedIntensities } from '../../../../tests/support/simulated-intensities';
import { transformed } from '../operator';
import { reindexOperators } from '../lattice-symmetry';
import type { Cell } from '../unit-cell';
import { intensityModel } from './intensity-model';
import { intensityMoment } from './intensity-moments';
import { lTest } from './l-test';
import type { MergedIntensities } from './merged-intensities';
import { signalLimit } from './signal-limit';
import { twinLaws } from './twin-laws';
import { isUnknown } from './unknown';

const NONE = [0, 0, 0, 0, 0, 0] as const;
/** The intensities of a twin: the fraction α is turned by the law. */
function twinned(merge: MergedIntensities, law: string, alpha: number): MergedIntensities {
  const { r } =
    reindexOperators(merge.group, merge.box.cell).find(({ triplet }) => triplet === law) ??
    expect.unreachable();
  const intensity = merge.intensity.map((own, at) => {
    const [h, k, l] = transformed(
      [merge.hkl[3 * at] ?? NaN, merge.hkl[3 * at + 1] ?? NaN, merge.hkl[3 * at + 2] ?? NaN],
      r
    );
    const mate = merge.entryOf[merge.box.slotOf(h, k, l) >> 1] ?? -1;
    // At the limit of resolution a mate may lie outside: so few that nothing moves.
    return (1 - alpha) * own + alpha * (merge.intensity[mate] ?? own);
  });
  return { ...merge, intensity };
}

interface Seen {
  readonly l: number;
  readonly moment: number;
  readonly alpha: Readonly<Record<string, number | undefined>>;
  readonly supported: readonly string[];
  readonly correlation: Readonly<Record<string, number | undefined>>;
}
function seenIn(merge: MergedIntensities): Seen {
  const [model, limit] = [intensityModel(merge), signalLimit(merge)];
  if (isUnknown(model) || limit === undefined) return expect.unreachable();
  const [l, moment] = [
    lTest(merge, model.expected, limit),
    intensityMoment(merge, model.expected, limit, 'acentric')
  ];
  if (isUnknown(l) || isUnknown(moment)) return expect.unreachable();
  const laws = twinLaws(merge, model.expected, limit);
  return {
    l: l.l,
    moment: moment.moment,
    alpha: Object.fromEntries(laws.map(({ law, alpha }) => [law, alpha])),
    supported: laws.flatMap(({ law, isSupported }) => (isSupported ? [law] : [])),
    correlation: Object.fromEntries(laws.map(({ law, correlation }) => [law, correlation]))
  };
}
/** ⟨|L|⟩ of a twin (docs: Padilla & Yeates 2003). */
const expectedL = (a: number): number =>
  ((1 - 2 * a) ** 2 * (1 - 6 * a + 6 * a * a) - 8 * (1 - a) ** 2 * a * a * Math.log(4 * a * (1 - a))) /
  (2 * (1 - 2 * a) ** 4);

describe('twins of simulated intensities', () => {
  const trigonal: Cell = [62, 62, 55, 90, 90, 120];
  it('untwinned P3: three laws, none of them seen', () => {
    const { l, moment, alpha, supported } = seenIn(simulatedIntensities(143, trigonal, NONE));
    expect(Math.abs(l - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(moment - 2)).toBeLessThan(0.1);
    expect(Object.keys(alpha).sort()).toEqual(['-h,-k,l', '-k,-h,-l', 'k,h,-l']);
    expect(supported).toEqual([]);
    for (const one of Object.values(alpha)) expect(Math.abs(one ?? NaN)).toBeLessThan(0.02);
  });

  it.each([0.1, 0.3, 0.45])('α = %f by one of three laws: that one only', (fraction) => {
    const { l, alpha, supported, correlation } = seenIn(
      twinned(simulatedIntensities(143, trigonal, NONE), '-h,-k,l', fraction)
    );
    expect(Math.abs(l - expectedL(fraction))).toBeLessThan(0.015);
    expect(supported).toEqual(['-h,-k,l']);
    expect(Math.abs((alpha['-h,-k,l'] ?? NaN) - fraction)).toBeLessThan(0.02);
    // H of any two independent reflections of a twin is its ⟨|L|⟩, here of 600 pairs ± 0.012: only the correlation tells the laws apart.
    for (const law of ['k,h,-l', '-k,-h,-l'])
      expect(Math.abs((alpha[law] ?? NaN) - 0.5 + expectedL(fraction)), law).toBeLessThan(0.036);
    const both = 2 * fraction * (1 - fraction);
    expect(Math.abs((correlation['-h,-k,l'] ?? NaN) - both / (1 - both))).toBeLessThan(0.05);
  });

  it('monoclinic with β near 90°, anisotropic: h,-k,-l', () => {
    const merge = simulatedIntensities(4, [48, 61, 70, 90, 90.4, 90], [-6, 2, 4, 0, 0, 0]);
    const { l, alpha } = seenIn(twinned(merge, 'h,-k,-l', 0.2));
    expect(Math.abs(l - expectedL(0.2))).toBeLessThan(0.015);
    expect(alpha).toEqual({ 'h,-k,-l': expect.closeTo(0.2, 1) as number });
    expect(Math.abs((alpha['h,-k,-l'] ?? NaN) - 0.2)).toBeLessThan(0.02);
  });

  it('a lattice without other symmetry has no law', () => {
    expect(seenIn(simulatedIntensities(19, [40, 50, 60, 90, 90, 90], NONE)).alpha).toEqual({});
  });
});
