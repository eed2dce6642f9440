import { inverse, multiplied, PARTS } from './operator';

/** What of a group tells its setting. */
interface Setting {
  readonly rotations: readonly (readonly number[])[];
  readonly centring: readonly (readonly number[])[];
}

/**
 * Changes of axes from a setting to the standard one, M of h_standard = h M: those of gemmi's table (cyclic axes, cells of C2, rhombohedral axes, C and F
 * cells of P4 and I4), so that asymmetric units are the same as there.
 */
const CHANGES: readonly (readonly number[])[] = [
  [1, 0, 0, 0, 1, 0, 0, 0, 1],
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
  const translations = new Set(standard.centring.map(wrappedKey));
  return CHANGES.find((change) => {
    const back = inverse(change);
    const turned = setting.rotations.map((r) => keyOf(multiplied(back, multiplied(r, change))));
    if (turned.length !== rotations.size || !turned.every((one) => rotations.has(one))) return false;
    // A cell of another volume has other centring translations; its rotations are enough.
    if (setting.centring.length !== standard.centring.length) return true;
    return setting.centring.every((t) => translations.has(wrappedKey(applied(back, t))));
  });
}

function applied(m: readonly number[], t: readonly number[]): number[] {
  return [0, 3, 6].map((row) =>
    [0, 1, 2].reduce((sum, at) => sum + (m[row + at] as number) * (t[at] as number), 0)
  );
}

function keyOf(m: readonly number[]): string {
  return m.map((one) => Math.round(1e6 * one) / 1e6 + 0).join();
}

function wrappedKey(t: readonly number[]): string {
  return t.map((one) => ((Math.round(one) % PARTS) + PARTS) % PARTS).join();
}
