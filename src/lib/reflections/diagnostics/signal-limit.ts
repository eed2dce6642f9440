import { shellOf, shellsBetween, type ShellLimits } from '../shells';
import type { MergedIntensities } from './merged-intensities';

const SHELLS = 15;
/** ⟨I/σ⟩ of a shell under which noise moves distributions of intensities. */
const ENOUGH = 5;

/** Shells of resolution whose intensities are far above their noise. */
export interface SignalLimit {
  /** The shells kept, from infinity on. */
  readonly shells: ShellLimits;
  /** Å. */
  readonly dMin: number;
}

/** How far ⟨I/σ⟩ of 15 shells (equal steps of 1/d²) stays at 5 or more, counted from low resolution; `undefined`: nowhere. */
export function signalLimit({ n, s2, intensity, sigma, absent }: MergedIntensities): SignalLimit | undefined {
  let [least, most] = [Infinity, 0];
  for (let at = 0; at < n; at++) {
    least = Math.min(least, s2[at] as number);
    most = Math.max(most, s2[at] as number);
  }
  if (!(most > 0)) return undefined;
  const shells = shellsBetween(least, most, SHELLS, 'xds');
  const sum = new Float64Array(SHELLS);
  const count = new Float64Array(SHELLS);
  for (let at = 0; at < n; at++) {
    const shell = shellOf(shells, s2[at] as number);
    if (absent[at] || shell < 0) continue;
    (sum[shell] as number) += (intensity[at] as number) / (sigma[at] as number);
    (count[shell] as number)++;
  }
  let kept = 0;
  // An empty shell says nothing.
  while (
    kept < SHELLS &&
    ((count[kept] as number) === 0 || (sum[kept] as number) / (count[kept] as number) >= ENOUGH)
  )
    kept++;
  const upper = shells.upper.slice(0, kept);
  const last = upper.at(-1);
  return last === undefined ? undefined : { shells: { upper, from: 0 }, dMin: 1 / Math.sqrt(last) };
}
