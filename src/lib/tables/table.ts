/** A table of the screen as data: its CSV and its workbook are made from the same cells and never differ. */
import { csv, notFormula } from '../base/csv';

/** A number with the decimals that the file prints, and XDS's `*` where it is significant. */
export interface PrintedNumber {
  readonly value: number;
  readonly digits: number;
  readonly star?: boolean;
}

/** A text is never read as a number; a `number` is shown as it is; `undefined` is an empty cell. */
export type TableCell = string | number | PrintedNumber | undefined;

export interface TableColumn {
  readonly name: string;
  readonly unit?: string | undefined;
}

export interface Table {
  /** The end of the file's name, and the sheet's: `merges`. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** The cell of a number that may be absent. */
export function printed(
  value: number | undefined,
  digits: number,
  star: boolean | undefined = false
): PrintedNumber | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return { value, digits, ...(star && { star }) };
}

/** `99.0`, `51.2*` → the number that looks the same; anything else stays text. `0080` is a name. */
export function readPrinted(text: string | undefined): TableCell {
  const [, number, decimals = '', star] = /^(-?\d{1,15}(?:\.(\d{1,12}))?)(\*?)$/.exec(text ?? '') ?? [];
  if (number === undefined || /^-?0\d/.test(number)) return text;
  return { value: Number(number), digits: decimals.length, ...(star === '*' && { star: true }) };
}

/** Digits of a number as CSV and workbook hold them; the star is the look of the number, not a part of it. */
export function digitsText(cell: PrintedNumber): string {
  return cell.value.toFixed(cell.digits);
}

/** As a cell looks; '' for an empty one. */
export function shownText(cell: TableCell): string {
  return typeof cell === 'object' ? `${digitsText(cell)}${cell.star ? '*' : ''}` : String(cell ?? '');
}

/** `Rmeas (%)` and so on, then the rows. */
export function tableRows({ columns, rows }: Table): (readonly TableCell[])[] {
  return [columns.map(({ name, unit }) => (unit ? `${name} (${unit})` : name)), ...rows];
}

/** Cells with tabs between them, as spreadsheets paste them; what would end a cell or a row becomes a blank. */
export function tableTsv(table: Table): string {
  return tableRows(table)
    .map((row) =>
      row
        .map((cell) =>
          typeof cell === 'object'
            ? digitsText(cell)
            : notFormula(String(cell ?? '')).replace(/[\t\r\n]+/g, ' ')
        )
        .join('\t')
    )
    .join('\n');
}

/** RFC 4180; the first line holds the names of the columns. */
export function tableCsv(table: Table): string {
  return csv(
    tableRows(table).map((row) => row.map((cell) => (typeof cell === 'object' ? digitsText(cell) : cell)))
  );
}

/** As a file: led by the byte-order mark without which spreadsheets read UTF-8 as something else. */
export function tableCsvFile(table: Table): Blob {
  return new Blob([`\ufeff${tableCsv(table)}`], { type: 'text/csv' });
}
