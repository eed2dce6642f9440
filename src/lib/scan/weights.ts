import type { PackedTree } from '../library/schema';
import { storedSize } from '../library/stored-size';
import type { Rows } from './rows';
import type { Seen } from './seen';

/** Bytes of listings, records and rows as they are stored. One after the other: the records of the files are asked for meanwhile. */
export function* weights(
  listings: PackedTree | undefined,
  seen: Seen,
  { merges, processingRuns, pins }: Rows
): Generator<undefined, number> {
  let bytes = storedSize(listings);
  for (const entries of [seen.reads(), merges.values(), processingRuns.values(), pins.values()])
    for (const entry of entries) {
      bytes += storedSize(entry);
      yield;
    }
  return bytes;
}
