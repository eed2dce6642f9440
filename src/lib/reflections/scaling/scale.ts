import type { Mapped } from '../mapped';
import type { Reals } from '../measured';
import { fitErrorModel } from './error-model';
import { differInMates } from './anomalous-signal';
import { entriesOf, gaussNewtonStep } from './least-squares';
import { linkedSets } from './linked-sets';
import { markOutliers } from './outliers';
import type { ScaleModel } from './scale-model';
import { matesApart, scalingTable, type ScalingTable } from './scaling-table';
import { scaleUnits, type ScaleUnits } from './scale-units';
import { leaveOut } from './without-signal';

export interface ScaleOptions {
  /** Degrees of a batch; `none`: one scale a set; absent: batches of 10° for sweeps beyond 15°. */
  readonly batchDegrees?: number | 'none';
  readonly reject: boolean;
  /** The set that keeps k = B = 0; absent: their means are 0. */
  readonly reference?: number;
  /** Room for a number of each observation. With it the observations' own I and σ are written over: nobody needs them afterwards. */
  readonly room?: Int32Array;
  /** Called between passes; may wait, so that a worker can hear of a cancel. */
  readonly progress?: (stage: 'scaling' | 'errors', done: number) => Promise<void> | void;
  readonly signal?: AbortSignal;
}

export interface Scaled {
  readonly units: Omit<ScaleUnits, 'of'>;
  readonly model: ScaleModel;
  /** Component of each set: sets of different components share too little to be on one scale. */
  readonly components: Int32Array;
  /** 1 for each set that has no scale, since it shows nothing of what the others say: all its records are left out. */
  readonly leftOut: Uint8Array;
  /** I/g and its σ by observation; σ < 0: rejected as an outlier, or of a set that is left out. Rejected before: as they came, negative. */
  readonly intensity: Reals;
  readonly sigma: Reals;
  /** The observations that were rejected as outliers, by number. */
  readonly outliers: Int32Array;
}

/** Parts that could not be put on one scale, sets that have none aside. */
export function partsOf({ components, leftOut }: Scaled): number {
  return Math.max(1, new Set(components.filter((_, set) => leftOut[set] === 0)).size);
}

const FIRST_STEPS = 6;
const ROUNDS = 3;
const STEPS_A_ROUND = 3;
/** k and B/15 Å². */
const CONVERGED = 1e-4;
/** A set's k and B are restrained to 0 by these σ; B of a batch (Å²) more. */
const SIGMA_K = 3;
const SIGMA_B = 30;
const SIGMA_B_BATCH = 1;
/** Standard errors. */
const CLEAR_MEAN = 5;
/** Times the usual of a unit: Wilson's distribution ends long before. */
const BEYOND = 1e4;
/** (0.05)²: the error model to begin with. */
const FIRST_B = 0.0025;

/**
 * Scales observations to one another: g = exp(k − B/(2d²)) by set or batch, error model by set, outliers. Friedel mates are taken as equal, unless they clearly differ.
 * What it corrects is K and B only: XSCALE and the like correct more. Throws the signal's reason when aborted.
 */
export async function scale(mapped: Mapped, options: ScaleOptions): Promise<Scaled> {
  const units = scaleUnits(mapped.observations, options.batchDegrees);
  const table = scalingTable(mapped, units, options.room);
  const components = linkedSets(table);
  const model = startModel(table);
  let fit = { table, model, entries: entriesOf(table) };
  const restraints = {
    k: SIGMA_K,
    B: Float64Array.from(units.units, ({ batch }) => (batch === undefined ? SIGMA_B : SIGMA_B_BATCH))
  };
  const total = FIRST_STEPS + ROUNDS * STEPS_A_ROUND;
  let done = 0;
  const steps = async (most: number): Promise<void> => {
    for (let step = 0; step < most; step++) {
      options.signal?.throwIfAborted();
      await options.progress?.('scaling', done++ / total);
      const change = gaussNewtonStep(fit.table, fit.model, restraints, fit.entries);
      centre(model, units, components, table.leftOut, options.reference);
      if (change < CONVERGED) break;
    }
  };
  await steps(FIRST_STEPS);
  leaveOut(table, model);
  const areApart = differInMates(table, model, mapped.box.centric, components);
  if (areApart) {
    const apart = matesApart(table);
    const merged = Float64Array.from({ length: apart.n }, (_, mate) => model.merged[mate >> 1] as number);
    fit = { table: apart, model: { ...model, merged }, entries: entriesOf(apart) };
  }
  for (let round = 0; round < ROUNDS; round++) {
    await options.progress?.('errors', done / total);
    options.signal?.throwIfAborted();
    fitErrorModel(fit.table, fit.model);
    if (options.reject) markOutliers(fit.table, fit.model);
    await steps(STEPS_A_ROUND);
    if (round === 0) leaveOut(table, model);
  }
  fitErrorModel(fit.table, fit.model);
  if (options.reject) markOutliers(fit.table, fit.model);
  if (options.reject && areApart) markByBothMates(table, model);
  renewMerge(fit.table, fit.model);
  return {
    units: { units: units.units, first: units.first },
    model: fit.model,
    components,
    leftOut: table.leftOut,
    outliers: table.order
      .filter(
        (_, at) =>
          (table.sigma[at] as number) < 0 &&
          table.leftOut[table.setOf[table.unit[at] as number] as number] === 0
      )
      .sort(),
    ...scaledObservations(mapped, fit.table, fit.model)
  };
}

/** Outliers among too few observations of one mate, by those of both: with an error model to which the anomalous differences are noise. */
function markByBothMates(table: ScalingTable, { f, b, ...model }: ScaleModel): void {
  const both = { ...model, f: f.slice(), b: b.slice() };
  renewMerge(table, both);
  fitErrorModel(table, both);
  markOutliers(table, both, 'more');
}

