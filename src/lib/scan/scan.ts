import type { BeamtimeName } from '../beamtime/types';
import type { Folder } from '../disk/folder';
import type { Library } from '../library/library';
import type { ScanEvent } from './events';
import { ScanWork } from './scan-work';

/**
 * Reads a beamtime: walk → recognise → still right in the library? → parse → rows. Everything that goes wrong with a file is an event; the last
 * event is `ended`, or a `fault` behind it. When `signal` aborts, the disk is left alone at once and the rows are made of what was read.
 */
export async function* scan(
  folder: Folder,
  { id, beamtime }: { readonly id: string; readonly beamtime: BeamtimeName },
  library: Library,
  signal: AbortSignal
): AsyncGenerator<ScanEvent, void, undefined> {
  const leave = new AbortController();
  const work = new ScanWork(folder, id, beamtime, library, AbortSignal.any([signal, leave.signal]));
  const running = work.run();
  try {
    for (let events = await work.events.take(); events !== undefined; events = await work.events.take())
      yield* events;
    await running;
  } finally {
    leave.abort();
  }
}
