import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';
import { readPreparation, type PrepMergeLog } from '../prep-merge-log';
import { readTraceback } from '../traceback';
import { six } from '../xds-cell';
import type { LogLine } from '../log-line';

export type SixNumbers = readonly [number, number, number, number, number, number];

/** Filter of outlier cells before merging. */
export interface CellFilter {
  readonly line: number;
  readonly iqrCoefficient?: number;
  readonly median?: SixNumbers;
  readonly iqr?: SixNumbers;
  readonly lowLimit?: SixNumbers;
  readonly highLimit?: SixNumbers;
  readonly excluded?: number;
}

/** One search for the resolution limit. */
export interface ResolutionDecision extends LogLine {
  /** CC1/2 wanted, a fraction. */
  readonly target?: number;
  /** Stored path of the xscale.hkl that was fitted (`Using … for deciding resolution cutoff.`). */
  readonly hkl?: string;
  /** Å and CC1/2 (fraction) of `Best resolution cutoff`; absent where none could be decided. */
  readonly resolution?: number;
  readonly ccHalf?: number;
  /** `Best resolution cutoff= 2.46 A @CC1/2= 0.3703`. */
  readonly cutoff?: LogLine;
}

/** `!! ATTENTION !! Reindex operators found…`, its operators, and the last cycle's choice for each file. */
export interface IndexingChoice extends LogLine {
  /** `h,k,l` first. */
  readonly operators: readonly string[];
  /** By the number that the log gives the file, from 0: the operator chosen, and the mean CC of each. */
  readonly files: readonly {
    readonly index: number;
    /** As stored, of the list before the first cycle. */
    readonly path?: string;
    readonly chosen?: number;
    readonly cc: readonly (number | undefined)[];
  }[];
  /** Cycles that were run. */
  readonly cycles: number;
}

/** `The best result chosen from …`: KAMO's own choice. */
export interface BestResult extends LogLine {
  readonly summary: string;
  /** Stored path of xscale.hkl. */
  readonly hkl: string;
  readonly ccHalf?: number;
  readonly ccHalfOuter?: number;
  readonly redundancy?: number;
}

/** `merge_…/multi_merge.log`: the log of the automatic merge of one sample. */
export interface AutoMergeLog {
  /** `Inspecting data for`. */
  readonly folder?: string;
  /** `NOTE: n xds directories detected.` */
  readonly detected?: { readonly runs: number; readonly line: number };
  readonly groupChoice?: LogLine;
  /** What stands in prep_merge.log since 2017-12. */
  readonly preparation?: PrepMergeLog;
  readonly cellFilter?: CellFilter;
  /** True: `Reindex operators found`; false: none; absent: not said. */
  readonly ambiguity?: boolean;
  /** How kamo.resolve_indexing_ambiguity chose among the operators; absent where there are none. */
  readonly indexing?: IndexingChoice;
  /** In the order of the log: one after each merge that another one follows. */
  readonly decisions: readonly ResolutionDecision[];
  readonly best: readonly BestResult[];
  /** `Too few datasets. giveup.` */
  readonly tooFew?: LogLine;
  /** Lines of errors and the first line of tracebacks. */
  readonly errors: readonly LogLine[];
  readonly last?: LogLine;
}

declare module '../format' {
  interface Records {
    'auto-merge-log': AutoMergeLog;
  }
}

declare module '../../base/flaw' {
  interface Flaws {
    /** `multi_merge.log` of one start resolution under the name of a sample's log. */
    'log-of-one-resolution': unknown;
  }
}

/**
 * multi_merge.log of a sample, of KAMO's kamo.auto_multi_merge (yamtbx, dataproc/auto/command_line/auto_multi_merge.py and
 * dataproc/auto/resolution_cutoff.py). The name is also that of each resolution's log (multi-merge-log), which is known by its folder;
 * every other multi_merge.log is taken for this one.
 */
