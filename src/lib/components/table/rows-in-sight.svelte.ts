/** Which rows of a long list are in the document. Made while a component is set up. */
import { distinct } from '$lib/base/distinct';
import { pause, pauseBehind, pauseUndrawn } from '$lib/base/slices';
import { afterStep, isDrawn, type RowInSight, type RowsThere } from './row-steps';

/** Rows drawn above and below the sight, so that a quick scroll shows no gap. */
const BEYOND = 8;
/** About a hundred pages. */
export const MOST_PRINTED = 3000;

interface List<Row, Look> {
  readonly rows: readonly Row[];
  /** What all rows are drawn with. Without it a row that changes is drawn at once. */
  readonly look: Look | undefined;
  /** What identifies a row. */
  readonly key: (row: Row, index: number) => string;
}

interface Sight {
  /** Of every row, in pixels. */
  readonly height: number;
  /** Pixels that are scrolled away. */
  readonly top: number;
  /** Pixels in sight. */
  readonly sight: number;
  /** All rows are drawn at once, up to `MOST_PRINTED`. */
  readonly printing: boolean;
}

export class RowsInSight<Row, Look> {
  // Apart from each other: while it is scrolled, the rows stay as they are.
  readonly #list: () => List<Row, Look>;
  readonly #view: () => Sight;
  readonly #first = $derived.by(() => {
    const { height, top, printing } = this.#view();
    return printing
      ? 0
      : Math.max(0, Math.min(this.#list().rows.length - 1, Math.floor(top / height)) - BEYOND);
  });
  readonly #end = $derived.by(() => {
    const { height, top, sight, printing } = this.#view();
    return Math.min(
      this.#list().rows.length,
      printing ? MOST_PRINTED : Math.ceil((top + sight) / height) + BEYOND
    );
  });
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
      const isWhole = this.#step > 0 && this.#isInSightDrawn();
      if (isWhole) this.#isFirst = false;
      let left = false;
      void (isWhole ? pauseBehind : this.#isFirst ? pauseUndrawn : pause)().then(() => {
        if (!left) this.#step++;
      });
      return () => (left = true);
    });
  }
  #isInSightDrawn(): boolean {
    const { height, top, sight } = this.#view();
    return this.#wanted.every(
      (one) =>
        isDrawn(this.#there, one) || (one.index + 1) * height <= top || one.index * height >= top + sight
    );
  }
}
