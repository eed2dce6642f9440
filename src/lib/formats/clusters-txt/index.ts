import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';

/** One join of the tree. */
export interface ClusterJoin {
  readonly number: number;
  readonly height?: number;
  /** Linear cell variation in per cent, and in Å (BLEND only). */
  readonly lcv?: number;
  readonly alcv?: number;
  /** The two data sets whose cells differ most (BLEND since CCP4 7.0). */
  readonly furthest?: readonly [number, number];
  /** File numbers, from 1, as printed. */
  readonly members: readonly number[];
  readonly line: number;
}

export interface ClustersTxt {
  /** BLEND of CCP4 up to 6.5, BLEND with the `Furthest` columns, or KAMO's cc_clustering. */
  readonly layout: 'blend' | 'blend-furthest' | 'cc';
  /** In the order of the file, which is the order of joining. */
  readonly clusters: readonly ClusterJoin[];
}

declare module '../format' {
  interface Records {
    'clusters-txt': ClustersTxt;
  }
}

/**
 * CLUSTERS.txt, the list of joins: written by BLEND (CCP4; with the columns `Furthest Datasets` since 7.0) or in the same place by
 * KAMO's CC clustering (yamtbx, dataproc/auto/cc_clustering.py). Blank-separated.
 */
export default textFormat({
  name: 'clusters-txt',
  version: 3,
  file: /^CLUSTERS\.txt$/,
  parse: parseClustersTxt
});

function parseClustersTxt(lines: Lines): ClustersTxt {
  const layout = readHeader(lines);
  const heading = lines.here();
  const clusters: ClusterJoin[] = [];
  for (let text = lines.nextFilled(); text !== undefined; text = lines.nextFilled()) {
    const cells = text.trim().split(/\s+/);
    if (layout !== 'cc' && /^(Number|Cluster|Datasets|ID)$/.test(cells[0] ?? '')) continue;
    const join = readJoin(lines, layout, cells);
    if (join) clusters.push(join);
  }
  if (clusters.length === 0) lines.warn({ code: 'no-rows' }, heading);
  return { layout, clusters };
}

function readHeader(lines: Lines): ClustersTxt['layout'] {
  const header = lines.nextFilled() ?? lines.fail({ code: 'empty' });
  if (/^\s*ClNumber\b/.test(header)) return 'cc';
  if (!/^\s*Cluster\b/.test(header)) lines.fail({ code: 'text-missing', text: 'Cluster' });
  return header.includes('Furthest') ? 'blend-furthest' : 'blend';
}

const IDS_FROM = { cc: 3, blend: 5, 'blend-furthest': 7 } as const;

function readJoin(
  lines: Lines,
  layout: ClustersTxt['layout'],
  cells: readonly string[]
): ClusterJoin | undefined {
  const number = natural(cells[0]);
  const datasets = natural(cells[1]);
  const members: number[] = [];
  for (const cell of cells.slice(IDS_FROM[layout])) {
    const id = natural(cell);
    if (id === undefined) break;
    members.push(id);
  }
  if (number === undefined || datasets === undefined) {
    lines.warn({ code: 'not-understood' });
    return undefined;
  }
  if (members.length !== datasets || cells.length !== IDS_FROM[layout] + datasets) {
    lines.warn({ code: 'count-differs', found: members.length, announced: datasets });
    return undefined;
  }
  const blend = layout !== 'cc';
  const first = layout === 'blend-furthest' ? natural(cells[5]) : undefined;
  const second = layout === 'blend-furthest' ? natural(cells[6]) : undefined;
  return {
    number,
    ...present({
      height: lines.number(cells[2], 'height'),
      lcv: blend ? lines.number(cells[3], 'LCV') : undefined,
      alcv: blend ? lines.number(cells[4], 'aLCV') : undefined
    }),
    ...(first !== undefined && second !== undefined && { furthest: [first, second] as const }),
    members,
    line: lines.line
  };
}

function natural(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? finite(text) : undefined;
}
