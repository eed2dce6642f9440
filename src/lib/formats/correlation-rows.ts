import { finite, type Lines } from './lines';
import { beginning } from './table';

export interface CorrelationRow {
  readonly path: string;
  readonly label: string;
  /** The integers before the correlation, in file order. */
  readonly counts: readonly (number | undefined)[];
  /** A fraction; absent for nan. */
  readonly cc?: number;
}

/**
 * Rows of cc_files.dat and cc_frames.dat (KAMO, yamtbx dataproc/auto/multi_merging/xscale.py): path, short name, `counts` integers, CC.
 * Taken apart from the right, since the short name may be empty; the path holds no blanks.
 */
export function* correlationRows(lines: Lines, header: string, counts: 2 | 3): Generator<CorrelationRow> {
  if (!beginning(header).test(lines.nextFilled() ?? '')) lines.fail({ code: 'text-missing', text: header });
  const heading = lines.here();
  let rows = 0;
  for (let line = lines.nextFilled(); line !== undefined; line = lines.nextFilled()) {
    const words = line.trim().split(/\s+/);
    const tail = words.slice(-counts - 1);
    const numbers = tail.slice(0, counts).map((word) => finite(word));
    if (words.length < counts + 2 || numbers.includes(undefined)) {
      lines.warn({ code: 'row-cut-off' });
      continue;
    }
    const cc = lines.number(tail[counts], 'cc');
    rows++;
    yield {
      path: words[0] ?? '',
      label: words.slice(1, -counts - 1).join(' '),
      counts: numbers,
      ...(cc !== undefined && { cc })
    };
  }
  if (rows === 0) lines.warn({ code: 'no-rows' }, heading);
}
