import { csvCells } from '../csv';
import { textFormat } from '../format';
import { present } from '../present';

/** One line of a list of data for merging. */
export interface MergeInputRow {
  readonly line: number;
  /** Absolute path of the processing computer: `<kamo>/<pin>/dataNN` or `<root>/_kamoproc/<pin>/`. */
  readonly topdir?: string;
  readonly name?: string;
  readonly anomalous?: boolean;
  /** Further columns that KAMO accepts: reference, unit_cell, space_group, uname, puck, pin, root_dir. */
  readonly more: Readonly<Record<string, string>>;
}

export interface MergeInput {
  readonly columns: readonly string[];
  readonly rows: readonly MergeInputRow[];
}

declare module '../format' {
  interface Records {
    'data-proc-csv': MergeInput;
  }
}

declare module '../../base/flaw' {
  interface Flaws {
    'neither-yes-nor-no': { readonly name: string };
  }
}

const MOST_ROWS = 100_000;
const YES = /^(yes|true|y|1)$/i;
const NO = /^(no|false|n|0)$/i;

/**
 * Lists of data for merging: `data_proc.csv` of ZOO (ZooNavigator.processLoop) and the inputs of kamo.auto_multi_merge in `merge_inputs*`
 * (ZOOALL AutoProcCommand/make_niku_dango.py; columns as yamtbx auto_multi_merge.py accepts them).
 */
export default textFormat({
  name: 'data-proc-csv',
  version: 3,
  file: /\.csv$/i,
  where: /^data_proc\.csv$|(^|\/)merge_inputs[^/]*\/[^/]+\.csv$/i,
  parse: (lines) => {
    const header = lines.nextFilled() ?? lines.fail({ code: 'empty' });
    const columns = csvCells(header).map((cell) => cell.toLowerCase());
    if (!columns.includes('topdir') && !columns.includes('name'))
      lines.fail({ code: 'text-missing', text: 'topdir,name' });
    const heading = lines.here();
    const rows: MergeInputRow[] = [];
    for (let line = lines.nextFilled(); line !== undefined; line = lines.nextFilled()) {
      const cells = csvCells(line);
      if (cells.every((cell) => cell === '')) continue;
      if (rows.length >= MOST_ROWS) {
        lines.warn({ code: 'rest-not-read', limit: MOST_ROWS });
        break;
      }
      if (cells.length !== columns.length)
        lines.warn({ code: 'row-width', found: cells.length, expected: columns.length });
      const filled = columns.flatMap((column, at): [string, string][] => {
        const cell = cells[at] ?? '';
        return cell === '' || column === '' ? [] : [[column, cell]];
      });
      const value = new Map(filled);
      const anomalous = value.get('anomalous');
      if (anomalous !== undefined && !YES.test(anomalous) && !NO.test(anomalous))
        lines.warn({ code: 'neither-yes-nor-no', name: 'anomalous' });
      rows.push({
        line: lines.line,
        more: Object.fromEntries(
          filled.filter(([column]) => !['topdir', 'name', 'anomalous'].includes(column))
        ),
        ...present({
          topdir: value.get('topdir'),
          name: value.get('name'),
          anomalous:
            anomalous === undefined || !(YES.test(anomalous) || NO.test(anomalous))
              ? undefined
              : YES.test(anomalous)
        })
      });
    }
    if (rows.length === 0) lines.warn({ code: 'no-rows' }, heading);
    return { columns, rows };
  }
});
