import { ASSEMBLY_VERSION } from '../beamtime/assemble';
import { sampleNames } from '../beamtime/names';
import type { BeamtimeName, ScanFigures, Unreadable } from '../beamtime/types';
import { unreadableCount } from '../beamtime/unreadable';
import type { KnownBeamtime } from '../library/schema';
import type { Rows } from './rows';

/** The card of a beamtime with the rows that a scan has made, keeping what an earlier `card` has beside. */
export function cardAfter(
  card: KnownBeamtime | undefined,
  { id, beamtime, rows }: { readonly id: string; readonly beamtime: BeamtimeName; readonly rows: Rows },
  found: {
    readonly scan: ScanFigures;
    readonly unreadable: readonly Unreadable[];
    readonly hasHandle: boolean;
  }
): KnownBeamtime {
  const merges = [...rows.merges.values()];
  const pins = [...rows.pins.values()];
  const now = new Date().toISOString();
  return {
    ...(card?.worst && { worst: card.worst }),
    ...(card?.bytes !== undefined && { bytes: card.bytes }),
    ...(card?.partOf !== undefined && { partOf: card.partOf }),
    ...(card === undefined && { assembly: ASSEMBLY_VERSION }),
    ...(card?.assembly !== undefined && { assembly: card.assembly }),
    ...beamtime,
    id,
    counts: {
      pins: pins.length,
      samples: sampleNames(pins, merges).size,
      processingRuns: rows.processingRuns.size,
      merges: merges.length,
      mergeRuns: merges
        .flatMap(({ trials }) => trials.flatMap(({ clusters }) => clusters))
        .reduce((sum, { runs }) => sum + runs.length, 0),
      files: found.scan.files,
      unreadable: unreadableCount(found.unreadable)
    },
    scan: found.scan,
    scannedAt: card?.scannedAt ?? now,
    lastOpened: card?.lastOpened ?? now,
    hasHandle: found.hasHandle || card?.hasHandle === true
  };
}
