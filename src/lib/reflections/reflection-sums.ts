import type { Measured } from './measured';

/** Numbers kept for each slot: n, Σw, ΣwI, ΣI, and Σ(I − Ī)² about the mean of its unit. */
const SLOT = 5;
/** Numbers kept for each unit: Ī, Ī_w, Σ|I − Ī_w|, Σ|I − Ī|, Σw(I − Ī_w)². */
const UNIT = 5;

/** The observations of a unit: a reflection, or one of its Friedel mates where they count apart. */
export interface UnitSums {
  n: number;
  /** Ī and Ī_w. */
  mean: number;
  meanWeighted: number;
  sumW: number;
  /** ΣI. */
  sum: number;
  /** Σ|I − Ī_w|, Σ|I − Ī|. */
  fromWeighted: number;
  fromPlain: number;
  /** Σ(I − Ī)², Σw(I − Ī_w)². */
  squares: number;
  squaresWeighted: number;
}

/** One mate of a reflection. */
export interface MateSums {
  readonly mean: number;
  /** Of the mean. */
  readonly variance: number;
  readonly weightedMean: number;
  readonly sigma: number;
}

/**
 * What the statistics need of every reflection, from two passes over the observations in their own order: means first, then the deviations about
 * them (no difference of large sums). Nothing is sorted: the sums of all reflections lie closer together than their observations. Of many
 * observations one part of the reflections is held at a time (`take`).
 */
export class ReflectionSums {
  readonly #slots: Float64Array;
  readonly #units: Float64Array;
  /** Slots of a unit, as a power of two. */
  readonly #shift: 0 | 1;
  readonly #unit: UnitSums = {
    n: 0,
    mean: 0,
    meanWeighted: 0,
    sumW: 0,
    sum: 0,
    fromWeighted: 0,
    fromPlain: 0,
    squares: 0,
    squaresWeighted: 0
  };

  /** The first slot that is held, and how many. */
  #first = 0;
  readonly #end: number;

  /** `nUnique`: held at a time. Without a slot, with σ ≤ 0 or not named by `keep` an observation is left out. */
  constructor(
    nUnique: number,
    readonly measured: Measured,
    friedel: 'merged' | 'apart',
    readonly keep?: Uint8Array
  ) {
    this.#shift = friedel === 'apart' ? 0 : 1;
    this.#end = 2 * nUnique;
    this.#slots = new Float64Array(SLOT * 2 * nUnique);
    this.#units = new Float64Array(UNIT * ((2 * nUnique) >> this.#shift));
  }

  /** Sums the reflections from number `first` of the box on; those before are forgotten. */
  take(first: number): void {
    this.#first = 2 * first;
    this.#slots.fill(0);
    this.#units.fill(0);
    this.#sum(this.measured, this.keep);
    this.#divide();
    this.#deviate(this.measured, this.keep);
  }

  /** Observations of a slot. */
  countOf(slot: number): number {
    return this.#slots[SLOT * (slot - this.#first)] as number;
  }

  /** Of the unit that begins with the slot. The same object at every call. */
  unitOf(ofBox: number): UnitSums {
    const [slots, units, unit] = [this.#slots, this.#units, this.#unit];
    const slot = ofBox - this.#first;
    const at = UNIT * (slot >> this.#shift);
    unit.mean = units[at] as number;
    unit.meanWeighted = units[at + 1] as number;
    unit.fromWeighted = units[at + 2] as number;
    unit.fromPlain = units[at + 3] as number;
    unit.squaresWeighted = units[at + 4] as number;
    unit.n = unit.sumW = unit.sum = unit.squares = 0;
    for (let s = SLOT * slot; s < SLOT * (slot + 1 + this.#shift); s += SLOT) {
      unit.n += slots[s] as number;
      unit.sumW += slots[s + 1] as number;
      unit.sum += slots[s + 3] as number;
      unit.squares += slots[s + 4] as number;
    }
    return unit;
  }

  /** Of a slot with two observations or more. */
  mateOf(ofBox: number): MateSums {
    const slot = ofBox - this.#first;
    const at = SLOT * slot;
    const n = this.#slots[at] as number;
    const sumW = this.#slots[at + 1] as number;
    const mean = (this.#slots[at + 3] as number) / n;
    const away = mean - (this.#units[UNIT * (slot >> this.#shift)] as number);
    const squares = Math.max(0, (this.#slots[at + 4] as number) - n * away * away);
    return {
      mean,
      variance: squares / (n - 1) / n,
      weightedMean: (this.#slots[at + 2] as number) / sumW,
      sigma: 1 / Math.sqrt(sumW)
    };
  }

  #sum({ intensity, sigma, slots }: Measured, keep: Uint8Array | undefined): void {
    const sums = this.#slots;
    const [first, end] = [this.#first, this.#end];
    for (let i = 0; i < slots.length; i++) {
      const slot = (slots[i] as number) - first;
      const s = sigma[i] as number;
      if (slot < 0 || slot >= end || !(s > 0) || (keep !== undefined && keep[i] !== 1)) continue;
      const x = intensity[i] as number;
      const w = 1 / (s * s);
      const at = SLOT * slot;
      (sums[at] as number) += 1;
      (sums[at + 1] as number) += w;
      (sums[at + 2] as number) += w * x;
      (sums[at + 3] as number) += x;
    }
  }

  #divide(): void {
    const [slots, units] = [this.#slots, this.#units];
    const stride = SLOT << this.#shift;
    for (let unit = 0, s = 0; unit < units.length; unit += UNIT, s += stride) {
      let n = slots[s] as number;
      let w = slots[s + 1] as number;
      let wI = slots[s + 2] as number;
      let sum = slots[s + 3] as number;
      if (this.#shift === 1) {
        n += slots[s + SLOT] as number;
        w += slots[s + SLOT + 1] as number;
        wI += slots[s + SLOT + 2] as number;
        sum += slots[s + SLOT + 3] as number;
      }
      units[unit] = sum / n;
      units[unit + 1] = wI / w;
    }
  }

  #deviate({ intensity, sigma, slots }: Measured, keep: Uint8Array | undefined): void {
    const [sums, units, shift] = [this.#slots, this.#units, this.#shift];
    const [first, end] = [this.#first, this.#end];
    for (let i = 0; i < slots.length; i++) {
      const slot = (slots[i] as number) - first;
      const s = sigma[i] as number;
      if (slot < 0 || slot >= end || !(s > 0) || (keep !== undefined && keep[i] !== 1)) continue;
      const at = UNIT * (slot >> shift);
      const x = intensity[i] as number;
      const away = x - (units[at] as number);
      const awayW = x - (units[at + 1] as number);
      (units[at + 2] as number) += Math.abs(awayW);
      (units[at + 3] as number) += Math.abs(away);
      (units[at + 4] as number) += (awayW * awayW) / (s * s);
      (sums[SLOT * slot + 4] as number) += away * away;
    }
  }
}
