/** Reads a plot point by point: the one nearest to the pointer, or those that the arrow keys reach. */
import type { Mark, Place, Plot } from '$lib/charts/plot';
import type { PlotFrame } from '$lib/charts/plot-frame';
import { placeText, seriesOf } from '$lib/charts/plot-table';
import { charts } from '$lib/words/charts';
import { say } from '$lib/words/language.svelte';
import { FigureHand } from './figure-hand.svelte';
import type { Pixel } from './presses';

interface Spot {
  readonly series: number;
  readonly point: number;
}

/** Series that lie above each other: a pixel up counts as so much less than one across. */
const ACROSS = 8;

export class PlotReader {
  readonly hand: FigureHand<Spot>;
  readonly #plot: () => Plot;
  readonly #frame: () => PlotFrame;
  readonly #series = $derived.by(() => seriesOf(this.#plot()));
  readonly place = $derived.by<Place | undefined>(() => {
    const { at } = this.hand;
    return at && this.#series[at.series]?.at[at.point];
  });
  /** What is told of the point. */
  readonly told = $derived.by(() => {
    const { at } = this.hand;
    if (at === undefined || this.place === undefined) return undefined;
    const series = this.#series[at.series];
    const own = series?.told?.[at.point];
    if (own !== undefined) return own;
    const [x, y] = placeText(this.#plot(), this.place);
    const name = this.#plot().x.kind === 'resolution' ? '' : `${this.#plot().x.name ?? ''} `;
    return `${series?.name ? `${series.name} · ` : ''}${say(charts).readAt(name + x, y)}`;
  });
  /** What marks the point on the plot. */
  readonly over = $derived.by<Mark[]>(() => {
    const colour = this.#series[this.hand.at?.series ?? -1]?.colour;
    if (this.place === undefined || colour === undefined) return [];
    return [
      { kind: 'rule', x: this.place[0], colour: 'lineStrong' },
      { kind: 'points', at: [this.place], colour, radius: 4 }
    ];
  });

  /** `take`: a click, or Enter; `undefined` where that means nothing. */
  constructor(plot: () => Plot, frame: () => PlotFrame, take?: (place: Place) => void) {
    this.#plot = plot;
    this.#frame = frame;
    this.hand = new FigureHand<Spot>({
      under: (pixel) => this.#nearest(pixel),
      step: (at, arrow) => {
        const along = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: 0, ArrowDown: 0 }[arrow];
        if (at === undefined) return this.#shown(0).at(along < 0 ? -1 : 0);
        return along === 0 ? this.#beside(at, arrow === 'ArrowUp' ? -1 : 1) : this.#next(at, along);
      },
      ...(take && {
        take: (_, { by }) => (this.place === undefined || by === 'Space' ? false : take(this.place))
      }),
      same: (a, b) => a.series === b.series && a.point === b.point
    });
  }

  /** Points of a series that are on the plot, from the left. */
  #shown(series: number): readonly Spot[] {
    const [at, { x, y }] = [this.#series[series]?.at ?? [], this.#frame()];
    return at
      .map((place, point) => ({ place, spot: { series, point } }))
      .filter(({ place }) => x.shows(place[0]) && y.shows(place[1]))
      .sort((a, b) => a.place[0] - b.place[0])
      .map(({ spot }) => spot);
  }
  #next({ series, point }: Spot, by: number): Spot | undefined {
    const shown = this.#shown(series);
    const at = shown.findIndex((one) => one.point === point) + by;
    return shown[Math.min(Math.max(at, 0), shown.length - 1)];
  }
  /** Of the series before or after, the point nearest across. */
  #beside(at: Spot, by: number): Spot | undefined {
    const x = this.#pixel(at).x;
    const near = this.#shown(at.series + by).map((spot) => ({
      spot,
      away: Math.abs(this.#pixel(spot).x - x)
    }));
    return near.sort((a, b) => a.away - b.away)[0]?.spot;
  }
  #nearest({ x, y }: Pixel): Spot | undefined {
    let [nearest, least]: [Spot | undefined, number] = [undefined, Infinity];
    const up = this.#series.length > 1 ? 1 / ACROSS : 0;
    for (const series of this.#series.keys())
      for (const spot of this.#shown(series)) {
        const at = this.#pixel(spot);
        const away = Math.abs(at.x - x) + up * Math.abs(at.y - y);
        if (away < least) [nearest, least] = [spot, away];
      }
    return nearest;
  }
  #pixel({ series, point }: Spot): Pixel {
    const [x = NaN, y = NaN] = this.#series[series]?.at[point] ?? [];
    return { x: this.#frame().x.of(x), y: this.#frame().y.of(y) };
  }
}
