import { plainText } from './plain-text';

/**
 * Rows as CSV (RFC 4180: quotes doubled, CRLF; `;` and tabs quoted too, which spreadsheets of other countries part cells at). A text that a spreadsheet would take for a formula (in Japanese ones also in
 * full-width letters) is led by an apostrophe; a number printed with its digits (`-0.50`) stays as it is.
 */
export function csv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

const FORMULA = /^[=+\-@＝＋－＠]/;
const PRINTED_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** A text that a spreadsheet takes as a text. */
export function notFormula(value: string): string {
  const plain = plainText(value);
  return FORMULA.test(plain.trimStart()) && !PRINTED_NUMBER.test(plain) ? `'${plain}` : plain;
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = notFormula(value);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of a CSV text (RFC 4180; a quote inside an unquoted cell is a letter). */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(,|\r\n|\n|\r)(?:"([^"]*(?:""[^"]*)*)"|([^,\r\n]*))/g;
  for (const [, separator, quoted, plain = ''] of `\n${text}`.matchAll(cells)) {
    if (separator !== ',') rows.push((row = []));
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}
