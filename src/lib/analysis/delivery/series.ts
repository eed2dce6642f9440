/** Image series against processing runs, by pin, visit and prefix. */
import { baseName, child, segments, type RelPath } from '../../base/rel-path';
import { keyOfPin, keyOfRun } from '../../beamtime/pin-keys';
import type { Beamtime, Collection, Pin, ProcessingRun } from '../../beamtime/types';
import { listsAll } from '../../beamtime/whole-listing';
import { onceForImages } from './said';
import { remark, type Remark, type Subject } from './link';

type Known = Pick<Beamtime, 'pins' | 'processingRuns' | 'source' | 'opened' | 'scan'>;

/** Series without a processing run in any area, and runs whose series is not there. */
export function seriesAgainstRuns(beamtime: Known): readonly Remark<never>[] {
  const { pins, processingRuns } = beamtime;
  if (processingRuns.length === 0 || pins.every(({ collections }) => collections.length === 0)) return [];
  const areas = [...new Set(processingRuns.map(({ area }) => area))];
  const allRuns = areas.every((area) => listsAll(beamtime, area as RelPath));
  const processed = new Set(processingRuns.map(seriesOfRun));
  const unread = new Set(processingRuns.filter((run) => run.unread === true).map(seriesOfRun));
  const lonely = pins.flatMap((pin) =>
    pin.collections
      .filter((one) => isRotation(one) && !processed.has(keyOfSeries(pin, one)))
      .map((one): Subject<never> => ({
        kind: 'pin',
        path: pin.path,
        values: [child(one.path, one.prefix)],
        places: one.sources.slice(0, 1).map((path) => ({ path }))
      }))
  );
  const series = new Set(pins.flatMap((pin) => pin.collections.map((one) => keyOfSeries(pin, one))));
  const folders = new Map(pins.flatMap((pin) => (pin.onDisk ? [[keyOfPin(pin), pin] as const] : [])));
  const imageless = processingRuns.filter((run) => {
    const pin = folders.get(keyOfRun(run) ?? '');
    return pin !== undefined && !series.has(seriesOfRun(run)) && listsAll(beamtime, pin.path);
  });
  return [
    ...remark('series-not-processed', allRuns && unread.size === 0 ? 'differs' : 'unknown', lonely),
    ...remark(
      'run-without-images',
      'differs',
      onceForImages<never>(
        imageless.map(({ path, evidence, sources }) => ({
          kind: 'processing-run',
          path,
          places: evidence
            ? [{ path: evidence.path, line: evidence.line }]
            : sources.slice(0, 1).map((source) => ({ path: source }))
        }))
      )
    )
  ];
}

/** Images by rotation; of a rotation raster (`ssrox`) KAMO processes nothing. */
function isRotation({ format, files, path }: Collection): boolean {
  return format !== 'other' && files > 0 && baseName(path) !== 'ssrox';
}

/** `CPS1012/6 data00 cry00`. */
function keyOfSeries(pin: Pin, { path, prefix }: Collection): string {
  return `${keyOfPin(pin)} ${baseName(path)} ${prefix}`;
}
function seriesOfRun(run: ProcessingRun): string {
  return `${keyOfRun(run) ?? ''} ${segments(run.path).at(-2) ?? ''} ${run.prefix}`;
}
