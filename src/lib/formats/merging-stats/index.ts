import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import type { LogLine } from '../log-line';
import { present } from '../present';
import { mayBeCut, singleBlanks } from '../xds-lp';

declare module '../format' {
  interface Records {
    'merging-stats': MergingStats;
  }
}

/** merging_stats.log: cctbx's statistics of one data set, before any resolution cut. R and CC are fractions here, not per cent. */
export interface MergingStats {
  /** The reflection file, as stored. */
  readonly source?: string;
  /** "Crude resolution cutoff estimates"; `d` absent: (use all data), or none can be given. */
  readonly cutoffs: readonly { readonly rule: string; readonly d?: number }[];
  readonly spaceGroup?: string;
  readonly spaceGroupNumber?: number;
  readonly dMax?: number;
  readonly dMin?: number;
  readonly nObserved?: number;
  readonly nUnique?: number;
  readonly redundancy?: number;
  /** Per cent. */
  readonly completeness?: number;
  readonly meanIntensity?: number;
  readonly iOverSigma?: number;
  readonly rMerge?: number;
  readonly rMeas?: number;
  readonly rPim?: number;
  readonly shells: readonly MergingShell[];
  readonly overall?: MergingShell;
  /** Where there is no table: the program's sentence that says why. */
  readonly failure?: LogLine;
}

export interface MergingShell {
  readonly dMax?: number;
  readonly dMin?: number;
  readonly nObserved?: number;
  readonly nUnique?: number;
  readonly redundancy?: number;
  /** Per cent. */
  readonly completeness?: number;
  readonly meanIntensity?: number;
  readonly iOverSigma?: number;
  /** Fractions. */
  readonly rMerge?: number;
  readonly rMeas?: number;
  readonly rPim?: number;
  readonly rAno?: number;
  readonly ccHalf?: number;
  readonly ccHalfSignificant?: boolean;
  readonly ccAno?: number;
  readonly ccAnoSignificant?: boolean;
}

type Open = { -readonly [K in keyof MergingStats]?: MergingStats[K] };

/** `Label: number` lines; `Redundancy` is what cctbx called the multiplicity before 2018, ` (non-anomalous)` may follow the label. */
const FIGURES: readonly (readonly [RegExp, keyof MergingStats])[] = [
  [/^Observations:/, 'nObserved'],
  [/^Unique reflections:/, 'nUnique'],
  [/^(Multiplicity|Redundancy)( \(non-anomalous\))?:/, 'redundancy'],
  [/^Completeness( \(non-anomalous\))?:/, 'completeness'],
  [/^Mean intensity:/, 'meanIntensity'],
  [/^Mean I\/sigma\(I\):/, 'iOverSigma'],
  [/^R-merge:/, 'rMerge'],
  [/^R-meas:/, 'rMeas'],
  [/^R-pim:/, 'rPim']
];
const COLUMNS: Readonly<Record<string, keyof MergingShell>> = {
  d_max: 'dMax',
  d_min: 'dMin',
  '#obs': 'nObserved',
  '#uniq': 'nUnique',
  'mult.': 'redundancy',
  '%comp': 'completeness',
  '<I>': 'meanIntensity',
  '<I/sI>': 'iOverSigma',
  r_mrg: 'rMerge',
  r_meas: 'rMeas',
  r_pim: 'rPim',
  r_anom: 'rAno',
  'cc1/2': 'ccHalf',
  cc_ano: 'ccAno'
};

/**
 * merging_stats.log (KAMO: yamtbx dataproc/auto/command_line/run_all_xds_simple.py; table of cctbx, iotbx/merging_statistics.py).
 * A file without a table ends with an error sentence (fewer than 10 reflections, or an exception). Fails only if it is empty.
 */
