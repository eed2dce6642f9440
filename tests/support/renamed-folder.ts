/** A folder under other names: paths and what the files say of them, byte by byte, as a disk of another user would have it. */
import { relPath, type RelPath } from '../../src/lib/base/rel-path';
import type { Folder } from '../../src/lib/disk/folder';

/** From and to, of the same number of bytes, so that tables keep their columns and a database its pages. */
export type Names = readonly (readonly [from: string, to: string])[];

/** `without`: paths (of the original) that are not there. What is compressed keeps its words. */
export function renamedFolder(
  folder: Folder,
  name: string,
  names: Names,
  without: (path: RelPath) => boolean = () => false
): Folder {
  for (const [from, to] of names)
    if (Buffer.byteLength(from) !== Buffer.byteLength(to))
      throw new Error(`${from}: ${to} has another length`);
  const back = names.map(([from, to]) => [to, from] as const);
  return {
    ...folder,
    name,
    async list(path) {
      const original = relPath(replaced(path, back));
      const entries = await folder.list(original);
      return entries
        .filter((entry) => !without(relPath(original === '' ? entry.name : `${original}/${entry.name}`)))
        .map((entry) => ({ ...entry, name: replaced(entry.name, names) }));
    },
    async read(path) {
      const file = await folder.read(relPath(replaced(path, back)));
      let text = Buffer.from(await file.arrayBuffer()).toString('latin1');
      for (const [from, to] of names) text = text.replaceAll(bytesOf(from), bytesOf(to));
      return new File([Buffer.from(text, 'latin1')], replaced(file.name, names), {
        lastModified: file.lastModified
      });
    }
  };
}

export function replaced(text: string, names: Names): string {
  return names.reduce((all, [from, to]) => all.replaceAll(from, to), text);
}

/** UTF-8, a letter for each byte. */
const bytesOf = (text: string): string => Buffer.from(text).toString('latin1');
