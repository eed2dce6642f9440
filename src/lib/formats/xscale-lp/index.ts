import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';
import { readShellTable, SHELL_TABLE_TITLE } from '../shell-table';
import { unitCellConstants } from '../xds-cell';
import { Datasets } from './datasets';
import { NumberRows } from './number-rows';
import type { LogLine } from '../log-line';
import type { ShellTable } from '../shell-table';

/** One input file of the run, by its data set number. */
export interface XscaleDataset {
  /** From 1: the position in XSCALE.INP, and ISET in xscale.hkl. */
  readonly number: number;
  /** As in XSCALE.INP. */
  readonly file: string;
  readonly meanIntensity?: number;
  readonly accepted?: number;
  readonly rejected?: number;
  /** Scale and B (Å²); absent with a single data set. The reference has 1 and 0. */
  readonly k?: number;
  readonly b?: number;
  /** Error model v(I) = a(v0(I) + bI²). */
  readonly errorA?: number;
  readonly errorB?: number;
  readonly isa?: number;
  /** ISa before scaling. */
  readonly isa0?: number;
  /** R-factors of this file by resolution, without the total. */
  readonly rFactors?: readonly XscaleRFactor[];
  readonly rFactorTotal?: XscaleRFactor;
}

export interface XscaleRFactor {
  /** Å; absent in the total. */
  readonly dMin?: number;
  /** Per cent. */
  readonly rObserved?: number;
  readonly rExpected?: number;
  readonly nCompared?: number;
}

/** Pairwise comparison of data sets after corrections. Parallel arrays; data set numbers from 1. */
export interface XscalePairs {
  readonly i: Int32Array;
  readonly j: Int32Array;
  readonly nCommon: Int32Array;
  readonly cc: Float64Array;
  readonly ratio: Float64Array;
  /** Å². */
  readonly b: Float64Array;
}

/** Statistics of one scaled output file. */
export interface XscaleOutput {
  readonly file?: string;
  readonly table: ShellTable;
}

export interface XscaleLp {
  /** `Jan 31, 2020 BUILT=20200417`, runs of blanks made one. */
  readonly version?: string;
  /** As printed, `14-Jul-2020`. */
  readonly date?: string;
  /** Control cards before the input files, keyword → value as printed (the last of repeated ones). */
  readonly cards: Readonly<Record<string, string>>;
  /** INPUT_FILE cards, in order. `reference`: `*` before the name. */
  readonly inputCards: readonly { readonly file: string; readonly reference: boolean }[];
  /** FRIEDEL'S_LAW= FALSE of the control cards; absent when they do not say. */
  readonly anomalous?: boolean;
  readonly spaceGroupNumber?: number;
  readonly unitCell?: readonly [number, number, number, number, number, number];
  /** The reference named in `ALL DATA SETS WILL BE SCALED TO`. */
  readonly scaledTo?: string;
  readonly datasets: readonly XscaleDataset[];
  readonly pairs?: XscalePairs;
  /** Data set numbers named by `no common reflections with data set`. */
  readonly noCommonReflections: readonly number[];
  /** The merged output first: what KAMO reads. Empty where XSCALE stopped before. */
  readonly outputs: readonly XscaleOutput[];
  /** Lines with `!!! ERROR !!!`. */
  readonly errors: readonly LogLine[];
}

declare module '../format' {
  interface Records {
    'xscale-lp': XscaleLp;
  }
}

/**
 * XSCALE.LP, the log of XSCALE: control cards, input files, pairwise correlations, scales, error models, the statistics of the scaled
 * output and of each input. Read as KAMO does (yamtbx, dataproc/xds/xscalelp.py), and with the tables before 2012 too. Older
 * generations (`XSCALE.LP.1`) are not read: they are of the run's first pass, without a reference.
 */
export default textFormat({
  name: 'xscale-lp',
  version: 1,
  file: /^XSCALE\.LP$/,
  parse: parseXscaleLp
});

type Growing = { -readonly [K in keyof XscaleLp]: XscaleLp[K] };

