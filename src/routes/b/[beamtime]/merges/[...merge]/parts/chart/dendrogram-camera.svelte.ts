/** Which part of a tree is looked at, and on how large a canvas. */
import type { DendrogramLayout } from '$lib/charts/dendrogram-layout';
import type { DendrogramLink } from './dendrogram-link';
import { wheelFactor } from '$lib/components/chart/figure-hand.svelte';
import * as views from '$lib/components/chart/dendrogram-view';

export class TreeCamera {
  /** Of the canvas, CSS pixels. */
  width = $state(0);
  height = $state(0);
  /** Heights follow the leaves in view, until they are zoomed by hand. */
  fitted = $state(true);
  readonly #given: () => DendrogramLayout;
  readonly #link: () => DendrogramLink | undefined;
  /** On its own: only another tree is seen whole again. */
  readonly layout = $derived.by(() => this.#given());
  readonly #whole = $derived(views.wholeTree(this.layout));
  #own = $derived<views.View | undefined>(this.#whole && undefined);
  readonly frame = $derived<views.Frame>({ width: this.width, height: this.height });
  readonly scale = $derived(views.scaleOf(this.view, this.frame));

  /** A tree with a link looks where that says. */
  constructor(layout: () => DendrogramLayout, link: () => DendrogramLink | undefined) {
    this.#given = layout;
    this.#link = link;
  }

  get view(): views.View {
    const link = this.#link();
    return (link ? link.view : this.#own) ?? this.#whole;
  }

  #look(at: views.View | undefined): void {
    const link = this.#link();
    const view = at && views.isWhole(at, this.#whole) ? undefined : at;
    if (link) link.view = view;
    else this.#own = view;
  }

  /** About the middle, or about the leaf at a position; below 1 comes nearer. */
  zoom(factor: number, centre = (this.view.from + this.view.to) / 2): void {
    this.#look(views.zoomLeaves(this.view, this.layout, factor, centre));
    this.settle();
  }

  /** Moved by so many leaves from where it was. Heights stay until it settles: a tree that grows under the hand is not followed. */
  pan(from: views.View, leaves: number): void {
    this.#look(views.pan(from, this.layout, leaves));
  }

  /** Heights as they are to be for the leaves in view. */
  settle(): void {
    if (this.fitted) this.#look(views.fitHeights(this.view, this.layout));
  }

  /** Fitted, or from the base line to the top of the tree. */
  fit(fitted: boolean): void {
    this.fitted = fitted;
    if (fitted) this.settle();
    else this.#look({ ...this.view, top: this.#whole.top });
  }

  showAll(): void {
    this.fitted = true;
    this.#look(undefined);
  }

  showCluster(number: number | undefined): void {
    const join = number === undefined ? undefined : this.layout.byCluster.get(number);
    if (join !== undefined) this.#look(views.clusterView(join));
  }

  readonly turnWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const factor = wheelFactor(event);
    if (event.shiftKey) {
      this.fitted = false;
      this.#look(views.zoomHeights(this.view, this.layout, factor));
    } else this.zoom(factor, this.scale.leafAt(event.offsetX));
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