export default textFormat({
  name: 'auto-merge-log',
  version: 6,
  file: /^multi_merge\.log$/,
  parse: parseAutoMergeLog
});

type Growing = { -readonly [K in keyof AutoMergeLog]?: AutoMergeLog[K] };

function parseAutoMergeLog(lines: Lines): AutoMergeLog {
  const record: Growing = {};
  const decisions: { -readonly [K in keyof ResolutionDecision]: ResolutionDecision[K] }[] = [];
  const best: BestResult[] = [];
  const errors: LogLine[] = [];
  let fitted: string | undefined;
  for (let text = lines.next(); text !== undefined; text = lines.next()) {
    if (text.trim() === '') continue;
    const at: LogLine = { line: lines.line, text };
    record.last = at;
    const open = decisions.at(-1);
    if (text.includes('The best result chosen from ')) best.push(...readBest(at));
    if (text.includes(FITTED_END)) fitted = readFitted(text);
    if (text.startsWith('Making groups from ')) record.preparation ??= preparationBehind(lines);
    if (text.startsWith('kamo.multi_merge started at')) lines.warn({ code: 'log-of-one-resolution' });
    else if (text.startsWith('Inspecting data for ')) record.folder = text.slice(20).trim();
    else if (text.startsWith('NOTE:')) {
      const detected = finite(/^NOTE:\s*(\d{1,9}) xds directories detected/.exec(text)?.[1]);
      if (detected !== undefined) record.detected = { runs: detected, line: at.line };
      if (text.includes('group_choice=')) record.groupChoice = at;
    } else if (text.startsWith('Cell-based filtering')) record.cellFilter = readCellFilter(lines);
    else if (text.includes('No reindex operators found')) record.ambiguity = false;
    else if (text.includes('Reindex operators found')) {
      record.ambiguity = true;
      record.indexing = readIndexing(lines);
    } else if (text.startsWith('estimate_resolution_based_on_cc_half:'))
      decisions.push({
        ...at,
        ...present({ target: finite(/cc_half_min=([\d.]{1,20})/.exec(text)?.[1]), hkl: fitted })
      });
    else if (text.startsWith('Best resolution cutoff=') && open) {
      const match = /cutoff=\s*(\S{1,20}) A @CC1\/2=\s*(\S{1,20})/.exec(text);
      Object.assign(
        open,
        present({ resolution: finite(match?.[1]), ccHalf: finite(match?.[2]), cutoff: at })
      );
    } else if (text.startsWith('No data for deciding resolution cutoff')) decisions.push(at);
    else if (text.startsWith('Too few datasets. giveup.')) record.tooFew = at;
    else if (text.startsWith('Traceback (most recent call last)')) errors.push(readTraceback(lines));
    else if (/^\s*(ERROR\b|Error:)/.test(text)) errors.push(at);
  }
  if (record.last === undefined) lines.fail({ code: 'empty' });
  return { ...record, decisions, best, errors };
}

/** Groups of cells and what was done with each run, as KAMO before 2017-12 wrote it here. What follows is read by this log's own reader as well. */
function preparationBehind(lines: Lines): PrepMergeLog {
  const mark = lines.mark();
  const preparation = readPreparation(lines);
  lines.goTo(mark);
  return preparation;
}

/** A file's row in a cycle: `  3 *0: 0.8123  1: 0.2210`; `*` marks the operator chosen. */
const CHOICE = /^\s*(\d{1,6})\s((?:\s*\*?\d{1,2}:\s*(?:-?[\d.]{1,12}|nan))+)\s*$/;
/** What the log goes on with. */
const NEXT_BLOCK =
  /^(Cell-based filtering|The best result|estimate_resolution|Too few datasets|kamo\.|Traceback|\s*ERROR\b|\s*Error:)/;
