import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { six } from '../xds-cell';
import { numbersIn, singleBlanks } from '../xds-lp';
import { LineNotes, type PrintedLines } from '../printed-lines';
import { present } from '../present';
import { ccp4Version } from '../ccp4-banner';
import type { Cell } from '../xds-keywords';

/** CTRUNCATE, or its predecessor TRUNCATE. */
export interface CtruncateLog {
  readonly program: 'ctruncate' | 'truncate';
  readonly version?: string;
  readonly spaceGroup?: string;
  readonly spaceGroupNumber?: number;
  readonly cell?: Cell;
  readonly nReflections?: number;
  /** Å. */
  readonly dMax?: number;
  readonly dMin?: number;
  /** Å². */
  readonly wilsonB?: number;
  readonly wilsonScale?: number;
  /** From the eigenvalues of U, Å²; in the program's order. */
  readonly anisotropyEigenvalues?: readonly number[];
  readonly weakestDirectionLimit?: number;
  /** |L|: 0.5 untwinned, 0.375 perfect twin. */
  readonly lStatistic?: number;
  readonly twinFraction?: number;
  /** Second acentric moment of I: 2 untwinned, 1.5 perfect twin. */
  readonly secondMoment?: number;
  /** Operators that lattice and symmetry allow; empty where the program says that there are none. */
  readonly twinLaws?: readonly { readonly operator: string; readonly hFraction?: number }[];
  /** The program's own words: 'NO Twinning detected'. */
  readonly twinning?: string;
  readonly translationalNcs?: string;
  /** What that sentence says. */
  readonly ncsDetected?: boolean;
  /** Of the Patterson peak that it names: per cent of the origin peak, and where (fractional). */
  readonly ncsHeight?: number;
  readonly ncsVector?: readonly number[];
  readonly iceRings?: string;
  /** Å; empty where it says that there are none. */
  readonly iceRingsAt?: readonly number[];
  readonly nRejected?: number;
  readonly nOutput?: number;
  readonly ended: boolean;
  readonly lines?: PrintedLines;
}

declare module '../format' {
  interface Records {
    'ctruncate-log': CtruncateLog;
  }
}

/** CTRUNCATE and its predecessor TRUNCATE (CCP4): intensities to amplitudes, Wilson statistics, twinning. */
export default textFormat({
  name: 'ctruncate-log',
  version: 8,
  file: /^(?:.*_)?c?truncate\.log$/,
  parse: parseCtruncateLog
});

type Found = { -readonly [K in keyof CtruncateLog]?: CtruncateLog[K] };

