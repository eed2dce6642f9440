/** What the pointer does on a tree: it points; pressed, it moves the line, brushes leaves or drags the tree along. */
import type { Join, Leaf } from '$lib/charts/dendrogram-layout';
import type { TreeCamera } from './dendrogram-camera.svelte';
import type { DendrogramLink } from './dendrogram-link';
import { Presses, type Pixel, type Press } from '$lib/components/chart/presses';
import { badgeUnder, joinUnder, type TreeOnCanvas } from '$lib/components/chart/dendrogram-view';

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
  #at = $state.raw<Pixel>();
  #movesLine = $state(false);
  /** Positions of leaves, from where to where. */
  brushed = $state.raw<{ readonly from: number; readonly to: number }>();
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
  readonly cursor = $derived.by(() => {
    const onLine = this.#movesLine || (this.#at && !this.join && this.#isOnLine(this.#at.y));
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

  readonly presses = new Presses({
    down: (at) => {
      this.#point(at);
      if (this.#badge === undefined && this.#isOnLine(at.y)) return this.#line();
      if (this.#badge === undefined && this.#link() && at.y > this.#camera.scale.bottom)
        return this.#leaves(at);
      return this.#drag(at);
    },
    point: (at) => (at === undefined ? this.forget() : this.#point(at))
  });

  #line(): Press {
    const camera = this.#camera;
    this.#movesLine = true;
    // What the line leaves behind is not pointed at.
    this.forget();
    return {
      move: ({ y }) =>
        this.#link()?.line?.moveTo(Math.min(Math.max(camera.scale.heightAt(y), 0), camera.view.top)),
      end: () => (this.#movesLine = false)
    };
  }

  #leaves({ x }: Pixel): Press {
    const from = this.#camera.leafNear(x);
    let to = from;
    this.brushed = { from, to };
    return {
      move: (at) => {
        to = this.#camera.leafNear(at.x);
        this.brushed = { from, to };
      },
      end: (event) => {
        this.brushed = undefined;
        if (event) this.#link()?.onbrush(this.#camera.datasets(from, to), event);
      }
    };
  }

  /** Drags the tree along; a press that stood still chooses what it is on. */
  #drag(from: Pixel): Press {
    const camera = this.#camera;
    const { view } = camera;
    let moved = false;
    return {
      move: (to) => {
        const across = to.x - from.x;
        if (!moved && Math.abs(across) <= STILL) return;
        if (!moved) this.forget();
        moved = true;
        camera.pan(view, -across / camera.scale.perLeaf);
      },
      end: (event) => {
        if (moved) camera.settle();
        else if (event && this.join) this.#onselect(this.join.cluster.number);
      }
    };
  }

  /** Nothing is pointed at, until the pointer moves again. */
  forget(): void {
    this.#at = undefined;
    this.#tell([]);
  }

  #point(at: Pixel): void {
    this.#at = at;
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
