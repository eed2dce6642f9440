import { mapped } from '../mapped';
import { observationsOf } from '../observations';
import type { ReflectionFile } from '../reflection-file';
import { shellsBetween } from '../shells';
import { statisticsOf } from '../statistics';
import { nothingMapped } from './file-error';
import type { Options } from './options';

/** XDS's number of shells. */
const SHELLS = 9;
const DRAWS = 5;

/** `statistics`: the shell table of all files together. Without `--friedel` as the header's FRIEDEL'S_LAW says. */
export function statistics(options: Options, files: readonly ReflectionFile[]): object {
  const [dMin, dMax, n = SHELLS] = [
    options.positive('d-min'),
    options.positive('d-max'),
    options.count('shells')
  ];
  const edges = options.choice('edges', ['xds', 'equal-volume']) ?? 'xds';
  const friedel =
    options.choice('friedel', ['merged', 'apart']) ??
    (files[0]?.header.friedelsLaw === false ? 'apart' : 'merged');
  // XDS drops what is too negative; cctbx, whose shells are of equal volume, does not.
  const signalNoiseMin = options.number('signal-noise-min') ?? (edges === 'xds' ? -3 : -Infinity);
  const group = options.group(files);
  const cell = options.cell(files);
  options.done();
  const observations = observationsOf(files);
  const all = mapped(observations, {
    group,
    ...(cell && { cell }),
    ...(dMin && { dMin }),
    ...(dMax && { dMax })
  });
  if (all === undefined) throw nothingMapped(files);
  const from = dMax === undefined ? 0 : 1 / (dMax * dMax);
  const limits = shellsBetween(all.smallest, all.largest, n, edges, from);
  const { intensity, sigma } = observations;
  const found = statisticsOf(
    all.box,
    { intensity, sigma, slots: all.slots },
    { shells: limits, signalNoiseMin, friedel, draws: DRAWS }
  );
  return {
    spaceGroup: group.number,
    cell: all.box.cell,
    friedel,
    edges,
    ...(Number.isFinite(signalNoiseMin) && { signalNoiseMin }),
    nRecords: observations.n,
    nRejected: observations.sets.reduce((sum, set) => sum + set.nRejected, 0),
    nAbsent: all.slots.reduce((count, slot) => count + (slot === -2 ? 1 : 0), 0),
    ...found
  };
}
