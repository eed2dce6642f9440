import { FormatError } from '../formats/lines';
import { Orbit } from './orbit';
import type { SpaceGroup } from './space-group';
import { inverseSquare, reciprocalMetric, symmetricMetric, type Cell } from './unit-cell';

declare module '../base/flaw' {
  interface Flaws {
    /** `cell`: its axes in Å. */
    'too-many-reflections': { readonly cell: string; readonly dMin: number };
  }
}

/** Slots of indices beyond the resolution, and of those where the group has no intensity. */
const OUTSIDE = -1;
const ABSENT = -2;

/** Indices of the largest box (1 GB): 300 × 300 × 900 Å to 1.4 Å. A cell and a limit beyond come from a broken header. */
const LARGEST_BOX = 256e6;
/** Limits are read from files: a reflection that lies on one belongs to it. */
const TOLERANCE = 1e-9;

/**
 * All reflections of a group to a resolution, and the way from any index to its unique reflection. A slot is 2·unique for the mate in CCP4's
 * asymmetric unit and 2·unique + 1 for its Friedel mate; centric reflections have the first only. A cell that does not obey the group is
 * averaged over it. Cost: one pass over half of reciprocal space; memory: 4 bytes an index of the box. Throws `FormatError` beyond 256 million.
 */
export class IndexBox {
  /** Indices in CCP4's asymmetric unit, three a unique reflection; absences and 0,0,0 are left out. */
  readonly hkl: Int16Array;
  /** 1/d², Å⁻². */
  readonly s2: Float64Array;
  readonly centric: Uint8Array;
  readonly epsilon: Uint8Array;
  readonly #half: readonly [number, number, number];
  /** By place: slot + 1, 0 where nothing is, -1 where the group has no intensity. */
  readonly #places: Int32Array;

  constructor(
    readonly group: SpaceGroup,
    readonly cell: Cell,
    /** Å. */
    readonly dMin: number,
    /** `in`: absences are reflections like others, as where KAMO merges for its pair correlations. */
    absences: 'out' | 'in' = 'out'
  ) {
    const metric = symmetricMetric(cell, group.rotations);
    const most = (1 + TOLERANCE) / (dMin * dMin);
    // |h| ≤ a/d.
    const reach = (square: number): number => Math.floor(Math.sqrt(square * most));
    this.#half = [reach(metric[0]), reach(metric[1]), reach(metric[2])];
    const [H, K, L] = this.#half;
    const size = (2 * H + 1) * (2 * K + 1) * (2 * L + 1);
    if (!(size <= LARGEST_BOX))
      throw new FormatError(
        { code: 'too-many-reflections', cell: cell.slice(0, 3).join(' × '), dMin },
        0,
        ''
      );
    this.#places = new Int32Array(size);
    const r = reciprocalMetric(metric);
    const orbit = new Orbit(group);
    // Most of the half box's reflections, of which each orbit takes its share; more room where special positions need it.
    let room = 64 + Math.ceil((0.3 * size) / orbit.n);
    let hkl = new Int16Array(3 * room);
    let s2 = new Float64Array(room);
    let centric = new Uint8Array(room);
    let multiples = new Uint8Array(room);
    let n = 0;
    const grow = (): void => {
      room = Math.ceil(1.5 * room);
      hkl = copied(new Int16Array(3 * room), hkl);
      s2 = copied(new Float64Array(room), s2);
      centric = copied(new Uint8Array(room), centric);
      multiples = copied(new Uint8Array(room), multiples);
    };
    // The other half of reciprocal space holds the Friedel mates.
    for (let h = 0; h <= H; h++)
      for (let k = h === 0 ? 0 : -K; k <= K; k++)
        for (let l = h === 0 && k === 0 ? 1 : -L; l <= L; l++) {
          if (this.#at(h, k, l) !== 0) continue;
          const square = inverseSquare(r, h, k, l);
          if (!(square <= most)) continue;
          const seen = orbit.of(h, k, l);
          const here = n;
          if (seen.absent && absences === 'out') {
            for (let at = 0; at < orbit.n; at++) {
              const [x, y, z] = [
                orbit.hkl[3 * at] as number,
                orbit.hkl[3 * at + 1] as number,
                orbit.hkl[3 * at + 2] as number
              ];
              this.#set(this.#index(x, y, z), -1);
              this.#set(this.#index(-x, -y, -z), -1);
            }
            continue;
          }
          // The mate in the asymmetric unit has the even slot, and is written last: of a centric both are the same.
          const sign = seen.inAsu >= 0 ? 1 : -1;
          for (const mate of [-sign, sign])
            for (let at = 0; at < orbit.n; at++) {
              const x = mate * (orbit.hkl[3 * at] as number);
              const y = mate * (orbit.hkl[3 * at + 1] as number);
              const z = mate * (orbit.hkl[3 * at + 2] as number);
              this.#set(this.#index(x, y, z), 2 * here + (mate === sign || seen.centric ? 1 : 2));
            }
          const own = seen.inAsu >= 0 ? seen.inAsu : seen.mateInAsu;
          if (n === room) grow();
          for (let axis = 0; axis < 3; axis++)
            hkl[3 * n + axis] = sign * (orbit.hkl[3 * own + axis] as number) + 0;
          s2[n] = square;
          centric[n] = seen.centric ? 1 : 0;
          multiples[n] = seen.epsilon;
          n++;
        }
    this.hkl = hkl.slice(0, 3 * n);
    this.s2 = s2.slice(0, n);
    this.centric = centric.slice(0, n);
    this.epsilon = multiples.slice(0, n);
  }

  /** Unique reflections that can be observed. */
  get n(): number {
    return this.s2.length;
  }

  slotOf(h: number, k: number, l: number): number {
    const place = this.#at(h, k, l);
    return place > 0 ? place - 1 : place === 0 ? OUTSIDE : ABSENT;
  }

  /** The slots of indices (three numbers each), written from `from` on. One look-up each. */
  slotsOf(hkl: Int16Array, slots: Int32Array, from = 0): void {
    const places = this.#places;
    const n = hkl.length / 3;
    const [H, K, L] = this.#half;
    const [wide, deep] = [2 * K + 1, 2 * L + 1];
    for (let i = 0; i < n; i++) {
      const h = hkl[3 * i] as number;
      const k = hkl[3 * i + 1] as number;
      const l = hkl[3 * i + 2] as number;
      const inside = h >= -H && h <= H && k >= -K && k <= K && l >= -L && l <= L;
      const place = inside ? (places[((h + H) * wide + k + K) * deep + l + L] as number) : 0;
      slots[from + i] = place > 0 ? place - 1 : place === 0 ? OUTSIDE : ABSENT;
    }
  }

  #index(h: number, k: number, l: number): number {
    const [H, K, L] = this.#half;
    if (h < -H || h > H || k < -K || k > K || l < -L || l > L) return -1;
    return ((h + H) * (2 * K + 1) + k + K) * (2 * L + 1) + l + L;
  }

  #at(h: number, k: number, l: number): number {
    const index = this.#index(h, k, l);
    if (index < 0) return 0;
    return this.#places[index] as number;
  }

  #set(index: number, place: number): void {
    if (index < 0) return;
    this.#places[index] = place;
  }
}

function copied<T extends Int16Array | Float64Array | Uint8Array>(larger: T, smaller: T): T {
  larger.set(smaller);
  return larger;
}
