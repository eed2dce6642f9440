/** What the data sets of a merge differ in, for colouring: the pin and sample they come from, how wide a wedge, in which space group. */
import { baseName, type RelPath } from '../base/rel-path';
import { runTail } from '../beamtime/stored-paths';
import type { Dataset, Pin, ProcessingRun, Trial } from '../beamtime/types';

export interface LeafTraits {
  readonly pin?: string;
  readonly sample?: string;
  /** Degrees, where the width of a frame is known. */
  readonly wedge?: number;
  readonly frames?: number;
  readonly spaceGroup?: string;
}

/** By the number of the data set; joined over its processing run. */
export function leafTraits(
  trial: Trial,
  runs: readonly ProcessingRun[],
  pins: readonly Pin[]
): ReadonlyMap<number, LeafTraits> {
  const byPath = new Map<RelPath, ProcessingRun>(runs.map((run) => [run.path, run]));
  const byPin = new Map<string, Pin>(pins.map((pin) => [pin.path, pin]));
  return new Map(
    trial.datasets.map((dataset): [number, LeafTraits] => {
      const run = dataset.processingRun === undefined ? undefined : byPath.get(dataset.processingRun);
      const pin = dataset.pin === undefined ? undefined : byPin.get(dataset.pin);
      const frames = run && run.lastFrame - run.firstFrame + 1;
      const oscillation = pin?.collections.find(({ prefix }) => prefix === run?.prefix)?.oscillation;
      return [
        dataset.number,
        {
          ...(dataset.pin !== undefined && { pin: dataset.pin }),
          ...(pin?.sampleName !== undefined && { sample: pin.sampleName }),
          ...(frames !== undefined && { frames }),
          ...(frames !== undefined &&
            oscillation !== undefined && { wedge: Number((frames * oscillation).toFixed(3)) }),
          ...(run?.spaceGroup !== undefined && { spaceGroup: run.spaceGroup })
        }
      ];
    })
  );
}

/** `multi_008_1-100`: the processing run of a data set without the pin that KAMO puts before it. */
export function nameWithinPin({ pin, path, processingRun }: Dataset): string | undefined {
  const run = processingRun ?? runTail(path);
  if (run === undefined) return undefined;
  const name = baseName(run);
  return pin !== undefined && name.startsWith(`${pin}-`) ? name.slice(pin.length + 1) : name;
}
