import { isaOf } from '../../lib/reflections/scaling/error-model';
import { partsOf } from '../../lib/reflections/scaling/scale';
import type { Remerged } from '../../lib/reflections/remerge';
import type { MergedAgain, MergedSet } from './answers';

/** A merge of ours as the page shows it. */
export function mergedAgain(merged: Remerged, friedel: 'merged' | 'apart'): MergedAgain {
  const { mapped, observations, scaled, statistics, hands } = merged;
  return {
    spaceGroupNumber: mapped.box.group.number,
    spaceGroup: mapped.box.group.symbol,
    cell: mapped.box.cell,
    friedel,
    ...statistics,
    sets: setsOf(merged),
    outliers: scaled.outliers.length,
    parts: partsOf(scaled),
    leftOut: observations.sets.flatMap(({ name }, set) => (scaled.leftOut[set] === 1 ? [name] : [])),
    swapped: observations.sets.flatMap(({ name }, set) => (hands[set]?.isSwapped ? [name] : []))
  };
}

function setsOf({ observations, scaled, deltaCcHalf, reindexing }: Remerged): MergedSet[] {
  const { units, model, components } = scaled;
  const outliers = new Int32Array(observations.sets.length);
  for (const i of scaled.outliers) (outliers[observations.set[i] as number] as number)++;
  return observations.sets.map(({ name, n, nRejected }, set): MergedSet => {
    const [from, to] = [units.first[set] as number, units.first[set + 1] as number];
    const mean = (values: Float64Array): number =>
      values.subarray(from, to).reduce((sum, one) => sum + one, 0) / (to - from);
    const isScaled = scaled.leftOut[set] === 0;
    const isa = isScaled ? isaOf(model.b[set] as number) : undefined;
    const change = 100 * (deltaCcHalf[set] as number);
    const operator = reindexing?.operators[reindexing.assignment[set] as number]?.triplet;
    return {
      name,
      records: n,
      rejectedBefore: nRejected,
      outliers: outliers[set] as number,
      ...(isScaled && { k: mean(model.k), b: mean(model.B) }),
      batches: to - from,
      part: components[set] as number,
      ...(isa !== undefined && { isa }),
      ...(Number.isFinite(change) && { deltaCcHalf: change }),
      ...(operator !== undefined && { operator })
    };
  });
}
