/** The visit before all stories with the kept sample: a browser reads it to its end, and is closed. */
import { rmSync } from 'node:fs';
import { expect, test as setup, type Page } from '@playwright/test';
import { keptProfile } from './kept-sample';
import { openSample } from './support';

setup('a browser keeps the sample', async ({ playwright }, info) => {
  const profile = keptProfile(info.project.outputDir);
  rmSync(profile, { recursive: true, force: true });
  const context = await playwright.chromium.launchPersistentContext(profile);
  const page = context.pages()[0] ?? (await context.newPage());
  await openSample(page);
  await allIsKept(page);
  await context.close();
});

/** The library grows after the end of the scan: verdicts, and small copies of pictures. It is whole once it has stood still for a while. */
async function allIsKept(page: Page): Promise<void> {
  const rows = (): Promise<string> =>
    page.evaluate(async () => {
      const library = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('kamome');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error('the library does not open'));
      });
      const reading = library.transaction([...library.objectStoreNames]);
      const counts = [...library.objectStoreNames].map(
        (name) =>
          new Promise<string>((resolve, reject) => {
            const counting = reading.objectStore(name).count();
            counting.onsuccess = () => resolve(`${name} ${counting.result}`);
            counting.onerror = () => reject(new Error(`${name} does not answer`));
          })
      );
      const counted = await Promise.all(counts);
      library.close();
      return counted.join(', ');
    });
  let last = '';
  const still = async (): Promise<boolean> => last === (last = await rows());
  await expect.poll(still, { intervals: [2000], timeout: 60_000 }).toBe(true);
  expect(last).toMatch(/merges [1-9].*pictures [1-9]/);
}
