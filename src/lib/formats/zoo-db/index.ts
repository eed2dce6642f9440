import type { SqlValue } from 'sql.js';
import { bytesFormat } from '../format';
import { FormatError } from '../lines';
import { present } from '../present';
import { sqlite, withDatabase } from '../sqlite';
import { isScanOnly } from '../zoo-sheet-csv/sheet';
import { zooEvents, type ZooEvent } from './events';
import { outcomeOf, type OutcomeWord } from './outcome';

/** One row of table ESA: a pin. */
export interface ZooDbPin {
  readonly puck?: string;
  readonly pin?: number;
  readonly sampleName?: string;
  readonly mode?: string;
  /** `o_index`: the original order. */
  readonly order?: number;
  readonly scanOnly: boolean;
  readonly skipped: boolean;
  /** Number of mounts (ZOO45XU) or folder index + 1 (ZOOALL). */
  readonly mounts?: number;
  /** `isLoopCenter`: true above 0; false for -9999 and 9999; absent where it was not tried. */
  readonly centred?: boolean;
  /** `isRaster` > 0. */
  readonly rastered: boolean;
  /** `isDS` > 0: the command finished, which does not prove that images exist. */
  readonly collected: boolean;
  /** `isDone`. */
  readonly outcomeCode?: number;
  readonly outcome?: OutcomeWord;
  /** µm, loop rectangle on the camera. */
  readonly scanHeight?: number;
  readonly scanWidth?: number;
  /** `n_mount`: index NN of the latest `scanNN`/`dataNN` (ZOO45XU; ZOOALL leaves 0). */
  readonly visit?: number;
  /** Crystals chosen from the raster. */
  readonly crystalsMulti?: number;
  readonly crystalsHelical?: number;
  readonly crystalsHelicalPart?: number;
  /** Photons per second. */
  readonly flux?: number;
  /** Text of the sample changer, where it left one. */
  readonly mountLog?: string;
  /** All events of `t_meas_start`, in the order written. */
  readonly events: readonly ZooEvent[];
  /** The columns of the sample sheet (column name → value). */
  readonly conditions: Readonly<Record<string, string | number>>;
}

export interface ZooDb {
  /** Columns of ESA in their order. */
  readonly columns: readonly string[];
  readonly pins: readonly ZooDbPin[];
}

declare module '../format' {
  interface Records {
    'zoo-db': ZooDb;
  }
}

const MOST_PINS = 20_000;
/** Everything before this column is a condition, as in the sample sheet; from here on ZOO's notes. */
const FIRST_NOTE = 'isSkip';

/** ZOO's database, one row per pin (ZOOALL Libs/ESA.py makeTable). Columns by name: the set grew from 53 to 66. */
export default bytesFormat({
  name: 'zoo-db',
  version: 3,
  file: /\.db$/i,
  where: /^[^/]+\.db$/i,
  ahead: sqlite,
  parse: (bytes) =>
    withDatabase(bytes, (database) => {
      if (!database.has('ESA')) throw new FormatError({ code: 'text-missing', text: 'ESA' }, 1, '', true);
      const columns = database.columns('ESA');
      const notesFrom = columns.indexOf(FIRST_NOTE);
      const conditions = new Set(notesFrom < 0 ? columns : columns.slice(0, notesFrom));
      const pins = database
        .rows('ESA', columns, MOST_PINS)
        .map((values) =>
          pinOf(new Map(columns.map((column, at) => [column, values[at] ?? null])), conditions)
        );
      return { columns, pins };
    })
});

function pinOf(row: ReadonlyMap<string, SqlValue>, conditions: ReadonlySet<string>): ZooDbPin {
  const text = (column: string): string | undefined => {
    const value = row.get(column);
    const words = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    return words === '' ? undefined : words;
  };
  const number = (column: string): number | undefined => {
    const value = row.get(column);
    if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) return undefined;
    const converted = Number(value);
    return Number.isFinite(converted) ? converted : undefined;
  };
  const count = (column: string): number => number(column) ?? 0;
  const measured = (column: string): number | undefined => {
    const value = number(column);
    return value === 0 ? undefined : value;
  };
  const code = number('isDone');
  const centring = count('isLoopCenter');
  const mountLog = text('log_mount');
  return {
    scanOnly: isScanOnly(number('score_min'), number('score_max')),
    skipped: count('isSkip') === 1,
    rastered: count('isRaster') > 0,
    collected: count('isDS') > 0,
    events: zooEvents(text('t_meas_start') ?? ''),
    conditions: conditionsOf(row, conditions),
    ...present({
      puck: text('puckid'),
      pin: number('pinid'),
      sampleName: text('sample_name'),
      mode: text('mode')?.toLowerCase(),
      order: number('o_index'),
      mounts: number('isMount'),
      centred: centring === 0 ? undefined : centring > 0 && centring < 9999,
      outcomeCode: code,
      outcome: code === undefined ? undefined : outcomeOf(code),
      scanHeight: measured('scan_height'),
      scanWidth: measured('scan_width'),
      visit: number('n_mount'),
      crystalsMulti: number('nds_multi'),
      crystalsHelical: number('nds_helical'),
      crystalsHelicalPart: number('nds_helpart'),
      flux: measured('flux'),
      mountLog: mountLog === '0' ? undefined : mountLog
    })
  };
}

function conditionsOf(
  row: ReadonlyMap<string, SqlValue>,
  columns: ReadonlySet<string>
): Record<string, string | number> {
  const found: [string, string | number][] = [];
  for (const [column, value] of row)
    if (
      columns.has(column) &&
      (typeof value === 'number' || (typeof value === 'string' && value.trim() !== ''))
    )
      found.push([column, value]);
  return Object.fromEntries(found);
}
