import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import type { LogLine } from '../log-line';
import { present } from '../present';
import type { FrameRange } from '../xds-keywords';
import { note, numbersIn } from '../xds-lp';

declare module '../format' {
  interface Records {
    'decision-log': DecisionLog;
  }
}

/** decision.log: KAMO's narrative of one processing run. */
export interface DecisionLog {
  /** In the order of the file: it is opened in append mode. */
  readonly sequences: readonly DecisionSequence[];
  /** The last of them, on which the state of the run rests. */
  readonly last?: DecisionSequence;
}

export type FatalStage = 'indexing' | 'integration' | 'scaling';

/** From `xds_sequence started at` to `xds_sequence finished`. */
export interface DecisionSequence {
  /** `2031-05-02T11:20:07` (local time of the processing computer). */
  readonly startedAt?: string;
  readonly directory?: string;
  /** The lines themselves; `finished` absent: still running, or killed. */
  readonly started?: LogLine;
  readonly finished?: LogLine;
  readonly finishedAt?: string;
  /** Nothing after it was tried. */
  readonly failures: readonly (LogLine & { readonly stage: FatalStage })[];
  /** Every `OK. ISa=`; the last one counts. `isa` absent: nan. */
  readonly scaled: readonly (LogLine & { readonly isa?: number })[];
  /** `symmetry` absent: pointless failed. */
  readonly pointless: readonly (LogLine & { readonly symmetry?: string })[];
  /** `Re-scale at`: resolution cut in Å; the last one counts. */
  readonly rescaledAt?: number;
  /** `changing DATA_RANGE= to`: dark frames at the beginning were dropped. */
  readonly changedDataRange?: FrameRange;
  /** The first line of a Python traceback. */
  readonly traceback?: LogLine;
  /** Other lines that a reader should see: warnings, refused cells, retries. */
  readonly remarks: readonly LogLine[];
}

type Open = {
  -readonly [K in keyof DecisionSequence]: DecisionSequence[K] extends readonly (infer T)[]
    ? T[]
    : DecisionSequence[K];
};

const REMARKS = [
  'XDS is not installed or expired',
  'Already processed.',
  'first frames look bad',
  'cut_frames=',
  'Cell may be halved',
  'Give up.',
  'Worth trying to use prior cell',
  'Warning: Incompatible cell',
  'Refinement in CORRECT failed',
  "error: Can't decide resolution",
  'removing CORRECT_fullres.LP',
  'removing XDS_ASCII_fullres.HKL',
  'which is different Laue symmetry',
  'ISa improved=',
  'ISa got worse=',
  'WARNING: symmetry in scaling',
  'Start recycle'
];
const FATAL: readonly (readonly [string, FatalStage])[] = [
  ['Indexing failed.', 'indexing'],
  ['Integration failed.', 'integration'],
  ['CORRECT failed.', 'scaling']
];
const TIME = /(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)/;

/** decision.log, as KAMO writes it (yamtbx dataproc/auto/command_line/run_all_xds_simple.py). Lines are found by substring. */
function parse(lines: Lines): DecisionLog {
  const sequences: Open[] = [];
  const open = (): Open => {
    const fresh: Open = { failures: [], scaled: [], pointless: [], remarks: [] };
    sequences.push(fresh);
    return fresh;
  };
  for (let line = lines.nextFilled(); line !== undefined; line = lines.nextFilled()) {
    if (line.includes('xds_sequence started')) start(open(), line, lines);
    else read(sequences.at(-1) ?? open(), line, lines);
  }
  const last = sequences.at(-1);
  if (last === undefined) lines.fail({ code: 'empty' });
  if (sequences.some(({ started }) => started === undefined))
    lines.warn({ code: 'text-missing', text: 'xds_sequence started at' });
  return { sequences, last };
}

function start(sequence: Open, line: string, lines: Lines): void {
  const [time, day, clock] = TIME.exec(line) ?? [];
  sequence.started = note(lines.line, line);
  const directory = line.indexOf(' in ', time === undefined ? 0 : line.indexOf(time) + time.length);
  if (directory >= 0) sequence.directory = line.slice(directory + 4).trim();
  if (time !== undefined) sequence.startedAt = `${day}T${clock}`;
  else lines.warn({ code: 'missing', what: 'start' });
}

function read(sequence: Open, line: string, lines: Lines): void {
  const here = (): LogLine => note(lines.line, line);
  const fatal = FATAL.find(([text]) => line.includes(text));
  if (line.includes('xds_sequence finished')) {
    sequence.finished = here();
    const [, day, clock] = TIME.exec(line) ?? [];
    if (day !== undefined) sequence.finishedAt = `${day}T${clock}`;
  } else if (fatal && !line.includes('Refinement in CORRECT failed.')) {
    sequence.failures.push({ ...here(), stage: fatal[1] });
  } else if (line.includes('OK. ISa=')) {
    const isa = line.slice(line.indexOf('OK. ISa=') + 8).trim();
    sequence.scaled.push({ ...here(), ...present({ isa: lines.number(isa, 'ISa') }) });
  } else if (line.includes('pointless using ') || line.includes('pointless failed')) {
    const at = line.indexOf(' suggested ');
    sequence.pointless.push({ ...here(), ...(at < 0 ? {} : { symmetry: line.slice(at + 11).trim() }) });
  } else if (line.includes('Re-scale at ')) {
    const d = finite(
      line
        .slice(line.indexOf('Re-scale at ') + 12)
        .trim()
        .split(' ', 1)[0]
    );
    if (d === undefined) lines.warn({ code: 'missing', what: 'resolution' });
    else sequence.rescaledAt = d;
  } else if (line.includes('changing DATA_RANGE= to')) {
    const [from, to] = numbersIn(line.slice(line.indexOf('changing DATA_RANGE= to') + 23));
    if (from !== undefined && to !== undefined) sequence.changedDataRange = [from, to];
  } else if (line.includes('Traceback (most recent call last)')) sequence.traceback ??= here();
  else if (REMARKS.some((text) => line.includes(text))) sequence.remarks.push(here());
}

export default textFormat({ name: 'decision-log', version: 3, file: /^decision\.log$/, parse });
