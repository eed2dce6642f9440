import type { Page } from '@playwright/test';

/** Drops real files or directories on the page, as a user's mouse would (Chromium's debugging protocol; works headless). */
export async function drop(page: Page, ...paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width = 800, height = 600 } = page.viewportSize() ?? {};
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x: Math.round(width / 2),
      y: Math.round(height / 2),
      data: { items: [], files: [...paths], dragOperationsMask: 1 }
    });
  await session.detach();
}
