/** Numbers straight from bytes: a record of XDS is read without making strings. */

/** Powers of ten that are exact in a double, so that one product or quotient rounds correctly. */
const TENS = Float64Array.from({ length: 23 }, (_, n) => 10 ** n);
/** Digits beyond these cannot change a double that XDS prints. */
const MOST_MANTISSA = 9e14;
const [BLANK, NINE, ZERO, PLUS, MINUS, POINT] = [32, 57, 48, 43, 45, 46];

/** A field at a time from a line; `at` stands behind the last one read. */
export class NumberField {
  at = 0;

  constructor(public bytes: Uint8Array) {}

  /** The next number of the line (Fortran's `D` exponent too), or NaN where the field is none: glued, `*****`, or the line's end. */
  next(): number {
    const { bytes } = this;
    const length = bytes.length;
    let at = this.at;
    while (at < length && (bytes[at] as number) === BLANK) at++;
    let byte = at < length ? (bytes[at] as number) : 0;
    const negative = byte === MINUS;
    if (negative || byte === PLUS) byte = ++at < length ? (bytes[at] as number) : 0;
    let mantissa = 0;
    let digits = 0;
    let power = 0;
    while (byte >= ZERO && byte <= NINE) {
      if (mantissa < MOST_MANTISSA) mantissa = mantissa * 10 + byte - ZERO;
      else power++;
      digits++;
      byte = ++at < length ? (bytes[at] as number) : 0;
    }
    if (byte === POINT) {
      byte = ++at < length ? (bytes[at] as number) : 0;
      while (byte >= ZERO && byte <= NINE) {
        if (mantissa < MOST_MANTISSA) {
          mantissa = mantissa * 10 + byte - ZERO;
          power--;
        }
        digits++;
        byte = ++at < length ? (bytes[at] as number) : 0;
      }
    }
    // e, d in either case.
    const letter = byte | 32;
    if (digits > 0 && (letter === 101 || letter === 100)) {
      byte = ++at < length ? (bytes[at] as number) : 0;
      const below = byte === MINUS;
      if (below || byte === PLUS) byte = ++at < length ? (bytes[at] as number) : 0;
      let exponent = 0;
      let places = 0;
      while (byte >= ZERO && byte <= NINE) {
        if (exponent < 1000) exponent = exponent * 10 + byte - ZERO;
        places++;
        byte = ++at < length ? (bytes[at] as number) : 0;
      }
      if (places === 0) digits = 0;
      power += below ? -exponent : exponent;
    }
    this.at = at;
    // A field ends at a blank, a tab or the end of the line.
    if (digits === 0 || byte > BLANK) return NaN;
    if (power !== 0) mantissa = scaled(mantissa, power);
    return negative ? -mantissa : mantissa;
  }
}

function scaled(mantissa: number, power: number): number {
  if (power >= -22 && power <= 22)
    return power < 0 ? mantissa / (TENS[-power] as number) : mantissa * (TENS[power] as number);
  return mantissa * 10 ** power;
}
