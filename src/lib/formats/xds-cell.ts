import { finite } from './lines';

/** a, b, c in Å; alpha, beta, gamma in degrees. */
export type SixNumbers = readonly [number, number, number, number, number, number];

/** Six numbers, or `undefined` if one is missing. */
export function six(values: readonly (number | undefined)[]): SixNumbers | undefined {
  const [a, b, c, d, e, f] = values;
  if (a === undefined || b === undefined || c === undefined) return undefined;
  if (d === undefined || e === undefined || f === undefined) return undefined;
  return [a, b, c, d, e, f];
}

/** Six fixed fields; `ends[n]` is the end of field n and the start of the next one. */
function sixAt(text: string, start: number, ends: readonly number[]): SixNumbers | undefined {
  return six(ends.map((end, n) => finite(text.slice(n === 0 ? start : ends[n - 1], end))));
}

/** Six numbers behind a label: separated by blanks, else fixed fields of the whole line (see `sixAt`), which can touch. */
export function sixBehind(
  text: string,
  label: RegExp,
  start: number,
  ends: readonly number[]
): SixNumbers | undefined {
  const separate = text.replace(label, '').trim().split(/\s+/).slice(0, 6);
  return six(separate.map((word) => finite(word))) ?? sixAt(text, start, ends);
}

/**
 * The cell behind `UNIT_CELL_CONSTANTS=`: fixed fields as XDS prints them, which can touch, else separated by blanks (as a user
 * typed them, and with more decimals).
 */
export function unitCellConstants(line: string): SixNumbers | undefined {
  const value = line.slice(line.indexOf('UNIT_CELL_CONSTANTS=') + 'UNIT_CELL_CONSTANTS='.length);
  const separate = value.trim().split(/\s+/).slice(0, 6);
  return six(separate.map((text) => finite(text))) ?? sixAt(value, 0, [9, 18, 27, 35, 43, 51]);
}
