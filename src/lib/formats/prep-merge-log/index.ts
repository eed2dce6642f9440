import { textFormat } from '../format';
import type { Lines } from '../lines';
import { six } from '../xds-cell';
import { numbersIn } from '../xds-lp';
import { finite, isStarred } from '../lines';
import type { Cell } from '../xds-keywords';

/** prep_merge.log: groups of similar cells, the symmetry chosen, and what was done with each run. */
export interface PrepMergeLog {
  /** Processing runs that took part ("Making groups from 87 results"). */
  readonly results?: number;
  readonly groups: readonly CellGroup[];
  /** Absent where the log ends before the choice. */
  readonly choice?: {
    readonly group: number;
    /** With blanks, as printed: 'P 4 2 2'. */
    readonly symmetry: string;
    readonly cell?: Cell;
    readonly line: number;
  };
  /** Runs taken or dropped, in file order. */
  readonly runs: readonly PreparedRun[];
  /** Whether the symmetry allows several indexings; absent where the log does not say. */
  readonly ambiguous?: boolean;
}

export interface CellGroup {
  readonly number: number;
  /** Of its heading. */
  readonly line: number;
  readonly members: number;
  readonly averagedP1Cell?: Cell;
  readonly symmetries: readonly PossibleSymmetry[];
}

export interface PossibleSymmetry {
  /** Runs whose own symmetry is this one. */
  readonly frequency: number;
  readonly symmetry: string;
  readonly cell?: Cell;
  /** Text: the notation is KAMO's. */
  readonly operator?: string;
}

export interface PreparedRun {
  /** Path of the run directory as printed (relative to the samples' common folder). */
  readonly run: string;
  readonly file: string;
  readonly symmetry?: string;
  readonly cell?: Cell;
  /** 'kept': already in the symmetry; 'dropped': no operator or no file; 'unknown': another sentence, see `says`. */
  readonly outcome: 'kept' | 'reindexed' | 'rescaled' | 'dropped' | 'unknown';
  /** The line that says so; absent where the log ends. */
  readonly says?: string;
  readonly newCell?: Cell;
  readonly operator?: string;
  readonly line: number;
}

declare module '../format' {
  interface Records {
    'prep-merge-log': PrepMergeLog;
  }
}

/** KAMO since 2017-12 (yamtbx dataproc/auto/command_line/multi_check_cell_consistency.py and multi_prep_merging.py). */
export default textFormat({
  name: 'prep-merge-log',
  version: 4,
  file: /^prep_merge\.log$/,
  parse: parsePrepMergeLog
});

interface OpenGroup {
  readonly number: number;
  readonly line: number;
  readonly members: number;
  averagedP1Cell?: Cell;
  readonly symmetries: PossibleSymmetry[];
}

function parsePrepMergeLog(lines: Lines): PrepMergeLog {
  const record = readPreparation(lines);
  if (record.groups.length === 0 && record.runs.length === 0 && !record.choice)
    lines.fail({ code: 'nothing-found' });
  return record;
}

/** What stands behind `lines`; before 2017-12 it was a part of multi_merge.log. */
export function readPreparation(lines: Lines): PrepMergeLog {
  const groups: OpenGroup[] = [];
  const runs: PreparedRun[] = [];
  let results: number | undefined;
  let choice: PrepMergeLog['choice'];
  let ambiguous: boolean | undefined;
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    const text = line.trim();
    if (text === '') continue;
    results ??= finite(/^Making groups from (\d+) results/.exec(text)?.[1]);
    const group = groups.at(-1);
    const opened = /^\[\s*(\d+)\s*\]\s*(\d+)\s+members:/.exec(text);
    if (opened)
      groups.push({
        number: Number(opened[1]),
        line: lines.line,
        members: Number(opened[2]),
        symmetries: []
      });
    else if (group && text.startsWith('Averaged P1 Cell=')) setCell(lines, group, text);
    else if (group && /^freq\s+symmetry/.test(text)) readSymmetries(lines, group);
    else if (text.includes('group_choice=')) choice = readChoice(lines, text) ?? choice;
    else if (text.startsWith('No reindex operators found')) ambiguous = false;
    else if (/reindex operators found/i.test(text)) ambiguous = true;
    else {
      const run = readRun(lines, text);
      if (run) runs.push(run);
    }
  }
  return {
    ...(results !== undefined && { results }),
    groups,
    ...(choice && { choice }),
    runs,
    ...(ambiguous !== undefined && { ambiguous })
  };
}

