/**
 * How a merge ended, from what its files say (kamo.md 3.4, 4; zoo.md 5.5). `_final` means "the last one tried", never success.
 */
import { baseName, child, parent, type RelPath } from '../../base/rel-path';
import type { LogLine } from '../../formats/log-line';
import type { MultiMergeLog } from '../../formats/multi-merge-log';
import type { Evidence, MergeState, Trial } from '../types';
import { filesLike, type MergeContext } from './merge-context';

export interface StateOf {
  readonly state: MergeState;
  readonly evidence?: Evidence;
}

function said(state: MergeState, path: RelPath | undefined, line: LogLine | undefined): StateOf {
  return path === undefined || line === undefined
    ? { state }
    : { state, evidence: { path, line: line.line, text: line.text } };
}

/**
 * State of one resolution folder. `listsAll`: a log that is not listed was not written. `merged`: any cluster has a run. Without a log (report archive) a result is proof enough, and a final
 * folder whose report lists a tree but no result says that no cluster passed (`reportedNone`).
 */
export function trialState(
  log: MultiMergeLog | undefined,
  path: RelPath | undefined,
  listsAll: boolean,
  merged: boolean,
  reportedNone: boolean
): StateOf {
  if (log === undefined)
    return { state: merged ? 'finished' : reportedNone ? 'no-cluster-passed' : withoutLog(listsAll) };
  if (log.noClusters !== undefined) return said('no-cluster-passed', path, log.noClusters);
  const onlyOne = log.errors.find((error) => /Only one file/i.test(error.text));
  if (onlyOne !== undefined) return said('too-few-datasets', path, onlyOne);
  if (log.normalExit !== undefined)
    return said(merged ? 'finished' : 'no-cluster-passed', path, log.normalExit);
  const error = log.errors.find(({ text }) => !/unpickling result/.test(text));
  return error === undefined ? said('unfinished', path, log.last) : said('failed', path, error);
}

/** State of a merge: of the trial it ended with, or why there is none. */
export function mergeState(context: MergeContext, trials: readonly Trial[]): StateOf {
  const { reads, merge } = context;
  const logPath = child(merge, 'multi_merge.log');
  const log = reads.record(logPath, 'auto-merge-log');
  const movedAside = baseName(parent(merge)) === 'errors';
  if (log?.tooFew !== undefined) return said('too-few-datasets', logPath, log.tooFew);
  const ended = trials.find((trial) => trial.final) ?? (log === undefined ? byHand(trials) : undefined);
  if (ended !== undefined && !movedAside)
    return ended.evidence === undefined
      ? { state: ended.state }
      : { state: ended.state, evidence: ended.evidence };
  const job = jobState(context);
  if (movedAside)
    return { state: 'failed', ...(job?.evidence === undefined ? {} : { evidence: job.evidence }) };
  const error = log?.errors[0];
  if (error !== undefined) {
    return said(/No data|Too few/i.test(error.text) ? 'too-few-datasets' : 'failed', logPath, error);
  }
  if (job !== undefined) return job;
  const latest = trials.at(-1);
  if (latest?.state === 'unfinished' && latest.evidence !== undefined)
    return { state: 'unfinished', evidence: latest.evidence };
  return log === undefined
    ? { state: withoutLog(reads.listsAll(merge)) }
    : said('unfinished', logPath, log.last);
}

/** Of a merge without a log and without results. */
function withoutLog(listsAll: boolean): MergeState {
  return listsAll ? 'unfinished' : 'unknown';
}

/** A merge started from KAMO's window has no driver and names no folder `_final`: the trial that finished speaks for it. */
function byHand(trials: readonly Trial[]): Trial | undefined {
  return trials.find((trial) => trial.state === 'finished') ?? trials.at(-1);
}

/** What the batch job's output says of a merge without `_final`, by the classes of the beamline's merge_sch.py (zoo.md 5.5, 4). */
function jobState(context: MergeContext): StateOf | undefined {
  const { reads, merge } = context;
  const outputs = filesLike(reads.list(merge), merge, /^(slurm-.*\.out|multimerge\.sh\.o.*|par\.o.*)$/);
  for (const path of outputs) {
    for (const error of reads.record(path, 'job-output')?.errors ?? []) {
      if (error.kind === 'not-enough-data') return said('too-few-datasets', path, error);
      if (error.kind === 'completeness-or-redundancy') return said('no-cluster-passed', path, error);
      if (error.kind === 'cutoff' || error.kind === 'unknown') return said('failed', path, error);
    }
  }
  return undefined;
}
