import { textFormat } from '../format';
import type { Lines } from '../lines';

/** Every pair of data sets, in the order of the file. Parallel arrays. */
export interface CcTable {
  /** 0-based: file number − 1. */
  readonly i: Int32Array;
  readonly j: Int32Array;
  /** Correlation as a fraction. NaN (only in this array) where KAMO printed nan: not defined for that pair. */
  readonly cc: Float64Array;
  /** Common reflections. */
  readonly nref: Int32Array;
  /** Largest index + 1. */
  readonly datasets: number;
}

declare module '../format' {
  interface Records {
    cctable: CcTable;
  }
}

const NEWLINE = 10;
const ZERO = 48;

/** Exact: a decimal of up to 15 digits divided by a power of ten up to 1e22 rounds once. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const MOST_DIGITS = 15;

/**
 * cctable.dat of KAMO's CC clustering (yamtbx, dataproc/auto/cc_clustering.py): header `i j cc nref`, then every pair. 3,000 data sets
 * are 4.5 million lines, so the text is scanned by character codes, without a string per line.
 */
export default textFormat({
  name: 'cctable',
  version: 4,
  file: /^cctable\.dat$/,
  parse: parseCcTable
});

function parseCcTable(lines: Lines): CcTable {
  const header = lines.nextFilled() ?? lines.fail({ code: 'empty' });
  if (!/^\s*i\s+j\s+cc\s+nref\s*$/.test(header)) lines.fail({ code: 'text-missing', text: 'i j cc nref' });
  const heading = lines.here();
  const rows = new Scanner(lines);
  const most = Math.ceil((lines.text.length - rows.at) / 8) + 1;
  let room = Math.min(most, Math.ceil((lines.text.length - rows.at) / 20) + 16);
  let i = new Int32Array(room);
  let j = new Int32Array(room);
  let cc = new Float64Array(room);
  let nref = new Int32Array(room);
  let count = 0;
  let largest = -1;
  while (rows.nextRow()) {
    if (count === room) {
      room = Math.min(most, room * 2);
      i = grown(i, new Int32Array(room));
      j = grown(j, new Int32Array(room));
      cc = grown(cc, new Float64Array(room));
      nref = grown(nref, new Int32Array(room));
    }
    i[count] = rows.i;
    j[count] = rows.j;
    cc[count] = rows.cc;
    nref[count] = rows.nref;
    count++;
    largest = Math.max(largest, rows.i, rows.j);
  }
  if (count === 0) lines.warn({ code: 'no-rows' }, heading);
  return {
    i: i.slice(0, count),
    j: j.slice(0, count),
    cc: cc.slice(0, count),
    nref: nref.slice(0, count),
    datasets: largest + 1
  };
}

function grown<T extends Int32Array | Float64Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** Walks the rows behind the header. */
class Scanner {
  i = 0;
  j = 0;
  cc = 0;
  nref = 0;
  at: number;
  #line: number;
  readonly #text: string;

  constructor(readonly lines: Lines) {
    this.at = lines.mark().at;
    this.#line = lines.line;
    this.#text = lines.text;
  }

  /** Reads the next row that is one; false at the end. */
  nextRow(): boolean {
    const text = this.#text;
    while (this.at < text.length) {
      const start = this.at;
      this.#line++;
      const whole = this.#readRow();
      if (whole && this.#isAtEnd()) {
        this.at++;
        return true;
      }
      const end = text.indexOf('\n', this.at);
      this.at = end < 0 ? text.length : end + 1;
      this.#warnUnlessBlank(start);
    }
    return false;
  }

  #readRow(): boolean {
    this.i = this.#natural();
    this.j = this.#natural();
    if (this.i < 0 || this.j < 0 || !this.#decimal()) return false;
    this.nref = this.#natural();
    this.#skipBlanks();
    return this.nref >= 0;
  }

  /** Nothing follows in the line. A number right at the end of the file may have lost digits (`Lines.next`). */
  #isAtEnd(): boolean {
    if (this.at < this.#text.length) return this.#text.charCodeAt(this.at) === NEWLINE;
    const last = this.#text.charCodeAt(this.at - 1) - ZERO;
    return last < 0 || last > 9;
  }

  #warnUnlessBlank(start: number): void {
    this.lines.goTo({ at: start, line: this.#line - 1 });
    if ((this.lines.next() ?? '').trim() !== '') this.lines.warn({ code: 'not-understood' });
  }

  #skipBlanks(): void {
    for (let code = this.#text.charCodeAt(this.at); code === 32 || code === 9 || code === 13;)
      code = this.#text.charCodeAt(++this.at);
  }

  /** A number of up to nine digits, or -1. */
  #natural(): number {
    this.#skipBlanks();
    const start = this.at;
    let value = 0;
    for (let code = this.#text.charCodeAt(this.at) - ZERO; code >= 0 && code <= 9;) {
      value = value * 10 + code;
      code = this.#text.charCodeAt(++this.at) - ZERO;
      if (this.at - start > 9) return -1;
    }
    return this.at === start ? -1 : value;
  }

  /** Reads `cc`: a decimal, or nan. False for anything else. */
  #decimal(): boolean {
    this.#skipBlanks();
    const text = this.#text;
    let code = text.charCodeAt(this.at);
    const sign = code === 45 ? -1 : 1;
    if (code === 45 || code === 43) code = text.charCodeAt(++this.at);
    let mantissa = 0;
    let digits = 0;
    let decimals = -1;
    for (; digits <= MOST_DIGITS; code = text.charCodeAt(++this.at)) {
      if (code === 46 && decimals < 0) decimals = 0;
      else if (code >= ZERO && code <= ZERO + 9) {
        mantissa = mantissa * 10 + code - ZERO;
        if (mantissa > 0) digits++;
        if (decimals >= 0) decimals++;
      } else break;
      if (decimals >= POWERS.length) return false;
    }
    if (digits === 0 && decimals < 1 && mantissa === 0 && !isZero(text, this.at)) {
      if (text.slice(this.at, this.at + 3).toLowerCase() !== 'nan') return false;
      this.at += 3;
      this.cc = NaN;
      return true;
    }
    this.cc = (sign * mantissa) / (POWERS[Math.max(0, decimals)] ?? 1);
    return digits <= MOST_DIGITS;
  }
}

/** True when a `0` stands before `at`. */
function isZero(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === ZERO;
}
