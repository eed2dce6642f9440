import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer';
import type { ColumnType } from './parquet-column';
import type { ExportedBeamtime } from './parquet-rows';
import { TABLES_SCHEMA, type ParquetTable } from './tables';

const STORED: Readonly<Record<ColumnType, BasicType>> = {
  text: 'STRING',
  integer: 'INT32',
  bytes: 'INT64',
  real: 'DOUBLE',
  flag: 'BOOLEAN',
  time: 'TIMESTAMP'
};
const MOST_INTEGER = 2 ** 31;

/** The rows of one beamtime in one table as a Parquet file, also where there are none: a file says which columns there are. */
export function parquetFile(table: ParquetTable, beamtime: ExportedBeamtime): Uint8Array<ArrayBuffer> {
  const values = table.values(beamtime);
  const rows = values[0]?.length ?? 0;
  const file = parquetWriteBuffer({
    columnData: [
      { name: 'beamtime', type: 'STRING', nullable: false, data: new Array<string>(rows).fill(beamtime.id) },
      ...table.columns.map(({ name, type }, at) => ({
        name,
        type: STORED[type],
        nullable: true,
        data: (values[at] ?? []).map((value) => stored(type, value))
      }))
    ],
    kvMetadata: [{ key: 'kamome', value: TABLES_SCHEMA }],
    createdBy: 'Kamome'
  });
  return new Uint8Array(file);
}

/**
 * What the file holds for a value; null for what is not said, and for a number that its type cannot hold. Half a character, which an imported
 * index may hold, is no UTF-8 and no reader would take it.
 */
function stored(type: ColumnType, value: unknown): unknown {
  if (value === undefined) return null;
  if (type === 'text') return String(value).toWellFormed();
  if (type === 'flag') return value;
  if (type === 'time') {
    const time = new Date(String(value));
    return Number.isNaN(time.getTime()) ? null : time;
  }
  const number = Number(value);
  if (type === 'real') return Number.isFinite(number) ? number : null;
  if (!Number.isSafeInteger(number)) return null;
  if (type === 'bytes') return BigInt(number);
  return Math.abs(number) < MOST_INTEGER ? number : null;
}
