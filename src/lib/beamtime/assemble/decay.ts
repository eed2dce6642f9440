import type { XdsstatLp } from '../../formats/xdsstat-lp';
import type { ProcessingRun } from '../types';

/** A third of fewer distances than this, or of fewer reflections, is no mean. */
const FEWEST_DISTANCES = 6;
const FEWEST_REFLECTIONS = 30;

/**
 * R_d (Diederichs 2006) of XDSSTAT.LP at the start and at the end of the sweep: means over the first and last third of the distances between frames,
 * each distance weighted by its reflections. Undefined without that table, or where it is too thin or does not reach over half of the frames.
 */
export function decayOf(record: XdsstatLp | undefined): ProcessingRun['decay'] {
  const { frames = [], rD = [], reflections = [] } = record?.differences ?? {};
  const rows = frames.flatMap((distance, index) => {
    const [value, weight] = [rD[index], reflections[index]];
    return value === undefined || weight === undefined || weight <= 0 ? [] : [{ distance, value, weight }];
  });
  if (rows.length < FEWEST_DISTANCES) return undefined;
  const far = rows.reduce((most, { distance }) => Math.max(most, distance), 0);
  const { frame = [] } = record?.frames ?? {};
  // Of a table that is cut off, or has no value for distant frames, what is left does not tell of the sweep.
  if (far * 2 < (frame.at(-1) ?? 0) - (frame[0] ?? 0)) return undefined;
  const early = weighted(rows.filter(({ distance }) => distance <= far / 3));
  const late = weighted(rows.filter(({ distance }) => distance >= (far * 2) / 3));
  return early === undefined || late === undefined ? undefined : { early, late };
}

function weighted(rows: readonly { readonly value: number; readonly weight: number }[]): number | undefined {
  const weight = rows.reduce((sum, row) => sum + row.weight, 0);
  return weight < FEWEST_REFLECTIONS
    ? undefined
    : rows.reduce((sum, row) => sum + row.value * row.weight, 0) / weight;
}
