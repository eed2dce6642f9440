import { TimeOver, within } from '../base/limit';

/** A dropped directory: the entry lists fast, the handle reads and can be kept. At least one of them is there. */
export interface DroppedDirectory {
  readonly name: string;
  readonly entry?: FileSystemDirectoryEntry;
  readonly handle?: FileSystemDirectoryHandle;
}

export interface Dropped {
  readonly directories: readonly DroppedDirectory[];
  readonly files: readonly File[];
}

/** Dropping `/` or `/etc` gives no handle and no refusal either. */
const HANDLE_MS = 5_000;

/**
 * What was dropped. Call it synchronously in the drop handler: after the first `await` the items are empty. Both the old entry API and the new
 * handles are asked, since each can do what the other cannot.
 */
export async function takeDrop(data: DataTransfer): Promise<Dropped> {
  const items = Array.from(data.items)
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({
      entry: item.webkitGetAsEntry(),
      file: item.getAsFile(),
      handle: 'getAsFileSystemHandle' in item ? item.getAsFileSystemHandle() : Promise.resolve(null)
    }));
  const directories: DroppedDirectory[] = [];
  const files: File[] = [];
  for (const item of items) {
    const handle = await answered(item.handle);
    const directory = handle instanceof FileSystemDirectoryHandle ? handle : undefined;
    const entry = item.entry !== null && isDirectory(item.entry) ? item.entry : undefined;
    if (entry ?? directory)
      directories.push({
        name: directory?.name ?? entry?.name ?? '',
        ...(entry && { entry }),
        ...(directory && { handle: directory })
      });
    else if (item.file) files.push(item.file);
  }
  return { directories, files };
}

/** Chromium has no `FileSystemDirectoryEntry` to test with `instanceof`. */
export function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

export function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

async function answered(handle: Promise<FileSystemHandle | null>): Promise<FileSystemHandle | undefined> {
  try {
    return (await within(HANDLE_MS, handle, 'dropped folder')) ?? undefined;
  } catch (error) {
    // A refused handle leaves the entry, which can still be read.
    if (error instanceof TimeOver || error instanceof DOMException) return undefined;
    throw error;
  }
}
