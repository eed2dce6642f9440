import { naturalOrder } from '../../base/natural-order';
import { baseName, child, type RelPath } from '../../base/rel-path';
import type { AutoMergeLog } from '../../formats/auto-merge-log';
import type { FormergeList } from '../../formats/formerge-list';
import { present } from '../../formats/present';
import { clusteringOfLabel, mergeNameOf, parseTrialName } from '../names';
import type { Reads } from '../reads';
import type { Clustering, Merge, Trial } from '../types';
import { fileIn, mergeContext } from './merge-context';
import { mergeState } from './merge-state';
import { assembleCutoffs, assemblePreparation } from './preparation';
import { sampleOfMerge, writtenSample } from './sample-of-merge';
import { assembleTrial } from './trials';

/** One automatic merge of one sample: its trials in the order of their resolution, the final one last (kamo.md 3). */
export function assembleMerge(reads: Reads, merge: RelPath): Merge {
  const name = mergeNameOf(baseName(merge));
  const sampleName = sampleOfMerge(reads, merge);
  const context = mergeContext(reads, merge, sampleName);
  const trials = (reads.list(merge)?.directories ?? [])
    .filter((folder) => parseTrialName(folder) !== undefined)
    .sort(naturalOrder)
    .map((folder) => assembleTrial(context, child(merge, folder)));
  const list = (file: RelPath | undefined) =>
    file === undefined ? undefined : reads.record(file, 'formerge-list');
  const log = reads.record(child(merge, 'multi_merge.log'), 'auto-merge-log');
  const prep = reads.record(child(merge, 'prep_merge.log'), 'prep-merge-log') ?? log?.preparation;
  const formerge = fileIn(reads, merge, 'formerge.lst');
  const given = list(formerge);
  const excludedList = fileIn(reads, merge, 'excluded.lst');
  const excluded = excludedList === undefined ? filteredOut(reads, merge, given, log) : list(excludedList);
  const logPath = fileIn(reads, merge, 'multi_merge.log');
  const files = present({
    log: logPath,
    prepLog: fileIn(reads, merge, 'prep_merge.log') ?? (log?.preparation === undefined ? undefined : logPath),
    formerge,
    excluded: excludedList ?? (excluded && child(merge, CELLS))
  });
  const cutoffs = assembleCutoffs(log, merge, trials);
  return certain(reads, {
    path: merge,
    area: context.area,
    clustering: clusteringOf(trials, name.label),
    sampleName,
    ...mergeState(context, trials),
    ...present({
      writtenSample: writtenSample(reads, sampleName),
      startResolution: name.startResolution,
      indexing: files.log === undefined ? undefined : indexingOf(files.log, log),
      given: given?.paths,
      givenLines: given?.lines,
      excluded: excluded?.paths,
      excludedLines: excluded?.lines,
      preparation: assemblePreparation(context, prep, log),
      cutoffs: cutoffs.length === 0 ? undefined : cutoffs
    }),
    trials,
    files,
    sources: [...new Set(Object.values(files))].filter((file) => reads.formatOf(file) !== undefined)
  });
}

/** The cells before the filter. */
const CELLS = 'cells.dat';

/**
 * What the cell filter removed, where KAMO wrote no list of it (before 2019-06): what cells.dat has and formerge.lst lacks, if that is as many as
 * the log says.
 */
function filteredOut(
  reads: Reads,
  merge: RelPath,
  given: FormergeList | undefined,
  log: AutoMergeLog | undefined
): FormergeList | undefined {
  const cells = reads.record(child(merge, CELLS), 'cells-dat');
  if (given === undefined || cells === undefined || log?.cellFilter?.excluded === undefined) return undefined;
  const listed = new Set(given.paths);
  const rows = cells.rows.filter(({ path }) => !listed.has(path));
  return rows.length === log.cellFilter.excluded
    ? { paths: rows.map(({ path }) => path), lines: rows.map(({ line }) => line) }
    : undefined;
}

/** Of a merge that could not be read as a whole, "unfinished" is not concluded from what is not there. */
function certain(reads: Reads, merge: Merge): Merge {
  if (!reads.isUnread(merge.path)) return merge;
  const ended = <Part extends Merge | Trial>(part: Part): Part =>
    part.state === 'unfinished' ? { ...part, state: 'unknown' } : part;
  return { ...ended(merge), trials: merge.trials.map(ended), unread: true };
}

function indexingOf(path: RelPath, log: AutoMergeLog | undefined): Merge['indexing'] {
  if (log?.ambiguity === undefined) return undefined;
  if (!log.ambiguity) return { path, state: 'none', operators: [], files: [] };
  const { line, operators = [], files = [] } = log.indexing ?? {};
  return { path, state: files.length > 0 ? 'resolved' : 'ambiguous', operators, files, ...present({ line }) };
}

/** The method is what the sub-directories say; the word in the merge's name only where there is none (kamo.md 3.1). */
function clusteringOf(trials: readonly Trial[], label: string | undefined): Clustering {
  const ended = trials.find((trial) => trial.final) ?? trials.at(-1);
  return ended?.clustering ?? clusteringOfLabel(label) ?? 'none';
}
