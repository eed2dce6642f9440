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

/** Whether the pictures that a way leads to can be in HDF5: the beamtime has some, and these are not known to be CBF. */
export function needsHdf5(way: string, { id, pins }: Pick<Rows, 'id' | 'pins'>): boolean {
  const collections = pins.flatMap((pin) => pin.collections);
  const [place = ''] = way.split('?');
  if (/\.cbf(\.gz)?$/i.test(place)) return false;
  const isCbf = collections.some(
    ({ format, path, prefix }) => format === 'cbf' && place === framesPlace(id, path, prefix)
  );
  return !isCbf && collections.some(({ format }) => format === 'eiger-hdf5');
}
