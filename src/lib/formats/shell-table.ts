import { finite, notSentinel, type Lines } from './lines';
import { present } from './present';
import { beginning, holding } from './table';
import { mayBeCut } from './xds-lp';

/** One resolution shell of a statistics table of XDS, or its `total` row. Percentages as printed; sentinels are absent. */
export interface ShellRow {
  /** High-resolution limit in Å; absent in the `total` row. */
  readonly dMin?: number;
  readonly nObserved?: number;
  readonly nUnique?: number;
  readonly nPossible?: number;
  readonly completeness?: number;
  /** observed / unique. Not in XDS tables: printed by KAMO in cluster_summary.dat. */
  readonly redundancy?: number;
  readonly rObserved?: number;
  readonly rExpected?: number;
  readonly nCompared?: number;
  readonly iOverSigma?: number;
  readonly rMeas?: number;
  readonly ccHalf?: number;
  /** The `*` behind CC(1/2): significant at the 0.1 % level. Absent in tables without the mark. */
  readonly ccHalfSignificant?: boolean;
  readonly ccAno?: number;
  readonly ccAnoSignificant?: boolean;
  readonly sigAno?: number;
  readonly nAno?: number;
  /** Rmrgd-F in per cent: XDS before 2012, in the place of CC(1/2). */
  readonly rMrgdF?: number;
  /** S_norm/S_ano: the oldest tables, in the place of the anomalous columns. */
  readonly sNorm?: number;
}

/** `cc-half` since 2012; `rmrgd-f` with `Anomal Corr` in per cent before; `s-norm` the oldest, without anomalous columns. */
export type ShellLayout = 'cc-half' | 'rmrgd-f' | 's-norm';

export interface ShellTable {
  readonly layout: ShellLayout;
  /** Line of the title `SUBSET OF INTENSITY DATA …`. */
  readonly line: number;
  /** `SIGNAL/NOISE >=` of the title. */
  readonly signalNoiseMin?: number;
  readonly shells: readonly ShellRow[];
  readonly total?: ShellRow;
  /** A row before others could not be read: the first and the last of `shells` need not be the innermost and the outermost. */
  readonly incomplete?: true;
}

/** Title above every statistics table of CORRECT and XSCALE. */
export const SHELL_TABLE_TITLE = holding('SUBSET OF INTENSITY DATA WITH SIGNAL/NOISE');

const HEADERS: readonly (readonly [ShellLayout, RegExp])[] = (
  [
    ['cc-half', 'CC(1/2) Anomal'],
    ['rmrgd-f', 'Rmrgd-F Anomal'],
    ['s-norm', 'Rmrgd-F S_norm']
  ] as const
).map(([layout, last]) => [
  layout,
  beginning(`RESOLUTION NUMBER OF REFLECTIONS COMPLETENESS R-FACTOR R-FACTOR COMPARED I/SIGMA R-meas ${last}`)
]);

/** Fields of a row whose neighbours do not touch, and which of them carry a per cent sign. */
const WORDS: Record<ShellLayout, { readonly count: number; readonly percent: readonly number[] }> = {
  'cc-half': { count: 14, percent: [4, 5, 6, 9] },
  'rmrgd-f': { count: 14, percent: [4, 5, 6, 9, 10, 11] },
  's-norm': { count: 12, percent: [4, 5, 6, 9, 10] }
};
/** Where the per cent signs stand: a row without them there does not have these columns. */
const PERCENT_AT: Record<ShellLayout, readonly number[]> = {
  'cc-half': [50, 61, 71, 98],
  'rmrgd-f': [50, 61, 71, 97, 106],
  's-norm': [50, 61, 71, 97, 106]
};
/** A row is printed to this column; a shorter one was cut off. */
const ROW_LENGTH: Record<ShellLayout, number> = { 'cc-half': 131, 'rmrgd-f': 130, 's-norm': 108 };

/**
 * The row without what was not computed: XDS prints R as -99.9 and CC(1/2) as 0.0 where no reflection was compared, Anomal Corr as 0
 * and SigAno as 0.000 where there is no pair. Where the counts are not printed (KAMO's summaries), R-meas that is not there beside
 * a CC1/2 of 0, and a SigAno of 0, say the same.
 */
export function computedOnly<Row extends Statistics>(row: Row): Row {
  const { nCompared, rMeas, ccHalf, nAno, sigAno } = row;
  const compared = nCompared === undefined ? rMeas !== undefined || ccHalf !== 0 : nCompared > 0;
  const pairs = nAno === undefined ? sigAno !== 0 : nAno > 0;
  if (compared && pairs) return row;
  return present({
    ...row,
    ...(!compared && NOTHING_COMPARED),
    ...(!pairs && NO_PAIRS)
  }) as Row;
}

const NOTHING_COMPARED = {
  rObserved: undefined,
  rExpected: undefined,
  rMeas: undefined,
  ccHalf: undefined,
  ccHalfSignificant: undefined
};
const NO_PAIRS = { ccAno: undefined, ccAnoSignificant: undefined, sigAno: undefined };

