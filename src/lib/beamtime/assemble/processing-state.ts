/** How a processing run ended, from what exists in its folder and what decision.log says (kamo.md 1.4, 1.5). */
import { child, type RelPath } from '../../base/rel-path';
import type { DecisionSequence } from '../../formats/decision-log';
import type { LogLine } from '../../formats/log-line';
import { present } from '../../formats/present';
import type { Reads } from '../reads';
import type { Evidence, ProcessingStage, ProcessingState } from '../types';

export interface StateOfRun {
  readonly state: ProcessingState;
  readonly failedAt?: ProcessingStage;
  readonly evidence?: Evidence;
}

/** What each program leaves when it has done its part, last first; the stage after the first that is there is where the run stopped. */
const LEFT_BEHIND: readonly (readonly [file: string, stoppedAt: ProcessingStage])[] = [
  ['XDS_ASCII_fullres.HKL', 'scaling'],
  ['XDS_ASCII.HKL_noscale', 'scaling'],
  ['INTEGRATE.HKL', 'scaling'],
  ['XPARM.XDS', 'integration'],
  ['IDXREF.LP', 'indexing'],
  ['SPOT.XDS', 'indexing']
];

/**
 * 'finished': a scaled data set exists, or did when the folder was copied without its reflection files. 'gave-up': KAMO's own word, the
 * sequence ended without one. 'failed': a program stopped with an error. 'unfinished': neither end nor error is there.
 */
export function processingState(reads: Reads, run: RelPath, hasResult: boolean): StateOfRun {
  const logPath = child(run, 'decision.log');
  const last = reads.record(logPath, 'decision-log')?.last;
  const quoted = (line: LogLine | undefined): Pick<StateOfRun, 'evidence'> =>
    line === undefined ? {} : { evidence: { path: logPath, line: line.line, text: line.text } };
  const reflections = ['XDS_ASCII.HKL', 'DIALS.HKL'].some((name) => reads.has(child(run, name)));
  if (reflections) return { state: 'finished', ...quoted(last?.scaled.at(-1) ?? last?.finished) };
  const fatal = fatalLine(last);
  if (fatal !== undefined) {
    const state = last?.finished === undefined || last.traceback === fatal ? 'failed' : 'gave-up';
    return { state, ...present({ failedAt: fatal.stage ?? stoppedAt(reads, run) }), ...quoted(fatal) };
  }
  // `OK. ISa=` is written when CORRECT has made a scaled data set; on a slice of a disk the file itself may be left out.
  if (hasResult || (last?.finished !== undefined && last.scaled.length > 0))
    return { state: 'finished', ...quoted(last?.scaled.at(-1) ?? last?.finished) };
  const failedAt = stoppedAt(reads, run);
  const error = programError(reads, run);
  if (error !== undefined)
    return { state: last?.finished === undefined ? 'failed' : 'gave-up', failedAt, evidence: error };
  if (last?.finished !== undefined) return { state: 'gave-up', failedAt, ...quoted(last.finished) };
  return { state: 'unfinished', failedAt, ...quoted(last?.started) };
}

/** The last fatal line, unless a later attempt of the same sequence scaled the data. */
function fatalLine(
  last: DecisionSequence | undefined
): (LogLine & { readonly stage?: ProcessingStage }) | undefined {
  const failure = last?.failures.at(-1) ?? last?.traceback;
  const scaled = last?.scaled.at(-1);
  return failure === undefined || (scaled !== undefined && scaled.line > failure.line) ? undefined : failure;
}

function stoppedAt(reads: Reads, run: RelPath): ProcessingStage {
  return LEFT_BEHIND.find(([file]) => reads.has(child(run, file)))?.[1] ?? 'spot-finding';
}

/** A line with `!!! ERROR !!!` in one of the programs' logs. */
function programError(reads: Reads, run: RelPath): Evidence | undefined {
  const errors: readonly (readonly [string, LogLine | undefined])[] = [
    ['CORRECT.LP', reads.record(child(run, 'CORRECT.LP'), 'correct-lp')?.errors[0]],
    ['INTEGRATE.LP', reads.record(child(run, 'INTEGRATE.LP'), 'integrate-lp')?.error],
    ['IDXREF.LP', reads.record(child(run, 'IDXREF.LP'), 'idxref-lp')?.error]
  ];
  for (const [name, line] of errors)
    if (line !== undefined) return { path: child(run, name), line: line.line, text: line.text };
  return undefined;
}
