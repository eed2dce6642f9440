import { baseName, child, type RelPath } from '../../base/rel-path';
import { cleanSampleName, mergeNameOf, parsePinName, parseTrialName, pinKey, sampleKey } from '../names';
import type { Reads } from '../reads';
import { pinRecords } from './pin-records';

/** Folders that KAMO's window makes name no sample: `merge_200716-101010`. */
const TIME = /^\d{6}-\d{6}$/;

/** The sample of a merge as its folder says it; where that says only a time, the one sample whose pins all of its data sets are from. */
export function sampleOfMerge(reads: Reads, merge: RelPath): string {
  const named = mergeNameOf(baseName(merge)).sampleName;
  if (!TIME.test(named)) return named;
  const pins = pinRecords(reads);
  const samples = new Set(
    storedPaths(reads, merge).map((path) => {
      const pin = path
        .split('/')
        .map(parsePinName)
        .find((one) => one && pins.has(pinKey(one.puck, one.pin)));
      return pin && pins.get(pinKey(pin.puck, pin.pin))?.sampleName;
    })
  );
  const [only] = samples;
  return samples.size === 1 && only !== undefined ? cleanSampleName(only) : named;
}

/** How sheet, database or ZOO's page write the name of a folder's sample; `undefined` where that is the folder's, or they write it in several ways. */
export function writtenSample(reads: Reads, sample: string): string | undefined {
  const key = sampleKey(sample);
  const spellings = new Set(
    [...pinRecords(reads).values()].flatMap(({ sampleName }) =>
      sampleName !== undefined && sampleKey(sampleName) === key ? sampleName.trim() : []
    )
  );
  const [only] = spellings;
  return spellings.size === 1 && only !== sample ? only : undefined;
}

/** Its data sets, as its list of files or those of its trials name them. */
function storedPaths(reads: Reads, merge: RelPath): readonly string[] {
  const given = reads.record(child(merge, 'formerge.lst'), 'formerge-list')?.paths ?? [];
  if (given.length > 0) return given;
  return (reads.list(merge)?.directories ?? [])
    .filter((folder) => parseTrialName(folder) !== undefined)
    .flatMap((folder) => [
      ...(reads.record(child(child(merge, folder), 'cc_clustering/filenames.lst'), 'file-list')?.paths ?? []),
      ...(reads.record(child(child(merge, folder), 'blend/xds_lookup_table.txt'), 'file-list')?.paths ?? [])
    ]);
}
