import { isIdentity } from './operator';

/** Asymmetric units of CCP4 by Laue class (gemmi's `ReciprocalAsu`), which a written MTZ must keep to. */
export type LaueClass =
  '-1' | '2/m' | 'mmm' | '4/m' | '4/mmm' | '-3' | '-3m1' | '-31m' | '6/m' | '6/mmm' | 'm-3' | 'm-3m';

export type InAsu = (h: number, k: number, l: number) => boolean;

const fourOrSix: InAsu = (h, k, l) => l >= 0 && ((h >= 0 && k > 0) || (h === 0 && k === 0));
const fourOrSixMm: InAsu = (h, k, l) => h >= k && k >= 0 && l >= 0;

const CCP4_ASU: Readonly<Record<LaueClass, InAsu>> = {
  '-1': (h, k, l) => l > 0 || (l === 0 && (h > 0 || (h === 0 && k >= 0))),
  '2/m': (h, k, l) => k >= 0 && (l > 0 || (l === 0 && h >= 0)),
  mmm: (h, k, l) => h >= 0 && k >= 0 && l >= 0,
  '4/m': fourOrSix,
  '4/mmm': fourOrSixMm,
  '-3': (h, k, l) => (h >= 0 && k > 0) || (h === 0 && k === 0 && l >= 0),
  '-3m1': (h, k, l) => h >= k && k >= 0 && (h > k || l >= 0),
  '-31m': (h, k, l) => h >= k && k >= 0 && (k > 0 || l >= 0),
  '6/m': fourOrSix,
  '6/mmm': fourOrSixMm,
  'm-3': (h, k, l) => h >= 0 && ((l >= h && k > h) || (l === h && k === h)),
  'm-3m': (h, k, l) => k >= l && l >= h && h >= 0
};

const LAST: readonly (readonly [number, LaueClass])[] = [
  [2, '-1'],
  [15, '2/m'],
  [74, 'mmm'],
  [88, '4/m'],
  [142, '4/mmm'],
  [148, '-3'],
  [167, '-3m1'],
  [176, '6/m'],
  [194, '6/mmm'],
  [206, 'm-3'],
  [230, 'm-3m']
];
/** Trigonal groups whose two-folds lie between the axes. */
const BETWEEN_AXES = [149, 151, 153, 157, 159, 162, 163];

/** The Laue class of a space group by its number. */
export function laueClassOf(number: number): LaueClass {
  if (BETWEEN_AXES.includes(number)) return '-31m';
  return LAST.find(([last]) => number <= last)?.[1] ?? '-1';
}

/** What of a group its asymmetric unit depends on. */
interface AsuOf {
  readonly laueClass: LaueClass;
  readonly toStandard?: readonly number[];
  readonly rotations: readonly (readonly number[])[];
}

/**
 * The asymmetric unit of reflections: that of the standard setting, as gemmi takes it; where the setting is not known, the greatest index of each orbit and its
 * Friedel mates.
 */
export function asymmetricUnit({ laueClass, toStandard, rotations }: AsuOf): InAsu {
  const standard = CCP4_ASU[laueClass];
  if (toStandard === undefined)
    return (h, k, l) =>
      rotations.every((r) => {
        const one = times(r, h, k, l);
        return !isGreater(one, [h, k, l]) && !isGreater([-one[0], -one[1], -one[2]], [h, k, l]);
      });
  if (isIdentity(toStandard)) return standard;
  return (h, k, l) => standard(...times(toStandard, h, k, l));
}

function times(m: readonly number[], h: number, k: number, l: number): [number, number, number] {
  const column = (at: number): number =>
    h * (m[at] as number) + k * (m[at + 3] as number) + l * (m[at + 6] as number);
  return [column(0), column(1), column(2)];
}

function isGreater([a, b, c]: readonly number[], [x, y, z]: readonly number[]): boolean {
  return (
    ((a as number) - (x as number) || (b as number) - (y as number) || (c as number) - (z as number)) > 0
  );
}
