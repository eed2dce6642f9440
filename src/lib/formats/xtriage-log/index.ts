import { textFormat } from '../format';
import { finite, type LinePlace, type Lines } from '../lines';
import { present } from '../present';
import { LineNotes, type PrintedLines } from '../printed-lines';
import { holding } from '../table';

export interface XtriageLog {
  /** `ML estimate of overall B value`, Å². */
  readonly wilsonB?: number;
  /** Eigenvalues of B-cart, Å², in the order printed, with their vectors. */
  readonly bEigen: readonly {
    readonly value: number;
    readonly vector?: Vector;
  }[];
  /** L test on acentric data: 0.5 and 0.333 untwinned, 0.375 and 0.200 perfect twin. */
  readonly meanAbsL?: number;
  readonly meanLSquared?: number;
  /** <I²>/<I>² of acentric reflections: 2 untwinned, 1.5 perfect twin. */
  readonly secondMoment?: number;
  readonly patterson?: PattersonPeak;
  /** (Pseudo)merohedral twin laws; empty where the log says that there are none, absent where it does not say. */
  readonly twinLaws?: readonly TwinLaw[];
  /** Data against the intensities of ice at its rings; absent without that table. */
  readonly iceRings?: readonly IceRing[];
  /** How many warnings of ice the program counts behind that table; absent where the log ends before it says so. */
  readonly iceWarnings?: number;
  readonly lines?: PrintedLines;
}

type Vector = readonly [number, number, number];

/** `Largest Patterson peak with length larger than 15 Angstrom`. */
export interface PattersonPeak {
  readonly line: number;
  /** Fractional. */
  readonly vector?: Vector;
  /** Per cent of the origin peak. */
  readonly height: number;
  readonly pValue?: number;
}

export interface TwinLaw {
  /** `h,-k,-l`. */
  readonly operator: string;
  /** 'M': merohedral; 'PM': pseudomerohedral. */
  readonly type?: string;
  /** Twin fractions that the tests estimate. */
  readonly hAlpha?: number;
  readonly brittonAlpha?: number;
}

export interface IceRing {
  /** Å. */
  readonly d: number;
  /** Deviation of the mean intensity from the Wilson plot. */
  readonly zScore?: number;
  readonly completeness?: number;
  /** The program calls its intensity abnormal. */
  readonly flagged: boolean;
  /** The program calls its completeness too low. */
  readonly sparse?: true;
}

declare module '../format' {
  interface Records {
    'xtriage-log': XtriageLog;
  }
}

/** ccp4/logfile.log of a merge run: the log of phenix.xtriage (mmtbx; older than 2013 and newer than 2015 print some blocks otherwise). */
export default textFormat({
  name: 'xtriage-log',
  version: 7,
  file: /^logfile\.log$/,
  where: /(^|\/)ccp4\/logfile\.log$/,
  parse: parseXtriageLog
});

const WILSON_B = holding('ML estimate of overall B value');
const EIGEN = holding('Eigen analyses of B-cart');
const PATTERSON = holding('Largest Patterson peak');
/** Before 2010. */
const OLD_PATTERSON = holding('Largest patterson peak');
/** ` | 1 |  19.974 | (-0.00, 1.00, 0.00) |`, and before 2014 `Eigenvector 1 : 19.974  (-0.00, 1.00, 0.00)`. */
const EIGEN_ROW = /^\s*(?:\|\s*\d\s*\||Eigenvector\s+\d\s*:)\s*(-?[\d.]{1,20})\s*\|?\s*(\([^)]{1,80}\))?/;
/** `No ice ring related problems detected.`, `As there was only 1 ice-ring related warning, …`, `There were 2 ice ring related warnings.` */
const ICE_CONCLUSION =
  /^\s*(?:No|As there was only|There were)\s.*\bice[- ]ring related (?:problems|warnings?)\b/;
/** A tensor has three. */
const MOST_VECTORS = 3;
/** More rows than this are not the program's. */
const MOST_ROWS = 60;

type Growing = { -readonly [K in keyof XtriageLog]?: XtriageLog[K] };

const STATISTICS = {
  l: ({ meanAbsL }: Growing) => meanAbsL,
  moment: ({ secondMoment }: Growing) => secondMoment,
  ncs: ({ patterson }: Growing) => patterson,
  ice: ({ iceRings, iceWarnings }: Growing) => iceWarnings ?? iceRings,
  laws: ({ twinLaws }: Growing) => twinLaws
};

