/** Asymmetric units of CCP4 by Laue class (gemmi's `ReciprocalAsu`), which a written MTZ must keep to. */
export type LaueClass =
  '-1' | '2/m' | 'mmm' | '4/m' | '4/mmm' | '-3' | '-3m1' | '-31m' | '6/m' | '6/mmm' | 'm-3' | 'm-3m';

type InAsu = (h: number, k: number, l: number) => boolean;

const fourOrSix: InAsu = (h, k, l) => l >= 0 && ((h >= 0 && k > 0) || (h === 0 && k === 0));
const fourOrSixMm: InAsu = (h, k, l) => h >= k && k >= 0 && l >= 0;

export const CCP4_ASU: Readonly<Record<LaueClass, InAsu>> = {
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
