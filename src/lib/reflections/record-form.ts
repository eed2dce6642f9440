import { printedByXds, PRINTED_LENGTH } from './number-field';

const [NEWLINE, BLANK, PLUS, MINUS, POINT, ZERO, NINE] = [10, 32, 43, 45, 46, 48, 57] as const;

/** What no field of three bytes spells. */
const ODD = -32_768;
/** Codes of the bytes from blank to `?`, five bits each. */
const CODES = 32;

/** What three bytes spell: `  4`, ` 12`, `123`, ` -4`, `-12`; `ODD` for anything else. */
const THREE = spelledByThree();

function spelledByThree(): Int16Array {
  const table = new Int16Array(CODES ** 3).fill(ODD);
  const code = (text: string): number =>
    [...text].reduce((sum, letter) => CODES * sum + letter.charCodeAt(0) - BLANK, 0);
  for (let value = 0; value <= 999; value++) {
    table[code(String(value).padStart(3))] = value;
    if (value > 0 && value < 100) table[code(String(-value).padStart(3))] = -value;
  }
  return table;
}

/** The integer whose last digit stands before `end`, with a blank in front; NaN for what is rarer than ±999, or no integer. */
function integerBefore(bytes: Uint8Array, end: number): number {
  const a = (bytes[end - 3] as number) - BLANK;
  const b = (bytes[end - 2] as number) - BLANK;
  const c = (bytes[end - 1] as number) - BLANK;
  // Bytes below blank give a negative number, those behind `?` one above five bits.
  if ((a | b | c) >>> 5 !== 0) return NaN;
  const value = THREE[(a << 10) | (b << 5) | c] as number;
  const before = bytes[end - 4] as number;
  if (before === BLANK) return value === ODD ? NaN : value;
  const isNegative = before === MINUS && a >= ZERO - BLANK && (bytes[end - 5] as number) === BLANK;
  return isNegative && value > 0 ? -value : NaN;
}

/** The whole part of a number ≥ 0 whose point stands at `point`; NaN for anything else. */
function wholeBefore(bytes: Uint8Array, point: number): number {
  const value = integerBefore(bytes, point);
  if (value === value) return value < 0 ? NaN : value;
  const a = (bytes[point - 3] as number) - ZERO;
  const b = (bytes[point - 2] as number) - ZERO;
  const c = (bytes[point - 1] as number) - ZERO;
  const thousands = (bytes[point - 4] as number) - ZERO;
  const digits = a | (9 - a) | b | (9 - b) | c | (9 - c) | thousands | (9 - thousands);
  if (digits < 0 || (bytes[point - 5] as number) !== BLANK) return NaN;
  return 1000 * thousands + 100 * a + 10 * b + c;
}

/** By code of the byte in front of I or σ: what the number is multiplied with. */
const SIGNS = new Float64Array(256).fill(NaN);
SIGNS[BLANK] = 1;
SIGNS[PLUS] = 1;
SIGNS[MINUS] = -1;

/** `-1.198E+01` with a blank in front, whose last digit stands before `end`; NaN for anything else. */
function printedBefore(bytes: Uint8Array, end: number): number {
  const at = end - PRINTED_LENGTH;
  if ((bytes[at - 2] as number) !== BLANK) return NaN;
  return (SIGNS[bytes[at - 1] as number] as number) * printedByXds(bytes, at);
}

/** Places of the values of a record: h, k, l, I, σ, ZD, ISET. */
export const PLACES = 7;
const [ZD, SET] = [5, 6] as const;
/** Bytes in front of the end of each field that are looked at. */
const REACH = [5, 5, 5, 11, 11, 6, 5] as const;
/** Digits behind the point of ZD. */
const MOST_DECIMALS = 3;

/**
 * The form of a record as XDS prints it, each field ending at a place of its own: learnt from one record, and the next is read without looking for its
 * fields. Only where all that is needed stands where it stood, and is spelled as XDS spells it; anything else is left to the reader of any record.
 */
export class RecordForm {
  /** Bytes of a record without its end; 0: no form is known. */
  length = 0;
  readonly #ends = new Int32Array(PLACES);
  #decimals = 0;

  /** `ends`: where the fields of the record at `start` end, from `start` on; 0 for what it does not have. */
  learn(bytes: Uint8Array, start: number, length: number, ends: Int32Array): void {
    this.length = 0;
    this.#ends.set(ends);
    this.#decimals = 0;
    const end = ends[ZD] as number;
    if (end !== 0) {
      while (this.#decimals <= MOST_DECIMALS && bytes[start + end - 1 - this.#decimals] !== POINT)
        this.#decimals++;
      if (this.#decimals > MOST_DECIMALS) return;
    }
    // Bytes in front of a field are looked at: there must be as many.
    const isTooNear = REACH.some((reach, place) => {
      const own = (ends[place] as number) - (place === ZD ? this.#decimals : 0);
      return ends[place] !== 0 && own < reach;
    });
    if (isTooNear) return;
    this.length = length;
    if (!this.read(bytes, start, new Float64Array(PLACES))) this.length = 0;
  }

  /** Reads the record at `start` into `values`; false where it is not of this form. The lines are whole. */
  read(bytes: Uint8Array, start: number, values: Float64Array): boolean {
    if (this.length === 0 || (bytes[start + this.length] as number) !== NEWLINE) return false;
    const ends = this.#ends;
    const h = start + (ends[0] as number);
    const k = start + (ends[1] as number);
    const l = start + (ends[2] as number);
    const i = start + (ends[3] as number);
    const s = start + (ends[4] as number);
    if ((bytes[h] as number) > BLANK || (bytes[k] as number) > BLANK || (bytes[l] as number) > BLANK)
      return false;
    const x = integerBefore(bytes, h);
    const y = integerBefore(bytes, k);
    const z = integerBefore(bytes, l);
    const intensity = printedBefore(bytes, i);
    const sigma = printedBefore(bytes, s);
    // NaN where any of them is.
    const sum = x + y + z + intensity + sigma;
    if (sum !== sum) return false;
    values[0] = x;
    values[1] = y;
    values[2] = z;
    values[3] = intensity;
    values[4] = sigma;
    return this.#frame(bytes, start, values) && this.#set(bytes, start, values);
  }

  #frame(bytes: Uint8Array, start: number, values: Float64Array): boolean {
    const end = this.#ends[ZD] as number;
    if (end === 0) return true;
    if ((bytes[start + end] as number) > BLANK) return false;
    const point = start + end - this.#decimals - 1;
    if ((bytes[point] as number) !== POINT) return false;
    for (let at = point + 1; at < start + end; at++)
      if ((bytes[at] as number) < ZERO || (bytes[at] as number) > NINE) return false;
    const whole = wholeBefore(bytes, point);
    values[ZD] = whole;
    return whole === whole;
  }

  #set(bytes: Uint8Array, start: number, values: Float64Array): boolean {
    const end = this.#ends[SET] as number;
    if (end === 0) return true;
    const set = integerBefore(bytes, start + end);
    values[SET] = set;
    return set === set && (bytes[start + end] as number) <= BLANK;
  }
}