/** k by the mean intensities of the units; not far from 0 where chance alone may have made the mean. A record far above all that its unit holds counts as no more than that. */
function startModel(table: ScalingTable): ScaleModel {
  const { nUnits, nSets, unit, n, start, order, sigma } = table;
  const most = mostOfUnits(table);
  const intensity = (at: number): number => {
    const limit = most[unit[at] as number] as number;
    return Math.max(-limit, Math.min(limit, table.intensity[at] as number));
  };
  const sum = new Float64Array(nUnits);
  const variance = new Float64Array(nUnits);
  const count = new Float64Array(nUnits);
  for (let at = 0; at < order.length; at++) {
    const j = unit[at] as number;
    (sum[j] as number) += intensity(at);
    (variance[j] as number) += (sigma[at] as number) ** 2;
    (count[j] as number)++;
  }
  const all = sum.reduce((a, b) => a + b, 0) / count.reduce((a, b) => a + b, 0);
  const k = sum.map((one, j) => {
    const ratio = Math.log(one / (count[j] as number) / all);
    if (!Number.isFinite(ratio)) return 0;
    return one > CLEAR_MEAN * Math.sqrt(variance[j] as number) ? ratio : Math.max(-3, Math.min(3, ratio));
  });
  const merged = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    const [from, to] = [start[u] as number, start[u + 1] as number];
    let total = 0;
    for (let at = from; at < to; at++) {
      total += intensity(at) / Math.exp(k[unit[at] as number] as number);
    }
    merged[u] = to > from ? total / (to - from) : 0;
  }
  return {
    k,
    B: new Float64Array(nUnits),
    f: new Float64Array(nSets).fill(1),
    b: new Float64Array(nSets).fill(FIRST_B),
    merged
  };
}

/** So much above the usual (mean of ln |I|, or of ln σ where that is more) no reflection of a unit is. */
function mostOfUnits({ nUnits, intensity, sigma, unit, order }: ScalingTable): Float64Array {
  const sum = new Float64Array(nUnits);
  const count = new Float64Array(nUnits);
  for (let at = 0; at < order.length; at++) {
    const j = unit[at] as number;
    (sum[j] as number) += Math.log(Math.max(Math.abs(intensity[at] as number), sigma[at] as number));
    (count[j] as number)++;
  }
  return sum.map((one, j) => BEYOND * Math.exp(one / Math.max(1, count[j] as number)));
}

/** In each component the means of k and B are 0, or those of the reference. */
function centre(
  { k, B }: ScaleModel,
  { units }: ScaleUnits,
  components: Int32Array,
  leftOut: Uint8Array,
  reference: number | undefined
): void {
  const nComponents = Math.max(0, ...components) + 1;
  for (let component = 0; component < nComponents; component++) {
    const inside = units.flatMap(({ set }, j) =>
      components[set] === component && leftOut[set] === 0 ? [j] : []
    );
    const held =
      reference !== undefined && components[reference] === component
        ? inside.filter((j) => units[j]?.set === reference)
        : inside;
    const mean = (values: Float64Array): number =>
      held.reduce((sum, j) => sum + (values[j] as number), 0) / Math.max(1, held.length);
    const [meanK, meanB] = [mean(k), mean(B)];
    for (const j of inside) {
      (k[j] as number) -= meanK;
      (B[j] as number) -= meanB;
    }
  }
}

/** I_h with the final weights, outliers left out. */
function renewMerge(
  { n, start, intensity, sigma, unit, setOf, slope }: ScalingTable,
  { k, B, f, b, merged }: ScaleModel
): void {
  // The weights depend on I_h: twice is enough.
  for (let round = 0; round < 2; round++)
    for (let u = 0; u < n; u++) {
      let [sum, sumI] = [0, 0];
      const before = merged[u] as number;
      for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
        if ((sigma[at] as number) < 0) continue;
        const j = unit[at] as number;
        const set = setOf[j] as number;
        const g = Math.exp((k[j] as number) + (B[j] as number) * (slope[u] as number));
        const w =
          1 /
          (((f[set] as number) * (sigma[at] as number) ** 2) / (g * g) +
            (b[set] as number) * before * before);
        sum += w;
        sumI += (w * (intensity[at] as number)) / g;
      }
      if (sum > 0) merged[u] = sumI / sum;
    }
}

function scaledObservations(
  { observations, slots }: Mapped,
  table: ScalingTable,
  { k, B, f, b, merged }: ScaleModel
): { intensity: Reals; sigma: Reals } {
  const { n, start, order, unit, setOf, slope } = table;
  const intensity = table.restore ? table.intensity : observations.intensity.slice();
  const sigma = table.restore ? table.sigma : observations.sigma.slice();
  for (let u = 0; u < n; u++)
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      const i = table.restore ? at : (order[at] as number);
      const j = unit[at] as number;
      const set = setOf[j] as number;
      const g = Math.exp((k[j] as number) + (B[j] as number) * (slope[u] as number));
      const v =
        ((f[set] as number) * (sigma[i] as number) ** 2) / (g * g) +
        (b[set] as number) * (merged[u] as number) ** 2;
      intensity[i] = (intensity[i] as number) / g;
      sigma[i] = (table.sigma[at] as number) < 0 ? -Math.sqrt(v) : Math.sqrt(v);
    }
  table.restore?.();
  // Without a reflection of the box: left out.
  for (let i = 0; i < slots.length; i++)
    if ((slots[i] as number) < 0) sigma[i] = -Math.abs(sigma[i] as number);
  return { intensity, sigma };
}
