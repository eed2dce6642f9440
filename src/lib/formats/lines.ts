import { Flawed, type Flaw } from '../base/flaw';

/** A flaw at its place in a file, read around or fatal. Lines count from 1; 0: the disk did not give the file. */
export interface Problem {
  readonly line: number;
  readonly flaw: Flaw;
  readonly excerpt: string;
}

/** A file that cannot be read at all. Carries the line, so that a message without a place cannot be made. */
export class FormatError extends Flawed {
  override readonly name = 'FormatError';
  constructor(
    flaw: Flaw,
    readonly line: number,
    readonly excerpt: string,
    /** The file is of another kind, which its name did not tell: no fault of the disk. */
    readonly foreign = false
  ) {
    super(flaw);
  }
}

/** What a file of another kind, or an empty one, is refused with: its first bytes are not those of `format`. */
export function otherFormat(format: string, size: number): FormatError {
  return new FormatError(size === 0 ? { code: 'empty' } : { code: 'wrong-format', format }, 1, '');
}

/** More blemishes than this in one file are counted, not kept. */
const MOST_PROBLEMS = 200;
/** Longer lines are cut: no program of ours writes them, and a hostile one must not cost memory. */
const LONGEST_LINE = 1_000_000;
/** A number that a text ends with, and that is not a part of a name. */
const LAST_NUMBER = /(?<![^\s=:,;(|[<>])[-+]?(?:\d|\.\d)[\d.]*(?:[eEdD][-+]?\d*)?$/;

/** No program prints a longer one. */
const LONGEST_NUMBER = 1000;

/**
 * How every text is read, whatever its format: raised where this file gives another record for the same text. A record of an earlier reading is right where
 * `mayReadOtherwise` says that its text has nothing that the readings differ in.
 * 1: a number right at the end of a file that has no line end is left out.
 */
export const READING = 1;

/** Whether an earlier reading may have made something else of a text that ends with these bytes: it ends in what can be a number, and no line end. */
export function mayReadOtherwise(end: Uint8Array): boolean {
  // UTF-16 has a zero beside each of them.
  const last = end.findLast((byte) => byte !== 0);
  return last !== undefined && /[\d.eEdD+-]/.test(String.fromCharCode(last));
}

/** A place in a file, to come back to with a blemish: the heading of a table that turned out to be empty. */
export interface LinePlace {
  readonly line: number;
  readonly excerpt: string;
}

/**
 * A cursor over a text file. It is the only thing that knows the line number. Lines end with LF, CRLF, or CR alone (classic Mac,
 * Excel's "CSV (Macintosh)"); `text` holds the last as LF.
 */
export class Lines {
  readonly text: string;
  readonly problems: Problem[] = [];
  /** Blemishes beyond those kept in `problems`. */
  uncounted = 0;
  #at = 0;
  #line = 0;
  #current = '';
  #isCutReported = false;

  constructor(text: string) {
    this.text = endsWithBareReturns(text) ? text.replace(/\r\n?/g, '\n') : text;
    if (text.charCodeAt(0) === 0xfeff) this.#at = 1;
  }

  /** The text without a number that it ends in (see `next`): for what is not read by lines. */
  get withoutCutNumber(): string {
    const at = Math.max(this.text.lastIndexOf('\n') + 1, this.text.length - LONGEST_NUMBER);
    const end = this.text.slice(at);
    return LAST_NUMBER.test(end) ? this.text.slice(0, at) + end.replace(LAST_NUMBER, '') : this.text;
  }

  /** Number of the line last returned, from 1; 0 before the first. */
  get line(): number {
    return this.#line;
  }

  /** The line last returned. */
  get current(): string {
    return this.#current;
  }

  get ended(): boolean {
    return this.#at >= this.text.length;
  }

  /**
   * The next line without its end, or `undefined` at the end of the file. A number right at the end of a file may have lost digits (a disk pulled, a
   * copy broken off): it is left out, and told.
   */
  next(): string | undefined {
    if (this.#at >= this.text.length) return undefined;
    let end = this.text.indexOf('\n', this.#at);
    const isLast = end < 0;
    if (isLast) end = this.text.length;
    const stop = end > this.#at && this.text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    this.#current = this.text.slice(this.#at, Math.min(stop, this.#at + LONGEST_LINE));
    this.#at = end + 1;
    this.#line++;
    if (isLast && stop === end && LAST_NUMBER.test(this.#current)) {
      this.warnOfNoEnd();
      this.#current = this.#current.replace(LAST_NUMBER, '');
    }
    return this.#current;
  }

  /** The next line, without moving on. */
  peek(): string | undefined {
    const [at, line, current] = [this.#at, this.#line, this.#current];
    const found = this.next();
    [this.#at, this.#line, this.#current] = [at, line, current];
    return found;
  }

  /** The next line that is not blank. */
  nextFilled(): string | undefined {
    for (let line = this.next(); line !== undefined; line = this.next()) if (line.trim() !== '') return line;
    return undefined;
  }

  /** Moves behind the next line that matches; at the end of the file if none does. */
  after(marker: RegExp): RegExpExecArray | undefined {
    for (let line = this.next(); line !== undefined; line = this.next()) {
      const match = marker.exec(line);
      if (match) return match;
    }
    return undefined;
  }

  /** Moves behind the next line that contains `marker` (much faster than `after` in long files). */
  afterText(marker: string): string | undefined {
    const found = this.text.indexOf(marker, this.#at);
    if (found < 0) {
      while (this.next() !== undefined);
      return undefined;
    }
    for (let line = this.next(); line !== undefined; line = this.next()) if (this.#at > found) return line;
    return undefined;
  }

  /** A place to come back to with `goTo`. */
  mark(): { readonly at: number; readonly line: number } {
    return { at: this.#at, line: this.#line };
  }

  goTo(mark: { readonly at: number; readonly line: number }): void {
    this.#at = mark.at;
    this.#line = mark.line;
    this.#current = '';
  }

  /** Gives the file up. Use as an expression: `x ?? lines.fail({ code: 'empty' })`. */
  fail(flaw: Flaw): never {
    throw new FormatError(flaw, Math.max(1, this.#line), excerptOf(this.#current));
  }

  /** Gives the file up as one of another kind: its name fits, and nothing in it does. */
  foreign(flaw: Flaw): never {
    throw new FormatError(flaw, Math.max(1, this.#line), excerptOf(this.#current), true);
  }

  /** The line last returned, for a later `warn`. */
  here(): LinePlace {
    return { line: Math.max(1, this.#line), excerpt: excerptOf(this.#current) };
  }

  /** Notes a blemish, at the line last returned unless another place is given. */
  warn(flaw: Flaw, at: LinePlace = this.here()): void {
    if (this.problems.length >= MOST_PROBLEMS) this.uncounted++;
    else this.problems.push({ line: at.line, flaw, excerpt: at.excerpt });
  }

  /** Tells, once, that the line last returned is the file's last and has no end. */
  warnOfNoEnd(): void {
    if (!this.#isCutReported) this.warn({ code: 'no-line-end' });
    this.#isCutReported = true;
  }

  /** A finite number; otherwise `undefined`, with a warning unless the text is blank or an honest "nan". `name`: what the file calls it. */
  number(text: string | undefined, name: string): number | undefined {
    const value = finite(text);
    if (
      value === undefined &&
      text !== undefined &&
      !/^\s*$|^\s*[+-]?(nan|inf|infinity)\s*$|^\s*\*+\s*$/i.test(text)
    )
      this.warn({ code: 'not-a-number', name: name });
    return value;
  }
}

/**
 * True where a CR alone ends lines: the first line end is one, and LF is rarer (a progress bar writes CR too, but behind lines that
 * end with LF; a spreadsheet's cell may hold an LF).
 */
function endsWithBareReturns(text: string): boolean {
  const first = text.indexOf('\r');
  if (first < 0 || text.charCodeAt(first + 1) === 10) return false;
  const feed = text.indexOf('\n');
  if (feed >= 0 && feed < first) return false;
  let returns = 0;
  let feeds = 0;
  for (let at = first; at >= 0; at = text.indexOf('\r', at + 1))
    if (text.charCodeAt(at + 1) !== 10) returns++;
  for (let at = feed; at >= 0 && feeds <= returns; at = text.indexOf('\n', at + 1)) feeds++;
  return feeds <= returns;
}

function excerptOf(line: string): string {
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eEdD][+-]?\d+)?$/;
/** Powers of ten that a double holds exactly. */
const TENS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** The number that the whole text spells (Fortran's D exponent too), if it is finite. */
export function finite(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const printed = fewDigits(text);
  if (printed !== undefined) return printed;
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) return undefined;
  const plain = Number(trimmed);
  const value = Number.isNaN(plain) ? Number(trimmed.replace(/[dD]/, 'e')) : plain;
  return Number.isFinite(value) ? value : undefined;
}

/**
 * The number of a text of blanks, a sign, digits and a point, as nearly all are printed, in a third of the time that `Number` takes; `undefined` for any other
 * text. Digits and power of ten are held exactly, so their one division is rounded as `Number` rounds; where they are not, `undefined` too.
 */
function fewDigits(text: string): number | undefined {
  let at = 0;
  while (text.charCodeAt(at) === 32) at++;
  const sign = text.charCodeAt(at);
  if (sign === 45 || sign === 43) at++;
  let whole = 0;
  let digits = 0;
  let point: number | undefined;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      whole = whole * 10 + code - 48;
      digits++;
    } else if (code === 46 && point === undefined) point = digits;
    else return undefined;
  }
  const ten = TENS[digits - (point ?? digits)];
  if (digits === 0 || whole >= 2 ** 53 || ten === undefined) return undefined;
  const value = whole / ten;
  return sign === 45 ? -value : value;
}

/** A row of stars: the number had no room in its field and is lost. */
export const isStarred = (text: string | undefined): boolean => /^\*+$/.test(text ?? '');

/** XDS prints -99.9 (per cent) and -99.00 (I/sigma) for "cannot be computed": absent, never a number. */
export function notSentinel(value: number | undefined): number | undefined {
  return value === undefined || value <= -99 ? undefined : value;
}
