import type { ScaleModel } from './scale-model';
import type { ScalingTable } from './scaling-table';

/** Standard errors of what a set has in common with the others, and of its scale; a set below it carries no more than a few good observations do. */
const CLEAR = 5;
/** Observations of reflections that others hold too: fewer say nothing. */
const FEWEST = 30;

/** Leaves out the sets without signal: nothing of them is used any more, and k and B are 0. */
export function leaveOut(table: ScalingTable, model: ScaleModel): void {
  const { leftOut, setOf, unit, sigma, order } = table;
  const found = setsWithoutSignal(table, model);
  if (!found.includes(1)) return;
  found.forEach((one, set) => (leftOut[set] = one | (leftOut[set] as number)));
  for (let at = 0; at < order.length; at++)
    if (leftOut[setOf[unit[at] as number] as number] === 1) sigma[at] = -Math.abs(sigma[at] as number);
  setOf.forEach((set, j) => {
    if (leftOut[set] === 1) model.k[j] = model.B[j] = 0;
  });
}

/**
 * 1 for each set that shows nothing of what the others say: Σ w gM I / √(Σ w (gM)²) below 5, M the merge of the others; or whose g is within 5 of its standard errors
 * of 0. Nothing says what its scale is: near 0 whatever it holds becomes noise of any size in the merge. None where that is true of all.
 */
function setsWithoutSignal(table: ScalingTable, model: ScaleModel): Uint8Array {
  const { n, start, intensity, sigma, unit, setOf, slope, nSets } = table;
  const { k, B } = model;
  const along = new Float64Array(nSets);
  const squares = new Float64Array(nSets);
  const common = new Int32Array(nSets);
  // Σ w g², Σ w g I of the reflection, by set.
  const weights = new Float64Array(nSets);
  const values = new Float64Array(nSets);
  let scales = new Float64Array(1024);
  for (let u = 0; u < n; u++) {
    const [from, to] = [start[u] as number, start[u + 1] as number];
    if (to - from < 2) continue;
    if (to - from > scales.length) scales = new Float64Array(2 * (to - from));
    const x = slope[u] as number;
    let [sum, sumI] = [0, 0];
    for (let at = from; at < to; at++) {
      if ((sigma[at] as number) < 0) continue;
      const j = unit[at] as number;
      const set = setOf[j] as number;
      const g = Math.exp((k[j] as number) + (B[j] as number) * x);
      scales[at - from] = g;
      const w = g / (sigma[at] as number) ** 2;
      (weights[set] as number) += w * g;
      (values[set] as number) += w * (intensity[at] as number);
      sum += w * g;
      sumI += w * (intensity[at] as number);
    }
    for (let at = from; at < to; at++) {
      if ((sigma[at] as number) < 0) continue;
      const set = setOf[unit[at] as number] as number;
      const others = sum - (weights[set] as number);
      // What is left of a difference of equal sums is no observation.
      if (!(others > 1e-9 * sum)) continue;
      const g = scales[at - from] as number;
      const expected = (g * (sumI - (values[set] as number))) / others;
      const w = 1 / ((sigma[at] as number) ** 2 + (g * g) / others);
      (along[set] as number) += w * expected * (intensity[at] as number);
      (squares[set] as number) += w * expected * expected;
      (common[set] as number)++;
    }
    for (let at = from; at < to; at++) {
      const set = setOf[unit[at] as number] as number;
      weights[set] = values[set] = 0;
    }
  }
  const found = Uint8Array.from(along, (sum, set) => {
    const expected = Math.sqrt(squares[set] as number);
    const isClear = expected > CLEAR && sum > CLEAR * expected;
    return (common[set] as number) >= FEWEST && !isClear ? 1 : 0;
  });
  return found.some((one, set) => one === 0 && table.leftOut[set] === 0) ? found : found.fill(0);
}
