/** Which part of a tree is looked at, and on how large a canvas. */
import type { DendrogramLayout } from '$lib/charts/dendrogram-layout';
import * as views from './dendrogram-view';

export class TreeCamera {
  /** Of the canvas, CSS pixels. */
  width = $state(0);
  height = $state(0);
  readonly #given: () => DendrogramLayout;
  /** On its own: only another tree is seen whole again. */
  readonly layout = $derived.by(() => this.#given());
  view = $derived(views.wholeTree(this.layout));
  readonly frame = $derived<views.Frame>({ width: this.width, height: this.height });
  readonly scale = $derived(views.scaleOf(this.view, this.frame));

  constructor(layout: () => DendrogramLayout) {
    this.#given = layout;
  }

  /** About the middle, or about the leaf at a position; below 1 comes nearer. */
  zoom(factor: number, centre = (this.view.from + this.view.to) / 2): void {
    this.view = views.zoomLeaves(this.view, this.layout, factor, centre);
  }

  showAll(): void {
    this.view = views.wholeTree(this.layout);
  }

  showCluster(number: number | undefined): void {
    const join = number === undefined ? undefined : this.layout.byCluster.get(number);
    if (join !== undefined) this.view = views.clusterView(join);
  }

  readonly turnWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const factor = 1.0015 ** (event.deltaY || event.deltaX);
    if (event.shiftKey) this.view = views.zoomHeights(this.view, this.layout, factor);
    else this.zoom(factor, this.scale.leafAt(event.offsetX));
  };

  /** The leaf position nearest to a pixel across. */
  leafNear(x: number): number {
    return Math.min(Math.max(Math.round(this.scale.leafAt(x)), 0), this.layout.leaves.length - 1);
  }

  /** Data sets between two leaf positions, in either order. */
  datasets(one: number, other: number): number[] {
    const leaves = this.layout.leaves.slice(Math.min(one, other), Math.max(one, other) + 1);
    return leaves.map(({ dataset }) => dataset);
  }
}
