import { decodeText } from '../formats/text';
import type { Flaw } from '../base/flaw';
import type { Problem } from '../formats/lines';
import { printedByXds, PRINTED_LENGTH, scaledByTen, spelledNumber } from './number-field';
import { ANY_INDEX, type LargestIndices, type RecordLayout } from './record-layout';
import { PLACES, RecordForm } from './record-form';
import type { Reals } from './measured';
import { LARGEST_VALUE, type RecordRoom } from './record-room';

const NEWLINE = 10;
const EXCLAMATION = 33;
const [BLANK, PLUS, MINUS, POINT, ZERO, NINE, LETTER_E] = [32, 43, 45, 46, 48, 57, 69] as const;
/** Digits that an integer of 32 bits holds. */
const MOST_DIGITS = 9;
const LONGEST_FIELD = 64;
const MOST_PROBLEMS = 200;
const LONGEST_LINE = 1000;
const LARGEST_FRAME = 65_535;

/**
 * The records of XDS_ASCII.HKL and xscale.hkl, from blocks of bytes as they come. A record that cannot be read whole is a problem with its
 * line and is left out; the others stay.
 */
export class XdsRecords {
  readonly problems: Problem[] = [];
  moreProblems = 0;
  /** `!END_OF_DATA` was met. */
  ended = false;
  #n: number;
  readonly #first: number;
  #line = 0;
  /** Of the last good record, without its end. */
  #length = 0;
  #inHeader = true;
  #rest: Uint8Array = new Uint8Array(0);
  #hkl = new Int16Array(0);
  #intensity: Reals = new Float64Array(0);
  #sigma: Reals = new Float64Array(0);
  #frame = new Uint16Array(0);
  #set = new Uint16Array(0);
  readonly #order: Int32Array;
  readonly #values = new Float64Array(PLACES);
  /** Where the fields of the record end that is read, from its start on. */
  readonly #ends = new Int32Array(PLACES);
  readonly #form = new RecordForm();
  readonly #last: number;

  readonly #mostH: number;
  readonly #mostK: number;
  readonly #mostL: number;

  /** The records are written into `room`, behind those that it holds. Indices beyond `most` are those of no reflection. */
  constructor(
    readonly layout: RecordLayout,
    readonly room: RecordRoom,
    most: LargestIndices = ANY_INDEX
  ) {
    this.#n = this.#first = room.n;
    this.#useRoom();
    // What has no column stays as it is.
    this.#values[5] = -1;
    this.#values[6] = 0;
    this.#mostH = most.h;
    this.#mostK = most.k;
    this.#mostL = most.l;
    const { h, k, l, intensity, sigma, zd = -1, set = -1 } = layout;
    const wanted = [h, k, l, intensity, sigma, zd, set];
    this.#order = Int32Array.from({ length: layout.count }, (_, column) => wanted.indexOf(column));
    this.#last = Math.max(...wanted);
  }

