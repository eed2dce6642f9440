/** Where the words of a resolution plot stand: the name of its level, and those of its series. */
import { limitLabelPlace, textWidth } from '$lib/charts/label-place';
import type { PlotFrame } from '$lib/charts/plot-frame';
import type { PlotSeries } from '$lib/charts/resolution-plot';

/** A level to compare with. */
export interface Level {
  readonly value: number;
  readonly label: string;
}

export interface PlacedName {
  readonly text: string;
  readonly width: number;
  readonly x: number;
  readonly y: number;
  readonly colour?: string;
}

const [SIZE, LINE] = [11, 14];

/** Where the least of the curves runs through it. */
export function levelName(
  { value, label }: Level,
  series: readonly PlotSeries[],
  frame: PlotFrame
): PlacedName {
  const width = textWidth(label, SIZE);
  const curves = series.flatMap(({ points, curve }) =>
    [points, curve ?? []].map((line) => line.map(({ s, value: at }) => ({ x: frame.x(s), y: frame.y(at) })))
  );
  return { text: label, width, ...limitLabelPlace(frame.y(value), width, frame.box, curves) };
}

/** At the left below: where no cut-off lies, and a CC1/2 is high. */
export function seriesNames(
  series: readonly PlotSeries[],
  { left, bottom }: PlotFrame['box']
): readonly PlacedName[] {
  return series
    .filter(({ name }) => name !== '')
    .map(({ name, colour }, n, { length }) => ({
      colour: `var(--series-${colour})`,
      text: `● ${name}`,
      width: textWidth(`● ${name}`, SIZE),
      x: left + 8,
      y: bottom - 8 - (length - 1 - n) * LINE
    }));
}
