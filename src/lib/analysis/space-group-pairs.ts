/** Space groups that the intensities cannot tell apart (International Tables A, tables of reflection conditions). */
import { sameSpaceGroup } from '../beamtime/space-groups';

/** Mirror images of each other: no reflection differs. */
const ENANTIOMORPHS: readonly (readonly [string, string])[] = [
  ['P 41', 'P 43'],
  ['P 41 2 2', 'P 43 2 2'],
  ['P 41 21 2', 'P 43 21 2'],
  ['P 31', 'P 32'],
  ['P 31 1 2', 'P 32 1 2'],
  ['P 31 2 1', 'P 32 2 1'],
  ['P 61', 'P 65'],
  ['P 62', 'P 64'],
  ['P 61 2 2', 'P 65 2 2'],
  ['P 62 2 2', 'P 64 2 2'],
  ['P 41 3 2', 'P 43 3 2']
];
/** Their screw axes extinguish nothing that the centring does not. */
const SAME_ABSENCES: readonly (readonly [string, string])[] = [
  ['I 2 2 2', 'I 21 21 21'],
  ['I 2 3', 'I 21 3']
];

/** The other group that the data cannot exclude; undefined where the group stands alone. */
export function undecidedFrom(group: string): string | undefined {
  for (const [one, other] of [...ENANTIOMORPHS, ...SAME_ABSENCES]) {
    if (sameSpaceGroup(group, one)) return other;
    if (sameSpaceGroup(group, other)) return one;
  }
  return undefined;
}

/** Whether the group has a partner with the same absences: no reflection on an axis could tell the two apart. */
export function haveSameAbsences(group: string): boolean {
  return SAME_ABSENCES.some((pair) => pair.some((one) => sameSpaceGroup(group, one)));
}

/** `P 41 21 2 / P 43 21 2` of each of some groups that does not stand alone, once. */
export function undecidedPairs(groups: readonly (string | undefined)[]): readonly string[] {
  const pairs = groups.flatMap((group) => {
    const other = group === undefined ? undefined : undecidedFrom(group);
    return other === undefined ? [] : `${group} / ${other}`;
  });
  return [...new Set(pairs)];
}
