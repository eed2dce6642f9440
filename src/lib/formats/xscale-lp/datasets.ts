import { finite, notSentinel, type Lines } from '../lines';
import { present } from '../present';
import type { XscaleDataset, XscaleRFactor } from './record';

declare module '../../base/flaw' {
  interface Flaws {
    /** Not in the list of input files. */
    'unlisted-dataset': unknown;
  }
}

type Growing = { -readonly [K in keyof XscaleDataset]: XscaleDataset[K] };

/** The input files, filled from four tables of the log that name them in the same order. */
export class Datasets {
  readonly all: Growing[] = [];
  readonly #first = new Map<string, number>();
  #expected = 0;

  /** Rows under `SET# INTENSITY  ACCEPTED REJECTED`. */
  readFiles(lines: Lines): void {
    for (const cells of rows(lines, /^\s*(\d{1,9})\s+(\S+)\s+(\d+)\s+(\d+)\s+(\S.*)$/)) {
      const [number, mean, accepted, rejected, file] = cells;
      if (file === undefined) continue;
      const dataset: Growing = {
        number: Number(number),
        file,
        ...present({
          meanIntensity: lines.number(mean, 'INTENSITY'),
          accepted: finite(accepted),
          rejected: finite(rejected)
        })
      };
      if (!this.#first.has(file)) this.#first.set(file, this.all.length);
      this.all.push(dataset);
    }
  }

  /** Rows under `K        B           DATA SET NAME`. */
  readScales(lines: Lines): void {
    this.#expected = 0;
    for (const [k, b, file] of rows(
      lines,
      /^\s*(-?[\d.][^\s*]*|-?nan|\*+)(?:\s+|(?=\*))(-?[\d.][^\s*]*|-?nan|\*+)\s+(\S.*)$/i
    ))
      this.#add(lines, file, present({ k: lines.number(k, 'K'), b: lines.number(b, 'B') }));
  }

  /** Rows under `a        b          ISa    ISa0   INPUT DATA SET`. XSCALE prints -1 for an ISa that it does not know. */
  readErrorModels(lines: Lines): void {
    this.#expected = 0;
    const known = (value: number | undefined): number | undefined => (value === -1 ? undefined : value);
    for (const [a, b, isa, isa0, file] of rows(
      lines,
      /^\s*(-?[\d.][^\s*]*|-?nan|\*+)\s+(-?[\d.][^\s*]*|-?nan|\*+)(?:\s+|(?=\*))(-?[\d.][^\s*]*|-?nan|\*+)(?:\s+|(?=\*))(-?[\d.][^\s*]*|-?nan|\*+)\s+(\S.*)$/i
    ))
      this.#add(
        lines,
        file,
        present({
          errorA: lines.number(a, 'a'),
          errorB: lines.number(b, 'b'),
          isa: known(lines.number(isa, 'ISa')),
          isa0: known(lines.number(isa0, 'ISa0'))
        })
      );
  }

  /** The table behind `R-FACTORS FOR INTENSITIES OF DATA SET <file>`, up to its total. */
  readRFactors(lines: Lines, file: string): void {
    const shells: XscaleRFactor[] = [];
    for (const cells of rows(
      lines,
      /^\s*(total|[\d.]+)\s+(-?[\d.]+|-?nan|\*+)%\s*(-?[\d.]+|-?nan|\*+)%\s*(\d+|\*+)\s*$/i,
      /^\s*(RESOLUTION|LIMIT)\b|^\s*$/
    )) {
      const [limit, observed, expected, compared] = cells;
      const row: XscaleRFactor = present({
        dMin: finite(limit),
        rObserved: notSentinel(finite(observed)),
        rExpected: notSentinel(finite(expected)),
        nCompared: finite(compared)
      });
      if (limit !== 'total') shells.push(row);
      else {
        this.#add(lines, file, { rFactors: shells, rFactorTotal: row });
        return;
      }
    }
    this.#add(lines, file, { rFactors: shells });
  }

  #add(lines: Lines, file: string | undefined, values: Partial<XscaleDataset>): void {
    if (this.all[this.#expected]?.file !== file)
      this.#expected = this.#first.get(file ?? '') ?? this.all.length;
    const dataset = this.all[this.#expected];
    if (dataset) Object.assign(dataset, values);
    else lines.warn({ code: 'unlisted-dataset' });
    this.#expected++;
  }
}

/** A line among the rows that begins as one does. */
const AS_A_ROW = /^\s*-?[\d.]/;

/**
 * The matches of the lines that follow, up to the first that neither matches nor is to be skipped (by default: blank lines before
 * the first row). That line is left for the caller.
 */
function* rows(lines: Lines, row: RegExp, skip = /^\s*$/): Generator<string[]> {
  let found = false;
  for (
    let mark = lines.mark(), text = lines.next();
    text !== undefined;
    mark = lines.mark(), text = lines.next()
  ) {
    const match = row.exec(text.trimEnd());
    if (match) {
      found = true;
      yield match.slice(1);
    } else if (found && AS_A_ROW.test(text)) lines.warn({ code: 'not-understood' });
    else if (found || !skip.test(text)) {
      lines.goTo(mark);
      return;
    }
  }
}
