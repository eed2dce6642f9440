/** Numbers straight from bytes: records of XDS are read without making strings. */

/** Powers of ten that are exact in a double, so that one product or quotient rounds correctly. */
const TENS = Float64Array.from({ length: 23 }, (_, n) => 10 ** n);

/** mantissa · 10^power, correctly rounded for the digits that XDS prints. */
export function scaledByTen(mantissa: number, power: number): number {
  if (power === 0) return mantissa;
  if (power > 22 || power < -22) return mantissa * 10 ** power;
  return power < 0 ? mantissa / (TENS[-power] as number) : mantissa * (TENS[power] as number);
}

/** 10^power for powers from -22 to 22, as a factor and a divisor of which one is 1: a product and a quotient without a branch. */
const FACTORS = Float64Array.from({ length: 45 }, (_, n) => (n > 22 ? (TENS[n - 22] as number) : 1));
const DIVISORS = Float64Array.from({ length: 45 }, (_, n) => (n < 22 ? (TENS[22 - n] as number) : 1));
/** The place of 10⁰ in them. */
const NO_POWER = 22;

const [BLANK, POINT, ZERO, LETTER_E] = [32, 46, 48, 69] as const;
/** Halfway between the codes of `-` and `+`. */
const SIGN = 44;

/** Bytes of `1.198E+01`. */
export const PRINTED_LENGTH = 9;

/** `1.198E+01`, as XDS prints I and σ, at a place of bytes that end with a line; NaN where anything else stands there. No byte has a branch of its own. */
export function printedByXds(bytes: Uint8Array, at: number): number {
  if ((bytes[at + 1] as number) !== POINT || (bytes[at + 5] as number) !== LETTER_E) return NaN;
  const a = (bytes[at] as number) - ZERO;
  const b = (bytes[at + 2] as number) - ZERO;
  const c = (bytes[at + 3] as number) - ZERO;
  const d = (bytes[at + 4] as number) - ZERO;
  const sign = SIGN - (bytes[at + 6] as number);
  const e = (bytes[at + 7] as number) - ZERO;
  const f = (bytes[at + 8] as number) - ZERO;
  // Negative as soon as one is no digit.
  const digits = a | (9 - a) | b | (9 - b) | c | (9 - c) | d | (9 - d) | e | (9 - e) | f | (9 - f);
  if (digits < 0 || sign * sign !== 1 || (bytes[at + 9] as number) > BLANK) return NaN;
  const mantissa = 1000 * a + 100 * b + 10 * c + d;
  const power = sign * (10 * e + f) - 3;
  if (power > 22 || power < -22) return scaledByTen(mantissa, power);
  return (mantissa * (FACTORS[power + NO_POWER] as number)) / (DIVISORS[power + NO_POWER] as number);
}

/** The number that bytes [from, to) spell, by way of a string (Fortran's `D` exponent too); NaN where they spell none. */
export function spelledNumber(bytes: Uint8Array, from: number, to: number): number {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number);
  return /^[+-]?(\d+\.?\d*|\.\d+)([eEdD][+-]?\d+)?$/.test(text) ? Number(text.replace(/[dD]/, 'e')) : NaN;
}
