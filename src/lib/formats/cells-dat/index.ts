import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { six } from '../xds-cell';
import type { Cell } from '../xds-keywords';

/** cells.dat, cells_reindexed.dat: the cells before filtering. */
export interface CellsDat {
  readonly rows: readonly { readonly path: string; readonly cell?: Cell; readonly line: number }[];
}

declare module '../format' {
  interface Records {
    'cells-dat': CellsDat;
  }
}

/** KAMO (yamtbx dataproc/auto/command_line/auto_multi_merge.py): `file a b c al be ga`, then a path and six `%7.3f` a row. */
export default textFormat({
  name: 'cells-dat',
  version: 4,
  file: /^cells(?:_reindexed)?\.dat$/,
  parse: parseCellsDat
});

function parseCellsDat(lines: Lines): CellsDat {
  if (!/^\s*file\s+a\s+b\s+c\s/.test(lines.nextFilled() ?? ''))
    lines.fail({ code: 'text-missing', text: 'file a b c al be ga' });
  const heading = lines.here();
  const rows: { path: string; cell?: Cell; line: number }[] = [];
  for (let line = lines.nextFilled(); line !== undefined; line = lines.nextFilled()) {
    // From the right: a path may hold blanks.
    const words = line.trim().split(/\s+/);
    const cell = words.length > 6 ? six(words.slice(-6).map((word) => finite(word))) : undefined;
    if (!cell) lines.warn({ code: 'not-numbers', count: 6 });
    rows.push({ path: words.slice(0, cell ? -6 : 1).join(' '), ...(cell && { cell }), line: lines.line });
  }
  if (rows.length === 0) lines.warn({ code: 'no-rows' }, heading);
  return { rows };
}
