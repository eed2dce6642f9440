/** A row of the table of data sets. */
import type { DatasetFate } from '$lib/analysis/dataset-fates';
import type { Fate } from '$lib/analysis/fate';
import { baseName, type RelPath } from '$lib/base/rel-path';
import type { Pin, ProcessingRun } from '$lib/beamtime/types';

export interface DatasetRow {
  /** Its place among all processing runs, from 1: what the plots select by. */
  readonly number: number;
  readonly path: RelPath;
  readonly run: ProcessingRun;
  readonly pin?: Pin;
  readonly sample?: string;
  readonly fate: Fate;
  /** Its fate in each merge that knows of it. */
  readonly inMerges: readonly Fate[];
}

/** Every processing run in the order given; pins without one are no data sets. */
export function datasetRows(fates: readonly DatasetFate[]): readonly DatasetRow[] {
  return fates
    .flatMap(({ run, ...rest }) => (run === undefined ? [] : [{ ...rest, run }]))
    .map(({ run, pin, sample, fate, inMerges }, n) => ({
      number: n + 1,
      path: run.path,
      run,
      fate,
      inMerges,
      ...(pin && { pin }),
      ...(sample !== undefined && { sample })
    }));
}

/** `multi_008`: the prefix without the pin that KAMO puts before it. */
export function prefixWithinPin({ run: { prefix, pin } }: DatasetRow): string {
  return pin !== undefined && prefix.startsWith(`${pin}-`) ? prefix.slice(pin.length + 1) : prefix;
}

/** `CPS1012-06 cry00 1–300`: the data set as it is called on the page. */
export function nameOf(row: DatasetRow): string {
  const { run, pin } = row;
  const folder = run.pin ?? (pin && baseName(pin.path));
  return [folder, prefixWithinPin(row), `${run.firstFrame}–${run.lastFrame}`].filter(Boolean).join(' ');
}

/** Merges whose chosen run uses the data set. */
export function usedIn({ inMerges }: DatasetRow): readonly Fate[] {
  return inMerges.filter(({ kind }) => kind === 'merged');
}