function parse(lines: Lines): MergingStats {
  const found: Open = {};
  const cutoffs: { readonly rule: string; readonly d?: number }[] = [];
  const rows: MergingShell[] = [];
  let inCutoffs = false;
  let lastLine: LogLine | undefined;
  for (let line = lines.nextFilled(); line !== undefined; line = lines.nextFilled()) {
    const text = singleBlanks(line.slice(0, 500));
    if (lines.line === 1) found.source = line.slice(0, 500).trim();
    lastLine = { line: lines.line, text: line.slice(0, 500).trim() };
    if (text.startsWith('Crude resolution cutoff')) inCutoffs = true;
    else if (text.startsWith('Merging statistics')) inCutoffs = false;
    else if (inCutoffs && text.includes(' : ')) cutoffs.push(cutoffOf(text));
    else if (text.startsWith('Resolution:')) Object.assign(found, resolutionOf(text));
    else if (text.startsWith('Space group:')) Object.assign(found, spaceGroupOf(text));
    else if (text.startsWith('d_max')) readRows(lines, text.split(/\s+/), rows);
    else readFigure(text, lines, found);
  }
  if (lines.line === 0) lines.fail({ code: 'empty' });
  if (rows.length === 0) {
    const failure = found.nObserved === undefined ? lastLine : undefined;
    if (!failure) lines.warn({ code: 'nothing-found' });
    return { ...found, cutoffs, shells: rows, ...present({ failure }) };
  }

  const last = rows.at(-1);
  const overall = rows.length > 1 && last?.dMax === rows[0]?.dMax ? rows.pop() : undefined;
  if (!overall) lines.warn({ code: 'no-total' });
  return { ...found, cutoffs, shells: rows, ...present({ overall }) };
}

/** `based on CC(1/2) > 0.5          :   2.132`, `(use all data)` or `inf`. */
function cutoffOf(text: string): { readonly rule: string; readonly d?: number } {
  const colon = text.indexOf(' : ');
  return { rule: text.slice(0, colon).trim(), ...present({ d: finite(text.slice(colon + 3)) }) };
}

function resolutionOf(text: string): Open {
  const words = text.slice(11).trim().split(/\s+/);
  return present({ dMax: finite(words[0]), dMin: finite(words.at(-1)) });
}

function spaceGroupOf(text: string): Open {
  const [, spaceGroup, number] = /^Space group:\s*(.*?)(?:\s*\(No\. (\d+)\))?$/.exec(text) ?? [];
  return present({ spaceGroup: spaceGroup || undefined, spaceGroupNumber: finite(number) });
}

function readFigure(text: string, lines: Lines, found: Open): void {
  const [, field] = FIGURES.find(([label]) => label.test(text)) ?? [];
  if (field === undefined) return;
  const value = lines.number(
    text.slice(text.indexOf(':') + 1).replace('%', ''),
    text.slice(0, text.indexOf(':'))
  );
  Object.assign(found, present({ [field]: value }));
}

/** Rows until a line that does not begin with a number. Where `r_anom` is empty, the two last columns count from the right. */
function readRows(lines: Lines, labels: readonly string[], rows: MergingShell[]): void {
  for (let line = lines.peek(); line !== undefined && line.trim() !== ''; line = lines.peek()) {
    const words = line.slice(0, 500).trim().split(/\s+/);
    if (finite(words[0]) === undefined) return;
    lines.next();
    if (mayBeCut(lines)) {
      lines.warn({ code: 'row-cut-off' });
      return;
    }
    const missing = labels.length - words.length;
    const anomalous = labels.indexOf('r_anom');
    if (missing !== 0 && !(missing === 1 && anomalous >= 0)) {
      lines.warn({ code: 'row-width', found: words.length, expected: labels.length });
      continue;
    }
    if (missing === 1) words.splice(anomalous, 0, '');
    rows.push(shellOf(labels, words, lines));
  }
}

function shellOf(labels: readonly string[], words: readonly string[], lines: Lines): MergingShell {
  const shell: Record<string, number | boolean> = {};
  labels.forEach((label, index) => {
    const field = COLUMNS[label];
    const word = words[index] ?? '';
    const value = lines.number(word.replace(/\*$/, ''), label);
    if (field === undefined || value === undefined) return;
    shell[field] = value;
    if (field === 'ccHalf' || field === 'ccAno') shell[`${field}Significant`] = word.endsWith('*');
  });
  return shell;
}

export default textFormat({ name: 'merging-stats', version: 3, file: /^merging_stats\.log$/, parse });
