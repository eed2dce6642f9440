/** What the logs of all XDS programs have in common (XDS, Kabsch; layouts as in docs/formats/xds-step-lp.md). */
import type { LogLine } from './log-line';
import { finite, type Lines } from './lines';

export interface LpTitle {
  /** IDXREF, INTEGRATE, … */
  readonly program: string;
  /** With single blanks: `Jan 31, 2020 BUILT=20200417`. */
  readonly version?: string;
  /** As printed, e.g. `14-Jul-2020`. */
  readonly date?: string;
}

/**
 * ` ***** IDXREF ***** (VERSION Jan 31, 2020  BUILT=20200417)  14-Jul-2020`, else `undefined`. Programs of 2006 print
 * `(XDS VERSION  June 2006)`, XSCALE of those years no stars.
 */
export function lpTitle(line: string): LpTitle | undefined {
  if (line.length > 200) return undefined;
  const match =
    /^\s*(?:\*{5}\s*([A-Z]+)\s*\*{5}|(XSCALE)(?=\s*\())\s*(?:\((?:XDS\s+)?(?:VERSION\s+)?([^)]*)\))?\s*(\S*)/.exec(
      line
    );
  const [, starred, plain, version, date] = match ?? [];
  const program = starred ?? plain;
  if (program === undefined) return undefined;
  return { program, ...(version ? { version: singleBlanks(version) } : {}), ...(date ? { date } : {}) };
}

/** Fortran pads its words. */
export function singleBlanks(text: string): string {
  return text.trim().replace(/\s\s+|[^\S ]/g, ' ');
}

/** Blanks, then a capital, a star or an exclamation mark: everything but the rows of tables, which are most of a log. */
export function isLabel(line: string): boolean {
  let at = 0;
  while (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9) at++;
  const first = line.charCodeAt(at);
  return (first >= 65 && first <= 90) || first === 42 || first === 33;
}

/** A line that begins with `!!! ERROR !!!`: the program stopped here. */
export function isErrorLine(line: string): boolean {
  return /^\s*!!!\s*ERROR\s*!!!/.test(line);
}

/** `!!! ERROR !!! …`, without the blanks around it. */
export function note(line: number, text: string): LogLine {
  return { line, text: text.trim() };
}

/** The line last returned is the file's last and has no line end: a file that was cut off may have cut its last number. */
export function mayBeCut(lines: Lines): boolean {
  return lines.ended && !lines.text.endsWith('\n');
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eEdD][-+]?\d+)?/g;

/** All numbers of a text; neighbours may touch where the second has a sign (Fortran: `0.0021034-0.0038817`). */
export function numbersIn(text: string): number[] {
  return (text.match(NUMBER) ?? []).flatMap((token) => finite(token) ?? []);
}

/** Numbers behind a label, if there are as many as wanted. */
export function numbersAfter(line: string, label: string, count: 1): [number] | undefined;
export function numbersAfter(line: string, label: string, count: 2): [number, number] | undefined;
export function numbersAfter(line: string, label: string, count: 3): [number, number, number] | undefined;
export function numbersAfter(line: string, label: string, count: number): number[] | undefined;
export function numbersAfter(line: string, label: string, count: number): number[] | undefined {
  const at = line.indexOf(label);
  if (at < 0) return undefined;
  const numbers = numbersIn(line.slice(at + label.length));
  return numbers.length >= count ? numbers.slice(0, count) : undefined;
}