const CYCLE = /^\s*In\s+\d{1,6}\s+cycle/;
/** The block behind `Reindex operators found` (kamo.resolve_indexing_ambiguity; kamo.md 3.2). A later cycle replaces a file's row. */
function readIndexing(lines: Lines): IndexingChoice {
  const found: LogLine = { line: lines.line, text: lines.current };
  const operators: string[] = [];
  const files = new Map<number, IndexingChoice['files'][number]>();
  const paths = new Map<number, string>();
  let cycles = 0;
  for (let text = lines.peek(); text !== undefined && !NEXT_BLOCK.test(text); text = lines.peek()) {
    lines.next();
    const operator = /^\s*operator:\s*(\S{3,40})/.exec(text)?.[1];
    const choice = CHOICE.exec(text);
    const [listed, range] = split(text, ' d_range=');
    const [, number, path] = range === '' ? [] : (/^\s*(\d{1,6})\s+(\S.*)$/.exec(listed) ?? []);
    if (operator !== undefined) operators.push(operator);
    else if (path !== undefined) paths.set(Number(number), path.trimEnd());
    else if (choice !== null) {
      const cells = [...(choice[2] ?? '').matchAll(/(\*?)(\d{1,2}):\s*(-?[\d.]{1,12}|nan)/g)];
      const chosen = cells.find(([, star]) => star === '*')?.[2];
      files.set(Number(choice[1]), {
        index: Number(choice[1]),
        cc: cells.map(([, , , value]) => finite(value)),
        ...present({
          path: paths.get(Number(choice[1])),
          chosen: chosen === undefined ? undefined : Number(chosen)
        })
      });
    } else if (CYCLE.test(text)) cycles++;
  }
  return { ...found, operators, files: [...files.values()].sort((a, b) => a.index - b.index), cycles };
}

const [FITTED, FITTED_END] = ['Using ', ' for deciding resolution cutoff.'];

/** The reflections that a limit is looked for in; the sentence can stand behind others on its line. */
function readFitted(text: string): string {
  const [before] = split(text, FITTED_END);
  return before.slice(before.lastIndexOf(FITTED) + FITTED.length);
}

/** Written without a line end: several of them, and the next sentence, can stand on one line. */
function readBest({ line, text }: LogLine): BestResult[] {
  return text
    .split('The best result chosen from ')
    .slice(1)
    .flatMap((part) => {
      const [summary, rest] = split(part, ' is ');
      const [hkl, values] = split(rest, ' (CC1/2=');
      const match = /^(\S{1,20}) CC1\/2\.ou=(\S{1,20}) Red=([^)\s]{1,20})\)/.exec(values);
      if (!match) return [];
      const numbers = {
        ccHalf: finite(match[1]),
        ccHalfOuter: finite(match[2]),
        redundancy: finite(match[3])
      };
      return { line, text, summary, hkl, ...present(numbers) };
    });
}

function split(text: string, by: string): [string, string] {
  const at = text.indexOf(by);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + by.length)];
}

/** Lines `median:`, `IQR:`, `lowlim:`, `highlim:` of six numbers each, then ` n files were excluded.` */
function readCellFilter(lines: Lines): CellFilter {
  const line = lines.line;
  const iqrCoefficient = finite(/iqr_coeffs?=([\d.]{1,20})/.exec(lines.current)?.[1]);
  const values = new Map<string, SixNumbers>();
  let excluded: number | undefined;
  for (
    let mark = lines.mark(), text = lines.next();
    text !== undefined;
    mark = lines.mark(), text = lines.next()
  ) {
    const [label, rest] = split(text.trim(), ':');
    const numbers = six(
      rest
        .trim()
        .split(/\s+/)
        .map((cell) => finite(cell))
    );
    excluded = finite(/^(\d{1,9}) files were excluded/.exec(label)?.[1]);
    if (numbers) values.set(label, numbers);
    else {
      if (excluded === undefined) lines.goTo(mark);
      break;
    }
  }
  return {
    line,
    ...present({
      iqrCoefficient,
      median: values.get('median'),
      iqr: values.get('IQR'),
      lowLimit: values.get('lowlim'),
      highLimit: values.get('highlim'),
      excluded
    })
  };
}
