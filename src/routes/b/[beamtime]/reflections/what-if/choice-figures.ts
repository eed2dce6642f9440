/** The figures of a choice of data sets as the page shows them, each with its change against another choice. */
import { meanCells } from '$lib/analysis/mean-cells';
import type { Dataset } from '$lib/beamtime/types';
import type { Column } from '$lib/tables/column';
import type { PairsRead, SubsetStatistics } from '$workers/reflections';

/** In the order of the columns. */
export const FIGURES = [
  'completeness',
  'inner',
  'anomalous',
  'multiplicity',
  'ccHalf',
  'ccHalfOuter',
  'iOverSigma',
  'iOverSigmaOuter'
] as const;
export type FigureName = (typeof FIGURES)[number];

export const DIGITS: Readonly<Record<FigureName, number>> = {
  completeness: 1,
  inner: 1,
  anomalous: 1,
  multiplicity: 2,
  ccHalf: 2,
  ccHalfOuter: 1,
  iOverSigma: 2,
  iOverSigmaOuter: 2
};

/** `undefined`: nothing can be said. */
export function figureOf({ overall, shells }: SubsetStatistics, name: FigureName): number | undefined {
  const [inner, outer] = [shells[0], shells.at(-1)];
  switch (name) {
    case 'completeness':
      return overall.completeness;
    case 'inner':
      return inner?.completeness;
    case 'anomalous':
      return overall.anomalousCompleteness;
    case 'multiplicity':
      return overall.multiplicity;
    case 'ccHalf':
      return overall.ccHalf;
    case 'ccHalfOuter':
      return outer?.ccHalf;
    case 'iOverSigma':
      return overall.iOverSigma;
    case 'iOverSigmaOuter':
      return outer?.iOverSigma;
  }
}

/** A column for each figure. */
export function figureColumns<Row>(
  names: Readonly<Record<FigureName, string>>,
  statisticsOf: (row: Row) => SubsetStatistics | undefined
): readonly Column<Row>[] {
  return FIGURES.map((id) => ({
    id,
    head: names[id],
    digits: DIGITS[id],
    value: (row) => {
      const found = statisticsOf(row);
      return found && figureOf(found, id);
    }
  }));
}

/** `+1.3`: a difference with its sign, as a difference of the numbers that are shown. */
export function changeText(now: number | undefined, before: number | undefined, digits: number): string {
  if (now === undefined || before === undefined) return '–';
  const change = Number(now.toFixed(digits)) - Number(before.toFixed(digits));
  const text = Math.abs(change).toFixed(digits);
  return Number(text) === 0 ? '±0' : `${change > 0 ? '+' : '−'}${text}`;
}

/** Mean cell with the standard deviation of each parameter, lengths first: `78.1 ± 0.2`; absent of data sets without a cell. */
export function cellTexts(
  datasets: readonly Pick<Dataset, 'number' | 'unitCell'>[],
  choice: readonly number[]
): readonly string[] {
  const wanted = new Set(choice);
  const cells = datasets.filter(({ number }) => wanted.has(number)).map(({ unitCell }) => unitCell);
  const [found] = meanCells(cells.flatMap((unitCell) => (unitCell ? [{ unitCell }] : [])));
  if (found === undefined) return [];
  return found.mean.map((value, axis) => {
    const deviation = found.deviation?.[axis];
    return deviation === undefined || deviation < 5e-4
      ? value.toFixed(2)
      : `${value.toFixed(2)} ± ${deviation.toFixed(2)}`;
  });
}

/** Fewer common reflections give a correlation of no meaning. */
const FEWEST_COMMON = 3;

/** How the pairs within a choice correlate. */
export interface PairFigures {
  readonly pairs: number;
  /** With three or more common reflections. */
  readonly compared: number;
  readonly mean?: number;
  readonly least?: number;
}

/** `order`: numbers of the data sets in the order of the pairs. */
export function pairFigures(
  { cc, common }: PairsRead,
  order: readonly number[],
  choice: readonly number[]
): PairFigures {
  const wanted = new Set(choice);
  const places = order.flatMap((number, at) => (wanted.has(number) ? [at] : []));
  let [compared, sum, least] = [0, 0, Infinity];
  const n = order.length;
  places.forEach((i, at) => {
    for (const j of places.slice(at + 1)) {
      const place = (i * (2 * n - i - 1)) / 2 + j - i - 1;
      const value = cc[place] ?? NaN;
      if ((common[place] ?? 0) < FEWEST_COMMON || Number.isNaN(value)) continue;
      compared++;
      sum += value;
      least = Math.min(least, value);
    }
  });
  const pairs = (places.length * (places.length - 1)) / 2;
  return { pairs, compared, ...(compared > 0 && { mean: sum / compared, least }) };
}
