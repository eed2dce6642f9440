/** Merges that the user made here and kept under a name; of the library, so every field is checked. */
import type { RelPath } from '../base/rel-path';
import type { Shell } from '../beamtime/types';
import type { UnitCell } from '../beamtime/units';
import { shell } from './import-index/fields';
import { time } from './opinions';
import { list, number, object, path, readable, refuse, text, tuple, type Reader } from './readers';

/** A merge made here: what it gave, and the recipe that makes it again. */
export interface OwnMerge {
  /** As the user calls it; one of a beamtime. */
  readonly name: string;
  /** ISO 8601. */
  readonly at: string;
  /** The delivered run that it was started from. */
  readonly run: RelPath;
  readonly spaceGroup: string;
  readonly unitCell: UnitCell;
  readonly dataSets: number;
  readonly overall: Shell;
  readonly shells: readonly Shell[];
  /** JSON, as `Save recipe` writes it: data sets, options, versions. */
  readonly recipe: string;
}

const LONGEST_NAME = 80;
const LONGEST_RECIPE = 4 * 2 ** 20;

const shortText =
  (most: number): Reader<string> =>
  (value) => {
    const given = text(value);
    return given !== '' && given.length <= most ? given : refuse({ code: 'empty-or-too-long' });
  };

const ownMerge = object<OwnMerge>({
  name: shortText(LONGEST_NAME),
  at: time,
  run: path,
  spaceGroup: text,
  unitCell: tuple<number, UnitCell>(number, 6),
  dataSets: number,
  overall: shell,
  shells: list(shell),
  recipe: shortText(LONGEST_RECIPE)
});

/** What is no merge is left out. */
export function ownMergesIn(stored: unknown): readonly OwnMerge[] {
  return readable(ownMerge, stored);
}
