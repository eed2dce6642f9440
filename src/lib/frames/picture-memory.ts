/** Bytes that are kept, at most: those of one picture of 16 M pixels with its levels. */
const MOST_BYTES = 96 * 2 ** 20;

/** Memory of pictures that nobody looks at any more, for the next ones: to get that of a large picture anew takes longer than to decode it. */
export class PictureMemory {
  /** The longest there first. */
  readonly #kept: ArrayBuffer[] = [];
  #bytes = 0;

  /** So many bytes; in them is whatever was there. */
  take(bytes: number): ArrayBuffer {
    return this.#find(bytes) ?? new ArrayBuffer(bytes);
  }

  /** What was never touched is nothing already, and is not touched for it. */
  zeros(bytes: number): Uint8Array<ArrayBuffer> {
    const found = this.#find(bytes);
    return found === undefined ? new Uint8Array(bytes) : new Uint8Array(found).fill(0);
  }

  #find(bytes: number): ArrayBuffer | undefined {
    const at = this.#kept.findIndex(({ byteLength }) => byteLength === bytes);
    const [found] = at < 0 ? [] : this.#kept.splice(at, 1);
    if (found !== undefined) this.#bytes -= bytes;
    return found;
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
