import type { Page } from '@playwright/test';
import { filesOf, type Recipe } from './recipe';

/**
 * Writes a recipe into the origin-private file system of the page and lets the directory picker answer with it. OPFS holds no links, no odd
 * names and no unreadable files: for those drop a real directory (`drop.ts`).
 */
export async function plant(
  page: Page,
  name: string,
  recipe: Recipe | Readonly<Record<string, string>>
): Promise<void> {
  const files = typeof recipe === 'string' ? filesOf(recipe) : recipe;
  await page.evaluate(
    async ({ name, files }) => {
      const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
      for (const [path, contents] of files) {
        const parts = path.split('/');
        const file = parts.pop() ?? '';
        let directory = root;
        for (const part of parts) directory = await directory.getDirectoryHandle(part, { create: true });
        if (file === '') continue;
        const writable = await (await directory.getFileHandle(file, { create: true })).createWritable();
        await writable.write(contents);
        await writable.close();
      }
      window.showDirectoryPicker = () => Promise.resolve(root);
    },
    { name, files: Object.entries(files) }
  );
}
