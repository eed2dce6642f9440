import { finite, notSentinel, type Lines } from './lines';
import { present } from './present';

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
}

/** Title above every statistics table of CORRECT and XSCALE. */
export const SHELL_TABLE_TITLE = 'SUBSET OF INTENSITY DATA WITH SIGNAL/NOISE';

const SHARED_HEADER =
  /^RESOLUTION\s+NUMBER OF REFLECTIONS\s+COMPLETENESS\s+R-FACTOR\s+R-FACTOR\s+COMPARED\s+I\/SIGMA\s+R-meas\s+(CC\(1\/2\)\s+Anomal|Rmrgd-F\s+Anomal|Rmrgd-F\s+S_norm)/;

/** Where the per cent signs stand: a row without them there does not have these columns. */
const PERCENT_AT: Record<ShellLayout, readonly number[]> = {
  'cc-half': [50, 61, 71, 98],
  'rmrgd-f': [50, 61, 71, 97, 106],
  's-norm': [50, 61, 71, 97, 106]
};
/** A row is printed to this column; a shorter one was cut off. */
const ROW_LENGTH: Record<ShellLayout, number> = { 'cc-half': 131, 'rmrgd-f': 130, 's-norm': 108 };

/**
 * Reads the table whose title is the current line; stops behind `total`. `undefined` (with a warning) where the columns are
 * not known.
 *
 * XDS, CORRECT and XSCALE. Fixed columns, since neighbouring fields can touch: with CC(1/2) as KAMO reads them (yamtbx,
 * dataproc/xds/xscalelp.py); before 2012 R-meas ends one column earlier, Rmrgd-F stands in the place of CC(1/2), and Anomal Corr
 * carries a per cent sign.
 */
export function readShellTable(lines: Lines): ShellTable | undefined {
  const line = lines.line;
  const limit = finite(/SIGNAL\/NOISE\s*>=\s*(-?[\d.]+)/.exec(lines.current)?.[1]);
  const header = SHARED_HEADER.exec((lines.next() ?? '').trim());
  if (!header) {
    lines.warn('statistics table with unknown columns');
    return undefined;
  }
  const layout: ShellLayout = header[1]?.startsWith('CC')
    ? 'cc-half'
    : header[1]?.endsWith('Anomal')
      ? 'rmrgd-f'
      : 's-norm';
  lines.next();
  const shells: ShellRow[] = [];
  let total: ShellRow | undefined;
  let mark = lines.mark();
  for (let text = lines.next(); text !== undefined && total === undefined; text = lines.next()) {
    const label = text.slice(0, 9).trim();
    if (label === '' && shells.length === 0 && text.trim() === '') {
      mark = lines.mark();
      continue;
    }
    if (label !== 'total' && finite(label) === undefined) break;
    const row = readRow(text, layout);
    if (!row) lines.warn('a row of the statistics table was cut off, or does not fit its columns');
    else if (label === 'total') total = row;
    else shells.push(row);
    mark = lines.mark();
  }
  lines.goTo(mark);
  if (!total) lines.warn('the statistics table has no total row');
  return {
    layout,
    line,
    ...(limit !== undefined && { signalNoiseMin: limit }),
    shells,
    ...(total && { total })
  };
}

function readRow(text: string, layout: ShellLayout): ShellRow | undefined {
  const row = text.trimEnd();
  if (row.length < ROW_LENGTH[layout] || PERCENT_AT[layout].some((at) => row[at] !== '%')) return undefined;
  const number = (from: number, to: number): number | undefined => finite(row.slice(from, to));
  const percent = (from: number, to: number): number | undefined => notSentinel(number(from, to));
  return present({
    dMin: number(0, 9),
    nObserved: number(9, 21),
    nUnique: number(21, 29),
    nPossible: number(29, 39),
    completeness: percent(39, 50),
    rObserved: percent(51, 61),
    rExpected: percent(62, 71),
    nCompared: number(72, 81),
    iOverSigma: notSentinel(number(81, 89)),
    ...(layout === 'cc-half'
      ? {
          rMeas: percent(89, 98),
          ccHalf: number(99, 107),
          ccHalfSignificant: row[107] === '*',
          ccAno: number(108, 114),
          ccAnoSignificant: row[114] === '*',
          sigAno: number(115, 123),
          nAno: number(123, row.length)
        }
      : { rMeas: percent(89, 97), rMrgdF: percent(98, 106) }),
    ...(layout === 'rmrgd-f' && {
      ccAno: number(107, 113),
      sigAno: number(114, 122),
      nAno: number(122, row.length)
    }),
    ...(layout === 's-norm' && { sNorm: number(107, row.length) })
  });
}
