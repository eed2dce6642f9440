/** The histograms of the unit cells as one picture to take home. */
import { counted } from '$lib/analysis/histogram';
import { histogramDrawing } from '$lib/charts/histogram-svg';
import { pictureSvg } from '$lib/charts/picture';
import { lightLook } from '$lib/components/chart/look.svelte';
import { linked } from '$lib/words/linked';
import type { Language } from '$lib/words/words';
import type { CellColumn, CellValues } from './cell-values';

const [WIDTH, HEIGHT] = [360, 190];

/** With the selected data sets over all, as on the screen. */
export function cellsPicture(
  { numbers, columns }: CellValues,
  selected: ReadonlySet<number>,
  language: Language
): string {
  const words = linked[language].cells;
  const { accent, rest } = lightLook();
  const chosen = numbers.some((number) => selected.has(number));
  const drawings = columns.map((column: CellColumn) => {
    const { parameter, bins, counts, fences, values } = column;
    const some = values.filter((_, n) => selected.has(numbers[n] ?? -1));
    return histogramDrawing(
      {
        title: fences
          ? `${parameter.name} ${fences.median.toFixed(2)} (${words.fence(fences.low.toFixed(2), fences.high.toFixed(2))})`
          : parameter.name,
        bins,
        series: [
          { counts, colour: rest, filled: true },
          ...(chosen ? [{ counts: counted(some, bins), colour: accent, filled: true }] : [])
        ],
        lines: fences ? [{ at: fences.low }, { at: fences.median, strong: true }, { at: fences.high }] : [],
        xName: `${parameter.name} (${parameter.angle ? words.angles : words.lengths})`,
        yName: words.count
      },
      WIDTH,
      HEIGHT
    );
  });
  return pictureSvg({
    title: words.name,
    legend: [
      { name: words.all, colour: rest },
      ...(chosen ? [{ name: words.selected, colour: accent }] : [])
    ],
    drawings,
    columns: columns.length === 4 ? 2 : 3,
    note: words.fixed
  });
}
