/** Bare enumeration of a dropped directory, reading of files of it, and the parse rates of a worker. Driven by run.js through `window.bench`. */
import { wrap } from 'comlink';
import { isDirectory } from '../../../src/lib/disk/drop';
import type { ParseServer } from './parse.worker';
import type { ReadServer } from './read.worker';

const AT_ONCE = 12;

interface Bare {
  readonly directories: number;
  readonly files: number;
  readonly ms: number;
}

let dropped: FileSystemDirectoryEntry | undefined;
let handle: FileSystemDirectoryHandle | undefined;
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  const item = event.dataTransfer?.items[0];
  void item?.getAsFileSystemHandle?.().then((found) => {
    if (found instanceof FileSystemDirectoryHandle) handle = found;
  });
  const entry = item?.webkitGetAsEntry();
  if (entry && isDirectory(entry)) dropped = entry;
});

/** Every name of the dropped directory, and nothing else. */
async function enumerate(): Promise<Bare> {
  if (!dropped) throw new Error('nothing was dropped');
  const started = performance.now();
  const left = [dropped];
  let directories = 0;
  let files = 0;
  let busy = 0;
  await new Promise<void>((resolve, reject) => {
    const next = () => {
      if (left.length === 0 && busy === 0) resolve();
      while (busy < AT_ONCE) {
        const directory = left.pop();
        if (!directory) return;
        busy++;
        directories++;
        const reader = directory.createReader();
        const read = () =>
          reader.readEntries((entries) => {
            for (const entry of entries) {
              if (isDirectory(entry)) left.push(entry);
              else files++;
            }
            if (entries.length > 0) return read();
            busy--;
            next();
          }, reject);
        read();
      }
    };
    next();
  });
  return { directories, files, ms: performance.now() - started };
}

/** These files of the dropped directory, asked for (`getFile`), and with their bytes where `read`: ms. */
async function files(paths: readonly string[], read: boolean): Promise<number> {
  if (!handle) throw new Error('nothing was dropped');
  return reader.files(handle, paths, read);
}

const worker = wrap<ParseServer>(
  new Worker(new URL('./parse.worker.ts', import.meta.url), { type: 'module' })
);
const reader = wrap<ReadServer>(new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' }));

Object.assign(window, {
  bench: {
    enumerate,
    files,
    isDropped: () => dropped !== undefined && handle !== undefined,
    rate: (path: string, text: Uint8Array) => worker.rate(path, text)
  }
});
