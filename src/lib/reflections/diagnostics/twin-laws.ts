import { reindexOperators } from '../lattice-symmetry';
import { Correlation } from '../moments';
import { transformed } from '../operator';
import type { MergedIntensities } from './merged-intensities';
import type { SignalLimit } from './signal-limit';

/** A way in which the lattice could be twinned, and how much of it the intensities show. */
export interface TwinLaw {
  /** On indices: `k,h,-l`. */
  readonly law: string;
  /** Pairs of acentric reflections that the law relates. */
  readonly n: number;
  /** Twin fraction (1 − 2⟨H⟩)/2 and by ⟨H²⟩; a two-fold NCS along the law looks the same. Absent of too few pairs. */
  readonly alpha?: number;
  readonly alphaBySquares?: number;
  /** Correlation of I over the model's between the pairs, 2α(1 − α)/(1 − 2α(1 − α)) where this law is the twin's and about 0 where it is not. */
  readonly correlation?: number;
  /** The correlation is above 0 by 4 standard errors. Otherwise α is no twin fraction: H is small of any two reflections if another law twins them. */
  readonly isSupported?: boolean;
  readonly meanH?: number;
  readonly meanSquareH?: number;
}

const FEWEST_PAIRS = 50;
/** (I₁ + I₂)/σ of a pair. H does not depend on the sum, so that this cut moves no mean. */
const CLEAR = 10;
/** Standard errors, 1/√n. */
const SUPPORTED = 4;

/**
 * H = |I₁ − I₂|/(I₁ + I₂) over pairs related by each rotation of the lattice (3°, 1.5 %) that the Laue group lacks (Yeates 1988, Acta Cryst. A44,
 * 142): ⟨H⟩ = (1 − 2α)/2, ⟨H²⟩ = (1 − 2α)²/3. The square is freed of σ².
 */
export function twinLaws(
  merge: MergedIntensities,
  expected: Float64Array | undefined,
  limit: SignalLimit | undefined
): readonly TwinLaw[] {
  const { group, box } = merge;
  return reindexOperators(group, box.cell)
    .slice(1)
    .map(({ r, triplet }) => testedLaw(merge, expected, limit, r, triplet));
}

function testedLaw(
  { n, hkl, s2, intensity, sigma, epsilon, centric, absent, box, entryOf }: MergedIntensities,
  expected: Float64Array | undefined,
  limit: SignalLimit | undefined,
  r: readonly number[],
  law: string
): TwinLaw {
  const most = limit === undefined ? Infinity : (1 / (limit.dMin * limit.dMin)) * (1 + 1e-9);
  let [pairs, sum, squares] = [0, 0, 0];
  const alike = new Correlation();
  const normalised = (at: number): number =>
    (intensity[at] as number) / ((epsilon[at] as number) * (expected?.[at] ?? NaN));
  for (let at = 0; at < n; at++) {
    if (centric[at] || absent[at] || (s2[at] as number) > most) continue;
    const [h, k, l] = transformed(
      [hkl[3 * at] as number, hkl[3 * at + 1] as number, hkl[3 * at + 2] as number],
      r
    );
    if (!Number.isInteger(h) || !Number.isInteger(k) || !Number.isInteger(l)) continue;
    const slot = box.slotOf(h, k, l);
    const mate = slot < 0 ? -1 : (entryOf[slot >> 1] as number);
    // A law of order 2 names each pair twice: the second time is left out. Of higher orders h → hR and hR → hR² are different pairs.
    if (mate < 0 || mate === at || centric[mate] || absent[mate] || (mate < at && isTwoFold(r))) continue;
    if (expected && limit) addBoth(alike, normalised(at), normalised(mate));
    const [one, other] = [intensity[at] as number, intensity[mate] as number];
    const variance = (sigma[at] as number) ** 2 + (sigma[mate] as number) ** 2;
    if (!(one + other > CLEAR * Math.sqrt(variance))) continue;
    const difference = Math.abs(one - other) / (one + other);
    pairs++;
    sum += difference;
    squares += difference * difference - variance / (one + other) ** 2;
  }
  if (pairs < FEWEST_PAIRS) return { law, n: pairs };
  const [meanH, meanSquareH] = [sum / pairs, squares / pairs];
  return {
    law,
    n: pairs,
    alpha: (1 - 2 * meanH) / 2,
    alphaBySquares: (1 - Math.sqrt(Math.max(0, 3 * meanSquareH))) / 2,
    ...(alike.value !== undefined && {
      correlation: alike.value,
      isSupported: alike.value > SUPPORTED / Math.sqrt(alike.n / 2)
    }),
    meanH,
    meanSquareH
  };
}

/** Either of a pair can be the first. */
function addBoth(alike: Correlation, one: number, other: number): void {
  alike.add(one, other);
  alike.add(other, one);
}

function isTwoFold(r: readonly number[]): boolean {
  return (r[0] ?? 0) + (r[4] ?? 0) + (r[8] ?? 0) === -1;
}
