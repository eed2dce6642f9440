/** Cells of a trial's data sets as columns for drawing. */
import {
  fences,
  freeParameters,
  isOutside,
  type CellParameter,
  type Fences
} from '$lib/analysis/cell-spread';
import { binsOf, counted, roundWidth, type Bins } from '$lib/analysis/bins';
import type { Dataset } from '$lib/beamtime/types';
import type { UnitCell } from '$lib/beamtime/units';

export interface CellColumn {
  readonly parameter: CellParameter;
  /** In the order of `CellValues.numbers`. */
  readonly values: readonly number[];
  readonly fences: Fences | undefined;
  readonly bins: Bins;
  readonly counts: Int32Array;
  readonly outside: readonly number[];
}

export interface CellValues {
  /** Data sets whose cell is known. */
  readonly numbers: readonly number[];
  readonly columns: readonly CellColumn[];
}

const WANTED_BINS = 32;

/** `k` undefined: without fences. Lengths share one width of bins and one span, and so do angles: equal widths on the screen are equal lengths. */
export function cellValues(
  datasets: readonly Dataset[],
  spaceGroup: string | undefined,
  k: number | undefined
): CellValues {
  const known = datasets.flatMap(({ number, unitCell }) => (unitCell ? [{ number, unitCell }] : []));
  const cells = known.map(({ unitCell }) => unitCell);
  const parameters = freeParameters(spaceGroup, cells);
  const ranges = parameters.map((parameter) => rangeOf(parameter, cells, k));
  const spans = [false, true].map((angle) =>
    Math.max(0, ...ranges.filter((_, n) => parameters[n]?.angle === angle).map(({ low, high }) => high - low))
  );
  const columns = parameters.map((parameter, n): CellColumn => {
    const values = cells.map((cell) => cell[parameter.index] ?? NaN);
    const range = ranges[n] ?? { low: 0, high: 0 };
    const span = (parameter.angle ? spans[1] : spans[0]) || 0.1;
    const middle = (range.low + range.high) / 2;
    const bins = binsOf(middle - span / 2, middle + span / 2, roundWidth(span, WANTED_BINS));
    const limit = k === undefined ? undefined : fences(values, k);
    return {
      parameter,
      values,
      fences: limit,
      bins,
      counts: counted(values, bins),
      outside: known.flatMap(({ number }, at) => (isOutside(values[at] ?? NaN, limit) ? [number] : []))
    };
  });
  return { numbers: known.map(({ number }) => number), columns };
}

function rangeOf(
  { index }: CellParameter,
  cells: readonly UnitCell[],
  k: number | undefined
): { readonly low: number; readonly high: number } {
  const values = cells.map((cell) => cell[index] ?? NaN);
  const limit = k === undefined ? undefined : fences(values, k);
  let [low, high] = limit ? [limit.low, limit.high] : [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return { low, high };
}
