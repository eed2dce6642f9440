import type { ReflectionFile } from './reflection-file';
import { spaceGroup, spaceGroupOfOperators, type SpaceGroup } from './space-group';
import { isCell, obeysRotations } from './unit-cell';

/** Rhombohedral groups on rhombohedral axes: symbol and generators by number. XDS's number is the same on both axes. */
const RHOMBOHEDRAL: Readonly<Record<number, readonly [string, readonly string[]]>> = {
  146: ['R 3:R', ['z,x,y']],
  155: ['R 3 2:R', ['z,x,y', '-y,-x,-z']]
};

/** The group of the first file that says one; an MTZ's operators come before its number. */
export function groupOfFiles(files: readonly ReflectionFile[]): SpaceGroup | undefined {
  const header = files.find(({ header: { spaceGroupNumber } }) => spaceGroupNumber !== undefined)?.header;
  const number = header?.spaceGroupNumber;
  if (header?.operators !== undefined)
    return spaceGroupOfOperators(number ?? 0, header.symbol ?? '', header.operators);
  return number === undefined ? undefined : groupOfNumber(number, files);
}

/** The group of a number (1–230) on its standard axes, or on the rhombohedral ones that the cell of the files has; absent for other numbers. */
export function groupOfNumber(number: number, files: readonly ReflectionFile[]): SpaceGroup | undefined {
  const standard = spaceGroup(number);
  const [symbol, generators] = RHOMBOHEDRAL[number] ?? [];
  const cell = files.find(({ header }) => header.cell !== undefined)?.header.cell;
  if (standard === undefined || symbol === undefined || generators === undefined) return standard;
  if (cell === undefined || !isCell(cell) || obeysRotations(cell, standard.rotations)) return standard;
  const other = spaceGroupOfOperators(number, symbol, generators);
  return other !== undefined && obeysRotations(cell, other.rotations) ? other : standard;
}