function parseXtriageLog(lines: Lines): XtriageLog {
  const found: Growing = {};
  const bEigen: XtriageLog['bEigen'][number][] = [];
  const notes = new LineNotes(STATISTICS);
  for (let text = lines.next(); text !== undefined; text = lines.next()) {
    const { line } = lines;
    if (WILSON_B.test(text)) {
      const wilsonB = finite((lines.nextFilled() ?? '').trim().split(/\s+/)[0]);
      if (wilsonB === undefined) lines.warn({ code: 'not-a-number', name: 'Wilson B' });
      else found.wilsonB = wilsonB;
    } else if (EIGEN.test(text)) bEigen.push(...eigenOf(lines).slice(0, MOST_VECTORS - bEigen.length));
    else if (PATTERSON.test(text) || OLD_PATTERSON.test(text))
      Object.assign(found, present({ patterson: peakOf(lines) }));
    else if (/\bd_spacing\b.*\bz[-_ ]?score\b/i.test(text)) found.iceRings = iceRingsOf(lines, cellsOf(text));
    else if (/^\s*At\s+[\d.]{1,8}\s*A\b.*z-score/.test(text)) flagRing(found, text, { flagged: true });
    else if (/^\s*At\s+[\d.]{1,8}\s*A\b.*(?:completeness|occupancy)/.test(text))
      flagRing(found, text, { sparse: true, flagged: isAbnormalBelow(lines) });
    else if (ICE_CONCLUSION.test(text)) Object.assign(found, present({ iceWarnings: warningsOfIce(text) }));
    else if (/^\s*No .*twin\s+laws\b/.test(text)) found.twinLaws ??= [];
    else if (/\|\s*Operator\s*\|\s*type\s*\|/i.test(text)) addLaws(found, lines, cellsOf(text), 'operator');
    else if (/\|\s*Type\s*\|.*\bTwin\s+law\s*\|/i.test(text))
      addLaws(found, lines, cellsOf(text), 'twin law');
    else readStatistic(found, text);
    notes.note(found, line);
  }
  return { ...found, bEigen, ...present({ lines: notes.lines }) };
}

/** Eigenvalues below their heading, as a table or (before 2014) a line each. */
function eigenOf(lines: Lines): XtriageLog['bEigen'][number][] {
  const heading: LinePlace = lines.here();
  const found: XtriageLog['bEigen'][number][] = [];
  for (let next = lines.peek(); next !== undefined; next = lines.peek()) {
    const match = EIGEN_ROW.exec(next.slice(0, 200));
    const value = finite(match?.[1]);
    if (value !== undefined) found.push({ value, ...present({ vector: vectorOf(match?.[2]) }) });
    else if (next.trim() === '' ? found.length > 0 : !/^[\s|+-]*$|Eigenvector|Value/.test(next)) break;
    lines.next();
  }
  if (found.length === 0) lines.warn({ code: 'no-rows' }, heading);
  return found;
}

/** The moment that follows that of the acentric reflections, and stands alone where theirs is nan. */
const OF_CENTRICS = /untwinned:\s*3/;

/**
 * `  Mean |L|   :0.502  (untwinned…`; <I^2>/<I>^2 is that of the acentric reflections. The summary says them again: `<|L|>, <L^2>: 0.502, 0.335`, in newer
 * versions a line each.
 */
function readStatistic(found: Growing, text: string): void {
  const [, l, lSquared] = /^[\s-]*<\|L\|>, <L\^2>:\s*([\d.]{1,12}),\s*([\d.]{1,12})/.exec(text) ?? [];
  const [, one, alone] = /^\s*<(\|L\||L\^2)>\s*:\s*([\d.]{1,12})/.exec(text) ?? [];
  const [absL, squared] = [
    finite(l ?? (one === '|L|' ? alone : undefined)),
    finite(lSquared ?? (one === 'L^2' ? alone : undefined))
  ];
  if (absL !== undefined) found.meanAbsL ??= absL;
  if (squared !== undefined) found.meanLSquared ??= squared;
  const match = /^\s*(Mean \|L\||Mean\s+L\^2|<I\^2>\/<I>\^2)\s*:\s*(-?[\d.]{1,12})/.exec(text);
  const value = finite(match?.[2]);
  if (match === null || value === undefined || OF_CENTRICS.test(text)) return;
  if (match[1]?.includes('|L|')) found.meanAbsL ??= value;
  else if (match[1]?.startsWith('Mean')) found.meanLSquared ??= value;
  else found.secondMoment ??= value;
}

