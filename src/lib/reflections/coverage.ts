import type { IndexBox } from './index-box';
import { boxOfAll, dropBeyond, type Member } from './pairs';
import type { SpaceGroup } from './space-group';
import { inverseSquare, medianCell, reciprocalMetric, symmetricMetric, type Cell } from './unit-cell';

/** Completeness of a group of data sets; percent, and records a unique reflection. */
export interface ClusterCompleteness {
  readonly completeness?: number;
  readonly redundancy?: number;
  readonly anomalousCompleteness?: number;
  readonly anomalousRedundancy?: number;
}

/** By node, percent; NaN where nothing can be said. */
export interface NodeCoverage {
  readonly completeness: Float64Array;
  readonly anomalousCompleteness: Float64Array;
}

/** Bits of a word that are set. */
export function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Which reflections each data set holds, as bits by slot: the completeness of any union is a pass over its words. Counted as KAMO's cluster
 * summaries count (yamtbx): all records, rejected ones too, d ≥ `dMin` by the set's own cell and again by the median cell of the members.
 */
export class Coverage {
  readonly #box: IndexBox;
  readonly #bits: Uint32Array[];
  /** Records by slot: unique-ordered slots and their counts. */
  readonly #records: { readonly slots: Int32Array; readonly counts: Uint16Array }[];

  constructor(
    readonly members: readonly Member[],
    readonly group: SpaceGroup,
    readonly dMin: number
  ) {
    this.#box = boxOfAll(members, group, dMin);
    const all = members.map((member) => this.#recordsOf(member));
    this.#records = all;
    this.#bits = all.map(({ slots }) => {
      const bits = new Uint32Array(Math.ceil((2 * this.#box.n) / 32));
      for (const slot of slots) (bits[slot >> 5] as number) |= 1 << (slot & 31);
      return bits;
    });
  }

  #recordsOf({ columns, cell }: Member): { slots: Int32Array; counts: Uint16Array } {
    const slots = new Int32Array(columns.n);
    this.#box.slotsOf(columns.hkl, slots);
    dropBeyond(columns, cell, this.dMin, slots);
    const counts = new Map<number, number>();
    for (const slot of slots) if (slot >= 0) counts.set(slot, (counts.get(slot) ?? 0) + 1);
    const sorted = [...counts].sort(([a], [b]) => a - b);
    return {
      slots: Int32Array.from(sorted, ([slot]) => slot),
      counts: Uint16Array.from(sorted, ([, count]) => count)
    };
  }

  /** The completeness of a union of members (numbers from 0). */
  of(chosen: readonly number[]): ClusterCompleteness {
    const cell = medianCell(chosen.map((member) => (this.members[member] as Member).cell));
    if (cell === undefined) return {};
    const s2 = this.#inverseSquares(cell);
    const most = (1 + 1e-12) / (this.dMin * this.dMin);
    const union = new Uint32Array(Math.ceil((2 * this.#box.n) / 32));
    let records = 0;
    for (const member of chosen) {
      const bits = this.#bits[member] as Uint32Array;
      for (let word = 0; word < union.length; word++) (union[word] as number) |= bits[word] as number;
      const { slots, counts } = this.#records[member] as { slots: Int32Array; counts: Uint16Array };
      for (let at = 0; at < slots.length; at++)
        if ((s2[(slots[at] as number) >> 1] as number) <= most) records += counts[at] as number;
    }
    let [unique, mates, finest] = [0, 0, 0];
    for (let u = 0; u < this.#box.n; u++) {
      if (!((s2[u] as number) <= most)) continue;
      const plus = ((union[u >> 4] as number) >>> ((2 * u) & 31)) & 3;
      if (plus === 0) continue;
      unique++;
      mates += plus === 3 ? 2 : 1;
      if ((s2[u] as number) > finest) finest = s2[u] as number;
    }
    if (unique === 0) return {};
    // The complete set reaches from infinity to the smallest d that is present.
    let [possible, possibleMates] = [0, 0];
    const limit = 1 / (1 / Math.sqrt(finest) - 1e-6) ** 2;
    for (let u = 0; u < this.#box.n; u++)
      if ((s2[u] as number) <= limit) {
        possible++;
        possibleMates += this.#box.centric[u] ? 1 : 2;
      }
    return {
      completeness: (100 * unique) / possible,
      redundancy: records / unique,
      anomalousCompleteness: (100 * mates) / possibleMates,
      anomalousRedundancy: records / mates
    };
  }

  /**
   * Completeness of all nodes of a tree at once, all against one cell (the median of all members): node i joins `left[i]` and `right[i]`, each a
   * member (below their number) or an earlier node (number of members + its place). A pass over words of bits for each node.
   */
  ofNodes(left: ArrayLike<number>, right: ArrayLike<number>): NodeCoverage {
    const n = left.length;
    const found = {
      completeness: new Float64Array(n).fill(NaN),
      anomalousCompleteness: new Float64Array(n).fill(NaN)
    };
    const cell = medianCell(this.members.map((member) => member.cell));
    if (cell === undefined) return found;
    const s2 = this.#inverseSquares(cell);
    const most = (1 + 1e-12) / (this.dMin * this.dMin);
    const mask = new Uint32Array(Math.ceil((2 * this.#box.n) / 32));
    let [possible, possibleMates] = [0, 0];
    for (let u = 0; u < this.#box.n; u++) {
      if (!((s2[u] as number) <= most)) continue;
      (mask[u >> 4] as number) |= 3 << ((2 * u) & 31);
      possible++;
      possibleMates += this.#box.centric[u] ? 1 : 2;
    }
    const unions: Uint32Array[] = this.#bits.map((bits) =>
      bits.map((word, at) => word & (mask[at] as number))
    );
    for (let node = 0; node < n; node++) {
      const a = unions[left[node] as number] as Uint32Array;
      const b = unions[right[node] as number] as Uint32Array;
      const union = new Uint32Array(a.length);
      let [unique, mates] = [0, 0];
      for (let at = 0; at < union.length; at++) {
        const word = (a[at] as number) | (b[at] as number);
        union[at] = word;
        mates += ones(word);
        unique += ones((word | (word >>> 1)) & 0x55555555);
      }
      unions.push(union);
      found.completeness[node] = (100 * unique) / possible;
      found.anomalousCompleteness[node] = (100 * mates) / possibleMates;
    }
    return found;
  }

  #inverseSquares(cell: Cell): Float64Array {
    const r = reciprocalMetric(symmetricMetric(cell, this.group.rotations));
    const { hkl, n } = this.#box;
    return Float64Array.from({ length: n }, (_, u) =>
      inverseSquare(r, hkl[3 * u] as number, hkl[3 * u + 1] as number, hkl[3 * u + 2] as number)
    );
  }
}
