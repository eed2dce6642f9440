import type { MergedIntensities } from './merged-intensities';
import type { SignalLimit } from './signal-limit';
import type { Unknown } from './unknown';

/** ⟨|L|⟩ and ⟨L²⟩: untwinned 0.500 and 0.333, perfect twins 0.375 and 0.200. */
export interface LTest {
  readonly l: number;
  readonly lSquared: number;
  readonly nPairs: number;
}

const FEWEST_PAIRS = 1000;
/** Sum of the steps of an index: near enough to have one mean intensity. */
const FARTHEST = 4;
/** (I₁ + I₂)/σ: L of less is noise. Of untwinned crystals and perfect twins L does not depend on the sum, so that this moves no mean. */
const CLEAR = 3;

/**
 * L = (I₁ − I₂)/(I₁ + I₂) of acentric neighbours whose indices differ by even steps with 2 ≤ Σ|Δ| ≤ 4 (Padilla & Yeates 2003, Acta Cryst. D59, 1124),
 * I divided by what the model `expected` of it, so that fall-off and anisotropy are no difference. No reflection is left out for its own I/σ, which
 * would look like twinning; the resolution is cut. Where noise makes one of the two negative, L is taken at the end of its range.
 */
export function lTest(merge: MergedIntensities, expected: Float64Array, limit: SignalLimit): LTest | Unknown {
  const { n, hkl, s2, centric, absent, box, entryOf } = merge;
  const most = (1 / (limit.dMin * limit.dMin)) * (1 + 1e-9);
  const normalised = (values: Float64Array): Float64Array =>
    values.map((one, at) => one / ((merge.epsilon[at] as number) * (expected[at] as number)));
  const [intensity, sigma] = [normalised(merge.intensity), normalised(merge.sigma)];
  const steps = evenSteps();
  let [nPairs, sum, squares] = [0, 0, 0];
  const isUsed = (at: number): boolean => !centric[at] && !absent[at] && (s2[at] as number) <= most;
  for (let at = 0; at < n; at++) {
    if (!isUsed(at)) continue;
    for (const [dh, dk, dl] of steps) {
      const slot = box.slotOf(
        (hkl[3 * at] as number) + dh,
        (hkl[3 * at + 1] as number) + dk,
        (hkl[3 * at + 2] as number) + dl
      );
      const other = slot < 0 ? -1 : (entryOf[slot >> 1] as number);
      if (other < 0 || other === at || !isUsed(other)) continue;
      const both = (intensity[at] as number) + (intensity[other] as number);
      if (!(both > CLEAR * Math.hypot(sigma[at] as number, sigma[other] as number))) continue;
      const l = Math.min(1, Math.abs((intensity[at] as number) - (intensity[other] as number)) / both);
      nPairs++;
      sum += l;
      squares += l * l;
    }
  }
  if (nPairs < FEWEST_PAIRS) return { unknown: 'few-pairs', found: nPairs, needed: FEWEST_PAIRS };
  return { l: sum / nPairs, lSquared: squares / nPairs, nPairs };
}

/** Half of the even steps: the other half names each pair again. */
function evenSteps(): readonly (readonly [number, number, number])[] {
  const steps: [number, number, number][] = [];
  for (let h = 0; h <= FARTHEST; h += 2)
    for (let k = -FARTHEST; k <= FARTHEST; k += 2)
      for (let l = -FARTHEST; l <= FARTHEST; l += 2) {
        const size = h + Math.abs(k) + Math.abs(l);
        const isFirst = h > 0 || k > 0 || (k === 0 && l > 0);
        if (size > 0 && size <= FARTHEST && isFirst) steps.push([h, k, l]);
      }
  return steps;
}
