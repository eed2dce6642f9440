/** Ways back to the disks of a beamtime: most have one; those that were added to it stand behind it. */
import type { Stores } from './stores';

/** Of the first disk the beamtime's id; no folder's name, and so no id, can hold a slash. */
const keyOf = (id: string, nth: number): string => (nth === 0 ? id : `${id}/${nth + 1}`);

/** Those of all its disks, the first first. */
export async function handlesOf(stores: Stores, id: string): Promise<FileSystemDirectoryHandle[]> {
  const found: FileSystemDirectoryHandle[] = [];
  for (;;) {
    const next = await stores.get('handles', keyOf(id, found.length));
    if (next === undefined) return found;
    found.push(next);
  }
}

/** In place of the first disk's; that of an added one stays where it is. */
export async function putFirst(stores: Stores, id: string, handle: FileSystemDirectoryHandle): Promise<void> {
  const [, ...added] = await handlesOf(stores, id);
  if (!(await isAmong(handle, added))) await stores.put('handles', [[id, handle]]);
}

/** Behind those that are there. */
export async function putAdded(stores: Stores, id: string, handle: FileSystemDirectoryHandle): Promise<void> {
  const known = await handlesOf(stores, id);
  if (!(await isAmong(handle, known))) await stores.put('handles', [[keyOf(id, known.length), handle]]);
}

export async function removeHandles(stores: Stores, id: string): Promise<void> {
  const known = await handlesOf(stores, id);
  await stores.remove(
    'handles',
    known.map((_, nth) => keyOf(id, nth))
  );
}

async function isAmong(
  handle: FileSystemDirectoryHandle,
  known: readonly FileSystemDirectoryHandle[]
): Promise<boolean> {
  for (const each of known) if (await each.isSameEntry(handle)) return true;
  return false;
}
