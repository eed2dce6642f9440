import { tableCsv, tableCsvFile, tableTsv, type Table } from '$lib/tables/table';
import { copyText } from '../copy-text';
import { saveBlob } from '../chart/save-blob';

/** Puts a table on the clipboard, as CSV or with tabs as spreadsheets paste it; false where the browser does not allow it. */
export function copyTable(table: Table, as: 'csv' | 'tsv' = 'csv'): Promise<boolean> {
  return copyText(as === 'csv' ? tableCsv(table) : tableTsv(table));
}

/** Saves a table as a file, and gives its name. */
export async function saveTable(
  table: Table,
  as: 'csv' | 'xlsx',
  fileName: (what: string, extension: string) => string
): Promise<string> {
  const name = fileName(table.name, as);
  if (as === 'csv') saveBlob(tableCsvFile(table), name);
  else {
    const { tableXlsx } = await import('$lib/tables/xlsx');
    saveBlob(tableXlsx(table), name);
  }
  return name;
}
