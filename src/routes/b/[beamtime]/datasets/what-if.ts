/** Rows of the table of data sets as what-if takes data sets. */
import { child } from '$lib/base/rel-path';
import type { RemergeInput } from '../reflections/inputs';
import type { DatasetRow } from './parts/rows';

export function numbersOf(rows: readonly DatasetRow[]): number[] {
  return rows.map(({ number }) => number).sort((a, b) => a - b);
}

/** Where the reflections of a row lie: its own, with the axes that CORRECT gave it. */
export function inputOf({ number, run }: DatasetRow): RemergeInput {
  return {
    number,
    places: [{ path: run.files.xdsAscii ?? child(run.path, 'XDS_ASCII.HKL'), from: 'own' }],
    axes: false
  };
}

/** Å to a hundredth: the middle one of the limits that CORRECT's tables give the rows (I/σ = 1). `undefined`: none has one. */
export function toResolution(rows: readonly DatasetRow[]): number | undefined {
  const limits = rows.flatMap(({ run }) => run.resolutionIOverSigma1 ?? []).sort((a, b) => a - b);
  const middle = limits[Math.floor(limits.length / 2)];
  return middle === undefined ? undefined : Math.round(100 * middle) / 100;
}
