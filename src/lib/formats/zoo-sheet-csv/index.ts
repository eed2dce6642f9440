import { csvCells } from '../csv';
import { textFormat } from '../format';
import { collapsed, isSheetHeader, sheetRow, type SampleSheet, type SheetRow } from './sheet';

declare module '../format' {
  interface Records {
    'zoo-sheet-csv': SampleSheet;
  }
}

/** The header stands within the first lines; a server upload puts one line of account and date before it. */
const HEADER_WITHIN = 20;
const MOST_ROWS = 20_000;

/** ZOO's sample sheet as csv (ZOOALL Libs/UserESA.py), read by column name so that every set of columns fits. */
export default textFormat({
  name: 'zoo-sheet-csv',
  version: 3,
  file: /\.csv$/i,
  where: /^(?!data_proc\.csv$|send_data\.csv$|meas_time\.csv$)[^/]+\.csv$/i,
  parse: (lines) => {
    let columns: string[] | undefined;
    for (let tried = 0; tried < HEADER_WITHIN && columns === undefined; tried++) {
      const line = lines.nextFilled();
      if (line === undefined) break;
      const cells = csvCells(line);
      if (isSheetHeader(cells)) columns = cells.map(collapsed);
    }
    if (columns === undefined) return lines.foreign({ code: 'text-missing', text: 'puckid' });
    const header = lines.here();
    const rows: SheetRow[] = [];
    for (let line = lines.nextFilled(); line !== undefined; line = lines.nextFilled()) {
      if (rows.length >= MOST_ROWS) {
        lines.warn({ code: 'rest-not-read', limit: MOST_ROWS });
        break;
      }
      const cells = csvCells(line);
      if (cells.every((cell) => cell === '')) continue;
      if (cells.length !== columns.length)
        lines.warn({ code: 'row-width', found: cells.length, expected: columns.length });
      const row = sheetRow(columns, cells, lines.line);
      if (row === undefined) lines.warn({ code: 'missing', what: 'sample' });
      else {
        if (row.pins.length === 0) lines.warn({ code: 'missing', what: 'pin' });
        rows.push(row);
      }
    }
    if (rows.length === 0) lines.warn({ code: 'no-rows' }, header);
    return { columns, headerLine: header.line, rows };
  }
});