function setCell(lines: Lines, group: OpenGroup, text: string): void {
  const cell = six(numbersIn(text.slice(text.indexOf('=') + 1)));
  if (cell) group.averagedP1Cell = cell;
  else lines.warn({ code: 'missing', what: 'cell' });
}

/** Rows `freq`, symbol with blanks, six numbers, operator; until a line that is none. */
function readSymmetries(lines: Lines, group: OpenGroup): void {
  const heading = lines.here();
  for (let next = lines.peek(); next !== undefined && /^\s+\d+\s+[A-Z]/.test(next); next = lines.peek()) {
    lines.next();
    const words = next.trim().split(/\s+/);
    const isFigure = (word: string | undefined): boolean => finite(word) !== undefined || isStarred(word);
    const operator = isFigure(words.at(-1)) ? undefined : words.pop();
    const printed = words.slice(-6);
    const cell = six(printed.map((word) => finite(word)));
    if (!cell) lines.warn({ code: 'missing', what: 'cell' });
    group.symmetries.push({
      frequency: Number(words[0]),
      symmetry: words.slice(1, printed.every(isFigure) ? -6 : undefined).join(' '),
      ...(cell && { cell }),
      ...(operator !== undefined && { operator })
    });
  }
  if (group.symmetries.length === 0) lines.warn({ code: 'no-rows' }, heading);
}

/** `group_choice= 1, symmetry= P 4 2 2 (78.404 78.404 37.120 90.00 90.00 90.00)`. */
function readChoice(lines: Lines, text: string): PrepMergeLog['choice'] {
  const match = /group_choice=\s{0,5}(\d+),\s*symmetry=\s*([^(]{1,60})\(([^)]{1,200})\)/.exec(text);
  if (!match) {
    lines.warn({ code: 'cut-off' });
    return undefined;
  }
  const cell = six(numbersIn(match[3] ?? ''));
  if (!cell) lines.warn({ code: 'missing', what: 'cell' });
  const symmetry = (match[2] ?? '').trim();
  return { group: Number(match[1]), symmetry, ...(cell && { cell }), line: lines.line };
}

/** `PIN/data00/RUN: XDS_ASCII.HKL_noscale P 4 2 2 (78.41,…)` and the line that says what became of it. */
function readRun(lines: Lines, text: string): PreparedRun | undefined {
  const missing = /^Can't find XDS_ASCII file in (.+)$/.exec(text);
  if (missing) return { run: missing[1] ?? '', file: '', outcome: 'dropped', says: text, line: lines.line };
  const colon = text.indexOf(': ');
  const file = colon < 0 ? undefined : /^\S+/.exec(text.slice(colon + 2))?.[0];
  if (file === undefined || !/\.HKL/.test(file)) return undefined;
  const line = lines.line;
  const rest = text.slice(colon + 2 + file.length).trim();
  const open = rest.lastIndexOf('(');
  const symmetry = (open < 0 ? rest : rest.slice(0, open)).trim();
  const cell = open < 0 ? undefined : six(numbersIn(rest.slice(open)));
  if (!cell) lines.warn({ code: 'missing', what: 'cell' });
  return {
    run: text.slice(0, colon),
    file,
    ...(symmetry !== '' && { symmetry }),
    ...(cell && { cell }),
    ...outcomeOf(lines),
    line
  };
}

function outcomeOf(lines: Lines): Pick<PreparedRun, 'outcome' | 'says' | 'newCell' | 'operator'> {
  const next = lines.peek();
  if (next === undefined || !/^\s+\S/.test(next)) return { outcome: 'unknown' };
  lines.next();
  const says = next.trim();
  if (says.startsWith('Already scaled')) return { outcome: 'kept', says };
  if (says.startsWith("Can't find") || says.startsWith('Error')) return { outcome: 'dropped', says };
  const changed = /^(Reindexed to|Scaling with) transformed cell: (.{0,120}?)(?: with (\S+))?$/.exec(says);
  if (!changed) return { outcome: 'unknown', says };
  const newCell = six(numbersIn(changed[2] ?? ''));
  const rescaled = changed[1] === 'Scaling with';
  const failed = rescaled && (lines.peek() ?? '').trim().startsWith('Error');
  return {
    outcome: failed ? 'dropped' : rescaled ? 'rescaled' : 'reindexed',
    says: failed ? (lines.next() ?? says).trim() : says,
    ...(newCell && { newCell }),
    ...(changed[3] !== undefined && { operator: changed[3] })
  };
}
