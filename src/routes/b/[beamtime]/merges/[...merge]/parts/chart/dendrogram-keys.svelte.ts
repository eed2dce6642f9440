/** A tree by keys: arrows walk its joins, others zoom and select. */
import { neighbour, type Join } from '$lib/charts/dendrogram-layout';
import type { TreeCamera } from './dendrogram-camera.svelte';

const WAYS = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;

export class TreeKeys {
  readonly #camera: TreeCamera;
  readonly #selected: () => number | undefined;
  readonly #onselect: (cluster: number) => void;
  /** The cluster that the arrows have reached. */
  focused = $state<number>();
  readonly join = $derived.by<Join | undefined>(() =>
    this.focused === undefined ? undefined : this.#camera.layout.byCluster.get(this.focused)
  );

  /** Arrows begin at the cluster selected; without one, at the top. */
  constructor(camera: TreeCamera, selected: () => number | undefined, onselect: (cluster: number) => void) {
    this.#camera = camera;
    this.#selected = selected;
    this.#onselect = onselect;
  }

  readonly press = (event: KeyboardEvent): void => {
    const camera = this.#camera;
    const at = this.focused ?? this.#selected() ?? camera.layout.joins.at(-1)?.cluster.number;
    if (event.key in WAYS && at !== undefined) {
      const way = WAYS[event.key as keyof typeof WAYS];
      this.focused = this.focused === undefined ? at : (neighbour(camera.layout, at, way) ?? at);
    } else if ((event.key === 'Enter' || event.key === ' ') && at !== undefined) this.#onselect(at);
    else if (event.key === '+' || event.key === '=') camera.zoom(0.7);
    else if (event.key === '-') camera.zoom(1 / 0.7);
    else if (event.key === '0') camera.showAll();
    else if (event.key === 'z') camera.showCluster(this.focused ?? this.#selected());
    else return;
    event.preventDefault();
  };
}
