/** Tables of logs: known by their words, and never empty without being told. */
import type { LinePlace, Lines } from './lines';

/**
 * Matches a line that holds these words in this order, whatever blanks stand between them: those change from version to version of
 * a program (` IMAGE IER  SCALE ` of XDS became ` IMAGE IER    SCALE ` by 2024).
 */
export function holding(words: string): RegExp {
  return new RegExp(spaced(words));
}

/** The same for a line that begins with these words. */
export function beginning(words: string): RegExp {
  return new RegExp(`^\\s*${spaced(words)}`);
}

function spaced(words: string): string {
  return words
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s*');
}

/** Which tables of a log were met, and which of them held no row: both are blemishes with a line. */
export class Tables {
  readonly #met = new Set<string>();

  constructor(readonly lines: Lines) {}

  /** How many kinds of table were met. */
  get met(): number {
    return this.#met.size;
  }

  /** Reads the table below its heading, the current line. `title`: words of the heading; `rows`: all rows of that table so far, or one value. */
  read(title: string, rows: () => number, below: () => void): void {
    const heading: LinePlace = this.lines.here();
    const before = rows();
    this.#met.add(title);
    below();
    if (rows() === before) this.lines.warn({ code: 'no-rows' }, heading);
  }

  /** At the end of a log that should hold them. */
  expect(...titles: readonly string[]): void {
    for (const text of titles) if (!this.#met.has(text)) this.lines.warn({ code: 'text-missing', text });
  }
}
