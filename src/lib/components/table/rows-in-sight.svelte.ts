/** Which rows of a long list are in the document. Made while a component is set up. */
import { distinct } from '$lib/base/distinct';
import { pause, pauseBehind, pauseUndrawn } from '$lib/base/slices';
import {
  afterStep,
  endWanted,
  firstWanted,
  isDrawn,
  isSightDrawn,
  type RowInSight,
  type RowsThere,
  type Sight
} from './row-steps';

interface List<Row, Look> {
  readonly rows: readonly Row[];
  /** What all rows are drawn with. Without it a row that changes is drawn at once. */
  readonly look: Look | undefined;
  /** What identifies a row. */
  readonly key: (row: Row, index: number) => string;
}

export class RowsInSight<Row, Look> {
  // Apart from each other: while it is scrolled, the rows stay as they are.
  readonly #list: () => List<Row, Look>;
  readonly #view: () => Sight;
  readonly #first = $derived.by(() => firstWanted(this.#list().rows.length, this.#view()));
  readonly #end = $derived.by(() => endWanted(this.#list().rows.length, this.#view()));
  readonly #wanted = $derived.by((): readonly RowInSight<Row, Look>[] => {
    const { rows, key, look } = this.#list();
    const first = this.#first;
    return distinct(rows.slice(first, this.#end), (value, offset) => key(value, first + offset)).map(
      ({ key, item }, offset) => ({ value: item, index: first + offset, key, look })
    );
  });
  /** The rows in the document as they are drawn: these stay, and a few more come, or are drawn anew, with each step. */
  #there: RowsThere<Row, Look> = new Map();
  #step = $state(0);
  /** Before the rows in sight have been drawn once: of them all one picture is made. */
  #isFirst = true;
  readonly drawn = $derived.by((): readonly RowInSight<Row, Look>[] => {
    const { height, top, printing } = this.#view();
    if (printing) return this.#wanted;
    // Every step lets a few more in, those in sight before those beyond. The first comes in a task after that of the page itself.
    if (this.#step === 0) return [];
    return afterStep(this.#wanted, this.#there, { height, top });
  });

  constructor(list: () => List<Row, Look>, view: () => Sight) {
    this.#list = list;
    this.#view = view;
    $effect(() => {
      this.#there = new Map(this.drawn.map((one) => [one.key, one]));
      if (this.#wanted.every((one) => isDrawn(this.#there, one))) return;
      const isWhole = this.#step > 0 && isSightDrawn(this.#wanted, this.#there, this.#view());
      if (isWhole) this.#isFirst = false;
      let left = false;
      void (isWhole ? pauseBehind : this.#isFirst ? pauseUndrawn : pause)().then(() => {
        if (!left) this.#step++;
      });
      return () => (left = true);
    });
  }
}
