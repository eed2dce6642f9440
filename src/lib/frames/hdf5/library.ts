import type * as H5wasm from 'h5wasm';
import type { EmscriptenFs } from './range-files';

/** The filters of EIGER files that HDF5 does not bring itself, as side modules of h5wasm-plugins. */
export interface FilterPlugins {
  readonly bshuf: Uint8Array;
  readonly lz4: Uint8Array;
}

/** h5wasm, ready to read: with the filters of the EIGER. */
export interface Hdf5 {
  readonly h5: typeof H5wasm;
  readonly module: Awaited<typeof H5wasm.ready> & { readonly HEAPU8: Uint8Array<ArrayBuffer> };
  readonly fs: EmscriptenFs;
  /** What the library said of its last failure (it prints it), and forgets it. */
  complaint(): string;
}

const PLUGIN_FOLDER = '/filters';
const MOST_WORDS = 20_000;

let loaded: Promise<Hdf5> | undefined;

/** Loads the library once (4.2 MB, 0.1–0.2 s) and gives it the filters. `plugins` is called only then. */
export function loadHdf5(plugins: () => Promise<FilterPlugins>): Promise<Hdf5> {
  loaded ??= load(plugins);
  return loaded;
}

async function load(plugins: () => Promise<FilterPlugins>): Promise<Hdf5> {
  const [h5, { bshuf, lz4 }] = await Promise.all([import('h5wasm'), plugins()]);
  const module = (await h5.ready) as Hdf5['module'];
  const fs = module.FS as unknown as EmscriptenFs;
  fs.mkdirTree(PLUGIN_FOLDER);
  fs.writeFile(`${PLUGIN_FOLDER}/libH5Zbshuf.so`, bshuf);
  fs.writeFile(`${PLUGIN_FOLDER}/libH5Zlz4.so`, lz4);
  module.insert_plugin_search_path(PLUGIN_FOLDER, 0);
  return { h5, module, fs, complaint: listen(fs) };
}

/** The library prints the way of every failure to the standard error stream, the innermost cause last. It is kept instead. */
function listen(fs: EmscriptenFs): () => string {
  let said = '';
  const stream = fs.streams[2];
  const decoder = new TextDecoder();
  if (stream)
    stream.stream_ops = {
      write: (_: unknown, buffer: Uint8Array, offset: number, length: number) => {
        if (said.length < MOST_WORDS) said += decoder.decode(buffer.slice(offset, offset + length));
        return length;
      }
    };
  return () => {
    const last = [...said.matchAll(/^\s*#\d+: .*?: (.*)$/gm)].at(-1)?.[1] ?? said.slice(0, 200);
    said = '';
    return last.trim();
  };
}
