import { finite, notSentinel } from '../lines';
import { numbersOf, type Scalar } from '../js-literal';
import { present } from '../present';
import { computedOnly } from '../shell-table';
import type { ReportedCluster, ReportedResult, ShellFigures } from './record';

/** The columns of the merging table, named as in the plot's data (cluster_summary.dat without `run`). */
// prettier-ignore
const NAMES = [
  'cls', 'ClH', 'LCV', 'aLCV', 'ds.all', 'ds.used',
  'Cmpl', 'Redun', 'I/sigI', 'Rmeas', 'CC1/2',
  'Cmpl.ou', 'Red.ou', 'I/sig.ou', 'Rmeas.ou', 'CC1/2.ou',
  'Cmpl.in', 'Red.in', 'I/sig.in', 'Rmeas.in', 'CC1/2.in', 'SigAno.in', 'CCano.in',
  'WilsonB', 'aniso.best', 'aniso.worst', 'dmin.est'
];

export function resultOfRow(line: number, texts: readonly string[]): ReportedResult | undefined {
  const [directory] = texts;
  if (directory === undefined || texts.length < NAMES.length) return undefined;
  return resultOf(line, directory, (name) => finite(texts[NAMES.indexOf(name)]));
}

/** `chart_merge`: the same numbers, for a page whose table is missing. */
export function resultOfChart(
  line: number,
  rows: number,
  columns: ReadonlyMap<string, readonly Scalar[]>
): ReportedResult[] {
  const numbers = new Map([...columns].map(([name, column]) => [name, numbersOf(column)]));
  const directories = columns.get('cls') ?? [];
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
    const directory = directories[row];
    return typeof directory === 'string'
      ? [resultOf(line, directory, (name) => numbers.get(name)?.[row])]
      : [];
  });
}

function resultOf(
  line: number,
  directory: string,
  value: (name: string) => number | undefined
): ReportedResult {
  const figures = (completeness: string, redundancy: string, at: string): ShellFigures =>
    present({
      completeness: value(completeness),
      redundancy: value(redundancy),
      iOverSigma: notSentinel(value(at === '' ? 'I/sigI' : `I/sig${at}`)),
      rMeas: notSentinel(value(`Rmeas${at}`)),
      ccHalf: value(`CC1/2${at}`)
    });
  return {
    line,
    directory,
    cluster: finite(/_(\d{1,9})$/.exec(directory)?.[1]) ?? 0,
    ...present({
      height: value('ClH'),
      lcv: value('LCV'),
      alcv: value('aLCV'),
      given: value('ds.all'),
      used: value('ds.used'),
      wilsonB: value('WilsonB'),
      anisoBest: value('aniso.best'),
      anisoWorst: value('aniso.worst'),
      resolutionEstimate: value('dmin.est')
    }),
    overall: computedOnly(figures('Cmpl', 'Redun', '')),
    outer: computedOnly(figures('Cmpl.ou', 'Red.ou', '.ou')),
    inner: computedOnly({
      ...figures('Cmpl.in', 'Red.in', '.in'),
      ...present({ sigAno: value('SigAno.in'), ccAno: value('CCano.in') })
    }),
    anisotropy: []
  };
}

const CLUSTER_COLUMNS: Readonly<Record<string, keyof ReportedCluster>> = {
  CLh: 'height',
  Cmpl: 'completeness',
  Redun: 'redundancy',
  ACmpl: 'anomalousCompleteness',
  ARedun: 'anomalousRedundancy',
  CCmean: 'ccMean',
  CCmin: 'ccMin',
  LCV: 'lcv',
  aLCV: 'alcv'
};

/** A row of the cluster list. Its first two headings, "Cluster" and "Number", are cluster number and number of data sets. */
export function clusterOf(header: readonly string[], texts: readonly string[]): ReportedCluster | undefined {
  const cluster = finite(texts[0]);
  const datasets = finite(texts[1]);
  if (cluster === undefined || datasets === undefined) return undefined;
  const figures = header.flatMap((name, column) => {
    const key = CLUSTER_COLUMNS[name];
    const value = finite(texts[column]);
    return key === undefined || value === undefined ? [] : [[key, value] as const];
  });
  return { ...Object.fromEntries(figures), cluster, datasets };
}

/** `Anisotropy:` and either a sentence or a header and rows `<direction> <B_eigen> <resolution>`. */
export function anisotropyOf(rest: readonly string[]): Pick<ReportedResult, 'anisotropy' | 'anisotropyNote'> {
  const at = rest.indexOf('Anisotropy:');
  const [first, ...rows] = at < 0 ? [] : rest.slice(at + 1);
  if (first === undefined) return { anisotropy: [] };
  if (!first.startsWith('direction')) return { anisotropy: [], anisotropyNote: first };
  const directions = rows.map((row) => {
    const words = row.split(/\s+/);
    return {
      direction: words.slice(0, -2).join(' '),
      ...present({ bEigen: finite(words.at(-2)), d: finite(words.at(-1)) })
    };
  });
  return { anisotropy: directions };
}
