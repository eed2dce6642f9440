import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';
import { six } from '../xds-cell';
import { numbersIn } from '../xds-lp';
import { ccp4Version } from '../ccp4-banner';
import type { LogLine } from '../log-line';
import type { Cell } from '../xds-keywords';

/** POINTLESS: pointless.log of a merge run; pointless_integrate.log and pointless_correct.log of a processing run. */
export interface PointlessLog {
  readonly version?: string;
  readonly input?: { readonly spaceGroup?: string; readonly cell?: Cell };
  /** What KAMO did to the indices before POINTLESS saw them, as `l,h,k`. */
  readonly changeOfBasis?: string;
  readonly elements: readonly SymmetryElement[];
  readonly laueGroups: readonly LaueGroupScore[];
  readonly absenceZones: readonly AbsenceZone[];
  readonly spaceGroups: readonly SpaceGroupScore[];
  readonly best?: BestSolution;
  readonly twinning?: Twinning;
  /** Too few symmetry elements were observed: the Laue group is that of the input, or the highest, and its probability was set to 1. */
  readonly laueGroupAssumed?: LogLine;
  readonly warnings: readonly LogLine[];
}

export interface BestSolution {
  readonly line: number;
  /** What is called best: a space group, or only a point group where absences could not decide (or a Laue group, where settings could not). */
  readonly kind: 'space-group' | 'point-group';
  /** With blanks, as printed: 'P 43 21 2'. */
  readonly group: string;
  readonly reindexOperator?: string;
  readonly laueGroupProbability?: number;
  readonly absenceProbability?: number;
  readonly totalProbability?: number;
  readonly spaceGroupConfidence?: number;
  readonly laueGroupConfidence?: number;
  readonly cell?: Cell;
  /** Printed as `Chosen Solution`, for the input asked for it or for its Laue group: it need not be the best of all. */
  readonly chosen?: true;
}

export interface SymmetryElement {
  readonly likelihood?: number;
  readonly zCc?: number;
  readonly cc?: number;
  readonly n?: number;
  readonly rMeas?: number;
  /** Number of stars. */
  readonly stars: number;
  readonly element: string;
}

export interface LaueGroupScore {
  readonly name: string;
  readonly accepted: boolean;
  readonly isInput: boolean;
  readonly likelihood?: number;
  readonly netZ?: number;
  readonly cc?: number;
  readonly rMeas?: number;
  /** Degrees between the cell as it is and with the symmetry imposed. */
  readonly delta?: number;
  readonly reindexOperator?: string;
}

export interface AbsenceZone {
  /** 'screw axis 2(1) [c]'. */
  readonly zone: string;
  readonly n?: number;
  readonly peakHeight?: number;
  readonly sd?: number;
  readonly probability?: number;
  readonly condition?: string;
}

export interface SpaceGroupScore {
  readonly name: string;
  readonly number?: number;
  /** In angle brackets: it is the input's own or differs only in absences that were not seen. */
  readonly bracketed: boolean;
  readonly totalProbability?: number;
  readonly absenceProbability?: number;
  readonly reindexOperator?: string;
  readonly conditions?: string;
}

export interface Twinning {
  /** Of <|L|>. */
  readonly line?: number;
  /** 0.5 untwinned, 0.375 perfect twin. */
  readonly meanAbsL?: number;
  readonly meanLSquared?: number;
  readonly twinFraction?: number;
  /** The program's own sentence. */
  readonly verdict?: string;
}

declare module '../format' {
  interface Records {
    'pointless-log': PointlessLog;
  }
}

/** POINTLESS (CCP4, P. Evans) 1.9 to 1.12; KAMO runs it with a forced Laue group in merge runs, where only the absences are left to find. */
export default textFormat({
  name: 'pointless-log',
  version: 9,
  file: /^pointless(?:_integrate|_correct)?\.log$/,
  parse: parsePointlessLog
});

/** A list of scores longer than this is not POINTLESS's. */
const MOST_ROWS = 500;