function cellsOf(text: string): string[] {
  return text
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** Rows of a table between lines of dashes: the cells between bars. Ends at a blank line or another text. */
function cellRows(lines: Lines): string[][] {
  const rows: string[][] = [];
  for (let next = lines.peek(); next !== undefined; next = lines.peek()) {
    const text = next.trim();
    if (!text.startsWith('|') && !/^-{3,}$/.test(text)) break;
    lines.next();
    // A row without its last bar was cut off: so may be what stands in its last cell.
    if (/^\|.*\|$/.test(text) && rows.length < MOST_ROWS) rows.push(cellsOf(text));
  }
  return rows;
}

function peakOf(lines: Lines): PattersonPeak | undefined {
  const line = lines.line;
  const values = new Map<string, string>();
  if (lines.peek()?.trim() === '') lines.next();
  for (let next = lines.peek(); next !== undefined && values.size < 8; next = lines.peek()) {
    const match = /^\s*([A-Za-z_][^:]{2,40}?)\s*:\s*(\S.*)$/.exec(next);
    if (match === null) break;
    values.set(match[1] ?? '', match[2] ?? '');
    lines.next();
  }
  const said = values.get('Height relative to origin') ?? values.get('Height (origin=100)');
  const height = finite(said?.split(/\s/)[0]);
  if (height === undefined) {
    lines.warn({ code: 'missing', what: 'height' });
    return undefined;
  }
  return {
    line,
    height,
    ...present({
      vector: vectorOf(values.get('Frac. coord.')?.trim().split(/\s+/).join(',')),
      pValue: finite(values.get('p_value(height)'))
    })
  };
}

/** Columns by their heads: `Data Z-score`, `Completeness`; before 2010 `z_score`, `compl.`, in another order. */
function iceRingsOf(lines: Lines, heads: readonly string[]): readonly IceRing[] {
  const [zAt, completenessAt] = [/z[-_ ]?score$/i, /^compl/i].map((head) =>
    heads.findIndex((one) => head.test(one))
  );
  return cellRows(lines).flatMap((cells) => {
    const d = finite(cells[0]);
    if (d === undefined) return [];
    const rest = { zScore: finite(cells[zAt ?? -1]), completeness: finite(cells[completenessAt ?? -1]) };
    return [{ d, flagged: false, ...present(rest) }];
  });
}

function warningsOfIce(text: string): number | undefined {
  return text.trimStart().startsWith('No') ? 0 : finite(/\d+/.exec(text)?.[0]);
}

/** Behind `… lower completeness than expected from the rest of the`, up to the next ring: `the expected mean intensity does not behave as it should`. */
function isAbnormalBelow(lines: Lines): boolean {
  const mark = lines.mark();
  let isAbnormal = false;
  for (let count = 0; count < 4 && !isAbnormal; count++) {
    const next = lines.next() ?? '';
    if (/^\s*At\s+\d/.test(next)) break;
    isAbnormal = /mean intensity does not\b/.test(next);
  }
  lines.goTo(mark);
  return isAbnormal;
}

/**
 * `At 3.67 A the z-score is more than 4.00 times …` or `At 3.67 A there is a lower completeness than …` (before 2014 `an lower occupancy`), two decimals: the
 * ring of the table nearest to it.
 */
function flagRing(found: Growing, text: string, flags: Pick<IceRing, 'flagged' | 'sparse'>): void {
  const d = finite(/At\s+([\d.]{1,8})\s*A/.exec(text)?.[1]);
  if (d === undefined) return;
  const rings = found.iceRings ?? [];
  const at = rings.findIndex((ring) => Math.abs(ring.d - d) < 0.006);
  const known = rings[at] ?? { d, flagged: false };
  const ring = { ...known, ...flags, flagged: known.flagged || flags.flagged };
  // A ring is one, whether its table was read or not.
  found.iceRings = at < 0 ? [...rings, ring] : rings.map((one, nth) => (nth === at ? ring : one));
}

/** Laws of a table with these heads; the one called `named` has the operator. A law met again is completed. */
function addLaws(found: Growing, lines: Lines, heads: readonly string[], named: string): void {
  const laws = new Map((found.twinLaws ?? []).map((law) => [law.operator, law]));
  // Where calculated data were given, a column stands before these.
  const [operatorAt, typeAt, brittonAt, hAt] = [named, 'type', 'britton alpha', 'h alpha'].map((head) =>
    heads.findIndex((one) => one.toLowerCase() === head)
  );
  const cell = (cells: readonly string[], at = -1): string => (at < 0 ? '' : (cells[at] ?? ''));
  for (const cells of cellRows(lines)) {
    const operator = cell(cells, operatorAt);
    if (!/^[-+hkl0-9/,*() ]{5,40}$/.test(operator)) continue;
    const type = cell(cells, typeAt) || undefined;
    const [brittonAlpha, hAlpha] = [finite(cell(cells, brittonAt)), finite(cell(cells, hAt))];
    laws.set(operator, { ...laws.get(operator), operator, ...present({ type, brittonAlpha, hAlpha }) });
  }
  if (laws.size > 0) found.twinLaws = [...laws.values()];
}

function vectorOf(text: string | undefined): Vector | undefined {
  const [x, y, z] = (text ?? '')
    .replace(/[()]/g, '')
    .split(',')
    .map((part) => finite(part));
  return x === undefined || y === undefined || z === undefined ? undefined : [x, y, z];
}
