/** Opens the library of this browser; where the browser keeps nothing, one in memory. */
import { troubleOf, type StorageTrouble } from './held-stores';
import { Library } from './library';
import { NewsChannel } from './news';
import { browserStores, type Opening } from './stores';

/**
 * Opens the library, as soon as no other tab holds an older version of it open (`onblocked`). A browser that refuses its database, or a
 * database that a newer version wrote, gives a library in memory, and the database is left whole.
 */
export async function openLibrary(
  name = 'kamome',
  opening: Pick<Opening, 'onblocked'> = {}
): Promise<Library> {
  let library: Library | undefined;
  try {
    const stores = await browserStores(name, { ...opening, onclosed: () => library?.closed() });
    library = new Library(stores, undefined, new NewsChannel(name));
    return library;
  } catch (error) {
    return new Library(undefined, refusalOf(error));
  }
}

/** Why there is no database. An upgrade that failed leaves the database as it was, and it is not to be had either. */
function refusalOf(error: unknown): StorageTrouble {
  if (error instanceof ReferenceError) return 'refused';
  const trouble = troubleOf(error);
  const isAborted = error instanceof DOMException && error.name === 'AbortError';
  return isAborted ? 'refused' : trouble;
}

/** A library that lives as long as the page or worker, for tests and for browsers that keep nothing. */
export function memoryLibrary(): Library {
  return new Library(undefined, 'refused');
}
