/** Sample sheet against ZOO's database: which pins each names, and whether they say the same of them. */
import { ROOT, type RelPath } from '../../base/rel-path';
import { sameSample } from '../../beamtime/names';
import type { Beamtime, Pin, PinNaming } from '../../beamtime/types';
import { listsAll } from '../../beamtime/whole-listing';
import type { FatePlace } from '../fate';
import { link, remark, type Link, type Subject } from './link';

const NAMING_FORMATS = new Set(['zoo-db', 'zoo-sheet-csv', 'zoo-sheet-xlsx']);

export function sheetAgainstDatabase(
  beamtime: Pick<Beamtime, 'pins' | 'unreadable' | 'source' | 'opened' | 'scan'>
): Link<never> {
  const named = beamtime.pins.filter(({ named: all = [] }) => all.some(({ as }) => as !== 'report'));
  const files = (as: PinNaming['as']): readonly RelPath[] => [
    ...new Set(named.flatMap((pin) => namings(pin, as).map(({ path }) => path)))
  ];
  const [sheets, databases] = [files('sheet'), files('database')];
  const unread = beamtime.unreadable.filter(({ format = '' }) => NAMING_FORMATS.has(format));
  // An index of an earlier Kamome says which files name a pin, but not what they say of it.
  const unsaid = [...new Set(beamtime.pins.flatMap((pin) => (pin.named === undefined ? pin.sources : [])))];
  const expected = unsaid.length === 0 && beamtime.pins.length > 0;
  const both = sheets.length > 0 && databases.length > 0;
  // A part that was not read may name it all the same; of several databases one may lie on another disk.
  const whole = unread.length === 0 && listsAll(beamtime, ROOT);
  const missing = whole ? ('differs' as const) : ('unknown' as const);
  const only = (as: PinNaming['as'], other: PinNaming['as']): Subject<never>[] =>
    both
      ? named
          .filter((pin) => namings(pin, as).length > 0 && namings(pin, other).length === 0)
          .map((pin) => subject(pin, namings(pin, as)))
      : [];
  const samples = named.flatMap((pin) => unlike(pin, ({ sampleName }) => sampleName, sameSample));
  const modes = named.flatMap((pin) =>
    unlike(
      pin,
      ({ mode }) => mode,
      (a, b) => a === b
    )
  );
  const conditions = named.flatMap(unlikeConditions);
  const twice = named.flatMap(namedTwice);
  const sheetOnly = only('sheet', 'database');
  const databaseOnly = only('database', 'sheet');
  const wrong = new Set(
    [...samples, ...modes, ...conditions, ...twice, ...sheetOnly, ...databaseOnly].map(({ path }) => path)
  );
  const nothing: Subject<never>[] = [{ kind: 'beamtime', path: ROOT, places: [] }];
  return link<never>(
    'sheet-database',
    {
      agree: both ? named.filter(({ path }) => !wrong.has(path)).length : 0,
      of: named.length,
      counted: [...databases, ...sheets]
    },
    [
      ...remark<never>('sheet-only', missing, sheetOnly),
      ...remark<never>('database-only', missing, databaseOnly),
      ...remark<never>('sample-differs', 'differs', samples),
      ...remark<never>('mode-differs', 'differs', modes),
      ...remark<never>('conditions-differ', 'differs', conditions),
      ...remark<never>('named-twice', 'differs', twice),
      ...remark<never>(
        'names-unread',
        'unknown',
        [...unread, ...unsaid.map((path) => ({ path, line: 0 }))].map(({ path, line }) => ({
          kind: 'file',
          path,
          places: [place(path, line)]
        }))
      ),
      ...remark<never>('no-sheet', 'unknown', sheets.length === 0 && expected ? nothing : []),
      ...remark<never>('no-database', 'unknown', databases.length === 0 && expected ? nothing : [])
    ]
  );
}

function namings({ named = [] }: Pin, as: PinNaming['as']): readonly PinNaming[] {
  return named.filter((one) => one.as === as);
}

/** What the files say of one pin against each other; a file that does not say it contradicts none. */
function unlike(
  pin: Pin,
  value: (naming: PinNaming) => string | undefined,
  same: (a: string, b: string) => boolean
): readonly Subject<never>[] {
  const said = (pin.named ?? []).filter((one) => one.as !== 'report' && value(one) !== undefined);
  const kinds: PinNaming[] = [];
  for (const one of said)
    if (!kinds.some((other) => same(value(one) ?? '', value(other) ?? ''))) kinds.push(one);
  return kinds.length < 2 ? [] : [{ ...subject(pin, kinds), values: kinds.map((one) => value(one) ?? '') }];
}

/**
 * Wavelength, rotation, distance or dose of one pin as two files give them; a column that one of them leaves empty contradicts none. A database has a
 * row for each start of ZOO: a sheet that agrees with one of them agrees.
 */
function unlikeConditions(pin: Pin): readonly Subject<never>[] {
  const [sheets, databases] = [namings(pin, 'sheet'), namings(pin, 'database')];
  const columns = [
    ...new Set([...sheets, ...databases].flatMap(({ conditions = {} }) => Object.keys(conditions)))
  ];
  return columns.flatMap((column) => {
    const value = ({ conditions }: PinNaming): string | undefined =>
      conditions?.[column] === undefined ? undefined : `${column} ${conditions[column]}`;
    const row =
      databases.find((one) => sheets.some((sheet) => value(sheet) === value(one))) ?? databases.at(-1);
    const named = row === undefined ? sheets : [row, ...sheets];
    return unlike({ ...pin, named }, value, (a, b) => a === b);
  });
}

/** Two lines of one sheet. A database has a row for each start of ZOO. */
function namedTwice(pin: Pin): readonly Subject<never>[] {
  const sheets = namings(pin, 'sheet');
  const again = sheets.filter(({ path, line }) =>
    sheets.some((other) => other.path === path && other.line !== line)
  );
  return again.length === 0 ? [] : [subject(pin, again)];
}

function subject(pin: Pin, from: readonly PinNaming[]): Subject<never> {
  return { kind: 'pin', path: pin.path, places: from.map(({ path, line }) => place(path, line)) };
}

function place(path: RelPath, line: number | undefined): FatePlace {
  return { path, ...(line !== undefined && line > 0 && { line }) };
}
