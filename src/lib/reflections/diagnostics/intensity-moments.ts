import { shellOf } from '../shells';
import type { MergedIntensities } from './merged-intensities';
import type { SignalLimit } from './signal-limit';
import { type Unknown } from './unknown';

/** ⟨I²⟩/⟨I⟩²: acentric 2.0 (perfect twin 1.5), centric 3.0 (2.0). */
export interface IntensityMoment {
  readonly moment: number;
  readonly n: number;
}

const FEWEST = 50;
/** Fewer reflections have no mean to normalise by. */
const FEWEST_IN_SHELL = 10;

/**
 * The second moment of I over what the model `expected` of it, ⟨σ²⟩ subtracted, in shells of resolution as far as there is signal, averaged by their
 * counts (Stanley 1972, J. Appl. Cryst. 5, 191).
 */
export function intensityMoment(
  { n, s2, intensity, sigma, epsilon, centric, absent }: MergedIntensities,
  expected: Float64Array,
  { shells }: SignalLimit,
  which: 'acentric' | 'centric'
): IntensityMoment | Unknown {
  const size = shells.upper.length;
  const [count, sum, squares] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let at = 0; at < n; at++) {
    const shell = shellOf(shells, s2[at] as number);
    if (shell < 0 || absent[at] || (centric[at] === 1) !== (which === 'centric')) continue;
    const multiple = (epsilon[at] as number) * (expected[at] as number);
    const i = (intensity[at] as number) / multiple;
    (count[shell] as number)++;
    (sum[shell] as number) += i;
    (squares[shell] as number) += i * i - ((sigma[at] as number) / multiple) ** 2;
  }
  let [moment, used] = [0, 0];
  for (let shell = 0; shell < size; shell++) {
    const here = count[shell] as number;
    if (here < FEWEST_IN_SHELL || !((sum[shell] as number) > 0)) continue;
    // Of few, the squared mean is too large by its own variance.
    const ratio = ((squares[shell] as number) * here) / (sum[shell] as number) ** 2;
    moment += here * ratio * ((here + ratio - 1) / here);
    used += here;
  }
  if (used < FEWEST) return { unknown: 'few-reflections', found: used, needed: FEWEST };
  return { moment: moment / used, n: used };
}
