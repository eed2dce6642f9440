/** A queue between one side that pushes and one that takes. Plain waiting; no threads are involved. */
export class Channel<T> {
  #items: T[] = [];
  #closed = false;
  #wake: (() => void)[] = [];

  /** `comfortable`: a pusher should wait in `room` while more items than this are unread. */
  constructor(readonly comfortable = 1000) {}

  push(item: T): void {
    if (this.#closed) return;
    this.#items.push(item);
    this.#stir();
  }

  /** No more items will come; those unread can still be taken. */
  close(): void {
    this.#closed = true;
    this.#stir();
  }

  /** Resolves when the reader has caught up (or nobody will read any more). */
  async room(): Promise<void> {
    while (!this.#closed && this.#items.length > this.comfortable) await this.#change();
  }

  /** All unread items, at least one; `undefined` after the last. */
  async take(): Promise<T[] | undefined> {
    while (this.#items.length === 0) {
      if (this.#closed) return undefined;
      await this.#change();
    }
    const items = this.#items;
    this.#items = [];
    this.#stir();
    return items;
  }

  #change(): Promise<void> {
    return new Promise((wake) => this.#wake.push(wake));
  }

  #stir(): void {
    const wake = this.#wake;
    this.#wake = [];
    for (const each of wake) each();
  }
}
