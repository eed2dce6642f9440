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
