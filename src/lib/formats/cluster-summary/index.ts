import { textFormat } from '../format';
import { finite, notSentinel, type Lines } from '../lines';
import { present } from '../present';
import type { LogLine } from '../log-line';
import { computedOnly, type ShellRow } from '../shell-table';

/** One cycle of one cluster: one line of cluster_summary.dat. */
export interface ClusterSummaryRow {
  readonly line: number;
  /** Folder of the cluster: `cluster_0031`, or `all_data`. */
  readonly cluster: string;
  /** Number in the folder name; absent for `all_data`. */
  readonly number?: number;
  /** `run_%02d`; absent in the layout of 2015-12-16. */
  readonly run?: number;
  readonly height?: number;
  /** Of the data sets used in that run, whatever the comment above the table says. */
  readonly lcv?: number;
  readonly alcv?: number;
  readonly given?: number;
  readonly used?: number;
  /** completeness, redundancy, iOverSigma, rMeas, ccHalf as far as printed. */
  readonly overall: ShellRow;
  readonly outer: ShellRow;
  /** With sigAno and ccAno. */
  readonly inner: ShellRow;
  /** Å². */
  readonly wilsonB?: number;
  /** Å at CC1/2 = 0.5 in the best and worst direction. */
  readonly anisotropyBest?: number;
  readonly anisotropyWorst?: number;
  /** `Aniso` of KAMO 2015-12 to 2017-08: ratio of B eigenvalues, another quantity. */
  readonly anisotropyOld?: number;
  readonly dMinEstimate?: number;
}

export interface ClusterSummary {
  /** `# d_min=` in Å. */
  readonly dMin?: number;
  /** Column names as printed. */
  readonly columns: readonly string[];
  /** In the order of the file. */
  readonly rows: readonly ClusterSummaryRow[];
  /** `#cluster_0018 failed`: no result at all. */
  readonly failed: readonly (LogLine & { readonly cluster: string; readonly number?: number })[];
}

declare module '../format' {
  interface Records {
    'cluster-summary': ClusterSummary;
  }
}

/** Column names of every version → what they are; a name of no known column is a warning, not an error. */
const KNOWN = new Set(
  (
    'cluster ClH LCV aLCV run ds.all ds.used Cmpl Redun I/sigI Rmeas CC1/2 Cmpl.ou Red.ou I/sig.ou Rmeas.ou CC1/2.ou ' +
    'Cmpl.in Red.in I/sig.in Rmeas.in CC1/2.in SigAno.in CCano.in WilsonB Aniso Aniso.bst Aniso.wst dmin.est'
  ).split(' ')
);

/**
 * cluster_summary.dat of KAMO: yamtbx, dataproc/auto/command_line/multi_merge.py. Blank-separated; the columns changed from
 * 2015-12 to 2017-08, so they are found by their names.
 */
export default textFormat({
  name: 'cluster-summary',
  version: 3,
  file: /^cluster_summary\.dat$/,
  parse: parseClusterSummary
});

function parseClusterSummary(lines: Lines): ClusterSummary {
  let dMin: number | undefined;
  let columns: readonly string[] | undefined;
  const rows: ClusterSummaryRow[] = [];
  const failed: ClusterSummary['failed'][number][] = [];
  for (let text = lines.nextFilled(); text !== undefined; text = lines.nextFilled()) {
    if (text.trimStart().startsWith('#')) {
      dMin ??= finite(/^\s*#\s*d_min=\s*(\S+)/.exec(text)?.[1]);
      const cluster = /^\s*#\s*(\S+)\s+failed\s*$/.exec(text)?.[1];
      if (cluster !== undefined)
        failed.push({ cluster, ...present({ number: clusterNumber(cluster) }), line: lines.line, text });
      continue;
    }
    const cells = text.trim().split(/\s+/);
    if (!columns) {
      if (cells[0] !== 'cluster') lines.fail({ code: 'text-missing', text: 'cluster' });
      columns = cells;
      for (const name of columns) if (!KNOWN.has(name)) lines.warn({ code: 'unknown-column', name: name });
    } else if (cells.length !== columns.length)
      lines.warn({ code: 'row-width', found: cells.length, expected: columns.length });
    else rows.push(readRow(lines, columns, cells));
  }
  if (!columns) lines.fail({ code: 'text-missing', text: 'cluster' });
  if (rows.length === 0 && failed.length === 0) lines.warn({ code: 'no-rows' });
  return { ...present({ dMin }), columns, rows, failed };
}

function readRow(lines: Lines, columns: readonly string[], cells: readonly string[]): ClusterSummaryRow {
  const cluster = cells[0] ?? '';
  const number = (name: string): number | undefined => {
    const column = columns.indexOf(name);
    return column < 0 ? undefined : lines.number(cells[column], name);
  };
  const shell = (suffix: string, redundancy: string, iOverSigma: string): ShellRow =>
    present({
      completeness: notSentinel(number(`Cmpl${suffix}`)),
      redundancy: number(redundancy),
      iOverSigma: notSentinel(number(iOverSigma)),
      rMeas: notSentinel(number(`Rmeas${suffix}`)),
      ccHalf: number(`CC1/2${suffix}`)
    });
  return {
    line: lines.line,
    cluster,
    ...present({
      number: clusterNumber(cluster),
      run: number('run'),
      height: number('ClH'),
      lcv: number('LCV'),
      alcv: number('aLCV'),
      given: number('ds.all'),
      used: number('ds.used')
    }),
    overall: computedOnly(shell('', 'Redun', 'I/sigI')),
    outer: computedOnly(shell('.ou', 'Red.ou', 'I/sig.ou')),
    inner: computedOnly({
      ...shell('.in', 'Red.in', 'I/sig.in'),
      ...present({ ccAno: number('CCano.in'), sigAno: number('SigAno.in') })
    }),
    ...present({
      wilsonB: number('WilsonB'),
      anisotropyBest: number('Aniso.bst'),
      anisotropyWorst: number('Aniso.wst'),
      anisotropyOld: number('Aniso'),
      dMinEstimate: number('dmin.est')
    })
  };
}

function clusterNumber(cluster: string): number | undefined {
  return finite(/^cluster_(\d{1,9})$/.exec(cluster)?.[1]);
}
