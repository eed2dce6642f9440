/** Mean and variance of numbers as they come (Welford): no difference of large sums. */
export class Variance {
  n = 0;
  mean = 0;
  #squares = 0;

  add(x: number): void {
    this.n++;
    const from = x - this.mean;
    this.mean += from / this.n;
    this.#squares += from * (x - this.mean);
  }

  /** Takes in numbers summed elsewhere (Chan, Golub & LeVeque 1983). */
  join(other: Variance): void {
    if (other.n === 0) return;
    const n = this.n + other.n;
    const between = other.mean - this.mean;
    this.#squares += other.#squares + (between * between * this.n * other.n) / n;
    this.mean += (between * other.n) / n;
    this.n = n;
  }

  /** Unbiased; NaN of fewer than two. */
  get value(): number {
    return this.n < 2 ? NaN : this.#squares / (this.n - 1);
  }
}

/** Pearson's correlation of pairs as they come. */
export class Correlation {
  n = 0;
  #x = 0;
  #y = 0;
  #xx = 0;
  #yy = 0;
  #xy = 0;

  add(x: number, y: number): void {
    this.n++;
    const fromX = x - this.#x;
    const fromY = y - this.#y;
    this.#x += fromX / this.n;
    this.#y += fromY / this.n;
    this.#xx += fromX * (x - this.#x);
    this.#yy += fromY * (y - this.#y);
    this.#xy += fromX * (y - this.#y);
  }

  /** Takes in pairs summed elsewhere. */
  join(other: Correlation): void {
    if (other.n === 0) return;
    const n = this.n + other.n;
    const [x, y] = [other.#x - this.#x, other.#y - this.#y];
    const share = (this.n * other.n) / n;
    this.#xx += other.#xx + x * x * share;
    this.#yy += other.#yy + y * y * share;
    this.#xy += other.#xy + x * y * share;
    this.#x += (x * other.n) / n;
    this.#y += (y * other.n) / n;
    this.n = n;
  }

  /** Absent of fewer than three pairs, and where one side does not vary. */
  get value(): number | undefined {
    if (this.n < 3 || !(this.#xx > 0) || !(this.#yy > 0)) return undefined;
    return this.#xy / Math.sqrt(this.#xx * this.#yy);
  }
}
