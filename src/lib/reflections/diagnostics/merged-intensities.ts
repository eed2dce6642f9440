import { present } from '../../formats/present';
import type { IndexBox } from '../index-box';
import { mapped, type Mapped } from '../mapped';
import { mergedReflections } from '../merged-reflections';
import type { Measured } from '../measured';
import type { Observations } from '../observations';
import { IDENTITY, operatorTriplet } from '../operator';
import { isAbsent, spaceGroupOfOperators, type SpaceGroup } from '../space-group';
import type { Cell } from '../unit-cell';

/** What most diagnostics look at: a merge with Friedel mates together, entry by entry. */
export interface MergedIntensities {
  /** The group that the file names, its screw axes included. */
  readonly group: SpaceGroup;
  /** Rotations and centring of the group without its screw axes: axial reflections are all in it. */
  readonly box: IndexBox;
  readonly n: number;
  /** Three an entry. */
  readonly hkl: Int16Array;
  /** 1/d², Å⁻². */
  readonly s2: Float64Array;
  readonly intensity: Float64Array;
  readonly sigma: Float64Array;
  readonly epsilon: Float64Array;
  readonly centric: Uint8Array;
  /** Observations. */
  readonly count: Int32Array;
  /** 1: has no intensity in `group`. */
  readonly absent: Uint8Array;
  /** Entry of a unique reflection of the box, -1 where it was not measured. */
  readonly entryOf: Int32Array;
}

/** The group with its rotations and centring only. */
export function withoutScrews(group: SpaceGroup): SpaceGroup {
  const triplets = [
    ...group.rotations.map((r) => operatorTriplet({ r, t: [0, 0, 0] })),
    ...group.centring.map((t) => operatorTriplet({ r: IDENTITY, t }))
  ];
  const bare = spaceGroupOfOperators(group.number, group.symbol, triplets);
  if (bare === undefined) return group;
  // Its axes are still the group's: the absences that tell them are gone.
  return { ...bare, ...present({ toStandard: group.toStandard ?? bare.toStandard }) };
}

/** Maps observations in the group without screw axes. `undefined` where no cell or no accepted record is known. */
export function mappedWithAxes(
  observations: Observations,
  group: SpaceGroup,
  limits: { readonly cell?: Cell; readonly dMin?: number }
): Mapped | undefined {
  return mapped(observations, { group: withoutScrews(group), ...limits });
}

/** Merges mapped observations; `intensity` and `sigma` replace those of the file where they were scaled. */
export function mergedIntensities(
  group: SpaceGroup,
  { box, slots }: Mapped,
  { intensity, sigma }: Pick<Measured, 'intensity' | 'sigma'>
): MergedIntensities {
  const merged = mergedReflections(box, { intensity, sigma, slots });
  const { n, unique } = merged;
  const entryOf = new Int32Array(box.n).fill(-1);
  const hkl = new Int16Array(3 * n);
  const absent = new Uint8Array(n);
  unique.forEach((u, at) => {
    entryOf[u] = at;
    hkl.set(box.hkl.subarray(3 * u, 3 * u + 3), 3 * at);
    const [h = 0, k = 0, l = 0] = box.hkl.subarray(3 * u, 3 * u + 3);
    absent[at] = isAbsent(group, [h, k, l]) ? 1 : 0;
  });
  const ofUnique = (values: ArrayLike<number>): Float64Array =>
    Float64Array.from(unique, (u) => values[u] as number);
  return {
    group,
    box,
    n,
    hkl,
    s2: ofUnique(box.s2),
    intensity: merged.mean,
    sigma: merged.sigma,
    epsilon: ofUnique(box.epsilon),
    centric: Uint8Array.from(ofUnique(box.centric)),
    count: merged.nPlus.map((plus, at) => plus + (merged.nMinus[at] as number)),
    absent,
    entryOf
  };
}
