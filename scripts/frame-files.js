// Frame files in Node: a directory read by ranges, and the filters of HDF5, for the frames command, its tests and its bench.
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The directory of a file as the engine reads it. `missing(name)` makes the error for a file that is not there; `close` closes what was opened;
 * `reading` counts reads and bytes.
 */
export function frameFolder(directory, missing) {
  const descriptors = [];
  const reading = { reads: 0, bytes: 0 };
  return {
    names: readdirSync(directory),
    reading,
    async open(name) {
      const path = join(directory, name);
      if (!existsSync(path)) throw missing(name);
      const descriptor = openSync(path, 'r');
      descriptors.push(descriptor);
      return {
        name,
        size: fstatSync(descriptor).size,
        read(start, end) {
          const bytes = new Uint8Array(Math.max(0, end - start));
          const read = readSync(descriptor, bytes, 0, bytes.length, start);
          reading.reads++;
          reading.bytes += read;
          return bytes.subarray(0, read);
        }
      };
    },
    close() {
      for (const descriptor of descriptors.splice(0)) closeSync(descriptor);
    }
  };
}

/** A filter of h5wasm-plugins, by its name. */
export async function filterPlugin(name) {
  const folder = join(dirname(createRequire(import.meta.url).resolve('h5wasm-plugins')), 'plugins');
  return new Uint8Array(readFileSync(join(folder, `libH5Z${name}.so`)));
}
