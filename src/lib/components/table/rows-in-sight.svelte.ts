/** Which rows of a long list are in the document. Made while a component is set up. */
import { distinct } from '$lib/base/distinct';
import { pause, pauseBehind, pauseUndrawn } from '$lib/base/slices';

/** Rows drawn above and below the sight, so that a quick scroll shows no gap. */
const BEYOND = 8;
/** Rows of many cells take milliseconds each: rows that are new in sight are drawn in steps, so that no task of the page is long. */
const ROWS_PER_TASK = 4;
/** About a hundred pages. */
export const MOST_PRINTED = 3000;

interface List<Row> {
  readonly rows: readonly Row[];
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

interface RowInSight<Row> {
  readonly value: Row;
  readonly index: number;
  readonly key: string;
}

export class RowsInSight<Row> {
  // Apart from each other: while it is scrolled, the rows stay as they are.
  readonly #list: () => List<Row>;
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
  readonly #wanted = $derived.by((): readonly RowInSight<Row>[] => {
    const { rows, key } = this.#list();
    const first = this.#first;
    return distinct(rows.slice(first, this.#end), (value, offset) => key(value, first + offset)).map(
      ({ key, item }, offset) => ({ value: item, index: first + offset, key })
    );
  });
  /** Keys of the rows in the document: these stay, and a few more come with each step. */
  #there: ReadonlySet<string> = new Set();
  #step = $state(0);
  /** Before the rows in sight have been drawn once: of them all one picture is made. */
  #isFirst = true;
  readonly drawn = $derived.by((): readonly RowInSight<Row>[] => {
    const { height, top, printing } = this.#view();
    if (printing) return this.#wanted;
    // Every step lets a few more in, those in sight before those beyond. The first comes in a task after that of the page itself.
    if (this.#step === 0) return [];
    const fresh = this.#wanted.filter((one) => !this.#there.has(one.key));
    const from = Math.max(
      0,
      fresh.findIndex(({ index }) => (index + 1) * height > top)
    );
    const next = new Set(fresh.slice(from, from + ROWS_PER_TASK));
    return this.#wanted.filter((one) => this.#there.has(one.key) || next.has(one));
  });

  constructor(list: () => List<Row>, view: () => Sight) {
    this.#list = list;
    this.#view = view;
    $effect(() => {
      this.#there = new Set(this.drawn.map((one) => one.key));
      if (this.drawn.length === this.#wanted.length) return;
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
      ({ index, key }) => this.#there.has(key) || (index + 1) * height <= top || index * height >= top + sight
    );
  }
}
