/** A tree cut at a line, and its leaves coloured by their part or by what the disk says of them. Made while a component is set up. */
import type { LeafTraits } from '$lib/analysis/leaf-traits';
import { kamoLine, nextLine } from '$lib/analysis/partition';
import type { DendrogramLayout } from '$lib/charts/dendrogram-layout';
import type { TreeLine } from '../chart/dendrogram-link';
import { say } from '$lib/words/language.svelte';
import { linked } from '$lib/words/linked';
import { leafColours } from '$lib/components/linked/leaf-colours';
import { atRest } from './rest.svelte';
import { cutAt, numbersOfParts, traitText, treeOf, type Cut, type LeafColour } from './tree-link';

export interface TreeToColour {
  readonly layout: DendrogramLayout;
  readonly numbers: readonly number[];
  readonly traits: ReadonlyMap<number, LeafTraits>;
  readonly rejected: ReadonlySet<number>;
  readonly by: LeafColour;
}

/** Where the height of the line stands. */
export interface KeptLine {
  line: number | undefined;
}

export class ColouredTree {
  readonly #kept: KeptLine;
  readonly #given: () => TreeToColour;
  readonly #layout = $derived.by(() => this.#given().layout);
  readonly #tree = $derived(treeOf(this.#layout));
  /** KAMO's own height. */
  readonly kamo = $derived(kamoLine(this.#tree));
  readonly cut = $derived(this.line === undefined ? undefined : cutAt(this.#tree, this.line));
  readonly #rested: () => Cut | undefined;
  /** Data sets of each part below the line, once it stands still: views that count pairs do not follow a drag. */
  readonly parts = $derived.by((): readonly (readonly number[])[] => {
    const still = this.#rested();
    return still === undefined ? [] : numbersOfParts(this.#layout, still);
  });
  /** By a trait; a part is coloured as its arms are. */
  readonly colours = $derived.by(() => {
    const { by, numbers } = this.#given();
    return by === 'none' || by === 'part'
      ? undefined
      : leafColours(numbers, (number) => this.valueOf(number));
  });
  readonly seriesOf = $derived(this.colours?.seriesOf ?? this.cut?.seriesOf);

  constructor(given: () => TreeToColour, kept: KeptLine) {
    this.#given = given;
    this.#kept = kept;
    this.#rested = atRest(() => this.cut);
  }

  /** Height of the line; undefined: the tree is not cut. */
  get line(): number | undefined {
    return this.#kept.line;
  }
  set line(height: number | undefined) {
    this.#kept.line = height;
  }

  /** What a data set is coloured by, in words; undefined where nothing says it. */
  valueOf(number: number): string | undefined {
    const { by, traits, rejected } = this.#given();
    if (by !== 'part') return traitText(by, traits.get(number), rejected.has(number), say(linked).tree);
    const part = this.cut?.groupOf(number);
    return part === undefined ? undefined : String(part + 1);
  }

  /** The line as the tree draws and moves it. */
  get handle(): TreeLine | undefined {
    const { cut } = this;
    if (cut === undefined) return undefined;
    return {
      height: cut.height,
      text: say(linked).tree.slider(cut.height.toFixed(3), cut.groups + cut.alone),
      next: (way) => nextLine(this.#tree, cut.height, way),
      moveTo: (height) => (this.line = height)
    };
  }
}
