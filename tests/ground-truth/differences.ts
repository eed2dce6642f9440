import type { Shell } from '../../src/lib/beamtime/types';

/** Compares many values and lists those that differ, each with its place: one assertion that says everything. */
export class Differences {
  readonly found: string[] = [];
  compared = 0;

  /** `null` in the ground truth stands for nan: the value must be absent. */
  same(place: string, value: unknown, expected: unknown): void {
    this.compared++;
    const [left, right] = [JSON.stringify(value ?? null), JSON.stringify(expected ?? null)];
    if (left !== right) this.found.push(`${place}: ${left.slice(0, 200)}, expected ${right.slice(0, 200)}`);
  }

  /** Equal but for the rounding of the last bit. */
  near(place: string, value: number | undefined, expected: number | null | undefined): void {
    if (value !== undefined && typeof expected === 'number' && Math.abs(value - expected) < 1e-9)
      this.compared++;
    else this.same(place, value, expected);
  }
}

/** Counts printed beside a statistic of XDS, by the statistic: where the count is 0, the 0 printed for it was not computed. */
const COUNT_OF = { ccHalf: 'nCompared', ccAno: 'nAno', sigAno: 'nAno' } as const;

/** What the ground truth expects of a statistic, without zeros that stand for "not computed". */
export function computedOf(row: Shell | undefined, field: keyof Shell, expected: unknown): unknown {
  const count = Object.entries(COUNT_OF).find(([name]) => name === field)?.[1];
  return expected === 0 && count !== undefined && row?.[count] === 0 ? null : expected;
}
