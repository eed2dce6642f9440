/** Rows of a fixed number of columns, grown as they come: half a million pairs without half a million arrays. */
export class NumberRows {
  #data: Float64Array<ArrayBuffer>;
  #count = 0;

  constructor(readonly columns: number) {
    this.#data = new Float64Array(columns * 256);
  }

  get count(): number {
    return this.#count;
  }

  push(row: readonly number[]): void {
    const at = this.#count * this.columns;
    if (at + this.columns > this.#data.length) {
      const larger = new Float64Array(this.#data.length * 2);
      larger.set(this.#data);
      this.#data = larger;
    }
    for (let column = 0; column < this.columns; column++) this.#data[at + column] = row[column] ?? NaN;
    this.#count++;
  }

  decimals(column: number): Float64Array<ArrayBuffer> {
    const values = new Float64Array(this.#count);
    for (let row = 0; row < values.length; row++)
      values[row] = this.#data[row * this.columns + column] ?? NaN;
    return values;
  }

  integers(column: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.decimals(column));
  }
}
