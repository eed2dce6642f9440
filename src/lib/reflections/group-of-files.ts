import type { ReflectionFile } from './reflection-file';
import { spaceGroup, spaceGroupOfOperators, type SpaceGroup } from './space-group';

/** The group of the first file that says one; an MTZ's operators come before its number. */
export function groupOfFiles(files: readonly ReflectionFile[]): SpaceGroup | undefined {
  const header = files.find(({ header: { spaceGroupNumber } }) => spaceGroupNumber !== undefined)?.header;
  const number = header?.spaceGroupNumber;
  if (header?.operators !== undefined)
    return spaceGroupOfOperators(number ?? 0, header.symbol ?? '', header.operators);
  return number === undefined ? undefined : spaceGroup(number);
}
