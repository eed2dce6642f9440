import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';

/** A node of the tree before any rejection. */
export interface TreeSummaryRow {
  readonly cluster: number;
  readonly datasets?: number;
  readonly height?: number;
  /** Per cent. */
  readonly completeness?: number;
  readonly redundancy?: number;
  /** Friedel mates kept apart. */
  readonly anomalousCompleteness?: number;
  readonly anomalousRedundancy?: number;
  /** Fractions, over all pairs of the cluster (cc). */
  readonly ccMean?: number;
  readonly ccMin?: number;
  /** Per cent, Å (blend). */
  readonly lcv?: number;
  readonly alcv?: number;
}

export interface TreeSummary {
  /** `# d_min=` in Å. */
  readonly dMin?: number;
  /** In the order of the file: redundancy, then completeness, descending. */
  readonly rows: readonly TreeSummaryRow[];
}

declare module '../format' {
  interface Records {
    'tree-summary': TreeSummary;
  }
}

/**
 * blend_cluster_summary.dat and cc_cluster_summary.dat of KAMO: every cluster, from the raw union of indices. Written by KAMO
 * (yamtbx, dataproc/auto). The header word pair `Cluster Number` names two columns: number of the
 * cluster, number of data sets. CCmean and CCmin are missing before 2017-08.
 */
export default textFormat({
  name: 'tree-summary',
  version: 3,
  file: /^(blend|cc)_cluster_summary\.dat$/,
  parse: parseTreeSummary
});

function parseTreeSummary(lines: Lines): TreeSummary {
  let dMin: number | undefined;
  let columns: readonly string[] | undefined;
  const rows: TreeSummaryRow[] = [];
  for (let text = lines.nextFilled(); text !== undefined; text = lines.nextFilled()) {
    if (text.trimStart().startsWith('#')) {
      dMin ??= finite(/^\s*#\s*d_min=\s*(\S+)/.exec(text)?.[1]);
      continue;
    }
    const cells = text.trim().split(/\s+/);
    if (!columns) {
      if (cells[0] !== 'Cluster' || cells[1] !== 'Number')
        lines.fail({ code: 'text-missing', text: 'Cluster Number' });
      columns = cells;
    } else if (cells.length !== columns.length)
      lines.warn({ code: 'row-width', found: cells.length, expected: columns.length });
    else {
      const row = readRow(lines, columns, cells);
      if (row) rows.push(row);
    }
  }
  if (!columns) lines.fail({ code: 'text-missing', text: 'Cluster Number' });
  if (rows.length === 0) lines.warn({ code: 'no-rows' });
  return { ...present({ dMin }), rows };
}

function readRow(
  lines: Lines,
  columns: readonly string[],
  cells: readonly string[]
): TreeSummaryRow | undefined {
  const number = (name: string): number | undefined => {
    const column = columns.indexOf(name);
    return column < 0 ? undefined : lines.number(cells[column], name);
  };
  const cluster = lines.number(cells[0], 'Cluster Number');
  if (cluster === undefined) return undefined;
  return {
    cluster,
    ...present({
      datasets: lines.number(cells[1], 'Datasets'),
      height: number('CLh'),
      completeness: number('Cmpl'),
      redundancy: number('Redun'),
      anomalousCompleteness: number('ACmpl'),
      anomalousRedundancy: number('ARedun'),
      ccMean: number('CCmean'),
      ccMin: number('CCmin'),
      lcv: number('LCV'),
      alcv: number('aLCV')
    })
  };
}
