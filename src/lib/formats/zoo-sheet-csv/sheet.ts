import { finite } from '../lines';
import { present } from '../present';

/** One line of a ZOO sample sheet, whichever file it stood in. A line may name several pins. */
export interface SheetRow {
  /** Line of the csv, or row of the xlsx, from 1. */
  readonly line: number;
  readonly puck?: string;
  /** The pins that the line names, with ranges and lists expanded; empty if the text names none. */
  readonly pins: readonly number[];
  /** As written: `7`, `1-16`, `1;3+5.8`. */
  readonly pinText?: string;
  readonly sampleName?: string;
  /** multi, helical, single, mixed, screening, quick, ssrox. */
  readonly mode?: string;
  /** xlsx "Objective"; csv `meas_name` where it is one of the objective words (newer writers put a file name there). */
  readonly objective?: string;
  /** Only the scan was asked for (objective scan_only, or a window of scores that no crystal can pass): no data is no failure. */
  readonly scanOnly: boolean;
  /** Anomalous signal is wanted: "HA" of the xlsx, or the objective `phasing`. Absent where the sheet does not say. */
  readonly anomalous?: boolean;
  /** Every filled column: by its csv name, or for the xlsx by its header with whitespace collapsed. Numbers where the text is one. */
  readonly conditions: Readonly<Record<string, string | number>>;
}

export interface SampleSheet {
  /** Header cells, whitespace collapsed. */
  readonly columns: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly SheetRow[];
}

/** No puck holds more pins; a longer range is a slip of the pen, and must not cost memory. */
const MOST_PINS = 200;
/** ZOO, ZOOALL Libs/UserESA.py: the words of the sheet's "Objective". */
const OBJECTIVES = new Set([
  'normal',
  'scan_only',
  'high_dose_scan',
  'ultra_high_dose_scan',
  'phasing',
  'rapid'
]);

/**
 * The pins that `7`, `1-16` or a list with `;` `+` `.` or `,` names, ascending and each once. ZOO counts pins from 1, so that `1.0` of a
 * spreadsheet is pin 1 (ZOO45XU Libs/UserESA.py, ZOOALL Libs/ESA.py analyzePinList).
 */
export function pinList(text: string): number[] {
  const pins = new Set<number>();
  for (const part of text.slice(0, 1000).split(/[;+.,]/)) {
    const match = /^\s*(\d{1,4})\s*(?:-\s*(\d{1,4})\s*)?$/.exec(part);
    if (!match) continue;
    const first = Number(match[1]);
    const last = match[2] === undefined ? first : Number(match[2]);
    for (let pin = Math.max(1, first); pin <= last && pins.size < MOST_PINS; pin++) pins.add(pin);
  }
  return [...pins].sort((a, b) => a - b);
}

/** A header cell on one line. */
export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** True for the cells of a header line of any kind of sheet. */
export function isSheetHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => /^puck ?id$/i.test(collapsed(cell)));
}

const NOTHING = new Set(['', 'none', '-']);

/** What one line says, given the header; `undefined` for a line without puck, pin and sample name. */
export function sheetRow(
  columns: readonly string[],
  cells: readonly (string | undefined)[],
  line: number
): SheetRow | undefined {
  const conditions: Record<string, string | number> = {};
  const byKey = new Map<string, string>();
  columns.forEach((column, at) => {
    const text = cells[at]?.trim() ?? '';
    if (column === '' || NOTHING.has(text.toLowerCase())) return;
    const key = column.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (!byKey.has(key)) byKey.set(key, text);
    // A name like 001 must stay one, whatever the column.
    const number = NAME_COLUMNS.has(key) ? undefined : finite(text);
    if (!Object.hasOwn(conditions, column)) setOwn(conditions, column, number ?? text);
  });
  const puck = byKey.get('puckid');
  const pinText = byKey.get('pinid');
  const sampleName = byKey.get('samplename');
  if (puck === undefined && pinText === undefined && sampleName === undefined) return undefined;
  const said = byKey.get('objective') ?? byKey.get('desiredexp') ?? byKey.get('measname');
  const objective = said !== undefined && OBJECTIVES.has(said.toLowerCase()) ? said.toLowerCase() : undefined;
  const heavyAtoms = byKey.get('ha');
  return {
    line,
    pins: pinText === undefined ? [] : pinList(pinText),
    scanOnly:
      objective === 'scan_only' || isScanOnly(finite(byKey.get('scoremin')), finite(byKey.get('scoremax'))),
    conditions,
    ...present({
      puck,
      pinText,
      sampleName,
      objective,
      mode: byKey.get('mode')?.toLowerCase(),
      anomalous:
        heavyAtoms !== undefined
          ? !/^(no|n|0|false)$/i.test(heavyAtoms)
          : objective === 'phasing'
            ? true
            : undefined
    })
  };
}

const NAME_COLUMNS = new Set(['rootdir', 'puckid', 'pinid', 'samplename', 'measname']);

/** A score counts spots; ZOO's own sheets ask for 5 to 200, and no image of a crystal has so many (zoo.md 1.4). */
const BEYOND_ANY_SCORE = 1000;

/**
 * ZOO's way to ask for the raster only: a window that no crystal can pass. It is a single number beyond any count (9999 and 9999 as
 * a rule, 10000 and 10000 of June 2019 too), or it begins above its own end.
 */
export function isScanOnly(scoreMin: number | undefined, scoreMax: number | undefined): boolean {
  return (
    scoreMin !== undefined && scoreMax !== undefined && scoreMin >= BEYOND_ANY_SCORE && scoreMax <= scoreMin
  );
}

/** Sets a key that came from a file, `__proto__` too. */
function setOwn(target: Record<string, string | number>, key: string, value: string | number): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