/** A line (with single blanks) that holds the text: what it says. */
const FACTS: readonly (readonly [string, (found: Found, line: string) => void])[] = [
  ['Number of reflections:', (found, line) => set(found, 'nReflections', behind(line, 'reflections:'))],
  ['Minimum resolution =', (found, line) => set(found, 'dMax', behind(line, '='))],
  ['Maximum resolution =', (found, line) => set(found, 'dMin', behind(line, '='))],
  ['Resolution limits in As', (found, line) => range(found, line)],
  [
    'Spacegroup:',
    (found, line) => symmetry(found, /Spacegroup:\s?([^(]{1,30})\(number\s+(\d{1,3})\)/.exec(line))
  ],
  ['* Space group =', (found, line) => symmetry(found, /'([^']{1,30})'\s+\(number\s+(\d{1,3})\)/.exec(line))],
  ['Cell parameters:', (found, line) => set(found, 'cell', six(numbersIn(line)))],
  ['Cell Dimensions:', (found, line) => set(found, 'cell', six(numbersIn(line)))],
  ['NREF', (found, line) => counts(found, line)],
  [
    'B =',
    (found, line) => wilson(found, /\bB = (-?[\d.]+)/.exec(line)?.[1], /\bSCALE = ([\d.]+)/.exec(line)?.[1])
  ],
  ['scale factor on intensity =', (found, line) => set(found, 'wilsonScale', behind(line, '='))],
  [
    'Eigenvalues:',
    (found, line) => set(found, 'anisotropyEigenvalues', /nan/i.test(line) ? undefined : numbersIn(line))
  ],
  [
    'Resolution limit in weakest direction',
    (found, line) => set(found, 'weakestDirectionLimit', behind(line, '='))
  ],
  ['L statistic =', (found, line) => set(found, 'lStatistic', behind(line, '='))],
  [
    'L-statistic from L-Test:',
    (found, line) => set(found, 'lStatistic', found.lStatistic ?? behind(line, ':'))
  ],
  [
    'Twin fraction estimate from L-test:',
    (found, line) => set(found, 'twinFraction', behind(line, 'L-test:'))
  ],
  ['<I^2>/<I>^2 =', (found, line) => secondMoment(found, line)],
  ['winning detected', (found, line) => set(found, 'twinning', line)],
  ['No operators found', (found) => set(found, 'twinLaws', found.twinLaws ?? [])],
  ['no potential twinning operators', (found) => set(found, 'twinLaws', found.twinLaws ?? [])],
  ['ranslational NCS', (found, line) => translationalNcs(found, line)],
  ['Ratio =', (found, line) => ncsPeak(found, /^(?:Peak (?:1 )?)?Ratio = ([\d.]{1,8})/.exec(line)?.[1])],
  ['Ice Rings', (found, line) => iceRings(found, line)],
  ['intensities have been rejected', (found, line) => set(found, 'nRejected', numbersIn(line)[0])],
  ['Number of terms rejected', (found, line) => set(found, 'nRejected', behind(line, '='))],
  ['Number of reflections input', (found, line) => set(found, 'nReflections', behind(line, '='))],
  ['Number of terms output', (found, line) => set(found, 'nOutput', behind(line, '='))],
  ['ormal termination', (found) => set(found, 'ended', true)]
];

const STATISTICS = {
  l: ({ lStatistic }: Found) => lStatistic,
  moment: ({ secondMoment }: Found) => secondMoment,
  ncs: ({ translationalNcs, ncsHeight }: Found) => ncsHeight ?? translationalNcs,
  ice: ({ iceRings, iceRingsAt }: Found) => iceRingsAt ?? iceRings,
  laws: ({ twinLaws }: Found) => twinLaws
};

function parseCtruncateLog(lines: Lines): CtruncateLog {
  const found: Found = {};
  const notes = new LineNotes(STATISTICS);
  let program: CtruncateLog['program'] | undefined;
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (program === undefined && /^\s*### CCP4 /.test(line)) {
      program = /:\s*ctruncate\b/.test(line)
        ? 'ctruncate'
        : /:\s*TRUNCATE\b/.test(line)
          ? 'truncate'
          : undefined;
      set(found, 'version', ccp4Version(line, program === 'truncate' ? 'TRUNCATE' : 'ctruncate'));
    }
    if (line.length > 400) continue;
    const at = lines.line;
    const text = singleBlanks(line);
    for (const [mark, read] of FACTS) if (text.includes(mark)) read(found, text);
    if (text.startsWith('Peak#')) ncsPeak(found, rowsBelow(lines, NCS_ROW)[0]?.[1]);
    else if (/^reso\b.*\bmean_I\b/.test(text)) iceTable(found, lines, text);
    else if (/^\| operator \|.*H-test/.test(text)) twinTable(found, lines, text);
    notes.note(found, at);
  }
  if (program === undefined) lines.fail({ code: 'other-program', program: 'CTRUNCATE' });
  return { ...found, program, ended: found.ended ?? false, ...present({ lines: notes.lines }) };
}

function set<K extends keyof Found>(found: Found, key: K, value: Found[K] | undefined): void {
  if (value !== undefined) found[key] = value;
}

/** The number that comes next behind the mark: of `L statistic = nan (untwinned 0.5 …` there is none. */
function behind(line: string, mark: string): number | undefined {
  const rest = line.slice(line.indexOf(mark) + mark.length);
  return /^\s*[-+]?[.\d]/.test(rest) ? numbersIn(rest)[0] : undefined;
}

/** That of the centric reflections (`Expected =  3.000`) stands alone where the first is nan. */
function secondMoment(found: Found, line: string): void {
  if (!/Expected =\s*3/.test(line)) set(found, 'secondMoment', found.secondMoment ?? behind(line, '='));
}

function range(found: Found, line: string): void {
  const [dMax, dMin] = numbersIn(line);
  if (!line.includes('=') || found.dMax !== undefined) return;
  set(found, 'dMax', dMax);
  set(found, 'dMin', dMin);
}

function symmetry(found: Found, match: RegExpExecArray | null): void {
  if (!match) return;
  set(found, 'spaceGroup', (match[1] ?? '').trim());
  set(found, 'spaceGroupNumber', finite(match[2]));
}

/** `Translational NCS has been detected at ( 0.500,  0.500,  0.000).`; how high the peak is stands in that line or below. */
function translationalNcs(found: Found, line: string): void {
  if (!line.includes('detected')) return;
  set(found, 'translationalNcs', line);
  found.ncsDetected = !/\bno\b/i.test(line);
  const peak = /\(([^)]{5,60})\)(?:.*?([\d.]{1,8})\s*percent)?/.exec(line);
  set(found, 'ncsHeight', finite(peak?.[2]));
  const vector = numbersIn(peak?.[1] ?? '');
  if (vector.length === 3) found.ncsVector = vector;
}

