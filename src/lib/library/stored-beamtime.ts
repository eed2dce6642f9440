import { pathOrder } from '../base/natural-order';
import type { RelPath } from '../base/rel-path';
import { pause } from '../base/slices';
import type { Beamtime, Promised } from '../beamtime/types';
import { pinNow, unreadableNow } from './older-rows';
import type { KnownBeamtime } from './schema';
import type { Stores } from './stores';
import { isRow, rowsIn } from './whole-rows';

type Rows = Pick<Beamtime, 'merges' | 'processingRuns' | 'pins' | 'unreadable'>;

/** The rows of a beamtime as they were last written, sorted by path; a row that something else damaged is left out. */
export async function storedRows(stores: Stores, id: string): Promise<Rows> {
  const [merges, processingRuns, pins, unreadable] = await Promise.all([
    stores.entries('merges', id),
    stores.entries('processing-runs', id),
    stores.get('pins', id),
    stores.get('unreadable', id)
  ]);
  // Making the rows of what the database gave is a task of its own.
  await pause();
  return {
    pins: rowsIn(pins).map(pinNow).sort(pathOrder),
    processingRuns: processingRuns.flatMap(([, runs]) => rowsIn(runs)).sort(pathOrder),
    merges: merges
      .map(([, merge]) => merge)
      .filter(isRow)
      .sort(pathOrder),
    unreadable: rowsIn(unreadable).map(unreadableNow)
  };
}

/** A beamtime of its card, its rows and what its archive promised. */
export function storedBeamtime(card: KnownBeamtime, rows: Rows, promised: Promised | undefined): Beamtime {
  return {
    name: card.name,
    ...(card.date !== undefined && { date: card.date }),
    ...(card.beamline !== undefined && { beamline: card.beamline }),
    ...(card.user !== undefined && { user: card.user }),
    source: card.source,
    // Written by `keepCard` from a BeamtimeName.
    opened: card.opened as RelPath,
    scan: card.scan,
    ...(promised && { promised }),
    ...rows
  };
}
