import { present } from '../../formats/present';
import type { FileList } from '../../formats/file-list';
import type { MergeReport } from '../../formats/merge-report';
import { child, type RelPath } from '../../base/rel-path';
import { pinOfRun, pinOfRunName } from '../layout';
import { runTail } from '../stored-paths';
import type { Dataset } from '../types';
import type { UnitCell } from '../units';
import { fileIn, type MergeContext } from './merge-context';

/** The leaves of a trial's tree, numbered as the tree numbers them, and found by the path that a log writes. */
export interface Datasets {
  readonly list: readonly Dataset[];
  /** Number of the data set that a path of XSCALE.INP or a log means. */
  numberOf(path: string): number | undefined;
}

/**
 * Leaves in the order of the file list (kamo.md 4.2, 4.3: line n is file number n); without one, the report's table of input files;
 * without that, the merge's input list (where KAMO dropped files that were missing, so its numbers are not certain for a tree).
 */
export function assembleDatasets(
  context: MergeContext,
  list: FileList | undefined,
  report: MergeReport | undefined
): Datasets {
  const paths = list?.paths ?? reported(report) ?? inputList(context);
  const cells = cellsByTail(context, report);
  const datasets = paths.map((path, index): Dataset => {
    const processingRun = context.runs.find(path, context.runsArea, context.pins);
    const tail = runTail(path);
    return {
      number: index + 1,
      path,
      ...present({
        processingRun,
        pin: processingRun === undefined ? pinOfTail(tail) : pinOfRun(processingRun),
        unitCell: tail === undefined ? undefined : cells.get(tail)
      })
    };
  });
  const byTail = new Map<string, number>();
  for (const { number, path } of datasets) byTail.set(runTail(path) ?? path, number);
  return { list: datasets, numberOf: (path) => byTail.get(runTail(path) ?? path) };
}

/** Without the run's folder the stored path may still say the pin. */
function pinOfTail(tail: string | undefined): string | undefined {
  if (tail === undefined) return undefined;
  const parts = tail.split('/');
  return pinOfRun(child('' as RelPath, `_kamo/${tail}`)) ?? pinOfRunName(parts.at(-1) ?? '');
}

function reported(report: MergeReport | undefined): readonly string[] | undefined {
  if (report === undefined || report.inputFiles.length === 0) return undefined;
  const paths: string[] = [];
  for (const { number, path } of report.inputFiles) if (number === paths.length + 1) paths.push(path);
  return paths.length === report.inputFiles.length ? paths : undefined;
}

function inputList(context: MergeContext): readonly string[] {
  const { reads, merge } = context;
  for (const name of ['formerge_reindexed.lst', 'formerge.lst']) {
    const record = reads.record(child(merge, name), 'formerge-list');
    if (record !== undefined) return record.paths;
  }
  return [];
}

function cellsByTail(context: MergeContext, report: MergeReport | undefined): ReadonlyMap<string, UnitCell> {
  const cells = new Map<string, UnitCell>();
  const add = (path: string, cell: UnitCell | undefined): void => {
    const tail = runTail(path);
    if (tail !== undefined && cell !== undefined) cells.set(tail, cell);
  };
  for (const input of report?.inputFiles ?? []) add(input.path, input.cell);
  for (const name of ['cells.dat', 'cells_reindexed.dat']) {
    const file = fileIn(context.reads, context.merge, name);
    const record = file === undefined ? undefined : context.reads.record(file, 'cells-dat');
    for (const row of record?.rows ?? []) add(row.path, row.cell);
  }
  return cells;
}