/** ` 1    ( 0.50, 0.50, 0.00)  0.62   0.00`: the highest peak comes first, its ratio before a score. */
const NCS_ROW = /^\d+\s*\([^)]{5,60}\)\s*([\d.]{1,8})\s+\S/;

/** Of the origin peak, as a part of 1. */
function ncsPeak(found: Found, ratio: string | undefined): void {
  const part = finite(ratio);
  if (part !== undefined && found.ncsDetected === true) found.ncsHeight ??= Math.round(part * 1e4) / 100;
}

/** `No Ice Rings detected`, `Possible Ice Rings`, `Ice Rings detected at 3.90, 3.67 A`. */
function iceRings(found: Found, line: string): void {
  if (!/detected|Possible/.test(line)) return;
  set(found, 'iceRings', line);
  if (/\bno\b/i.test(line)) found.iceRingsAt = [];
  else if (line.includes('detected at')) found.iceRingsAt = numbersIn(line.slice(line.indexOf('detected')));
}

/** ` 3.90   no     87.51 …`; before 2014 without that word, only whether there are any: rings whose Z score is above the tolerance in the program's source (4.0 in all versions). */
const ICE_ROW = /^(\d+\.\d+)\s+(?:(yes|no)\s+)?((?:[-+.*\da-z]{1,20}\s+){4}[-+.*\da-z]{1,20})/i;
const ICE_Z_SCORE = 4;

function iceTable(found: Found, lines: Lines, heading: string): void {
  const isNamed = heading.includes('ice_ring');
  // The named table has the ratio before the score.
  const scoreAt = isNamed ? 4 : 3;
  const rings = rowsBelow(lines, ICE_ROW).map(([, d, named, numbers]) => ({
    d: finite(d),
    named,
    z: finite(numbers?.split(/\s+/)[scoreAt])
  }));
  if (rings.length === 0) return;
  // The program says no of a ring without reflections too, and of rows that a cut file has lost nobody knows.
  const areTested = rings.some(({ z }) => z !== undefined) && !isCutBelow(lines);
  if (!isNamed && !found.iceRings?.startsWith('Possible')) {
    if (!areTested) delete found.iceRingsAt;
    return;
  }
  const flagged = rings.flatMap(({ d, named, z = NaN }) =>
    d !== undefined && (isNamed ? named === 'yes' : z > ICE_Z_SCORE) ? [d] : []
  );
  if (flagged.length > 0 || (areTested && isNamed)) found.iceRingsAt = flagged;
}

/** Nothing follows the rows, or what begins as one more. */
function isCutBelow(lines: Lines): boolean {
  const mark = lines.mark();
  const next = lines.nextFilled();
  lines.goTo(mark);
  return next === undefined || /^\s*\d/.test(next);
}

/** `|  k, h, -l |   No   |  0.47   |  0.02  |  0.02  |  0.01 ( N/A ) |`; the heading has bars around Rtwin. */
function twinTable(found: Found, lines: Lines, heading: string): void {
  const title = lines.here();
  const cellsOf = (row: string): string[] => row.split('|').map((cell) => cell.trim());
  const at = cellsOf(heading.replace('|Rtwin|', 'Rtwin')).indexOf('H-test');
  const laws = rowsBelow(lines, /^(?:-{5,}|(\|.{5,200}\|))$/).flatMap(([, row]) => {
    const cells = cellsOf(row ?? '');
    const operator = (cells[1] ?? '').replaceAll(' ', '');
    if (!/^[-+hkl0-9/,*()]{5,40}$/.test(operator)) return [];
    const hFraction = finite(cells[at]);
    return [{ operator, ...(hFraction !== undefined && { hFraction }) }];
  });
  if (laws.length === 0) lines.warn({ code: 'no-rows' }, title);
  else found.twinLaws = laws;
}

const MOST_ROWS = 100;

/** Lines of this shape below the one just read, without their outer blanks. */
function rowsBelow(lines: Lines, row: RegExp): RegExpExecArray[] {
  const rows: RegExpExecArray[] = [];
  while (rows.length < MOST_ROWS) {
    const match = row.exec((lines.peek() ?? '').trim().slice(0, 400));
    if (match === null) break;
    rows.push(match);
    lines.next();
  }
  return rows;
}

/** ` NREF 1615  FINAL 1601`. */
function counts(found: Found, line: string): void {
  const match = /NREF\s+(\d+)\s+FINAL\s+(\d+)/.exec(line);
  set(found, 'nReflections', finite(match?.[1]));
  set(found, 'nOutput', finite(match?.[2]));
}

function wilson(found: Found, b: string | undefined, scale?: string): void {
  set(found, 'wilsonB', finite(b));
  set(found, 'wilsonScale', finite(scale));
}
