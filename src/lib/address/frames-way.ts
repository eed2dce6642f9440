/** Ways from data sets to their pictures. */
import { pinOf } from '../analysis/funnel';
import { collectionOf } from '../analysis/wedges';
import type { RelPath } from '../base/rel-path';
import type { Pin, ProcessingRun } from '../beamtime/types';
import { framesPlace, type View } from './places';

interface Rows {
  readonly id: string;
  readonly pins: readonly Pin[];
  readonly processingRuns: readonly ProcessingRun[];
}

/** The pictures of a processing run, from its first frame on where `view` names no other; undefined where its series is not known. */
export function framesOfRun(open: Rows, path: RelPath, view: View = {}): string | undefined {
  const run = open.processingRuns.find((one) => one.path === path);
  const collection = run && collectionOf(run, pinOf(run, open.pins));
  if (run === undefined || collection === undefined || collection.format === 'other') return undefined;
  return framesPlace(open.id, collection.path, collection.prefix, { n: run.firstFrame, run: path, ...view });
}

/** Processing runs of a series (`folder`/`prefix`), in the order of their frames. */
export function runsOfSeries(open: Rows, folder: RelPath, prefix: string): readonly ProcessingRun[] {
  return open.processingRuns
    .filter((run) => run.prefix === prefix && collectionOf(run, pinOf(run, open.pins))?.path === folder)
    .sort((a, b) => a.firstFrame - b.firstFrame || a.lastFrame - b.lastFrame);
}
