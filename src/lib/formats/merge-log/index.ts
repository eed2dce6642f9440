import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';
import { readTraceback } from '../traceback';
import { six, type SixNumbers } from '../xds-cell';
import type { LogLine } from '../log-line';

/** A file in the SUMMARY. */
export interface MergeLogFile {
  readonly line: number;
  /** Relative to the resolution folder's cluster (`../input_files/…`), as printed. */
  readonly path: string;
  /** Å, degrees. */
  readonly unitCell?: readonly [number, number, number, number, number, number];
  /** Unused files only: bad_B, bad_em.b, useless, …; comma-joined if several. */
  readonly reason?: string;
  /** Of a merge by AIMLESS only. */
  readonly isa?: number;
}

/** `Extracting frames 1,2,3 out of 1-100 in <file>`: the frames that were kept. */
export interface KeptFrames {
  readonly line: number;
  readonly file: string;
  readonly first: number;
  readonly last: number;
  /** How many were kept. */
  readonly kept: number;
  /** The frames of first…last that were not. */
  readonly removed: readonly number[];
}

/** `LCV, aLCV= 0.645%, 0.437 A`, once per run. */
export interface MergeLogRun {
  /** `run_01`, from `In <folder>/run_01`. */
  readonly run: string;
  readonly line: number;
  readonly lcv?: number;
  readonly alcv?: number;
  /** Mean cell of the inputs. */
  readonly meanCell?: readonly [number, number, number, number, number, number];
  readonly datasets?: number;
  /** Fitted d (Å) at CC1/2 = 0.5; absent for nan. */
  readonly resolutionEstimate?: number;
}

/** A rejection step and the limits it used. */
export interface RejectionStep extends LogLine {
  /** `frame CC`, `B-factor outliers`, `error model b outliers`, …: what `Rejections based on` names. */
  readonly what: string;
  readonly low?: number;
  readonly high?: number;
  readonly removed?: number;
}

export interface MergeLog {
  readonly runs: readonly MergeLogRun[];
  readonly rejections: readonly RejectionStep[];
  readonly extracted: readonly KeptFrames[];
  /** Absent until the SUMMARY was written. */
  readonly used?: readonly MergeLogFile[];
  readonly unused?: readonly MergeLogFile[];
  readonly errors: readonly LogLine[];
}

declare module '../format' {
  interface Records {
    'merge-log': MergeLog;
  }
}

/**
 * merge.log of a cluster, of KAMO (yamtbx, dataproc/auto/multi_merging/xscale.py and dataproc/auto/command_line/multi_merge.py): what
 * was scaled in each run, which frames and data sets were rejected and why, and the SUMMARY of used and unused files.
 */
export default textFormat({
  name: 'merge-log',
  version: 3,
  file: /^merge\.log$/,
  parse: parseMergeLog
});

/** XSCALE's cycles say `Rejections based on`, AIMLESS's `Rejection based on`. */
const REJECTION = /^Rejections? based on /;

type Growing<T> = { -readonly [K in keyof T]: T[K] };

function parseMergeLog(lines: Lines): MergeLog {
  const runs: Growing<MergeLogRun>[] = [];
  const runNamed = new Map<string, Growing<MergeLogRun>>();
  const rejections: Growing<RejectionStep>[] = [];
  const extracted: KeptFrames[] = [];
  const errors: LogLine[] = [];
  const summary: Growing<Pick<MergeLog, 'used' | 'unused'>> = {};
  let run: Growing<MergeLogRun> | undefined;
  let estimating: Growing<MergeLogRun> | undefined;
  let known = false;
  for (let text = lines.next(); text !== undefined; text = lines.next()) {
    known ||= text.trim() !== '';
    const folder = /^In (\S.*)$/.exec(text)?.[1];
    const step = rejections.at(-1);
    if (folder !== undefined) {
      run = { run: folder.slice(folder.lastIndexOf('/') + 1), line: lines.line };
      runs.push(run);
      runNamed.set(run.run, run);
    } else if (text.startsWith('Averaged cell=')) Object.assign(run ?? {}, readMeanCell(text));
    else if (text.startsWith('LCV, aLCV=')) {
      const match = /^LCV, aLCV=\s*(\S{1,20})%,\s*(\S{1,20}) A/.exec(text);
      Object.assign(run ?? {}, present({ lcv: finite(match?.[1]), alcv: finite(match?.[2]) }));
    } else if (REJECTION.test(text))
      rejections.push({
        line: lines.line,
        text,
        what: text.replace(REJECTION, '').replace(/\s*\([^)]{0,40}\)\s*$/, '')
      });
    else if (/^\s*frameCC cutoff =/.test(text)) {
      if (step)
        Object.assign(
          step,
          present({
            low: finite(
              text
                .slice(text.indexOf('=') + 1)
                .trim()
                .split(' ')[0]
            )
          })
        );
    } else if (text.startsWith('Extracting frames ')) extracted.push(...readKept(lines, text));
    else if (text.startsWith('**** Determining resolution cutoff in ')) {
      estimating = runNamed.get(text.slice(38).split(' ')[0] ?? '');
    } else if (text.startsWith('Estimated resolution cutoff='))
      Object.assign(
        estimating ?? {},
        present({ resolutionEstimate: finite(text.slice(28).trim().split(' ')[0]) })
      );
    else if (/^\s*Used\s+\d+\s+files:/.test(text)) summary.used = readFiles(lines, announced(text), false);
    else if (/^\s*Unused\s+\d+\s+files:/.test(text)) summary.unused = readFiles(lines, announced(text), true);
    else if (text.startsWith('Traceback (most recent call last)')) errors.push(readTraceback(lines));
    else if (text.includes('!!! ERROR !!!') || /^\s*(ERROR|Error)\b/.test(text))
      errors.push({ line: lines.line, text });
    else if (step && text.trimEnd().endsWith(' removed')) Object.assign(step, readOutliers(text));
  }
  if (!known) lines.fail({ code: 'empty' });
  return { runs, rejections, extracted, ...summary, errors };
}

