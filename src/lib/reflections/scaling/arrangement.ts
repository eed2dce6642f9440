/** Columns brought into another order in their own place: none is held twice. */

type Column = Float32Array | Float64Array | Uint16Array | Int32Array;

/** Puts the numbers below `order.length` that the first `n` entries lack behind them. */
export function withOthers(order: Int32Array, n: number): Int32Array {
  const here = new Marks(order.length);
  for (let at = 0; at < n; at++) here.set(order[at] as number);
  let at = n;
  for (let i = 0; at < order.length; i++) if (!here.has(i)) order[at++] = i;
  return order;
}

/** Places up to which a column is copied on the way: a third of the time, for 16 MB. */
const FEW = 2_000_000;

/** An order of places, each named once: place `at` takes what stood at `order[at]`. */
export class Arrangement {
  readonly #done: Marks;

  constructor(
    private readonly order: Int32Array,
    private readonly few = FEW
  ) {
    this.#done = new Marks(order.length);
  }

  /** What stood at `order[at]` comes to `at`. */
  arrange(column: Column): void {
    const { order } = this;
    if (order.length <= this.few) {
      const before = column.slice(0, order.length);
      for (let at = 0; at < order.length; at++) column[at] = before[order[at] as number] as number;
      return;
    }
    const done = this.#done;
    done.clear();
    for (let first = 0; first < order.length; first++) {
      if (done.has(first)) continue;
      const kept = column[first] as number;
      let at = first;
      for (let next = order[at] as number; next !== first; next = order[at] as number) {
        column[at] = column[next] as number;
        done.set(at);
        at = next;
      }
      column[at] = kept;
      done.set(at);
    }
  }

  /** What stands at `at` goes back to `order[at]`. */
  putBack(column: Column): void {
    const { order } = this;
    if (order.length <= this.few) {
      const before = column.slice(0, order.length);
      for (let at = 0; at < order.length; at++) column[order[at] as number] = before[at] as number;
      return;
    }
    const done = this.#done;
    done.clear();
    for (let first = 0; first < order.length; first++) {
      let carried = column[first] as number;
      for (let at = first; !done.has(at);) {
        done.set(at);
        const next = order[at] as number;
        const displaced = column[next] as number;
        column[next] = carried;
        carried = displaced;
        at = next;
      }
    }
  }
}

/** A bit for each of `n` places. */
class Marks {
  readonly #bits: Int32Array;

  constructor(n: number) {
    this.#bits = new Int32Array((n + 31) >> 5);
  }
  set(at: number): void {
    (this.#bits[at >> 5] as number) |= 1 << (at & 31);
  }
  has(at: number): boolean {
    return (((this.#bits[at >> 5] as number) >> (at & 31)) & 1) === 1;
  }
  clear(): void {
    this.#bits.fill(0);
  }
}
