/** A merge by AIMLESS (`program=aimless` of kamo.multi_merge): its statistics in the terms of XSCALE's, R and CC in per cent. */
import type { AimlessDataset, AimlessLog } from '../../formats/aimless-log';
import { present } from '../../formats/present';
import { computedOnly } from '../../formats/shell-table';
import { spaceGroupNumberOf } from '../space-groups';
import type { MergeRun, Shell } from '../types';

type Which = 'overall' | 'inner' | 'outer';

/** Labels of the summary, those that KAMO reads too (yamtbx dataproc/aimless.py, read_summary): all I+ and I- together. */
const LABELS = {
  dMax: /^Low resolution limit$/,
  dMin: /^High resolution limit$/,
  rObserved: /^Rmerge \(all I\+ and I-\)$/,
  rMeas: /^Rmeas \(all I\+ & I-\)$/,
  nObserved: /^Total number of observations$/,
  nUnique: /^Total number unique$/,
  iOverSigma: /^Mean\(\(I\)\/sd\(I\)\)$/,
  ccHalf: /CC\(1\/2\)$/,
  completeness: /^Completeness$/,
  redundancy: /^Multiplicity$/,
  ccAno: /^DelAnom correlation between half-sets$/
} as const;
const FRACTIONS: ReadonlySet<string> = new Set(['rObserved', 'rMeas', 'ccHalf', 'ccAno']);

/** Of the last data set of the log; `undefined` where AIMLESS came to no summary. */
export function aimlessStatistics(
  log: AimlessLog | undefined
): (Pick<MergeRun, 'overall' | 'inner' | 'outer' | 'shells'> & Symmetry) | undefined {
  const dataset = log?.datasets.at(-1);
  if (log === undefined || dataset === undefined) return undefined;
  const shells = shellsOf(dataset);
  return {
    overall: summaryOf(dataset, 'overall'),
    inner: summaryOf(dataset, 'inner'),
    outer: summaryOf(dataset, 'outer'),
    ...(shells.length > 0 && { shells }),
    ...present({
      unitCell: log.cell,
      spaceGroup: log.spaceGroup,
      spaceGroupNumber: spaceGroupNumberOf(log.spaceGroup)
    })
  };
}

type Symmetry = Pick<MergeRun, 'unitCell' | 'spaceGroup' | 'spaceGroupNumber'>;

function summaryOf({ summary }: AimlessDataset, which: Which): Shell {
  const value = (label: RegExp): number | undefined =>
    summary.find((figure) => label.test(figure.label))?.[which];
  const shell = Object.fromEntries(
    Object.entries(LABELS).map(([name, label]) => {
      const found = value(label);
      return [name, FRACTIONS.has(name) ? perCent(found) : found];
    })
  );
  return computedOnly<Shell>(present(shell));
}

/** Columns of the tables by resolution, by table and label. */
const COLUMNS: readonly (readonly [keyof Shell, table: RegExp, label: string])[] = [
  ['ccHalf', /^Correlations CC\(1\/2\)/, 'CC1/2'],
  ['ccAno', /^Correlations CC\(1\/2\)/, 'CCanom'],
  ['nAno', /^Correlations CC\(1\/2\)/, 'Nanom'],
  ['rObserved', /with & without anomalous/, 'RmrgOv'],
  ['rMeas', /with & without anomalous/, 'RmeasOv'],
  ['iOverSigma', /^Analysis against resolution,(?! with)/, 'Mn(I/sd)'],
  ['nObserved', /^Completeness & multiplicity/, 'Nmeas'],
  ['nUnique', /^Completeness & multiplicity/, 'Nref'],
  ['completeness', /^Completeness & multiplicity/, '%poss'],
  ['redundancy', /^Completeness & multiplicity/, 'Mlplct']
];

/** Shells in equal steps of 1/d²: the tables give the middle of each, so that half a step further is its limit. */
function shellsOf({ tables }: AimlessDataset): Shell[] {
  const middles = tables.find(({ title }) => /^Completeness & multiplicity/.test(title));
  const s = middles?.columns[middles.labels.indexOf('1/d^2')]?.flatMap((value) => value ?? []) ?? [];
  const [first, second] = s;
  if (first === undefined || second === undefined) return [];
  const half = (second - first) / 2;
  return s.map((middle, index) => {
    const values = COLUMNS.map(([name, title, label]): [string, number | undefined] => {
      const table = tables.find((candidate) => title.test(candidate.title));
      const found = table?.columns[table.labels.indexOf(label)]?.[index];
      return [name, FRACTIONS.has(name) ? perCent(found) : found];
    });
    return computedOnly<Shell>(
      present({
        ...Object.fromEntries(values),
        dMax: distance(middle - half),
        dMin: distance(middle + half)
      })
    );
  });
}

/** Half a step below the first middle is 0 but for the noise of the subtraction: no data reach this far (1000 Å). */
const NEAR_ZERO = 1e-6;

/** Å, to two decimals as AIMLESS prints limits. */
function distance(s: number): number | undefined {
  return s > NEAR_ZERO ? Math.round(100 / Math.sqrt(s)) / 100 : undefined;
}

/** Without the noise of the multiplication: 0.604 is 60.4. */
function perCent(fraction: number | undefined): number | undefined {
  return fraction === undefined ? undefined : Number((fraction * 100).toPrecision(12));
}
