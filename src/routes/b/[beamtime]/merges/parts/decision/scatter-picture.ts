/** The scatter of merge runs as a picture to take home. */
import { MOST_COLOURS } from '$lib/charts/chart';
import { pictureSvg } from '$lib/charts/picture';
import { SvgPen } from '$lib/charts/svg-pen';
import { colourOf, lightLook } from '$lib/components/chart/look.svelte';
import { decision } from '$lib/words/decision';
import type { Language } from '$lib/words/words';
import { measureName } from '$lib/components/decision/measure-names';
import { scatterLayout, type Frame, type ScatterAxes, type ScatterPoint } from './scatter';
import { drawScatter, type PointColours } from './scatter-drawing';

/** With the frame, without what is in hand. */
export function scatterPicture(
  points: readonly ScatterPoint[],
  shown: { readonly axes: ScatterAxes; readonly colours: PointColours; readonly frame: Frame | undefined },
  language: Language
): string {
  const { axes, colours } = shown;
  const [pen, look] = [new SvgPen(), lightLook()];
  const [width, height] = [700, 480];
  const labels = { x: measureName(axes.x, language, true), y: measureName(axes.y, language, true) };
  drawScatter(pen, look, {
    ...scatterLayout(points, width, height),
    ...shown,
    points,
    labels,
    hand: undefined,
    hover: undefined
  });
  return pictureSvg({
    title: `${labels.y} – ${labels.x}`,
    legend: colours.names
      .slice(0, MOST_COLOURS)
      .map((name, n) => ({ name: categoryName(axes, name, language), colour: colourOf(look, n + 1) })),
    drawings: [{ width, height, elements: pen.elements() }],
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
