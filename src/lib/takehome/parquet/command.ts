/** What `npm run parquet` does: exported indexes to Parquet files, one beamtime after the other. */
import { flawOf, type Flaws } from '../../base/flaw';
import { problems as english } from '../../words/en/problems';
import { sentenceOf } from '../../words/sentence';
import { safeName } from '../file-name';
import { readWholeIndex } from '../import-index';
import { parquetFile } from './parquet-file';
import { TABLES, TABLES_SCHEMA } from './tables';

/** The command's side of the disk. */
export interface CommandDisk {
  read(path: string): Promise<string>;
  write(path: string, bytes: Uint8Array): Promise<void>;
}

export interface Written {
  readonly schema: string;
  /** Ids, in the order of the files. */
  readonly beamtimes: readonly string[];
  /** Files that are no exported index, and why; they cost nothing else. */
  readonly refused: readonly { readonly file: string; readonly why: string }[];
}

/** Writes `<table>/<beamtime>.parquet` for each file. A second beamtime of one name is called `name~2`. */
export async function writeTables(files: readonly string[], disk: CommandDisk): Promise<Written> {
  const beamtimes: string[] = [];
  const refused: { file: string; why: string }[] = [];
  for (const file of files) {
    try {
      const index = readWholeIndex(await disk.read(file));
      const { name } = index.beamtime;
      const id = idFor(name, beamtimes);
      for (const table of TABLES)
        await disk.write(`${table.name}/${safeName(id)}.parquet`, parquetFile(table, { id, index }));
      beamtimes.push(id);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      refused.push({ file, why: sentenceOf<Flaws>(english, flawOf(error)) });
    }
  }
  return { schema: TABLES_SCHEMA, beamtimes, refused };
}

function idFor(name: string, taken: readonly string[]): string {
  const names = new Set(taken.map((id) => safeName(id).toLowerCase()));
  let id = name;
  for (let number = 2; names.has(safeName(id).toLowerCase()); number++) id = `${name}~${number}`;
  return id;
}
