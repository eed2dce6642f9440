import type { Mapped } from '../mapped';
import type { ShellLimits } from '../shells';
import { statisticsOf, type Measured, type ShellStatistics } from '../statistics';

/** Statistics of data sets of which only the first frames are taken. */
export interface FrameGrowth {
  /** Part of each data set's frames, 0 to 1. */
  readonly part: number;
  readonly overall: ShellStatistics;
}

/** Data sets cut to the first 1/steps, 2/steps, … of their frames: what a smaller dose would have given, on the scales of all frames. */
export function frameGrowth(
  { box, observations }: Mapped,
  measured: Measured,
  chosen: readonly number[],
  shells: ShellLimits,
  steps = 10
): FrameGrowth[] {
  const { n, set, frame, sets } = observations;
  const first = new Float64Array(sets.length).fill(Infinity);
  const last = new Float64Array(sets.length).fill(-Infinity);
  for (let i = 0; i < n; i++) {
    const [s, f] = [set[i] as number, frame[i] as number];
    if (f < (first[s] as number)) first[s] = f;
    if (f > (last[s] as number)) last[s] = f;
  }
  const taken = new Uint8Array(sets.length);
  for (const one of chosen) taken[one] = 1;
  return Array.from({ length: steps }, (_, step) => {
    const part = (step + 1) / steps;
    const keep = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      const s = set[i] as number;
      const frames = (last[s] as number) - (first[s] as number) + 1;
      if (taken[s] === 1 && (frame[i] as number) - (first[s] as number) + 1 <= part * frames) keep[i] = 1;
    }
    return { part, overall: statisticsOf(box, measured, { shells, friedel: 'merged', keep }).overall };
  });
}
