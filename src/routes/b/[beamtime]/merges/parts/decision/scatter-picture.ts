/** The scatter of merge runs as a picture to take home. */
import { MOST_COLOURS } from '$lib/charts/chart';
import { pictureSvg } from '$lib/charts/picture';
import { plotDrawing } from '$lib/charts/draw-plot';
import { colourOf, PAPER } from '$lib/charts/look';
import { decision } from '$lib/words/decision';
import type { Language } from '$lib/words/words';
import type { ScatterAxes, ScatterPoint } from './scatter';
import { runsPlot, type ScatterShown } from './scatter-drawing';

/** With the frame, without what is in hand. */
export function scatterPicture(
  points: readonly ScatterPoint[],
  shown: ScatterShown,
  language: Language
): string {
  const plot = runsPlot(points, shown);
  return pictureSvg({
    title: plot.title,
    legend: shown.colours.names
      .slice(0, MOST_COLOURS)
      .map((name, n) => ({ name: categoryName(shown.axes, name, language), colour: colourOf(PAPER, n + 1) })),
    drawings: [plotDrawing(plot, 700, 480)],
    note: decision[language].scatter.ringed
  });
}

/** What a colour stands for, in words. */
export function categoryName({ colour }: ScatterAxes, category: string, language: Language): string {
  const { judged } = decision[language];
  return colour === 'judged' && (category === 'accept' || category === 'reject' || category === 'unsure')
    ? judged[category]
    : category;
}
