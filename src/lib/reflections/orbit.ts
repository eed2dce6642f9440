import { asymmetricUnit, type InAsu } from './ccp4-asu';
import { PARTS } from './operator';
import type { SpaceGroup } from './space-group';

/** What the operators of a group do to one index. Renewed by every call of `Orbit.of`. */
export interface OrbitTraits {
  absent: boolean;
  centric: boolean;
  epsilon: number;
  /** Place in the orbit of the index that lies in the asymmetric unit, and of the one whose Friedel mate does; -1: none. */
  inAsu: number;
  mateInAsu: number;
}

/** The equivalents of an index, without allocation: an index box asks for every reflection of a crystal. */
export class Orbit {
  readonly n: number;
  /** The equivalents, three numbers each. */
  readonly hkl: Int32Array;
  readonly #traits: OrbitTraits = { absent: false, centric: false, epsilon: 0, inAsu: -1, mateInAsu: -1 };
  /** One operator of each rotation: R row by row, then t. */
  readonly #operators: Int32Array;
  readonly #centring: Int32Array;
  readonly #inAsu: InAsu;

  constructor(readonly group: SpaceGroup) {
    const seen = new Set<string>();
    const distinct = group.operators.filter(({ r }) => !seen.has(r.join()) && seen.add(r.join()));
    this.n = distinct.length;
    this.hkl = new Int32Array(3 * this.n);
    this.#operators = Int32Array.from(distinct.flatMap(({ r, t }) => [...r, ...t]));
    this.#centring = Int32Array.from(group.centring.flat());
    this.#inAsu = asymmetricUnit(group);
  }

  of(h: number, k: number, l: number): OrbitTraits {
    const traits = this.#traits;
    const m = this.#operators;
    const inAsu = this.#inAsu;
    traits.absent = false;
    traits.centric = false;
    traits.epsilon = 0;
    traits.inAsu = -1;
    traits.mateInAsu = -1;
    for (let c = 0; c < this.#centring.length; c += 3)
      if (this.#isBroken(h, k, l, this.#centring, c)) traits.absent = true;
    for (let n = 0, at = 0; n < this.n; n++, at += 12) {
      const x = h * (m[at] as number) + k * (m[at + 3] as number) + l * (m[at + 6] as number);
      const y = h * (m[at + 1] as number) + k * (m[at + 4] as number) + l * (m[at + 7] as number);
      const z = h * (m[at + 2] as number) + k * (m[at + 5] as number) + l * (m[at + 8] as number);
      this.hkl[3 * n] = x;
      this.hkl[3 * n + 1] = y;
      this.hkl[3 * n + 2] = z;
      if (x === h && y === k && z === l) {
        traits.epsilon++;
        if (this.#isBroken(h, k, l, m, at + 9)) traits.absent = true;
      } else if (x === -h && y === -k && z === -l) traits.centric = true;
      if (traits.inAsu < 0 && inAsu(x, y, z)) traits.inAsu = n;
      if (traits.mateInAsu < 0 && inAsu(-x, -y, -z)) traits.mateInAsu = n;
    }
    return traits;
  }

  /** h·t is no integer. */
  #isBroken(h: number, k: number, l: number, t: Int32Array, at: number): boolean {
    return (h * (t[at] as number) + k * (t[at + 1] as number) + l * (t[at + 2] as number)) % PARTS !== 0;
  }
}
