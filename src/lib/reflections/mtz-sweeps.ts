import { present } from '../formats/present';
import type { MtzDataset } from '../formats/mtz';
import { oscillationOf, type MtzBatch } from './mtz-batches';
import type { ReflectionSet } from './reflection-file';

/** Images of one crystal, one behind the other. */
export interface MtzSweep {
  readonly set: ReflectionSet;
  readonly batches: readonly MtzBatch[];
}

/** Of the width of an image: φ is printed to fewer digits than it is turned. */
const SAME_PLACE = 0.5;

/**
 * The sweeps of an unmerged MTZ, counted from 1: batches of one data set whose φ goes on from image to image (images that are missing between
 * leave their place). Where the batches do not say φ, their data set alone counts.
 */
export function sweepsOf(batches: readonly MtzBatch[], datasets: readonly MtzDataset[]): MtzSweep[] {
  const parts: MtzBatch[][] = [];
  batches.forEach((batch, at) => {
    const before = batches[at - 1];
    const part = parts.at(-1);
    if (part === undefined || before === undefined || !goesOn(before, batch)) parts.push([batch]);
    else part.push(batch);
  });
  const counts = new Map<number | undefined, number>();
  for (const [first] of parts) counts.set(first?.dataset, (counts.get(first?.dataset) ?? 0) + 1);
  return parts.map((part, n) => {
    const dataset = part[0]?.dataset;
    const known = datasets.find(({ id }) => id === dataset);
    const set = {
      number: n + 1,
      called: calledAfter(part, counts.get(dataset) === 1),
      ...present({
        cell: known?.unitCell ?? part[0]?.cell,
        wavelength: known?.wavelength ?? part[0]?.wavelength,
        oscillation: oscillationOf(part)
      })
    };
    return { set, batches: part };
  });
}

function goesOn(before: MtzBatch, batch: MtzBatch): boolean {
  if (before.dataset !== batch.dataset) return false;
  const { phiStart = NaN, phiEnd = NaN } = before;
  const width = phiEnd - phiStart;
  const between = batch.number - before.number - 1;
  const off = (batch.phiStart ?? NaN) - (phiEnd + between * width);
  // φ may have been counted anew from 0 to 360.
  const apart = Math.abs(off - 360 * Math.round(off / 360));
  return !(width !== 0 && apart > SAME_PLACE * Math.abs(width));
}

/** As the file names it: `DATASET 2`, with its batches where it has several sweeps. */
function calledAfter(part: readonly MtzBatch[], isOnly: boolean): string {
  const [first, last] = [part[0], part.at(-1)];
  const batches = `BATCH ${first?.number}-${last?.number}`;
  if (first?.dataset === undefined) return batches;
  return isOnly ? `DATASET ${first.dataset}` : `DATASET ${first.dataset} ${batches}`;
}
