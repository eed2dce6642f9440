/** In how many ways the data sets of a merge could have been indexed: rotations of the lattice that its symmetry does not contain. */
import type { UnitCell } from '../beamtime/units';
import { reindexOperators } from '../reflections/lattice-symmetry';
import { spaceGroup } from '../reflections/space-group';

const known = new Map<string, readonly string[]>();

/** `h,k,l` and the others, for a space group number and a cell; undefined for a number that is none. */
export function possibleIndexings(number: number, cell: UnitCell): readonly string[] | undefined {
  const group = spaceGroup(number);
  if (group === undefined) return undefined;
  const key = `${number} ${cell.join(' ')}`;
  const operators = known.get(key) ?? reindexOperators(group, cell).map(({ triplet }) => triplet);
  known.set(key, operators);
  return operators;
}
