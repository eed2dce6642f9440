import { relPath, ROOT, child, type RelPath } from '../../src/lib/base/rel-path';
import { namesOf, type Entry } from '../../src/lib/disk/folder';
import type { FormatName } from '../../src/lib/formats/format';
import { Seen } from '../../src/lib/scan/seen';

/** A file of a disk: its path; where it was read, by which format, and what that made of it. */
export type ReadFile = readonly [path: string, format?: FormatName, record?: unknown];

/** What a scan would have seen of a disk with these files and folders, all of it listed. */
export function readsOf(files: readonly ReadFile[], folders: readonly string[] = []): Seen {
  const seen = new Seen({ way: 'picked', complete: true, opened: ROOT });
  const inside = new Map<RelPath, Map<string, Entry>>([[ROOT, new Map()]]);
  const add = (path: string, kind: Entry['kind']): void => {
    let at = ROOT;
    const parts = path.split('/');
    parts.forEach((name, n) => {
      const isLast = n === parts.length - 1;
      const entry = { name, kind: isLast ? kind : 'directory' } as Entry;
      inside.get(at)?.set(name, entry);
      at = child(at, name);
      if ((!isLast || kind === 'directory') && !inside.has(at)) inside.set(at, new Map());
    });
  };
  for (const folder of folders) add(folder, 'directory');
  for (const [path] of files) add(path, 'file');
  for (const [folder, entries] of inside) seen.addListing(folder, namesOf([...entries.values()]));
  for (const [path, format, record] of files)
    if (format !== undefined)
      seen.addRead(relPath(path), { format, version: 1, size: 1, modified: 0, record, problems: [] });
  seen.complete = true;
  return seen;
}
