/** What an origin keeps, noted on a page of it without the app, and put back there after others have changed it. */
import type { Page } from '@playwright/test';

/** Notes all that the origin keeps; the page has to stay open. */
export async function keep(page: Page): Promise<void> {
  await page.goto('./licences.json');
  await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(`the library does not answer: ${String(request.error)}`));
      });
    // The records of single files are most of the library, and a beamtime that is not read again has them as they were.
    const RECORDS = 'reads';
    const recordsOf = async (library: IDBDatabase): Promise<string> =>
      JSON.stringify(await settled(library.transaction(RECORDS).objectStore(RECORDS).getAllKeys()));

    const library = await settled(indexedDB.open('kamome'));
    const records = await recordsOf(library);
    const names = [...library.objectStoreNames].filter((name) => name !== RECORDS);
    const reading = library.transaction(names);
    const stores = await Promise.all(
      names.map(async (name) => {
        const store = reading.objectStore(name);
        const [keys, rows] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
        return { name, rows, keys: store.keyPath === null ? keys : [] };
      })
    );
    library.close();
    const settings = Object.entries(localStorage);

    const putBack = async (): Promise<boolean> => {
      const changed = await settled(indexedDB.open('kamome'));
      if ((await recordsOf(changed)) !== records) return false;
      localStorage.clear();
      for (const [name, value] of settings) localStorage.setItem(name, value);
      const root = await navigator.storage.getDirectory();
      for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
      const writing = changed.transaction(names, 'readwrite');
      for (const { name, rows, keys } of stores) {
        const store = writing.objectStore(name);
        store.clear();
        rows.forEach((row, at) => void store.put(row, keys[at]));
      }
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(new Error(`not put back: ${String(writing.error)}`));
      });
      changed.close();
      return true;
    };
    Object.assign(window, { putBack });
  });
}

/** All is again as it was noted; `false`: another beamtime was read, or that one forgotten. The other pages of the origin are closed by then. */
export function putBack(page: Page): Promise<boolean> {
  return page.evaluate(() => (window as unknown as { putBack: () => Promise<boolean> }).putBack());
}
