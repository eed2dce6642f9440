import { seeded } from './random';
import type { Measured } from './measured';

const SEED = 20_161_014;

/** Observations dealt into two halves at random; the same halves at every start. */
export class RandomHalves {
  readonly #random = seeded(SEED);
  #deck = new Int32Array(64);

  constructor(readonly measured: Measured) {}

  /** Weighted means of two random halves of the observations `order[from..to)`; of an odd number the larger half by coin. */
  of(order: Int32Array, from: number, to: number): readonly [number, number] {
    const { intensity, sigma } = this.measured;
    const n = to - from;
    if (this.#deck.length < n) this.#deck = new Int32Array(2 * n);
    const deck = this.#deck;
    for (let at = 0; at < n; at++) deck[at] = order[from + at] as number;
    for (let at = n - 1; at > 0; at--) {
      const other = Math.floor(this.#random() * (at + 1));
      const kept = deck[at] as number;
      deck[at] = deck[other] as number;
      deck[other] = kept;
    }
    const split = n % 2 === 0 ? n / 2 : (n - 1) / 2 + (this.#random() < 0.5 ? 0 : 1);
    let [x, wx, y, wy] = [0, 0, 0, 0];
    for (let at = 0; at < n; at++) {
      const i = deck[at] as number;
      const s = sigma[i] as number;
      const w = 1 / (s * s);
      if (at < split) {
        x += w * (intensity[i] as number);
        wx += w;
      } else {
        y += w * (intensity[i] as number);
        wy += w;
      }
    }
    return [x / wx, y / wy];
  }
}
