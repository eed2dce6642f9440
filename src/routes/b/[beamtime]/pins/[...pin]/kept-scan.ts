/** Records of a raster as an earlier scan kept them: an older version may have written them, so their shape is looked at. */
import type { DiffScan, SpotSummary } from '$lib/beamtime/later-records';

const COLUMNS = ['number', 'x', 'y', 'nSpots', 'total', 'median'] as const;

export function summaryIn(record: unknown): SpotSummary | undefined {
  if (!isObject(record)) return undefined;
  const files = record['file'];
  const isWhole =
    isListOf(files, (one) => typeof one === 'string') &&
    COLUMNS.every((name) => {
      const column = record[name];
      return isListOf(column, isNumberOrAbsent) && column.length === files.length;
    });
  // Every field that a map is drawn from has been looked at.
  return isWhole ? (record as unknown as SpotSummary) : undefined;
}

const NUMBERS = ['verticalPoints', 'horizontalPoints', 'verticalStep', 'horizontalStep'] as const;

/** The scan that counts: the last of the log. */
export function gridIn(record: unknown): DiffScan | undefined {
  const scans = isObject(record) ? record['scans'] : undefined;
  const last: unknown = Array.isArray(scans) ? scans.at(-1) : undefined;
  if (!isObject(last)) return undefined;
  const isWhole =
    NUMBERS.every((name) => typeof last[name] === 'number') &&
    (last['fastAxis'] === 'horizontal' || last['fastAxis'] === 'vertical');
  return isWhole ? (last as unknown as DiffScan) : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, is: (one: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(is);
}

const isNumberOrAbsent = (one: unknown): boolean => one === undefined || typeof one === 'number';
