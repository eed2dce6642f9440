import type { Stores } from './stores';

/** Paths under which a beamtime has rows and records. */
export interface Places {
  readonly merges: readonly string[];
  /** Folders with processing runs. */
  readonly folders: readonly string[];
  /** Directories of which files were read. */
  readonly directories: readonly string[];
}

export async function placesOf(stores: Stores, id: string): Promise<Places> {
  const [merges, folders, directories] = await Promise.all([
    stores.keys('merges', id),
    stores.keys('processing-runs', id),
    stores.keys('reads', id)
  ]);
  const paths = (keys: readonly [string, string][]) => keys.map(([, path]) => path);
  return { merges: paths(merges), folders: paths(folders), directories: paths(directories) };
}

export async function removePlaces(stores: Stores, id: string, gone: Places): Promise<void> {
  const pairs = (paths: readonly string[]) => paths.map((path): [string, string] => [id, path]);
  await stores.remove('merges', pairs(gone.merges));
  await stores.remove('processing-runs', pairs(gone.folders));
  await stores.remove('reads', pairs(gone.directories));
}
