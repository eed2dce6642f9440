/** The tables of any number of beamtimes as one zip archive: a folder a table, a file a beamtime, made one after the other as bytes are taken. */
import { safeName } from '../file-name';
import { laterZipStream, type ZipEntry } from '../zip-stream';
import type { Generator } from '../export-index';
import { parquetFile } from './parquet-file';
import type { ExportedBeamtime } from './parquet-rows';
import { TABLES, TABLES_SCHEMA } from './tables';

/** `beamtimes` is asked for the next one when the last one's files have been taken. */
export function parquetArchive(
  beamtimes: AsyncIterable<ExportedBeamtime>,
  generator: Generator,
  at: Date
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return laterZipStream(entries(beamtimes, generator, at));
}

async function* entries(
  beamtimes: AsyncIterable<ExportedBeamtime>,
  generator: Generator,
  at: Date
): AsyncGenerator<ZipEntry, void, undefined> {
  const names = new Set<string>();
  for await (const beamtime of beamtimes) {
    const name = freeName(safeName(beamtime.id), names);
    for (const table of TABLES)
      yield {
        name: `${table.name}/${name}.parquet`,
        content: new Blob([parquetFile(table, beamtime)]),
        modified: at,
        stored: true
      };
  }
  const contents = {
    schema: TABLES_SCHEMA,
    generator,
    exportedAt: at.toISOString(),
    beamtimes: names.size,
    tables: Object.fromEntries(
      TABLES.map(({ name, columns }) => [name, ['beamtime', ...columns.map((column) => column.name)]])
    )
  };
  yield { name: 'kamome-tables.json', content: `${JSON.stringify(contents, null, 2)}\n`, modified: at };
}

/** Two ids may differ in letters only that no file name can hold, or in case. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}~${number}`;
  taken.add(free.toLowerCase());
  return free;
}
