// Takes the manifest's pictures (static/screenshots) from the built app and its sample: npm run build && node scripts/make-screenshots.js && npm run build
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findOrInstallChromium, root } from './install.js';
import { serve } from './serve.js';

const address = await serve({ port: Number(process.env.PORT ?? 4373) });
const folder = join(root, 'static', 'screenshots');
mkdirSync(folder, { recursive: true });
const executablePath = await findOrInstallChromium();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

/** A page of the size of a manifest's picture (scripts/web-manifest.ts), without a service worker's notice. */
async function pageOf(width, height) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-GB',
    serviceWorkers: 'block'
  });
  return context.newPage();
}

const wide = await pageOf(1280, 800);
await wide.goto(`${address}?lang=en&open=sample`);
await wide.locator('[data-testid=scan-state][data-state=done]').waitFor({ timeout: 120_000 });
await wide.evaluate(() => (location.hash = `${location.hash.replace(/\/$/, '')}/merges`));
await wide.getByTestId('merge-run-row').first().waitFor();
await wide.getByTestId('merge-run-row').first().getByRole('gridcell').nth(1).click();
await wide.getByTestId('finding').first().waitFor();
await wide.screenshot({ path: join(folder, 'merges.png') });

const narrow = await pageOf(480, 854);
await narrow.addInitScript(() => localStorage.setItem('kamome.rail', 'closed'));
await narrow.goto(`${address}?lang=en`);
await narrow.getByTestId('open-folder').waitFor();
await narrow.screenshot({ path: join(folder, 'start.png') });

await browser.close();
process.exit(0);
