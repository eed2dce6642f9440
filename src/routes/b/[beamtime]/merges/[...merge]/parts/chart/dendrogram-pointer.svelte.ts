/** What the pointer does on a tree: it points; pressed, it moves the line, brushes leaves or drags the tree along. */
import type { Join, Leaf } from '$lib/charts/dendrogram-layout';
import type { TreeCamera } from './dendrogram-camera.svelte';
import type { DendrogramLink } from './dendrogram-link';
import { badgeUnder, joinUnder, type TreeOnCanvas, type View } from '$lib/components/chart/dendrogram-view';

type Gesture =
  | { readonly kind: 'line' }
  | { readonly kind: 'leaves'; readonly from: number; readonly to: number }
  | { readonly kind: 'tree'; readonly x: number; readonly view: View; readonly moved: boolean };

/** Pixels from the line at which it is taken. */
const REACH = 4;
/** Pixels up to which a press is a click. */
const STILL = 3;

export class TreePointer {
  readonly #camera: TreeCamera;
  readonly #tree: () => TreeOnCanvas;
  readonly #link: () => DendrogramLink | undefined;
  readonly #onselect: (cluster: number) => void;
  /** Where it is while nothing is pressed. */
  #at = $state.raw<{ readonly x: number; readonly y: number }>();
  #gesture = $state.raw<Gesture>();
  #told: readonly number[] = [];

  /** The join whose badge is pointed at: it goes before the line, arms and leaves that lie under it. */
  readonly #badge = $derived.by(() => this.#at && badgeUnder(this.#tree(), this.#at));
  readonly join = $derived.by<Join | undefined>(() => {
    const { layout, scale } = this.#camera;
    if (this.#at === undefined) return undefined;
    return this.#badge ?? (this.#isOnLine(this.#at.y) ? undefined : joinUnder(layout, scale, this.#at));
  });
  readonly leaf = $derived.by<Leaf | undefined>(() => {
    const { layout, scale } = this.#camera;
    if (this.#at === undefined || this.join !== undefined || this.#at.y < scale.bottom - 2) return undefined;
    return layout.leaves[Math.round(scale.leafAt(this.#at.x))];
  });
  /** Positions of leaves, from where to where. */
  readonly brushed = $derived(this.#gesture?.kind === 'leaves' ? this.#gesture : undefined);
  readonly cursor = $derived.by(() => {
    const onLine = this.#gesture?.kind === 'line' || (this.#at && !this.join && this.#isOnLine(this.#at.y));
    return onLine ? 'ns-resize' : this.join ? 'pointer' : 'default';
  });

  constructor(
    camera: TreeCamera,
    tree: () => TreeOnCanvas,
    link: () => DendrogramLink | undefined,
    onselect: (cluster: number) => void
  ) {
    this.#camera = camera;
    this.#tree = tree;
    this.#link = link;
    this.#onselect = onselect;
  }

  /** The line goes before the tree, but not before its badges: among a thousand arms there is no free place on it. */
  #isOnLine(y: number): boolean {
    const line = this.#link()?.line;
    return line !== undefined && Math.abs(y - this.#camera.scale.y(line.height)) < REACH;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    const { scale, view } = this.#camera;
    this.#point(event.offsetX, event.offsetY);
    if (this.#badge === undefined && this.#isOnLine(event.offsetY)) {
      this.#gesture = { kind: 'line' };
      // What the line leaves behind is not pointed at.
      this.forget();
    } else if (this.#badge === undefined && this.#link() && event.offsetY > scale.bottom) {
      const at = this.#camera.leafNear(event.offsetX);
      this.#gesture = { kind: 'leaves', from: at, to: at };
    } else this.#gesture = { kind: 'tree', x: event.clientX, view, moved: false };
  };

  readonly move = (event: PointerEvent): void => {
    const camera = this.#camera;
    const gesture = this.#gesture;
    if (gesture === undefined) this.#point(event.offsetX, event.offsetY);
    else if (gesture.kind === 'line') {
      const height = camera.scale.heightAt(event.offsetY);
      this.#link()?.line?.moveTo(Math.min(Math.max(height, 0), camera.view.top));
    } else if (gesture.kind === 'leaves') this.#gesture = { ...gesture, to: camera.leafNear(event.offsetX) };
    else {
      const across = event.clientX - gesture.x;
      if (!gesture.moved && Math.abs(across) <= STILL) return;
      if (!gesture.moved) {
        this.#gesture = { ...gesture, moved: true };
        this.forget();
      }
      camera.pan(gesture.view, -across / camera.scale.perLeaf);
    }
  };

  readonly up = (event: PointerEvent): void => {
    const gesture = this.#gesture;
    this.#gesture = undefined;
    if (gesture?.kind === 'leaves')
      this.#link()?.onbrush(this.#camera.datasets(gesture.from, gesture.to), event);
    else if (gesture?.kind === 'tree' && gesture.moved) this.#camera.settle();
    else if (gesture?.kind === 'tree' && this.join) this.#onselect(this.join.cluster.number);
  };

  readonly leave = (): void => {
    this.#gesture = undefined;
    this.forget();
  };

  /** Nothing is pointed at, until the pointer moves again. */
  forget(): void {
    this.#at = undefined;
    this.#tell([]);
  }

  #point(x: number, y: number): void {
    this.#at = { x, y };
    const { join, leaf } = this;
    if (join) this.#tell(this.#camera.datasets(join.firstLeaf, join.lastLeaf));
    else this.#tell(leaf ? [leaf.dataset] : []);
  }

  /** Tells the other views what is under the pointer, when that is other than before. */
  #tell(datasets: readonly number[]): void {
    const same = datasets.length === this.#told.length && datasets[0] === this.#told[0];
    if (same) return;
    this.#told = datasets;
    this.#link()?.onpoint(datasets);
  }
}
