import { attribute, xmlPieces } from './xml';

/** Rows of a sheet: row number (from 1) and its cells by column (A is 0). */
export interface SheetCells {
  readonly row: number;
  readonly cells: readonly (string | undefined)[];
}

const MOST_STRINGS = 200_000;
const MOST_ROWS = 20_000;
/** Columns beyond this are not read (ZOO's sheets end at S, exported ones at BA). */
const MOST_COLUMNS = 256;

/** Names of the sheets and the parts they lie in, in the order of the workbook. */
export function sheetsOf(
  workbook: string,
  relations: string
): readonly { readonly name: string; readonly part: string }[] {
  const targets = new Map<string, string>();
  for (const piece of xmlPieces(relations)) {
    if (piece.kind !== 'open' || piece.name !== 'Relationship') continue;
    const id = attribute(piece.attributes, 'Id');
    const target = attribute(piece.attributes, 'Target');
    if (id !== undefined && target !== undefined) targets.set(id, target);
  }
  const sheets: { name: string; part: string }[] = [];
  for (const piece of xmlPieces(workbook)) {
    if (piece.kind !== 'open' || piece.name !== 'sheet') continue;
    const target = targets.get(attribute(piece.attributes, 'r:id') ?? '');
    if (target === undefined) continue;
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
    sheets.push({ name: attribute(piece.attributes, 'name') ?? '', part });
  }
  return sheets;
}

/** The shared strings: plain text runs only; phonetic runs (rPh) of Japanese text are left out. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text: string | undefined;
  let inText = false;
  let phonetic = 0;
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text') {
      if (inText && phonetic === 0 && text !== undefined) text += piece.text;
    } else if (piece.name === 'si') {
      if (piece.kind === 'open' && !piece.empty) text = '';
      else {
        strings.push(text ?? '');
        text = undefined;
        if (strings.length >= MOST_STRINGS) break;
      }
    } else if (piece.name === 'rPh') {
      if (piece.kind === 'close') phonetic = 0;
      else if (!piece.empty) phonetic = 1;
    } else if (piece.name === 't') inText = piece.kind === 'open' && !piece.empty;
  }
  return strings;
}

/** The filled rows of a sheet; of a formula, its cached value. */
export function* sheetCells(xml: string, strings: readonly string[]): Generator<SheetCells> {
  let row = 0;
  let rows = 0;
  let cells: (string | undefined)[] = [];
  let column = -1;
  let type = '';
  let value: string | undefined;
  let reading: 'v' | 't' | undefined;
  let phonetic = false;
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text') {
      if (reading !== undefined && !phonetic) value = (value ?? '') + piece.text;
      continue;
    }
    const opens = piece.kind === 'open';
    if (piece.name === 'row') {
      if (opens) {
        const said = Number(attribute(piece.attributes, 'r'));
        row = Number.isInteger(said) && said > 0 ? said : row + 1;
        cells = [];
        column = -1;
      } else {
        if (cells.some((cell) => cell !== undefined)) yield { row, cells };
        if (++rows >= MOST_ROWS) return;
        cells = [];
      }
    } else if (piece.name === 'c') {
      if (opens) {
        column = columnOf(attribute(piece.attributes, 'r')) ?? column + 1;
        type = attribute(piece.attributes, 't') ?? 'n';
        value = undefined;
      }
      if ((!opens || piece.empty) && value !== undefined && column >= 0 && column < MOST_COLUMNS) {
        const text = type === 's' ? strings[Number(value)] : type === 'e' ? undefined : value;
        if (text !== undefined && text.trim() !== '') {
          while (cells.length < column) cells.push(undefined);
          cells[column] = text;
        }
      }
    } else if (piece.name === 'rPh') phonetic = opens && !piece.empty;
    else if (piece.name === 'v' || piece.name === 't')
      reading = opens && !piece.empty ? piece.name : undefined;
  }
}

/** Column of a cell reference: `A3` is 0, `AA1` 26. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Za-z]{1,3})\d/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