function parsePointlessLog(lines: Lines): PointlessLog {
  let version: string | undefined;
  let input: { spaceGroup?: string; cell?: Cell } | undefined;
  let changeOfBasis: string | undefined;
  let best: BestSolution | undefined;
  let twinning: Twinning | undefined;
  let laueGroupAssumed: LogLine | undefined;
  const elements: SymmetryElement[] = [];
  const laueGroups: LaueGroupScore[] = [];
  const absenceZones: AbsenceZone[] = [];
  const spaceGroups: SpaceGroupScore[] = [];
  const warnings: LogLine[] = [];
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    const text = line.trim();
    version ??= ccp4Version(line, 'POINTLESS');
    if (/^(?:Space\s+group\s+from\s+HKLIN\s+file|HKLIN\s+spacegroup)\s*:/.test(text)) {
      const spaceGroup = text
        .slice(text.indexOf(':') + 1)
        .trim()
        .split(/\s{2,}/)[0];
      if (spaceGroup) input = { spaceGroup, ...input };
    } else if (/^(?:Cell:|Average unit cell:|Unit cell for dataset:)/.test(text)) {
      const cell = six(numbersIn(text.slice(text.indexOf(':'))));
      if (cell && !input?.cell) input = { ...input, cell };
    } else if (text.startsWith('Change of basis operator in both'))
      changeOfBasis = (lines.peek() ?? '').trim().slice(0, 100) || undefined;
    else if (text.startsWith('Nelmt')) rows(lines, elements, elementOf);
    else if (/^Laue Group\s+Lklhd/.test(text)) rows(lines, laueGroups, laueGroupOf);
    else if (/^Zones\s+for\s+Laue\s+group/.test(text)) rows(lines, absenceZones, zoneOf);
    else if (/^Spacegroup\s+TotProb/.test(text)) rows(lines, spaceGroups, spaceGroupOf);
    else if (/^(?:Best|Chosen) Solution:/.test(text)) best = bestOf(lines, text);
    else if (/^Too few of the symmetry elements|^No symmetry information available/.test(text))
      laueGroupAssumed ??= { line: lines.line, text };
    else if (text.includes('L-test suggests') || /^The data .*(?:L-test|twinned)/.test(text))
      twinning = { ...twinning, verdict: text };
    else if (text.startsWith('WARNING') && warnings.length < 100) warnings.push({ line: lines.line, text });
    else twinning = twinningOf(text, lines.line, twinning);
  }
  if (version === undefined && !best && spaceGroups.length === 0)
    lines.fail({ code: 'other-program', program: 'POINTLESS' });
  if (!best) lines.warn({ code: 'not-finished', program: 'POINTLESS' });
  return {
    ...present({ version, input, changeOfBasis, best, twinning, laueGroupAssumed }),
    elements,
    laueGroups,
    absenceZones,
    spaceGroups,
    warnings
  };
}

/** Rows behind a heading; blank lines first and lines of dots between them do not count; the first other line ends them. */
function rows<T>(lines: Lines, found: T[], rowOf: (text: string) => T | undefined): void {
  let blank = 0;
  const heading = lines.here();
  const before = found.length;
  for (let next = lines.peek(); next !== undefined; next = lines.peek()) {
    const text = next.trim();
    const row = text === '' || /^\.+$/.test(text) ? undefined : rowOf(text);
    if (text === '') {
      if (++blank > 2) break;
    } else if (row && found.length < MOST_ROWS) {
      found.push(row);
      blank = 1;
    } else if (!row && !/^\.+$/.test(text)) break;
    lines.next();
  }
  if (found.length === before) lines.warn({ code: 'no-rows' }, heading);
}

/** `  2   0.906   9.27   0.93  493259  0.043 *** 2-fold k ( 0 1 0) {-h,k,-l}`. */
function elementOf(text: string): SymmetryElement | undefined {
  const words = text.split(/\s+/);
  const [likelihood, zCc, cc, n, rMeas] = words.slice(1, 6).map((word) => finite(word));
  if (finite(words[0]) === undefined || likelihood === undefined) return undefined;
  const stars = /^\*+$/.test(words[6] ?? '') ? (words[6]?.length ?? 0) : 0;
  const element = words.slice(stars > 0 ? 7 : 6).join(' ');
  return { ...present({ likelihood, zCc, cc, n, rMeas }), stars, element };
}

/** `= 1  C 1 2/m 1  ***  0.906   9.28  9.28  0.00   0.93  0.00   0.04  0.00   0.0 [h,k,l]`. */
function laueGroupOf(text: string): LaueGroupScore | undefined {
  const match =
    /^([=>-]?)\s*\d+\s+(\S.{0,40}?)\s+(?:\*+\s+)?((?:(?:-?\d+\.\d\d?\d?|-?nan|-?inf)\s*){9})(\[[^\]]{1,100}\])?/.exec(
      `${text} `
    );
  if (!match) return undefined;
  // Neighbours can touch; what was not computed keeps its place.
  const cells = match[3]?.match(/-?\d+\.\d{1,3}|nan|inf/g) ?? [];
  const [likelihood, netZ, , , cc, , rMeas, , delta] = cells.map((cell) => finite(cell));
  return {
    name: match[2] ?? '',
    accepted: match[1] === '=' || match[1] === '>',
    isInput: match[1] === '=' || match[1] === '-',
    ...present({ likelihood, netZ, cc, rMeas, delta, reindexOperator: match[4] })
  };
}

