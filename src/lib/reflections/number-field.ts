/** Numbers straight from bytes: records of XDS are read without making strings. */

/** Powers of ten that are exact in a double, so that one product or quotient rounds correctly. */
const TENS = Float64Array.from({ length: 23 }, (_, n) => 10 ** n);

/** mantissa · 10^power, correctly rounded for the digits that XDS prints. */
export function scaledByTen(mantissa: number, power: number): number {
  if (power === 0) return mantissa;
  if (power > 22 || power < -22) return mantissa * 10 ** power;
  return power < 0 ? mantissa / (TENS[-power] as number) : mantissa * (TENS[power] as number);
}

/** The number that bytes [from, to) spell, by way of a string (Fortran's `D` exponent too); NaN where they spell none. */
export function spelledNumber(bytes: Uint8Array, from: number, to: number): number {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number);
  return /^[+-]?(\d+\.?\d*|\.\d+)([eEdD][+-]?\d+)?$/.test(text) ? Number(text.replace(/[dD]/, 'e')) : NaN;
}
