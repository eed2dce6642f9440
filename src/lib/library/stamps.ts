/**
 * What a scan has read, without the records: enough to see that a file is the one it was. They stand in the library only while every record there is the one they speak of, and every row
 * is made of these; whoever writes a record takes them away first (decision 0200).
 */
import { joinNames, namesOf } from '../base/joined-names';
import type { DirectoryReads, StoredRead, StoredStamps } from './schema';

/** What was read of a file, without its record. */
export type Stamp = Omit<StoredRead, 'record'>;

/** Of the files of one directory, by name. */
export type DirectoryStamps = ReadonlyMap<string, Stamp>;

/** `madeOf`: what the rows were made of beside the files; see `StoredStamps`. */
export function packStamps(
  madeOf: StoredStamps['madeOf'],
  reads: Iterable<readonly [directory: string, DirectoryReads]>
): StoredStamps {
  const directories: string[] = [];
  const names: string[] = [];
  const kinds = new Map<string, number>();
  const [of, sizes, times]: [number[], number[], number[]] = [[], [], []];
  const faults: [number, Pick<Stamp, 'problems' | 'failed'>][] = [];
  for (const [directory, files] of reads) {
    directories.push(directory);
    names.push(joinNames(Object.keys(files)));
    for (const { format, version, reading, size, modified, problems, failed } of Object.values(files)) {
      if (problems.length > 0 || failed !== undefined)
        faults.push([of.length, { problems, ...(failed && { failed }) }]);
      const kind = JSON.stringify([format, version, reading]);
      of.push(kinds.get(kind) ?? kinds.set(kind, kinds.size).size - 1);
      sizes.push(size);
      times.push(modified);
    }
  }
  return {
    madeOf,
    directories,
    names,
    kinds: [...kinds.keys()],
    of: Uint16Array.from(of),
    sizes: Float64Array.from(sizes),
    times: Float64Array.from(times),
    faults: new Map(faults)
  };
}

/** By directory. */
export function unpackStamps(stored: StoredStamps): ReadonlyMap<string, DirectoryStamps> {
  const kinds = stored.kinds.map(kindOf);
  const found = new Map<string, DirectoryStamps>();
  let at = 0;
  for (const [place, directory] of stored.directories.entries()) {
    const byName = new Map<string, Stamp>();
    for (const name of namesOf(stored.names[place])) {
      const kind = kinds[stored.of[at] ?? -1];
      const [size, modified] = [stored.sizes[at], stored.times[at]];
      const faults = stored.faults.get(at) ?? { problems: [] };
      at++;
      if (kind !== undefined && size !== undefined && modified !== undefined)
        byName.set(name, { ...kind, size, modified, ...faults });
    }
    found.set(directory, byName);
  }
  return found;
}

function kindOf(text: string): Pick<Stamp, 'format' | 'version' | 'reading'> {
  const [format, version, reading] = JSON.parse(text) as [string, number, number | null];
  return { format, version, ...(typeof reading === 'number' && { reading }) };
}
