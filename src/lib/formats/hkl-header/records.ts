/** Records of XDS_ASCII.HKL, xscale.hkl and INTEGRATE.HKL; the header is in index.ts. */

/** Reflections of one piece of a file: `values[row * width + column]`, columns in the order of `HklHeader.items`. */
export interface HklRecords {
  readonly rows: number;
  readonly width: number;
  readonly values: Float64Array;
  /** Lines that hold no record of `width` numbers. */
  readonly damaged: number;
}

/** A longer line is no record. */
const LONGEST_RECORD = 10_000;

/**
 * Reads the records of a reflection file piece by piece: one batch a piece, memory bounded by the piece. Header lines (`!`) are
 * skipped; records behind `!END_OF_DATA` do not occur. A sigma of 0 or below marks a rejected reflection and is given as it is.
 * @param pieces the file's bytes in order, cut anywhere
 * @param width numbers a record (`HklHeader.items.length`)
 */
export async function* hklRecords(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  width: number
): AsyncGenerator<HklRecords, void, void> {
  const decoder = new TextDecoder('latin1');
  let rest = '';
  for await (const piece of pieces) {
    const text = rest + decoder.decode(piece);
    const end = text.lastIndexOf('\n') + 1;
    if (end > 0) yield batch(text.slice(0, end), width);
    rest = text.slice(end).slice(0, LONGEST_RECORD);
  }
  if (rest !== '') yield batch(rest, width);
}

function batch(text: string, width: number): HklRecords {
  const values: number[] = [];
  let rows = 0;
  let damaged = 0;
  for (let at = 0; at < text.length;) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = end - at > LONGEST_RECORD || text.charCodeAt(at) === 33 ? '' : text.slice(at, end).trim();
    if (end - at > LONGEST_RECORD) damaged++;
    at = end + 1;
    if (line === '') continue;
    const words = line.split(/\s+/);
    const numbers = words.map(Number);
    if (words.length < width || !numbers.slice(0, width).every(Number.isFinite)) {
      damaged++;
      continue;
    }
    for (let column = 0; column < width; column++) values.push(numbers[column] ?? NaN);
    rows++;
  }
  return { rows, width, values: Float64Array.from(values), damaged };
}
