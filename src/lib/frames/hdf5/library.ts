import { hdf5, type Hdf5 } from '../../formats/hdf5';

/** Filters that are part of HDF5: deflate, shuffle, fletcher32, szip, n-bit, scale and offset. */
const OWN_FILTERS: readonly number[] = [1, 2, 3, 4, 5, 6];

/** Filters that come as side modules of h5wasm-plugins, by the number that The HDF Group registered. */
const PLUGINS = { 32000: 'lzf', 32001: 'blosc', 32004: 'lz4', 32008: 'bshuf', 32015: 'zstd' } as const;
export type PluginName = (typeof PLUGINS)[keyof typeof PLUGINS];
export const PLUGIN_FILTERS: readonly number[] = Object.keys(PLUGINS).map(Number);

/** Gets a side module. Rejects where it cannot be had. */
export type PluginSource = (name: PluginName) => Promise<Uint8Array>;

/** Codecs within Blosc, by number; its module was built without two of them, and would give what is in a chunk as it is. */
const BLOSC_CODECS = ['blosclz', 'lz4', 'lz4hc', 'snappy', 'zlib', 'zstd'];
const BLOSC_HAS = ['blosclz', 'lz4', 'lz4hc', 'zstd'];

/** A filter as a data set names it; `cd_values`: its options. */
export interface StoredFilter {
  readonly id: number;
  readonly name: string;
  readonly cd_values: readonly number[];
}

/** HDF5, with filters that are fetched when a file needs them. */
export interface FilteredHdf5 extends Hdf5 {
  /** Something hostile broke it down, in these words: it is to be asked nothing more. */
  brokenDown?: string;
  /** The file that was opened or asked then. */
  brokenBy?: string;
  /** Makes a filter ready; gives its name where it cannot be had. Rejects as the source of its module does. */
  missingFilter(filter: StoredFilter): Promise<string | undefined>;
}

const PLUGIN_FOLDER = '/filters';

let filtered: Promise<FilteredHdf5> | undefined;

/** HDF5 with the filters of frames, made once. */
export function loadHdf5(plugins: PluginSource): Promise<FilteredHdf5> {
  filtered ??= withFilters(plugins);
  return filtered;
}

async function withFilters(plugins: PluginSource): Promise<FilteredHdf5> {
  const library = await hdf5();
  const { module, fs } = library;
  fs.mkdirTree(PLUGIN_FOLDER);
  module.insert_plugin_search_path(PLUGIN_FOLDER, 0);
  const ready = new Map<PluginName, Promise<void>>();
  const fetched = (name: PluginName): Promise<void> => {
    const fetching = plugins(name).then((bytes) => fs.writeFile(`${PLUGIN_FOLDER}/libH5Z${name}.so`, bytes));
    // What could not be had is asked for again.
    fetching.catch(() => ready.delete(name));
    ready.set(name, fetching);
    return fetching;
  };
  const missingFilter = async ({ id, name, cd_values }: StoredFilter): Promise<string | undefined> => {
    if (OWN_FILTERS.includes(id)) return undefined;
    const plugin = PLUGIN_FILTERS.includes(id) ? PLUGINS[id as keyof typeof PLUGINS] : undefined;
    if (plugin === undefined) return name;
    const codec = BLOSC_CODECS[cd_values[6] ?? 0] ?? String(cd_values[6]);
    if (plugin === 'blosc' && !BLOSC_HAS.includes(codec)) return `blosc (${codec})`;
    await (ready.get(plugin) ?? fetched(plugin));
    return undefined;
  };
  return { ...library, missingFilter };
}
