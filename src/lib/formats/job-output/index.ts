import { textFormat } from '../format';
import type { Lines } from '../lines';
import type { LogLine } from '../log-line';

/** Output of a batch job: slurm-*.out, multimerge.sh.o*, merge_cluster_NNNN.sh.o*, xds_auto.sh.o*, par.o*. */
export interface JobOutput {
  /** 'YYYY-MM-DD hh:mm:ss' as printed. */
  readonly startedAt?: string;
  readonly finishedAt?: string;
  /** The last line that is not blank starts with 'finished'. */
  readonly finished: boolean;
  readonly host?: string;
  readonly user?: string;
  readonly lastLine?: LogLine;
  readonly lines: number;
  /** Lines with 'Error', 'ERROR' or one of the sentences below, in file order; at most 100. */
  readonly errors: readonly JobError[];
  /** At most 100. */
  readonly tracebacks: readonly Traceback[];
  /** Errors and tracebacks beyond those kept. */
  readonly notKept: number;
}

/** The beamline's own classes (merge_sch.py). */
export type JobErrorKind =
  | 'not-enough-data' // UnboundLocalError: local variable
  | 'cutoff' // invalid value encountered in sqrt
  | 'completeness-or-redundancy' // ERROR
  | 'cluster-died' // Error in unpickling result in
  | 'ignorable' // IOError: [Errno 2], IndexError: list index out of range
  | 'unknown'; // any other Error

export interface JobError {
  readonly line: number;
  readonly text: string;
  readonly kind: JobErrorKind;
}

export interface Traceback {
  /** Of 'Traceback (most recent call last)'. */
  readonly line: number;
  /** 'IndexError: list index out of range'; absent where the file ends inside. */
  readonly exception?: string;
  /** File and line of the innermost frame, as printed. */
  readonly at?: { readonly file: string; readonly line: number };
}

declare module '../format' {
  interface Records {
    'job-output': JobOutput;
  }
}

/** Written by KAMO's batch scripts and the programs they run; classes of errors: ZOO's merge_sch.py. */
export default textFormat({
  name: 'job-output',
  version: 3,
  file: /^(?:slurm-.+\.out|(?:multimerge|merge_cluster_\d+|xds_auto)\.sh\.(?:p?o\d*|out|err)|par\.p?o.*)$/,
  parse: parseJobOutput
});

const MOST_KEPT = 100;
const LONGEST_TEXT = 300;

/** In this order: the first sentence that a line holds gives its class. */
const KINDS: readonly (readonly [string, JobErrorKind])[] = [
  ['UnboundLocalError: local variable', 'not-enough-data'],
  ['invalid value encountered in sqrt', 'cutoff'],
  ['Error in unpickling result in', 'cluster-died'],
  ['IOError: [Errno 2]', 'ignorable'],
  // What IOError is called since Python 3.3.
  ['FileNotFoundError: [Errno 2]', 'ignorable'],
  ['IndexError: list index out of range', 'ignorable'],
  ['ERROR', 'completeness-or-redundancy'],
  ['Error', 'unknown']
];

/** KAMO's scripts begin and end with the time and the host; the programs that they run, and their errors, name themselves. */
const OF_KAMO =
  /^(?:started at|finished at|host:)|kamo|yamtbx|xds|xscale|blend|aimless|clusters satisfied|UnboundLocalError|encountered in sqrt|unpickling result/i;
const LONGEST_LINE = 2000;

function parseJobOutput(lines: Lines): JobOutput {
  const errors: JobError[] = [];
  const tracebacks: OpenTraceback[] = [];
  let notKept = 0;
  let startedAt: string | undefined;
  let finishedAt: string | undefined;
  let host: RegExpExecArray | undefined;
  let known = false;
  let lastLine: LogLine | undefined;
  let inside: OpenTraceback | undefined;
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (line.trim() === '') continue;
    known ||= OF_KAMO.test(line.slice(0, LONGEST_LINE));
    lastLine = { line: lines.line, text: line };
    startedAt ??= timeBehind(line, 'started at ');
    finishedAt = timeBehind(line, 'finished at ') ?? finishedAt;
    host ??= /^host: (\S{1,200}).{0,200}?(?:user: (\S{1,200}))?$/.exec(line) ?? undefined;
    inside = follow(inside, line);
    if (line.includes('Traceback (most recent call last)')) {
      inside = { line: lines.line };
      if (tracebacks.length < MOST_KEPT) tracebacks.push(inside);
      else notKept++;
    }
    const kind = KINDS.find(([sentence]) => line.includes(sentence))?.[1];
    if (kind === undefined) continue;
    if (errors.length < MOST_KEPT) errors.push({ line: lines.line, text: shortened(line), kind });
    else notKept++;
  }
  if (lastLine && !known) lines.foreign({ code: 'other-program', program: 'KAMO' });
  return {
    ...(startedAt !== undefined && { startedAt }),
    ...(finishedAt !== undefined && { finishedAt }),
    finished: lastLine?.text.startsWith('finished') ?? false,
    ...(host?.[1] !== undefined && { host: host[1] }),
    ...(host?.[2] !== undefined && { user: host[2] }),
    ...(lastLine && { lastLine: { line: lastLine.line, text: shortened(lastLine.text) } }),
    lines: lines.line,
    errors,
    tracebacks,
    notKept
  };
}

interface OpenTraceback {
  readonly line: number;
  exception?: string;
  at?: { file: string; line: number };
}

/** Python indents the frames of a traceback; the first line that is not indented names the exception. */
function follow(inside: OpenTraceback | undefined, line: string): OpenTraceback | undefined {
  if (!inside) return undefined;
  const frame = /^\s+File "([^"]{1,500})", line (\d{1,9})/.exec(line);
  if (frame) inside.at = { file: frame[1] ?? '', line: Number(frame[2]) };
  if (/^\s/.test(line)) return inside;
  inside.exception = shortened(line);
  return undefined;
}

function timeBehind(line: string, words: string): string | undefined {
  if (!line.startsWith(words)) return undefined;
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.exec(line.slice(words.length))?.[0];
}

function shortened(line: string): string {
  const text = line.trim();
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
