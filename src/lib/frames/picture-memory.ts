/** Bytes that are kept, at most: those of one picture of 16 M pixels with its levels. */
const MOST_BYTES = 96 * 2 ** 20;

/** Memory of pictures that nobody looks at any more, for the next ones: to get that of a large picture anew takes longer than to decode it. */
export class PictureMemory {
  /** The longest there first. */
  readonly #kept: ArrayBuffer[] = [];
  #bytes = 0;

  /** So many bytes; in them is whatever was there. */
  take(bytes: number): ArrayBuffer {
    const at = this.#kept.findIndex(({ byteLength }) => byteLength === bytes);
    const [found] = at < 0 ? [] : this.#kept.splice(at, 1);
    if (found === undefined) return new ArrayBuffer(bytes);
    this.#bytes -= bytes;
    return found;
  }

  zeros(bytes: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.take(bytes)).fill(0);
  }

  /** Takes the memory behind arrays that are not used any more. */
  give(...arrays: readonly ArrayBufferView[]): void {
    for (const { buffer } of arrays)
      if (buffer instanceof ArrayBuffer && !this.#kept.includes(buffer)) {
        this.#kept.push(buffer);
        this.#bytes += buffer.byteLength;
      }
    while (this.#bytes > MOST_BYTES) this.#bytes -= this.#kept.shift()?.byteLength ?? 0;
  }
}
