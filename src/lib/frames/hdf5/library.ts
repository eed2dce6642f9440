import { hdf5, type Hdf5 } from '../../formats/hdf5';

export type { Hdf5 } from '../../formats/hdf5';

/** The filters of EIGER files that HDF5 does not bring itself, as side modules of h5wasm-plugins. */
export interface FilterPlugins {
  readonly bshuf: Uint8Array;
  readonly lz4: Uint8Array;
}

const PLUGIN_FOLDER = '/filters';

let filtered: Promise<Hdf5> | undefined;

/** HDF5 with the filters of the EIGER, given to it once. `plugins` is called only then. */
export function loadHdf5(plugins: () => Promise<FilterPlugins>): Promise<Hdf5> {
  filtered ??= withFilters(plugins);
  return filtered;
}

async function withFilters(plugins: () => Promise<FilterPlugins>): Promise<Hdf5> {
  const [library, { bshuf, lz4 }] = await Promise.all([hdf5(), plugins()]);
  const { module, fs } = library;
  fs.mkdirTree(PLUGIN_FOLDER);
  fs.writeFile(`${PLUGIN_FOLDER}/libH5Zbshuf.so`, bshuf);
  fs.writeFile(`${PLUGIN_FOLDER}/libH5Zlz4.so`, lz4);
  module.insert_plugin_search_path(PLUGIN_FOLDER, 0);
  return library;
}