  /** Takes the next block. */
  push(block: Uint8Array): void {
    let from = 0;
    if (this.#rest.length > 0) {
      const end = block.indexOf(NEWLINE);
      const joined = new Uint8Array(this.#rest.length + (end < 0 ? block.length : end + 1));
      joined.set(this.#rest);
      joined.set(block.subarray(0, joined.length - this.#rest.length), this.#rest.length);
      this.#rest = new Uint8Array(0);
      if (end < 0) {
        this.#keep(joined);
        return;
      }
      this.#lines(joined, 0, joined.length);
      from = end + 1;
    }
    const to = block.lastIndexOf(NEWLINE) + 1;
    this.#lines(block, from, to);
    if (Math.max(from, to) < block.length) this.#keep(block.slice(Math.max(from, to)));
  }

  /** The number of records. A last line without its end is left out unless `!END_OF_DATA` had come. */
  finish(): number {
    const rest = decodeText(this.#rest).trim();
    if (rest.startsWith('!END_OF_DATA')) this.ended = true;
    else if (rest !== '' && !this.ended) {
      this.#line++;
      this.#warn({ code: 'row-cut-off' }, this.#rest, 0);
    }
    if (!this.ended) this.#warn({ code: 'text-missing', text: '!END_OF_DATA' }, new Uint8Array(0), 0);
    this.room.n = this.#n;
    return this.#n - this.#first;
  }

  /** A hostile line without an end must not cost memory. */
  #keep(rest: Uint8Array): void {
    this.#rest = rest.length > LONGEST_LINE ? rest.slice(0, LONGEST_LINE) : rest;
  }

  #lines(bytes: Uint8Array, from: number, to: number): void {
    let at = from;
    while (at < to) {
      if (this.ended) return;
      this.#line++;
      if (this.#inHeader || (bytes[at] as number) === EXCLAMATION) {
        const end = bytes.indexOf(NEWLINE, at);
        this.#comment(bytes, at, end);
        at = end + 1;
      } else if (this.#form.read(bytes, at, this.#values)) {
        if (!this.#take(this.#values, this.#form.length)) this.#warn({ code: 'not-understood' }, bytes, at);
        at += this.#form.length + 1;
      } else at = this.#record(bytes, at);
    }
  }

  #comment(bytes: Uint8Array, from: number, to: number): void {
    const line = decodeText(bytes.subarray(from, Math.min(to, from + LONGEST_LINE)));
    if (line.startsWith('!END_OF_HEADER')) this.#inHeader = false;
    else if (line.startsWith('!END_OF_DATA')) this.ended = true;
    else if (!line.startsWith('!') && line.trim() !== '') this.#warn({ code: 'not-understood' }, bytes, from);
  }

  /**
   * Reads the record at `start`; returns where the next line begins. One loop over the bytes with everything in local variables: this is where
   * the time of opening a beamtime goes. Lines are whole: the end of one stops every inner loop.
   */
  #record(bytes: Uint8Array, start: number): number {
    const values = this.#values;
    const order = this.#order;
    const last = this.#last;
    const ends = this.#ends;
    const likely = start + this.#length;
    let at = start;
    let fields = 0;
    let wrong = false;
    let byte = bytes[at] as number;
    while (byte !== NEWLINE) {
      while (byte === BLANK) byte = bytes[++at] as number;
      if (byte < BLANK) {
        if (byte === NEWLINE) break;
        // Blocks of a disk that failed are read as zeros.
        if (byte === 0) wrong = true;
        byte = bytes[++at] as number;
        continue;
      }
      if (fields > last && at <= likely && (bytes[likely] as number) === NEWLINE) {
        // As long as the record before, and all that is needed was read: the rest holds the same fields.
        at = likely;
        fields = this.layout.count;
        break;
      }
      const place = fields <= last ? (order[fields] as number) : -1;
      fields++;
      if (place < 0) {
        // Not taken, only counted: two records on one line, or one that is cut, show by their number of fields.
        do byte = bytes[++at] as number;
        while (byte > BLANK);
        continue;
      }
      const from = at;
      const negative = byte === MINUS;
      if (negative || byte === PLUS) byte = bytes[++at] as number;
      const printed = printedByXds(bytes, at);
      if (printed === printed) {
        values[place] = negative ? -printed : printed;
        byte = bytes[(at += PRINTED_LENGTH)] as number;
        ends[place] = at - start;
        continue;
      }
      let mantissa = 0;
      let digits = 0;
      let power = 0;
      while (byte >= ZERO && byte <= NINE) {
        mantissa = (Math.imul(mantissa, 10) + byte - ZERO) | 0;
        digits++;
        byte = bytes[++at] as number;
      }
      if (byte <= BLANK && digits > 0 && digits <= MOST_DIGITS) {
        values[place] = negative ? -mantissa : mantissa;
        ends[place] = at - start;
        continue;
      }
      if (byte === POINT) {
        const whole = digits;
        byte = bytes[++at] as number;
        while (byte >= ZERO && byte <= NINE) {
          mantissa = (Math.imul(mantissa, 10) + byte - ZERO) | 0;
          digits++;
          byte = bytes[++at] as number;
        }
        power = whole - digits;
      }
      let strange = digits === 0 || digits > MOST_DIGITS;
      if (byte === LETTER_E) {
        byte = bytes[++at] as number;
        const below = byte === MINUS;
        if (below || byte === PLUS) byte = bytes[++at] as number;
        let exponent = 0;
        let places = 0;
        while (byte >= ZERO && byte <= NINE && places < 4) {
          exponent = exponent * 10 + byte - ZERO;
          places++;
          byte = bytes[++at] as number;
        }
        if (places === 0) strange = true;
        power += below ? -exponent : exponent;
      }
      if (strange || byte > BLANK) {
        // Many digits, Fortran's D, or no number at all: glued to the next one, or ****.
        while (byte > BLANK) byte = bytes[++at] as number;
        const value = spelledNumber(bytes, from, Math.min(at, from + LONGEST_FIELD));
        if (value !== value) wrong = true;
        values[place] = value;
      } else {
        const value = scaledByTen(mantissa, power);
        values[place] = negative ? -value : value;
      }
      ends[place] = at - start;
    }
    if (fields === 0 && !wrong) return at + 1;
    if (!wrong && fields === this.layout.count) {
      this.#length = at - start;
      wrong = !this.#take(values, this.#length);
      if (!wrong) this.#form.learn(bytes, start, this.#length, ends);
    } else wrong = true;
    if (wrong) this.#warn({ code: 'not-understood' }, bytes, start);
    return at + 1;
  }

  /** `length`: bytes of the record without its end. */
  #take(values: Float64Array, length: number): boolean {
    const h = values[0] as number;
    const k = values[1] as number;
    const l = values[2] as number;
    const set = values[6] as number;
    if (h !== (h | 0) || k !== (k | 0) || l !== (l | 0)) return false;
    const [H, K, L] = [this.#mostH, this.#mostK, this.#mostL];
    if (h > H || h < -H || k > K || k < -K || l > L || l < -L) return false;
    if (this.#n >= this.#intensity.length) this.#grow(length + 1);
    const n = this.#n;
    const intensity = values[3] as number;
    const sigma = values[4] as number;
    if (!(Math.abs(intensity) <= LARGEST_VALUE && Math.abs(sigma) <= LARGEST_VALUE)) return false;
    this.#intensity[n] = intensity;
    this.#sigma[n] = sigma;
    this.#n = n + 1;
    this.#hkl[3 * n] = h;
    this.#hkl[3 * n + 1] = k;
    this.#hkl[3 * n + 2] = l;
    // ZD counts from 0 and can lie a little below it.
    const frame = Math.floor(values[5] as number) + 1;
    this.#frame[n] = frame < 0 ? 0 : frame > LARGEST_FRAME ? LARGEST_FRAME : frame;
    // Pages that nobody writes to take no memory: of a file without ISET the whole column.
    if (set !== 0) this.#set[n] = set;
    return true;
  }

  #grow(length: number): void {
    this.room.n = this.#n;
    this.room.reckon(length);
    this.room.reserve(1);
    this.#useRoom();
  }

  #useRoom(): void {
    const { hkl, intensity, sigma, frame, set } = this.room;
    this.#hkl = hkl;
    this.#intensity = intensity;
    this.#sigma = sigma;
    this.#frame = frame;
    this.#set = set;
  }

  #warn(flaw: Flaw, bytes: Uint8Array, from: number): void {
    if (this.problems.length >= MOST_PROBLEMS) {
      this.moreProblems++;
      return;
    }
    const end = bytes.indexOf(NEWLINE, from);
    const excerpt = decodeText(bytes.subarray(from, Math.min(end < 0 ? bytes.length : end, from + 200)));
    this.problems.push({ line: Math.max(1, this.#line), flaw, excerpt });
  }
}
