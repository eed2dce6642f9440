/** Where the data of a run were measured: pins and wavelengths, through the processing runs of its members. */
import { naturalOrder, parent, segments, baseName } from '../base/rel-path';
import { parseRunName } from '../beamtime/names';
import type { Beamtime } from '../beamtime/types';
import type { TakenRun } from './taken-run';

export interface Origin {
  /** Distinct pin folders. */
  readonly pins: readonly string[];
  /** Distinct wavelengths in Å; several if the members were measured at several. */
  readonly wavelengths: readonly number[];
}

export function originOf(beamtime: Pick<Beamtime, 'pins'>, { trial, cluster, run }: TakenRun): Origin {
  const datasets = new Map(trial.datasets.map((dataset) => [dataset.number, dataset]));
  const numbers =
    run.members.length > 0 ? run.members.flatMap(({ dataset }) => dataset ?? []) : cluster.members;
  const folders = new Map(beamtime.pins.map((pin) => [pin.path as string, pin]));
  const pins = new Set<string>();
  const wavelengths = new Set<number>();
  for (const number of numbers) {
    const dataset = datasets.get(number);
    if (dataset === undefined) continue;
    if (dataset.pin !== undefined) pins.add(dataset.pin);
    if (dataset.processingRun === undefined) continue;
    // `_kamoproc/PIN/data00/prefix_1-100` was measured in `PIN/data00` under the name `prefix`.
    const measured = segments(parent(dataset.processingRun)).slice(1);
    const prefix = parseRunName(baseName(dataset.processingRun))?.prefix;
    for (const collection of folders.get(measured[0] ?? '')?.collections ?? [])
      if (
        collection.path === measured.join('/') &&
        collection.prefix === prefix &&
        collection.wavelength !== undefined
      )
        wavelengths.add(collection.wavelength);
  }
  return { pins: [...pins].sort(naturalOrder), wavelengths: [...wavelengths].sort((a, b) => a - b) };
}
