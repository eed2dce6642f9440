/** How a processing run ended, from what exists in its folder and what decision.log says (kamo.md 1.4, 1.5). */
import { child, type RelPath } from '../../base/rel-path';
import type { DecisionSequence } from '../../formats/decision-log';
import type { ReportedRun } from '../../formats/kamo-report';
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
 * sequence ended without one. 'failed': a program stopped with an error. 'unfinished': neither end nor error is there. 'unknown': the folder holds
 * none of XDS's files and no report gives figures. `reported`: the run's row in KAMO's report.
 */
export function processingState(
  reads: Reads,
  run: RelPath,
  hasResult: boolean,
  reported?: { readonly path: RelPath; readonly row: ReportedRun }
): StateOfRun {
  const logPath = child(run, 'decision.log');
  const last = reads.record(logPath, 'decision-log')?.last;
  const quoted = (line: LogLine | undefined): Pick<StateOfRun, 'evidence'> =>
    line === undefined ? {} : { evidence: { path: logPath, line: line.line, text: line.text } };
  const reflections = ['XDS_ASCII.HKL', 'DIALS.HKL'].some((name) => reads.has(child(run, name)));
  if (reflections) return { state: 'finished', ...quoted(last?.scaled.at(-1) ?? last?.finished) };
  const fatal = fatalLine(last);
  if (fatal !== undefined) {
    const state = last?.finished === undefined || last.traceback === fatal ? 'failed' : 'gave-up';
    const failedAt = fatal.stage ?? (reads.listsAll(run) ? stoppedAt(reads, run) : undefined);
    return { state, ...present({ failedAt }), ...quoted(fatal) };
  }
  // `OK. ISa=` is written when CORRECT has made a scaled data set; on a slice of a disk the file itself may be left out.
  if (hasResult || (last?.finished !== undefined && last.scaled.length > 0))
    return { state: 'finished', ...quoted(last?.scaled.at(-1) ?? last?.finished) };
  const error = programError(reads, run);
  if (error !== undefined) return { state: last?.finished === undefined ? 'failed' : 'gave-up', ...error };
  if (!hasTraces(reads, run)) return reportedState(reported);
  // Where a file that is not listed may have been made, only what a log says counts.
  const whole = reads.listsAll(run);
  const where = whole ? { failedAt: stoppedAt(reads, run) } : {};
  if (last?.finished !== undefined) return { state: 'gave-up', ...where, ...quoted(last.finished) };
  if (!whole && last === undefined) return reportedState(reported);
  return { state: 'unfinished', ...where, ...quoted(last?.started) };
}

/** Something of the processing itself is there, so what is missing was not made. */
function hasTraces(reads: Reads, run: RelPath): boolean {
  return [
    'decision.log',
    'XDS.INP',
    'SPOT.XDS',
    'IDXREF.LP',
    'XPARM.XDS',
    'INTEGRATE.LP',
    'INTEGRATE.HKL'
  ].some((name) => reads.has(child(run, name)));
}

/** A row without space group whose problem is the indexing was not indexed; any other row without figures says nothing. */
function reportedState(
  reported: { readonly path: RelPath; readonly row: ReportedRun } | undefined
): StateOfRun {
  if (
    reported === undefined ||
    reported.row.spaceGroup !== undefined ||
    !reported.row.problems.includes('IDXREF')
  )
    return { state: 'unknown' };
  const { path, row } = reported;
  return {
    state: 'failed',
    failedAt: 'indexing',
    evidence: { path, line: row.line, text: row.problems.join(',') }
  };
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

/** A line with `!!! ERROR !!!` in one of the programs' logs, and the stage that this program is. */
function programError(
  reads: Reads,
  run: RelPath
): { readonly failedAt: ProcessingStage; readonly evidence: Evidence } | undefined {
  const errors: readonly (readonly [string, ProcessingStage, LogLine | undefined])[] = [
    ['CORRECT.LP', 'scaling', reads.record(child(run, 'CORRECT.LP'), 'correct-lp')?.errors[0]],
    ['INTEGRATE.LP', 'integration', reads.record(child(run, 'INTEGRATE.LP'), 'integrate-lp')?.error],
    ['IDXREF.LP', 'indexing', reads.record(child(run, 'IDXREF.LP'), 'idxref-lp')?.error]
  ];
  for (const [name, failedAt, line] of errors)
    if (line !== undefined)
      return { failedAt, evidence: { path: child(run, name), line: line.line, text: line.text } };
  return undefined;
}
