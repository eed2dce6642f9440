/** Columns brought into another order in their own place: none is held twice. */

type Column = Float32Array | Float64Array | Uint16Array | Int32Array;

/** The order with the numbers below `n` that it lacks behind it. */
export function withOthers(order: Int32Array, n: number): Int32Array {
  if (order.length === n) return order;
  const here = new Uint8Array(n);
  for (const i of order) here[i] = 1;
  const all = new Int32Array(n);
  all.set(order);
  let at = order.length;
  for (let i = 0; i < n; i++) if (here[i] === 0) all[at++] = i;
  return all;
}

/** What stood at `order[at]` comes to `at`. */
export function arrange(column: Column, order: Int32Array): void {
  const done = new Uint8Array(order.length);
  for (let first = 0; first < order.length; first++) {
    if (done[first] === 1) continue;
    const kept = column[first] as number;
    let at = first;
    for (let next = order[at] as number; next !== first; next = order[at] as number) {
      column[at] = column[next] as number;
      done[at] = 1;
      at = next;
    }
    column[at] = kept;
    done[at] = 1;
  }
}

/** What stands at `at` goes back to `order[at]`. */
export function putBack(column: Column, order: Int32Array): void {
  const done = new Uint8Array(order.length);
  for (let first = 0; first < order.length; first++) {
    let carried = column[first] as number;
    for (let at = first; done[at] === 0;) {
      done[at] = 1;
      const next = order[at] as number;
      const displaced = column[next] as number;
      column[next] = carried;
      carried = displaced;
      at = next;
    }
  }
}
