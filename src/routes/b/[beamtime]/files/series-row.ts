/** The frames of one prefix, which stand in one row: single files of them, by name. */
import { baseName, child, parent, type RelPath } from '$lib/base/rel-path';
import { imageName } from '$lib/beamtime/names';
import type { DirectoryListing } from '$lib/library/schema';

export type Series = NonNullable<DirectoryListing['frames']>[number];

/** What their row is called. */
export const rowName = ({ prefix, extension }: Series): string => `${prefix}_*.${extension}`;

/** Longer lists of digits name no frame. */
const MOST_DIGITS = 9;

/** Whether a file is one of the series, by its name. */
function isIn({ prefix, extension, first, last, missing }: Series, name: string): boolean {
  const digits = (one: string): string => one.slice(prefix.length + 1, -extension.length - 1);
  const number = Number(digits(name));
  const isNamed = name.length === first.length && nameOf({ prefix, extension, first }, number) === name;
  const isWithin = number >= Number(digits(first)) && number <= Number(digits(last));
  return isNamed && isWithin && missing?.includes(number) !== true;
}

/** The file of the series that a text to search for names by its number, with its whole path; undefined where it names none. */
export function fileNamed(
  series: Series,
  folder: RelPath,
  text: string,
  found: (path: string) => boolean
): RelPath | undefined {
  for (const digits of text.match(/\d+/g) ?? []) {
    if (digits.length > MOST_DIGITS) continue;
    const name = nameOf(series, Number(digits));
    const path = child(folder, name);
    if (isIn(series, name) && found(path)) return path;
  }
  return undefined;
}

/** Whether a file is one of those that stand in the row `path`. */
export function isInRow(row: { readonly path: RelPath; readonly frames?: Series }, path: RelPath): boolean {
  const { frames } = row;
  return frames !== undefined && parent(row.path) === parent(path) && isIn(frames, baseName(path));
}

function nameOf(
  { prefix, extension, first }: Pick<Series, 'prefix' | 'extension' | 'first'>,
  number: number
): string {
  return imageName(
    { prefix, extension, digits: first.length - prefix.length - extension.length - 2 },
    number
  );
}
