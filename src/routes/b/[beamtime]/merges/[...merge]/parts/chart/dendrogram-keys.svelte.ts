/** A tree by keys: arrows walk its joins, others zoom and select. */
import { takeFigureKey } from '$lib/commands/local-keys';
import { neighbour, type Join } from '$lib/charts/dendrogram-layout';
import type { TreeCamera } from './dendrogram-camera.svelte';

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

  /** What the key did: whether it went on in the tree, did something else, or nothing. */
  readonly press = (event: KeyboardEvent): 'walked' | 'did' | undefined => {
    const camera = this.#camera;
    const at = this.focused ?? this.#selected() ?? camera.layout.joins.at(-1)?.cluster.number;
    let walked = false;
    const walk = (way: 'up' | 'down' | 'left' | 'right'): boolean => {
      if (at === undefined) return false;
      this.focused = this.focused === undefined ? at : (neighbour(camera.layout, at, way) ?? at);
      return (walked = true);
    };
    const select = () => at !== undefined && this.#onselect(at);
    const did = takeFigureKey(event, {
      ArrowUp: () => walk('up'),
      ArrowDown: () => walk('down'),
      ArrowLeft: () => walk('left'),
      ArrowRight: () => walk('right'),
      Enter: select,
      Space: select,
      '+': () => camera.zoom(0.7),
      '=': () => camera.zoom(0.7),
      '-': () => camera.zoom(1 / 0.7),
      '0': () => camera.showAll(),
      z: () => camera.showCluster(this.focused ?? this.#selected())
    });
    return walked ? 'walked' : did ? 'did' : undefined;
  };
}
