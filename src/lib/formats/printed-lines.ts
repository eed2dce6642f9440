/** At which lines a log prints the statistics of the intensities, so that each can be looked up. */

/** `l`: <|L|>; `moment`: <I²>/<I>²; `ncs`: the Patterson peak; `ice`: its rings; `laws`: laws of twins. */
export type Statistic = 'l' | 'moment' | 'ncs' | 'ice' | 'laws';
/** Lines count from 1; a table is named by its heading. */
export type PrintedLines = { readonly [K in Statistic]?: readonly number[] };

/** A ring may be warned of in a line each; more than this is not looked at. */
const MOST_LINES = 8;

/**
 * Notes the lines that change a statistic. `values`: each as far as it is read; what is read anew is another value.
 */
export class LineNotes<Found> {
  readonly #values: readonly (readonly [Statistic, (found: Found) => unknown])[];
  readonly #lines = new Map<Statistic, number[]>();
  #before: readonly unknown[] = [];

  constructor(values: { readonly [K in Statistic]?: (found: Found) => unknown }) {
    this.#values = Object.entries(values) as [Statistic, (found: Found) => unknown][];
  }

  /** Of what was read from `line` on: a line, or the rows below a heading. */
  note(found: Found, line: number): void {
    const now = this.#values.map(([, value]) => value(found));
    for (const [at, [statistic]] of this.#values.entries()) {
      if (now[at] === this.#before[at] || now[at] === undefined) continue;
      const lines = this.#lines.get(statistic) ?? [];
      if (lines.length < MOST_LINES) this.#lines.set(statistic, [...lines, line]);
    }
    this.#before = now;
  }

  /** Absent where nothing was read. */
  get lines(): PrintedLines | undefined {
    return this.#lines.size === 0 ? undefined : Object.fromEntries(this.#lines);
  }
}
