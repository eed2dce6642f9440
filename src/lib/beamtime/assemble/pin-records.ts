import { naturalOrder } from '../../base/natural-order';
import { ROOT, type RelPath } from '../../base/rel-path';
import type { ZooDbPin } from '../../formats/zoo-db';
import { present } from '../../formats/present';
import { parsePinName, pinKey } from '../names';
import { placeOf } from '../layout';
import type { Reads } from '../reads';
import type { PinNaming } from '../types';

/** What sheets and databases say of one pin. */
export interface PinRecord {
  readonly puck: string;
  readonly pin: number;
  readonly sampleName?: string;
  readonly mode?: string;
  readonly scanOnly: boolean;
  readonly conditions?: Readonly<Record<string, string | number>>;
  /** The database's row: what happened to the pin. */
  readonly done?: ZooDbPin;
  readonly named: readonly PinNaming[];
  readonly sources: readonly RelPath[];
}

/**
 * Pins that the sheets and databases name, by key. The database has one row per pin and knows what happened; of several databases the row
 * with the latest event counts (zoo.md 1.5). A sheet fills what the database leaves open.
 */
export function pinRecords(reads: Reads): ReadonlyMap<string, PinRecord> {
  const pins = new Map<string, PinRecord>();
  for (const { path, record } of reads.records('zoo-db', ROOT)) {
    for (const row of record.pins) {
      if (row.puck === undefined || row.pin === undefined) continue;
      const key = pinKey(row.puck, row.pin);
      const known = pins.get(key);
      const named = [...(known?.named ?? []), naming('database', path, row)];
      if (known?.done !== undefined && latest(known.done) > latest(row)) {
        pins.set(key, { ...known, named });
        continue;
      }
      pins.set(key, {
        puck: row.puck,
        pin: row.pin,
        ...(row.sampleName === undefined ? {} : { sampleName: row.sampleName }),
        ...(row.mode === undefined ? {} : { mode: row.mode }),
        scanOnly: row.scanOnly,
        conditions: row.conditions,
        done: row,
        named,
        sources: [...(known?.sources ?? []), path]
      });
    }
  }
  for (const format of ['zoo-sheet-csv', 'zoo-sheet-xlsx'] as const)
    for (const { path, record } of reads.records(format, ROOT))
      for (const row of record.rows)
        for (const pin of row.puck === undefined ? [] : row.pins) {
          const key = pinKey(row.puck ?? '', pin);
          const known = pins.get(key);
          const sampleName = known?.sampleName ?? row.sampleName;
          const mode = known?.mode ?? row.mode?.toLowerCase();
          pins.set(key, {
            puck: known?.puck ?? row.puck ?? '',
            pin,
            ...(sampleName === undefined ? {} : { sampleName }),
            ...(mode === undefined ? {} : { mode }),
            scanOnly: known?.scanOnly === true || row.scanOnly,
            conditions: { ...row.conditions, ...known?.conditions },
            ...(known?.done === undefined ? {} : { done: known.done }),
            named: [...(known?.named ?? []), naming('sheet', path, row)],
            sources: [...(known?.sources ?? []), path]
          });
        }
  // In an archive the page is all there is. What it says of success is hearsay (zoo.md 1.2).
  for (const { path, record } of reads.records('zoo-report', ROOT))
    for (const { puck, pin, sampleName, mode } of record.pins) {
      if (puck === undefined || pin === undefined) continue;
      const key = pinKey(puck, pin);
      const known = pins.get(key);
      const named = [...(known?.named ?? []), naming('report', path, { sampleName, mode })];
      if (known?.sampleName !== undefined) {
        pins.set(key, { ...known, named });
        continue;
      }
      pins.set(key, {
        puck,
        pin,
        scanOnly: false,
        ...known,
        named,
        ...present({ sampleName, mode: known?.mode ?? mode?.toLowerCase() }),
        sources: [...(known?.sources ?? []), path]
      });
    }
  return pins;
}

interface NamingRow {
  readonly line?: number;
  readonly sampleName?: string | undefined;
  readonly mode?: string | undefined;
  readonly conditions?: PinRecord['conditions'];
}

function naming(
  as: PinNaming['as'],
  path: RelPath,
  { line, sampleName, mode, conditions = {} }: NamingRow
): PinNaming {
  const decisive = Object.entries(conditions).flatMap(([column, value]) => {
    const known = DECISIVE.get(column.toLowerCase().replace(/[^a-z]/g, ''));
    return known === undefined ? [] : [[known, value] as const];
  });
  return {
    path,
    as,
    ...present({ line, sampleName, mode: mode?.toLowerCase() }),
    ...(decisive.length > 0 && { conditions: Object.fromEntries(decisive) })
  };
}

/** What decides the measurement and ZOO copies from the sheet as it is: its column by the name in a csv or database and in the users' xlsx, letters alone (zoo.md 1.4). */
const DECISIVE: ReadonlyMap<string, string> = new Map([
  ['wavelength', 'wavelength'],
  ['totalosc', 'total_osc'],
  ['totalosccrystal', 'total_osc'],
  ['oscwidth', 'osc_width'],
  ['distds', 'dist_ds'],
  ['doseds', 'dose_ds']
]);

function latest(row: ZooDbPin): string {
  return row.events.reduce((at, event) => (event.at > at ? event.at : at), '');
}

/**
 * Folders of pins by key: a name `PUCK-PIN` at the top that a sheet names, or that holds scans, data or pictures (zoo.md 1.1). Two folders
 * with one key (`HEL0002-02`, `HEL0002-002`) both stay.
 */
export function pinFolders(
  reads: Reads,
  known: ReadonlyMap<string, PinRecord>
): readonly (readonly [key: string, folder: RelPath])[] {
  const folders: (readonly [string, RelPath])[] = [];
  for (const name of [...(reads.list(ROOT)?.directories ?? [])].sort(naturalOrder)) {
    const parsed = parsePinName(name);
    const path = name as RelPath;
    if (parsed === undefined || placeOf(path)?.kind !== 'pin') continue;
    const key = pinKey(parsed.puck, parsed.pin);
    const listing = reads.list(path);
    const looksLike =
      listing === undefined ||
      listing.directories.some((folder) => /^(scan|data)\d*$/.test(folder)) ||
      listing.files.some((file) => /\.(ppm|jpe?g)$/i.test(file));
    if (known.has(key) || looksLike) folders.push([key, path]);
  }
  return folders;
}
