/** Bare enumeration of a dropped directory, and the parse rates of a worker. Driven by run.js through `window.bench`. */
import { wrap } from 'comlink';
import { isDirectory } from '../../../src/lib/disk/drop';
import type { ParseServer } from './parse.worker';

const AT_ONCE = 12;

interface Bare {
  readonly directories: number;
  readonly files: number;
  readonly ms: number;
}

let dropped: FileSystemDirectoryEntry | undefined;
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  const entry = event.dataTransfer?.items[0]?.webkitGetAsEntry();
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

const worker = wrap<ParseServer>(
  new Worker(new URL('./parse.worker.ts', import.meta.url), { type: 'module' })
);

Object.assign(window, {
  bench: {
    enumerate,
    isDropped: () => dropped !== undefined,
    rate: (path: string, text: Uint8Array) => worker.rate(path, text)
  }
});
