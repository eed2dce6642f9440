/** Round values for an axis: every chart takes its levels from here. */

/** From the roundest to the least round that a reader still counts in. */
const STEPS = [1, 2, 2.5, 5, 10];
const MOST_TICKS = 50;

/** About `wanted` steps between `low` and `high` (fewer, never more, but for the ends): multiples of 1, 2, 2.5 or 5 × a power of ten. */
export function roundTicks(low: number, high: number, wanted = 5): number[] {
  if (!(high > low) || !Number.isFinite(high - low)) return [];
  const rough = (high - low) / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((one) => one * power >= rough * (1 - 1e-9)) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.min(MOST_TICKS, Math.floor(high / step + 1e-9) - first + 1);
  return Array.from({ length: Math.max(0, count) }, (_, n) =>
    Number(((first + n) * step).toPrecision(10))
  ).filter(Number.isFinite);
}
