/** When something that is done again and again while other work goes on is due: one at a time, at least `ms` apart. */
export class Pace {
  #next: number;
  #busy = false;

  /** `share`: works that take longer wait longer; at most this part of the time goes to them. */
  constructor(
    readonly ms: number,
    readonly share: number
  ) {
    this.#next = performance.now() + ms;
  }

  get isDue(): boolean {
    return !this.#busy && performance.now() >= this.#next;
  }

  async take(act: () => Promise<void>): Promise<void> {
    const began = performance.now();
    this.#busy = true;
    try {
      await act();
    } finally {
      this.#busy = false;
      const ended = performance.now();
      this.#next = ended + Math.max(this.ms, (ended - began) / this.share);
    }
  }
}