/** ` 1 screw axis 2(1) [c]           51   0.989   0.099   *** 0.988   00l: l=2n`; `Null` for no probability; of an axis without reflections only that. */
function zoneOf(text: string): AbsenceZone | undefined {
  const unseen = /^\d+\s+(\S.{0,60}?)\s+(?:(No observations)|Systematically missing data\b.*)$/.exec(text);
  if (unseen) return { zone: unseen[1] ?? '', ...(unseen[2] && { n: 0 }) };
  const match =
    /^\d+\s+(\S.{0,60}?)\s+(\d+)\s+(-?[\d.]+|-?nan)(?:\s+|(?=-))(-?[\d.]+|-?nan)\s+(?:\*+\s+)?(-?[\d.]+|-?nan|Null)\s*(.*)$/.exec(
      text
    );
  if (!match) return undefined;
  return {
    zone: match[1] ?? '',
    ...present({
      n: finite(match[2]),
      peakHeight: finite(match[3]),
      sd: finite(match[4]),
      probability: finite(match[5]),
      condition: match[6] || undefined
    })
  };
}

/** `    <C 2 2 21> ( 20)    0.988  0.988                         00l: l=2n (zone 1)`. */
function spaceGroupOf(text: string): SpaceGroupScore | undefined {
  const match =
    /^(<?)([A-Z][^<>()]{0,20}?)>?\s*\(\s*(\d{1,3})\)\s+(?:[*O]\s+)?(-?[\d.]+|-?nan)\s+(-?[\d.]+|-?nan)\s*(\[[^\]]{1,100}\])?\s*(.*)$/.exec(
      text
    );
  if (!match) return undefined;
  return {
    name: match[2] ?? '',
    bracketed: match[1] === '<',
    ...present({
      number: finite(match[3]),
      totalProbability: finite(match[4]),
      absenceProbability: finite(match[5]),
      reindexOperator: match[6],
      conditions: match[7] || undefined
    })
  };
}

/** The block behind `Best Solution:`, or `Chosen Solution:`; it ends with the cell. */
function bestOf(lines: Lines, text: string): BestSolution | undefined {
  const named = /^(?:Best|Chosen) Solution:\s+(space|point|Laue) group\s+(\S.*)$/.exec(text);
  if (!named) {
    lines.warn({ code: 'missing', what: 'group' });
    return undefined;
  }
  // A file that ends here may have lost a part of the name: `P 21 21` of `P 21 21 21`.
  if (lines.peek() === undefined) return undefined;
  const values = new Map<string, string>();
  const line = lines.line;
  for (let count = 0; count < 30; count++) {
    const next = lines.peek();
    if (next === undefined || next.includes('$$')) break;
    lines.next();
    const labelled = /^\s*([A-Za-z][A-Za-z ]{3,40}?):?\s+(\[.*\]|-?\d.*)$/.exec(next.trimEnd());
    if (labelled) values.set(labelled[1] ?? '', (labelled[2] ?? '').trim());
    if (labelled?.[1] === 'Unit cell') break;
  }
  const number = (label: string): number | undefined => finite(values.get(label));
  return {
    line,
    kind: named[1] === 'space' ? 'space-group' : 'point-group',
    group: named[2] ?? '',
    ...(text.startsWith('Chosen') && { chosen: true }),
    ...present({
      reindexOperator: values.get('Reindex operator'),
      laueGroupProbability: number('Laue group probability'),
      absenceProbability: number('Systematic absence probability'),
      totalProbability: number('Total probability'),
      spaceGroupConfidence: number('Space group confidence'),
      laueGroupConfidence: number('Laue group confidence'),
      cell: six(numbersIn(values.get('Unit cell') ?? ''))
    })
  };
}

/** `< |L| >:    0.479 (0.5 untwinned…`, `Estimated twin fraction alpha from < |L| >    0.026`. */
function twinningOf(text: string, at: number, before: Twinning | undefined): Twinning | undefined {
  const meanAbsL = finite(/^<\s?\|L\|\s?>:\s+(\S+)/.exec(text)?.[1]);
  const meanLSquared = finite(/^<\s?L\^2\s?>:\s+(\S+)/.exec(text)?.[1]);
  const twinFraction = finite(/^Estimated twin fraction alpha from <\s?\|L\|\s?>\s+(\S+)/.exec(text)?.[1]);
  const found = present({
    meanAbsL,
    meanLSquared,
    twinFraction,
    line: meanAbsL === undefined ? undefined : at
  });
  return Object.keys(found).length === 0 ? before : { ...before, ...found };
}
