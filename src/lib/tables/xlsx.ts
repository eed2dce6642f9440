/**
 * Tables as an .xlsx workbook (Office Open XML, ECMA-376 part 1), as little of it as spreadsheets need: texts inline (never a formula), numbers
 * as numbers that show the digits and the star they were printed with.
 */
import { strToU8, zipSync } from 'fflate';
import { escapeMarkup } from '../base/markup';
import { digitsText, shownText, tableRows, type Table, type TableCell } from './table';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Sheet {
  readonly name: string;
  /** The first row holds the heads: it stays in sight. */
  readonly rows: readonly (readonly TableCell[])[];
}

/** Limits of the format, as spreadsheets enforce them. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_LETTERS = 32_767;
/** Digits behind the point that have a style; numbers with more are shown in general format. */
const MOST_DECIMALS = 6;
/** Letters: a column is as wide as its longest text, within these. A text alone in its row runs on over empty cells: it takes no part. */
const [NARROWEST, WIDEST] = [8, 60];

/** One table as a workbook of its own. */
export function tableXlsx(table: Table): Blob {
  return new Blob([xlsx([{ name: table.name, rows: tableRows(table) }])], { type: XLSX_TYPE });
}

/** The bytes of a workbook. Throws a RangeError for more rows or columns than a sheet can have. */
export function xlsx(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const names = sheetNames(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${MAIN_TYPE}.styles+xml"/>${sheets.map((_, n) => `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="${MAIN_TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT_RELATIONS}"><sheets>${names.map((name, n) => `<sheet name="${escapeMarkup(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, n) => ['worksheet', `worksheets/sheet${n + 1}.xml`] as const),
      ['styles', 'styles.xml']
    ]),
    'xl/styles.xml': STYLES
  };
  sheets.forEach((sheet, n) => (parts[`xl/worksheets/sheet${n + 1}.xml`] = worksheet(sheet)));
  const bytes = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  // A fixed time: the same tables give the same bytes.
  return new Uint8Array(zipSync(Object.fromEntries(bytes), { mtime: new Date(2020, 0, 1) }));
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DOCUMENT_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationships(parts: readonly (readonly [type: string, target: string])[]): string {
  const each = parts.map(
    ([type, target], n) =>
      `<Relationship Id="rId${n + 1}" Type="${DOCUMENT_RELATIONS}/${type}" Target="${target}"/>`
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** Style 0: as it is; 1: head; then for each number of decimals one style without and one with a star behind the number. */
const FORMATS = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => {
  const plain = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  return [plain, `${plain}"*"`];
}).flat();
const FIRST_FORMAT = 164;
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${FORMATS.length}">${FORMATS.map((code, n) => `<numFmt numFmtId="${FIRST_FORMAT + n}" formatCode="${escapeMarkup(code)}"/>`).join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${FORMATS.length + 2}"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/>${FORMATS.map((_, n) => `<xf xfId="0" numFmtId="${FIRST_FORMAT + n}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`;

function worksheet({ rows }: Sheet): string {
  if (rows.length > MOST_ROWS) throw new RangeError(`a sheet holds ${MOST_ROWS} rows, not ${rows.length}`);
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const data = rows.map((row, y) => {
    if (row.length > MOST_COLUMNS)
      throw new RangeError(`a sheet holds ${MOST_COLUMNS} columns, not ${row.length}`);
    return `<row r="${y + 1}">${row.map((cell, x) => cellElement(cell, `${columnName(x)}${y + 1}`, y === 0)).join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}">${view}${columnWidths(rows)}<sheetData>${data.join('')}</sheetData></worksheet>`;
}

function columnWidths(rows: Sheet['rows']): string {
  const widths: number[] = [];
  for (const [y, row] of rows.entries())
    for (const [x, cell] of y > 0 && isAlone(row) ? [] : row.entries())
      widths[x] = Math.max(widths[x] ?? NARROWEST, Math.min(WIDEST, shownText(cell).length + 2));
  const each = widths.map(
    (width, x) => `<col min="${x + 1}" max="${x + 1}" width="${width}" customWidth="1"/>`
  );
  return each.length === 0 ? '' : `<cols>${each.join('')}</cols>`;
}

function isAlone(row: Sheet['rows'][number]): boolean {
  return row.length > 1 && row.every((cell, x) => (x === 0) === (cell !== undefined && cell !== ''));
}

function cellElement(cell: TableCell, at: string, head: boolean): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : '';
  if (typeof cell === 'object') {
    const style = cell.digits > MOST_DECIMALS ? 0 : 2 + 2 * cell.digits + (cell.star ? 1 : 0);
    return `<c r="${at}" s="${style}"><v>${digitsText(cell)}</v></c>`;
  }
  return `<c r="${at}" t="inlineStr"${head ? ' s="1"' : ''}><is><t xml:space="preserve">${inlineText(cell)}</t></is></c>`;
}

/** `_x0041_` would be read as an escaped letter. */
function inlineText(text: string): string {
  const whole = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;
  return escapeMarkup(whole.toWellFormed().replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** At most 31 letters, none of `[]:*?/\`, no apostrophe at an end, each once (whatever its case). */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const plain = name
      .toWellFormed()
      .replace(/[[\]:*?/\\\p{Cc}]/gu, '_')
      .replace(/^'+|'+$/g, '_');
    for (let n = 1; ; n++) {
      const end = n === 1 ? '' : ` ${n}`;
      const tried = `${(plain || 'Sheet').slice(0, 31 - end.length).toWellFormed()}${end}`;
      if (taken.has(tried.toLowerCase())) continue;
      taken.add(tried.toLowerCase());
      return tried;
    }
  });
}