function parseXscaleLp(lines: Lines): XscaleLp {
  const datasets = new Datasets();
  const cards = new Map<string, string>();
  const inputCards: XscaleLp['inputCards'][number][] = [];
  const noCommonReflections: number[] = [];
  const outputs: XscaleOutput[] = [];
  const errors: LogLine[] = [];
  const head: Partial<Growing> = {};
  let inCards = false;
  let known = false;
  let outputFile: string | undefined;
  for (let text = lines.next(); text !== undefined; text = lines.next()) {
    if (text.includes('XSCALE') && head.version === undefined) {
      const match = /XSCALE\s*(?:\*+\s*)?\(VERSION\s+([^)]{0,80})\)\s*(\S{0,40})/.exec(text);
      if (match) {
        known = true;
        Object.assign(
          head,
          present({ version: match[1]?.trim().replace(/\s+/g, ' '), date: match[2] || undefined })
        );
      }
    }
    if (text.includes('!!! ERROR !!!')) {
      inCards = false;
      errors.push({ line: lines.line, text });
    } else if (text.includes('CONTROL CARDS')) known = inCards = true;
    else if (text.includes('REPORTED BELOW ASSUMES:')) inCards = false;
    else if (inCards) readCards(text, cards, inputCards);
    else if (text.startsWith(' SPACE_GROUP_NUMBER='))
      Object.assign(head, present({ spaceGroupNumber: finite(text.slice(20).trim()) }));
    else if (text.startsWith(' UNIT_CELL_CONSTANTS='))
      Object.assign(head, present({ unitCell: unitCellConstants(text) }));
    else if (text.includes('ALL DATA SETS WILL BE SCALED TO'))
      head.scaledTo = text.slice(text.indexOf('SCALED TO') + 9).trim();
    else if (/^\s*SET#\s+INTENSITY/.test(text)) datasets.readFiles(lines);
    else if (text.includes('#i   #j     REFLECTIONS')) head.pairs = readPairs(lines);
    else if (/^\s*K\s+B\s+DATA SET NAME/.test(text)) datasets.readScales(lines);
    else if (/^\s*a\s+b\s+ISa\s+ISa0\s+INPUT DATA SET/.test(text)) datasets.readErrorModels(lines);
    else if (text.includes('STATISTICS OF SCALED OUTPUT DATA SET'))
      outputFile = text.slice(text.indexOf(':') + 1).trim();
    else if (text.includes(SHELL_TABLE_TITLE)) {
      const table = readShellTable(lines);
      if (table) outputs.push({ ...present({ file: outputFile }), table });
    } else if (text.includes('R-FACTORS FOR INTENSITIES OF DATA SET'))
      datasets.readRFactors(lines, text.slice(text.indexOf('DATA SET') + 8).trim());
    else if (text.includes('no common reflections with data set')) {
      const number = finite(text.trim().split(/\s+/).at(-1));
      if (number !== undefined) noCommonReflections.push(number);
    }
  }
  if (!known) lines.fail('not a log of XSCALE');
  const friedel = cards.get("FRIEDEL'S_LAW");
  return {
    ...head,
    cards: Object.fromEntries(cards),
    inputCards,
    ...present({ anomalous: friedel === undefined ? undefined : /^F/i.test(friedel) }),
    datasets: datasets.all,
    noCommonReflections,
    outputs,
    errors
  };
}

/** `KEY= value` pairs of a line; `!` starts a comment. Cards that belong to an input file are left to XSCALE.INP. */
function readCards(
  line: string,
  cards: Map<string, string>,
  inputCards: { file: string; reference: boolean }[]
): void {
  const text = (line.includes('!') ? line.slice(0, line.indexOf('!')) : line).trim();
  if (text.startsWith('INPUT_FILE=')) {
    const file = text.slice('INPUT_FILE='.length).trim();
    inputCards.push({ file: file.replace(/^\*\s*/, ''), reference: file.startsWith('*') });
    return;
  }
  const keys = [...text.matchAll(/(?<=^|\s)([^\s=]+)=/g)];
  for (const [n, match] of keys.entries()) {
    const key = match[1] ?? '';
    const value = text.slice(match.index + match[0].length, keys[n + 1]?.index).trim();
    if (inputCards.length === 0 || key === 'OUTPUT_FILE') cards.set(key, value);
  }
}

/** Rows of six numbers: i, j, common reflections, correlation, ratio, B; the first line that is not one ends the table. */
function readPairs(lines: Lines): XscalePairs {
  const rows = new NumberRows(6);
  for (
    let mark = lines.mark(), text = lines.next();
    text !== undefined;
    mark = lines.mark(), text = lines.next()
  ) {
    const cells = text.trim().split(/\s+/);
    if (cells[0] === '') {
      if (rows.count > 0) break;
      continue;
    }
    const numbers = cells.length === 6 ? cells.map((cell) => finite(cell) ?? NaN) : [];
    const [i, j, common] = numbers;
    if (i === undefined || j === undefined || common === undefined || Number.isNaN(i + j + common)) {
      lines.goTo(mark);
      break;
    }
    rows.push(numbers);
  }
  return {
    i: rows.integers(0),
    j: rows.integers(1),
    nCommon: rows.integers(2),
    cc: rows.decimals(3),
    ratio: rows.decimals(4),
    b: rows.decimals(5)
  };
}
