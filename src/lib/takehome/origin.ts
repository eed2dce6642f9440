/** Where the data of a run were measured: pins and wavelengths, through the processing runs of its members. */
import { naturalOrder } from '../base/natural-order';
import { parent, segments, baseName } from '../base/rel-path';
import { parseRunName } from '../beamtime/names';
import type { Beamtime, Collection, Dataset, Pin } from '../beamtime/types';
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
  const pins = new Set<string>();
  const wavelengths = new Set<number>();
  const folders = pinFolders(beamtime);
  for (const number of numbers) {
    const dataset = datasets.get(number);
    if (dataset?.pin !== undefined) pins.add(dataset.pin);
    const wavelength = dataset && collectionOf(folders, dataset)?.wavelength;
    if (wavelength !== undefined) wavelengths.add(wavelength);
  }
  return { pins: [...pins].sort(naturalOrder), wavelengths: [...wavelengths].sort((a, b) => a - b) };
}

/** Pins by their folders. */
export function pinFolders({ pins }: Pick<Beamtime, 'pins'>): ReadonlyMap<string, Pin> {
  return new Map(pins.map((pin) => [pin.path, pin]));
}

/** What the beamline measured for a data set: `_kamoproc/PIN/data00/prefix_1-100` comes from `PIN/data00`, images named `prefix`. */
export function collectionOf(
  pins: ReadonlyMap<string, Pin>,
  { processingRun }: Dataset
): Collection | undefined {
  if (processingRun === undefined) return undefined;
  const measured = segments(parent(processingRun)).slice(1);
  const prefix = parseRunName(baseName(processingRun))?.prefix;
  return pins
    .get(measured[0] ?? '')
    ?.collections.find((one) => one.path === measured.join('/') && one.prefix === prefix);
}