/** `Averaged cell= 62.081 40.277 47.206 90.000 104.377 90.000 (66)`. */
function readMeanCell(text: string): Partial<MergeLogRun> {
  const cells = text.slice(14).trim().split(/\s+/);
  return present({
    meanCell: six(cells.slice(0, 6).map((cell) => finite(cell))),
    datasets: finite(/^\((\d{1,9})\)$/.exec(cells[6] ?? '')?.[1])
  });
}

/** `    3 B-factor outliers (<-6.21, >8.40) removed`. */
function readOutliers(text: string): Partial<RejectionStep> {
  const match = /^\s*(\d{1,9}) .*\(<\s*(\S{1,20}), >\s*(\S{1,20})\) removed/.exec(text);
  return present({ removed: finite(match?.[1]), low: finite(match?.[2]), high: finite(match?.[3]) });
}

/** A series longer than this is no data set. */
const MOST_FRAMES = 1_000_000;

/** `Extracting frames 1,2,3 out of 1-100 in <file>`: the frames kept. */
function readKept(lines: Lines, text: string): KeptFrames[] {
  const at = text.indexOf(' out of ');
  const match = /^ out of (\d{1,9})-(\d{1,9}) in (\S.*)$/.exec(text.slice(Math.max(0, at)).trimEnd());
  const [first, last, file] = [finite(match?.[1]), finite(match?.[2]), match?.[3]];
  if (first === undefined || last === undefined || file === undefined || last - first > MOST_FRAMES) {
    lines.warn({ code: 'not-understood' });
    return [];
  }
  const isKept = new Uint8Array(Math.max(0, last - first + 1));
  for (const frame of text.slice(18, at).split(',')) isKept[Number(frame) - first] = 1;
  const removed: number[] = [];
  for (let frame = first; frame <= last; frame++) if (isKept[frame - first] === 0) removed.push(frame);
  return [{ line: lines.line, file, first, last, kept: last - first + 1 - removed.length, removed }];
}

/** `  Used   27 files:`. */
function announced(title: string): number | undefined {
  return finite(/(\d{1,9})\s+files:/.exec(title)?.[1]);
}

/** Lines up to the next title of the summary; one blank line may stand before them. */
function readFiles(lines: Lines, count: number | undefined, unused: boolean): MergeLogFile[] {
  const files: MergeLogFile[] = [];
  for (
    let mark = lines.mark(), text = lines.next();
    text !== undefined;
    mark = lines.mark(), text = lines.next()
  ) {
    if (text.trim() === '' && files.length === 0) continue;
    const file = readFile(text, lines.line, unused);
    if (!file) {
      lines.goTo(mark);
      break;
    }
    files.push(file);
  }
  if (count !== files.length)
    lines.warn({ code: 'count-differs', found: files.length, ...present({ announced: count }) });
  return files;
}

/**
 * `[reason] <path> (62.1, 40.2, 47.2, 90.0, 104.3, 90.0) Cmpl=nan%, Resn= nan`: the cell is Python's tuple of six; of a merge by AIMLESS
 * `ISa= 30.1` stands before `Cmpl`.
 */
function readFile(text: string, line: number, unused: boolean): MergeLogFile | undefined {
  const at = text.lastIndexOf(' (');
  const tuple = /^ \(([^()]{1,200})\)\s+(?:ISa=\s*(\S{1,20})\s+)?Cmpl=/.exec(text.slice(Math.max(0, at)));
  if (at < 0 || !tuple) return undefined;
  const unitCell: SixNumbers | undefined = six((tuple[1] ?? '').split(',').map((part) => finite(part)));
  const head = text.slice(0, at).trim();
  const blank = unused ? head.indexOf(' ') : -1;
  const reason = blank < 0 ? undefined : head.slice(0, blank);
  const isa = finite(tuple[2]);
  return { line, path: head.slice(blank + 1).trim(), ...present({ unitCell, reason, isa }) };
}
