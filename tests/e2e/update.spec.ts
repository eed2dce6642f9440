/** A newer Kamome on the host, while a tab stays open and while it reads. */
import { appendFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { readToTheEnd } from './support';

test.use({ serviceWorkers: 'allow' });

/** A copy of the built site that can become newer, and its address. */
async function hosted(port: number): Promise<{ readonly site: string; readonly address: string }> {
  const site = mkdtempSync(join(tmpdir(), 'kamome-newer-'));
  cpSync(resolve('build'), site, { recursive: true });
  const { serve } = (await import(pathToFileURL(resolve('scripts/serve.js')).href)) as {
    serve: (options: { port: number; folder: string }) => Promise<string>;
  };
  return { site, address: await serve({ port, folder: site }) };
}
const becomeNewer = (site: string): void => appendFileSync(join(site, 'sw.js'), '\n// newer');
const notice = (page: Page) => page.getByTestId('update-notice');
const LONG = { timeout: 60_000 };

test('a tab that stays open finds out by itself, within an hour', async ({ page }) => {
  const { site, address } = await hosted(4390);
  await page.clock.install();
  await page.goto(`${address}?lang=en`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await expect(page.getByTestId('open-sample')).toBeVisible();
  becomeNewer(site);
  await page.clock.fastForward('30:00');
  await expect(notice(page)).toHaveCount(0);
  await page.clock.fastForward('31:00');
  await expect(notice(page)).toHaveAttribute('data-notice', 'update', LONG);
});

test('the notice waits for a running scan', async ({ page }) => {
  const { site, address } = await hosted(4395);
  // The sample comes when it is let go.
  await page.addInitScript(() => {
    const fetchNow = window.fetch.bind(window);
    window.fetch = async (what, how) => {
      if (String(what).includes('sample/'))
        await new Promise<void>((resolve) => Object.assign(window, { letGo: resolve }));
      return fetchNow(what, how);
    };
  });
  await page.goto(`${address}?lang=en`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.getByTestId('open-sample').click();
  await page.waitForFunction(() => 'letGo' in window);
  becomeNewer(site);
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect(notice(page)).toHaveAttribute('data-notice', 'update', LONG);
  const reload = notice(page).getByRole('button', { name: 'Reload now' });
  await expect(reload).toBeDisabled();
  await expect(notice(page)).toContainText('Reload when the scan has ended.');
  await page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
  await readToTheEnd(page);
  await expect(reload).toBeEnabled();
});