type Statistics = Pick<ShellRow, 'nCompared' | 'rMeas' | 'ccHalf' | 'nAno' | 'sigAno'>;

/**
 * Reads the table whose title is the current line; stops behind `total`. `undefined` (with a warning) where the columns are
 * not known.
 *
 * XDS, CORRECT and XSCALE. By words where no field touches the next, else by fixed columns: with CC(1/2) as KAMO reads them (yamtbx,
 * dataproc/xds/xscalelp.py); before 2012 R-meas ends one column earlier, Rmrgd-F stands in the place of CC(1/2), and Anomal Corr
 * carries a per cent sign.
 */
export function readShellTable(lines: Lines): ShellTable | undefined {
  const line = lines.line;
  const limit = finite(/SIGNAL\/NOISE\s*>=\s*(-?[\d.]+)/.exec(lines.current)?.[1]);
  const title = lines.here();
  const header = lines.next() ?? '';
  const [layout] = HEADERS.find(([, words]) => words.test(header)) ?? [];
  if (layout === undefined) {
    lines.warn({ code: 'unknown-columns' });
    return undefined;
  }
  lines.next();
  const shells: ShellRow[] = [];
  let total: ShellRow | undefined;
  let isRowLost = false;
  let isIncomplete = false;
  let mark = lines.mark();
  for (let text = lines.next(); text !== undefined && total === undefined; text = lines.next()) {
    const label = text.slice(0, 200).trim().split(/\s+/)[0] ?? '';
    if (label === '' && shells.length === 0 && text.trim() === '') {
      mark = lines.mark();
      continue;
    }
    if (label !== 'total' && finite(text.slice(0, 9)) === undefined && finite(label) === undefined) break;
    const row = mayBeCut(lines) ? rowByColumns(text, layout) : rowOf(text, layout);
    if (!row) {
      lines.warn({ code: 'row-cut-off' });
      isRowLost = true;
    } else {
      isIncomplete ||= isRowLost;
      if (label === 'total') total = row;
      else shells.push(row);
    }
    mark = lines.mark();
  }
  lines.goTo(mark);
  if (shells.length === 0) lines.warn({ code: 'no-rows' }, title);
  if (!total) lines.warn({ code: 'no-total' });
  return {
    layout,
    line,
    ...(limit !== undefined && { signalNoiseMin: limit }),
    shells,
    ...(total && { total }),
    ...(isIncomplete && { incomplete: true })
  };
}

function rowOf(text: string, layout: ShellLayout): ShellRow | undefined {
  const { count, percent } = WORDS[layout];
  const words = text.slice(0, 400).trim().split(/\s+/);
  const whole =
    words.length === count && words.every((word, at) => word.endsWith('%') === percent.includes(at));
  return whole ? fieldsOf(words, layout) : rowByColumns(text, layout);
}

/** Where fields touch: columns as XDS prints them. */
function rowByColumns(text: string, layout: ShellLayout): ShellRow | undefined {
  const row = text.trimEnd();
  if (row.length < ROW_LENGTH[layout] || PERCENT_AT[layout].some((at) => row[at] !== '%')) return undefined;
  const ends = [9, 21, 29, 39, 51, 62, 72, 81, 89, ...LAST_ENDS[layout], row.length];
  return fieldsOf(
    ends.map((end, at) => row.slice(ends[at - 1] ?? 0, end)),
    layout
  );
}

/** Ends of the fields behind I/SIGMA, but for the last one; marks and per cent signs belong to the field before them. */
const LAST_ENDS: Record<ShellLayout, readonly number[]> = {
  'cc-half': [99, 108, 115, 123],
  'rmrgd-f': [98, 107, 114, 122],
  's-norm': [98, 107]
};

/** The fields in the order of the columns, with their per cent signs and `*`. */
function fieldsOf(fields: readonly string[], layout: ShellLayout): ShellRow {
  const number = (at: number): number | undefined => finite(fields[at]?.replace(/[%*]\s*$/, ''));
  const printed = (at: number): number | undefined => notSentinel(number(at));
  const marked = (at: number): boolean => fields[at]?.trimEnd().endsWith('*') ?? false;
  return computedOnly(
    present({
      dMin: number(0),
      nObserved: number(1),
      nUnique: number(2),
      nPossible: number(3),
      completeness: printed(4),
      rObserved: printed(5),
      rExpected: printed(6),
      nCompared: number(7),
      iOverSigma: printed(8),
      rMeas: printed(9),
      ...(layout === 'cc-half'
        ? { ccHalf: number(10), ccHalfSignificant: marked(10), ccAnoSignificant: marked(11) }
        : { rMrgdF: printed(10) }),
      ...(layout === 's-norm'
        ? { sNorm: number(11) }
        : { ccAno: number(11), sigAno: number(12), nAno: number(13) })
    })
  );
}
