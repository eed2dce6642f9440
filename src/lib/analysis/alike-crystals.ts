/** Which data sets can be put on one scale: those of one space group with nearly the same cell. */
import type { UnitCell } from '../beamtime/units';

/** Cells of one crystal form: edges within 5 %, angles within 3° of the middle one. KAMO clusters within wider limits, and cuts its tree afterwards. */
export const SAME_EDGE = 0.05;
export const SAME_ANGLE = 3;

export interface Crystal {
  readonly number: number;
  readonly spaceGroupNumber?: number;
  readonly unitCell?: UnitCell;
}

export interface AlikeCrystals {
  readonly spaceGroupNumber: number;
  /** The cell in the middle: the one that most others are alike. */
  readonly unitCell: UnitCell;
  /** Numbers, in the order given. */
  readonly alike: readonly number[];
  /** Of another space group or cell. */
  readonly others: readonly number[];
  /** Nothing says their group and cell. */
  readonly unknown: readonly number[];
}

/** The largest number of data sets that are alike; the first of equally many. `undefined`: none has a group and a cell. */
export function alikeCrystals(crystals: readonly Crystal[]): AlikeCrystals | undefined {
  const known = crystals.flatMap(({ number, spaceGroupNumber, unitCell }) =>
    spaceGroupNumber === undefined || unitCell === undefined ? [] : [{ number, spaceGroupNumber, unitCell }]
  );
  let best: readonly number[] = [];
  let middle: (typeof known)[number] | undefined;
  for (const one of known) {
    const alike = known.filter(
      (other) => other.spaceGroupNumber === one.spaceGroupNumber && isSameCell(one.unitCell, other.unitCell)
    );
    if (alike.length > best.length) [best, middle] = [alike.map(({ number }) => number), one];
  }
  if (middle === undefined) return undefined;
  const among = new Set(best);
  const all = new Set(known.map(({ number }) => number));
  return {
    spaceGroupNumber: middle.spaceGroupNumber,
    unitCell: middle.unitCell,
    alike: best,
    others: known.flatMap(({ number }) => (among.has(number) ? [] : [number])),
    unknown: crystals.flatMap(({ number }) => (all.has(number) ? [] : [number]))
  };
}

function isSameCell(one: UnitCell, other: UnitCell): boolean {
  return one.every((value, at) => {
    const away = Math.abs(value - (other[at] ?? NaN));
    return at < 3 ? away <= SAME_EDGE * value : away <= SAME_ANGLE;
  });
}
