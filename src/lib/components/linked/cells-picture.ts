/** The unit cells of data sets as histograms: each for the screen, and all as one picture to take home. */
import { counted } from '$lib/analysis/bins';
import { plotDrawing } from '$lib/charts/draw-plot';
import { histogramPlot, type Histogram } from '$lib/charts/histogram';
import { PAPER } from '$lib/charts/look';
import { pictureSvg } from '$lib/charts/picture';
import { linked } from '$lib/words/linked';
import type { Language } from '$lib/words/words';
import type { CellColumn, CellValues } from './cell-values';

const [WIDTH, HEIGHT] = [360, 190];

/** One parameter: the selected data sets over all, with its fences. */
export function cellHistogram(
  { numbers }: CellValues,
  { parameter, bins, counts, fences, values }: CellColumn,
  selected: ReadonlySet<number>,
  language: Language
): Histogram {
  const words = linked[language].cells;
  const some = values.filter((_, n) => selected.has(numbers[n] ?? -1));
  return {
    title: parameter.name,
    bins,
    series: [
      { name: words.all, counts, colour: 'rest', filled: true },
      ...(some.length > 0
        ? [{ name: words.selected, counts: counted(some, bins), colour: 'accent' as const, filled: true }]
        : [])
    ],
    lines: fences ? [{ at: fences.low }, { at: fences.median, strong: true }, { at: fences.high }] : []
  };
}

/** With the selected data sets over all, as on the screen. */
export function cellsPicture(cells: CellValues, selected: ReadonlySet<number>, language: Language): string {
  const words = linked[language].cells;
  const { numbers, columns } = cells;
  const chosen = numbers.some((number) => selected.has(number));
  const drawings = columns.map((column) => {
    const { parameter, fences } = column;
    const axes = {
      x: `${parameter.name} (${parameter.angle ? words.angles : words.lengths})`,
      y: words.count
    };
    const title = fences
      ? `${parameter.name} ${fences.median.toFixed(2)} (${words.fence(fences.low.toFixed(2), fences.high.toFixed(2))})`
      : parameter.name;
    const plot = histogramPlot({ ...cellHistogram(cells, column, selected, language), axes });
    return plotDrawing(plot, WIDTH, HEIGHT, title);
  });
  return pictureSvg({
    title: words.name,
    legend: [
      { name: words.all, colour: PAPER.rest },
      ...(chosen ? [{ name: words.selected, colour: PAPER.accent }] : [])
    ],
    drawings,
    columns: columns.length === 4 ? 2 : 3,
    note: words.fixed
  });
}
