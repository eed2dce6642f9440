/** What is typed into the search of the shelf: words, a unit cell, a resolution. */
import { niggliCell, sameLattice, type CellTolerance } from '../analysis/reduced-cell';
import type { Angstrom, UnitCell } from '../beamtime/units';
import { searchFor } from '../beamtime/search';

export interface ShelfQuery {
  /** Whether a text holds every word; any text where there is none. */
  readonly words: (text: string) => boolean;
  /** As typed; three lengths stand for 90° each. */
  readonly cell?: UnitCell;
  readonly tolerance: CellTolerance;
  /** Finest shell at this or beyond. */
  readonly dMin?: Angstrom;
}

/** 2 % and 2°: what two crystals of one form usually differ by, and less than two forms do. */
const USUAL_TOLERANCE: CellTolerance = { length: 0.02, angle: 2 };

/** With more, nearly every cell is like every other. */
const MOST_PERCENT = 20;

const NUMBER = String.raw`\d+(?:\.\d+)?`;
/** Six or three numbers, between blanks or commas. */
const CELL = new RegExp(
  String.raw`(?<![\w.-])${NUMBER}(?:[\s,]+${NUMBER}){2}(?:(?:[\s,]+${NUMBER}){3})?(?![\w.-])`
);
/** `<2.5`, `d<2.5`, `≤ 2.5 Å`, `2.5 Å`. */
const RESOLUTION = new RegExp(
  String.raw`(?<!\S)(?:d?\s*(?:<=?|≤)\s*(${NUMBER})\s*[ÅA]?|(${NUMBER})\s*[ÅA])(?!\S)`,
  'i'
);
/** `±3%`, `3 %`. */
const TOLERANCE = new RegExp(String.raw`(?<!\S)(?:±|\+-)?\s*(${NUMBER})\s*%(?!\S)`);

/** A space group's symbol with blanks, whose numbers are no lengths. */
const SYMBOL = /\b[PABCIFRH](?:\s+[1-6][1-5]?){1,3}(?![\w.])/gi;

/** Reads what was typed. What is neither a cell, a resolution nor a tolerance is words. */
export function shelfQuery(typed: string): ShelfQuery {
  let left = typed.normalize('NFKC').replace(SYMBOL, (symbol) => symbol.replace(/\s+/g, ''));
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(left);
    if (found) left = `${left.slice(0, found.index)} ${left.slice(found.index + found[0].length)}`;
    return found;
  };
  const percent = Number(take(TOLERANCE)?.[1]);
  const resolution = take(RESOLUTION);
  const cell = cellIn(left);
  if (cell !== undefined) take(CELL);
  const dMin = Number(resolution?.[1] ?? resolution?.[2]);
  return {
    words: searchFor(left),
    ...(cell && { cell }),
    tolerance: toleranceOf(percent),
    ...(dMin > 0 && { dMin })
  };
}

function toleranceOf(asked: number): CellTolerance {
  if (!(asked > 0)) return USUAL_TOLERANCE;
  const percent = Math.min(asked, MOST_PERCENT);
  return { length: percent / 100, angle: percent };
}

function cellIn(text: string): UnitCell | undefined {
  const numbers =
    CELL.exec(text)?.[0]
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [a = 0, b = 0, c = 0, alpha = 90, beta = 90, gamma = 90] = numbers;
  const cell: UnitCell = [a, b, c, alpha, beta, gamma];
  // A date, or the numbers of frames: no crystal has such a cell.
  const fits = [a, b, c].every((length) => length >= 5 && length <= 2000);
  return numbers.length > 0 && fits && niggliCell(cell) !== undefined ? cell : undefined;
}

/**
 * Whether a Niggli cell is that of the cell asked for. The centring of what was typed is not known: it is taken as that of the space group that the
 * other one has, and as primitive.
 */
export function cellTest({
  cell,
  tolerance
}: Pick<ShelfQuery, 'cell' | 'tolerance'>): (niggli: UnitCell, spaceGroup: string | undefined) => boolean {
  if (cell === undefined) return () => true;
  const tests = new Map<string, (niggli: UnitCell) => boolean>();
  const testFor = (centring: string): ((niggli: UnitCell) => boolean) => {
    const known = tests.get(centring);
    if (known !== undefined) return known;
    const wanted = niggliCell(cell, centring);
    const test = wanted === undefined ? () => false : sameLattice(wanted, tolerance);
    tests.set(centring, test);
    return test;
  };
  return (niggli, spaceGroup) =>
    testFor('P')(niggli) || testFor(spaceGroup?.trim().charAt(0).toUpperCase() ?? 'P')(niggli);
}
