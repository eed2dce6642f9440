/** The axis of every shell chart: linear in s = 1/d² (1/Å²), labelled in d (Å), low resolution at the left. */
import type { Angstrom } from '../beamtime/units';

/** s = 1/d². */
export function inverseSquare(d: Angstrom): number {
  return 1 / (d * d);
}

/** d = 1/√s; the origin is infinitely low resolution. */
export function spacing(s: number): Angstrom {
  return 1 / Math.sqrt(s);
}

export interface ResolutionTick {
  readonly s: number;
  readonly d: Angstrom;
}

/** Steps in Å from round to less round: a tick of a rounder step is never given up for one of a finer step. */
const STEPS: readonly { readonly step: number; readonly from: number; readonly to: number }[] = [
  { step: 1, from: 1, to: 10 },
  { step: 0.5, from: 0.5, to: 5 },
  { step: 0.1, from: 0.5, to: 4 },
  { step: 0.05, from: 0.3, to: 2 }
];

/**
 * About `wanted` round values of d between d = ∞ (s = 0) and s = `sMax`, low resolution first. Two ticks never come closer than a third less than
 * even spacing, so their labels do not touch.
 */
export function resolutionTicks(sMax: number, wanted = 6): ResolutionTick[] {
  if (!(sMax > 0) || !Number.isFinite(sMax)) return [];
  const apart = (sMax / wanted) * 0.67;
  const ticks: ResolutionTick[] = [];
  for (const { step, from, to } of STEPS) {
    // Finest first: the high-resolution end is where a merge is decided.
    for (let n = Math.round(from / step); n * step <= to + 1e-9; n++) {
      const d = Number((n * step).toFixed(2));
      const s = inverseSquare(d);
      if (s <= sMax * (1 + 1e-9) && ticks.every((tick) => Math.abs(tick.s - s) >= apart))
        ticks.push({ s, d });
    }
  }
  return ticks.sort((a, b) => a.s - b.s);
}

/** `2.53`; a shell's edge has two decimals in XSCALE.LP and in every name. */
export function dText(d: Angstrom): string {
  return d.toFixed(2);
}

/** `2.69–2.53 Å`; `> 7.59 Å` without a known upper end. */
export function rangeText(range: { readonly dMax?: Angstrom; readonly dMin: Angstrom }): string {
  return range.dMax === undefined || !Number.isFinite(range.dMax)
    ? `∞–${dText(range.dMin)} Å`
    : `${dText(range.dMax)}–${dText(range.dMin)} Å`;
}
