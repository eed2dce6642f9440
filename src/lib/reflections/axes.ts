import { IDENTITY, inverse, multiplied, transformed, type Hkl } from './operator';

/** What of a group tells its setting: its rotations, and the indices where it has no intensity. */
interface Setting {
  readonly rotations: readonly (readonly number[])[];
  readonly isAbsent: (hkl: Hkl) => boolean;
}

/**
 * Changes of axes from a setting to the standard one, M of h_standard = h M: those of gemmi's table (cyclic axes, cells of C2, rhombohedral axes, C and F
 * cells of P4 and I4), so that asymmetric units are the same as there.
 */
const CHANGES: readonly (readonly number[])[] = [
  IDENTITY,
  [0, 0, 1, 1, 0, 0, 0, 1, 0],
  [0, 1, 0, 0, 0, 1, 1, 0, 0],
  [0, -1, 1, 1, 0, 1, -1, 1, 1],
  [1, 0, 0, 0, 1, 0, -1, 0, 1],
  [0, 0, 1, 0, 1, 0, -1, 0, 0],
  [-1, 0, 0, 0, 0, 1, 0, 1, 0],
  [-1, 0, 1, 1, 0, 0, 0, 1, 0],
  [0, 1, 0, -1, 0, 0, 0, 0, 1],
  [0, 1, 0, -1, 0, 1, 1, 0, 0],
  [0.5, 0.5, 0, -0.5, 0.5, 0, 0, 0, 1]
];

/** The change of axes that makes a setting the standard one; `undefined` where none of those known does. */
export function toStandardAxes(setting: Setting, standard: Setting): readonly number[] | undefined {
  const rotations = new Set(standard.rotations.map(keyOf));
  return CHANGES.find((change) => {
    const back = inverse(change);
    const turned = setting.rotations.map((r) => keyOf(multiplied(back, multiplied(r, change))));
    return (
      turned.length === rotations.size &&
      turned.every((one) => rotations.has(one)) &&
      TELLING.every((hkl) => isAlikeAbsent(hkl, change, setting, standard))
    );
  });
}

/** Indices that tell centring and screw axes, whatever the origin. */
const TELLING: readonly Hkl[] = [
  ...[1, 2, 3, 4, 6].flatMap((n): Hkl[] => [
    [n, 0, 0],
    [0, n, 0],
    [0, 0, n]
  ]),
  ...[0, 1, 2].flatMap((h) => [-1, 0, 1].flatMap((k) => [-1, 1, 2].map((l): Hkl => [h, k, l])))
];

/** An index that is none on the standard axes is one that the centring forbids. */
function isAlikeAbsent(hkl: Hkl, change: readonly number[], setting: Setting, standard: Setting): boolean {
  const there = transformed(hkl, change);
  return setting.isAbsent(hkl) === (!there.every(Number.isInteger) || standard.isAbsent(there));
}

function keyOf(m: readonly number[]): string {
  return m.map((one) => Math.round(1e6 * one) / 1e6 + 0).join();
}
