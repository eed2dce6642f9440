// Takes the pictures of README.md and README.ja.md (docs/images) from the built app and its sample: npm run build && node scripts/pictures.js
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findOrInstallChromium, root } from './install.js';
import { serve } from './serve.js';

const MOST_BYTES = 150_000;
const SETTLED_MS = 1500;
/** Each picture: its place below the beamtime, and what must be seen before it is taken. */
const PICTURES = [
  ['overview', '', '[data-testid=recommendation]'],
  ['merges', 'merges?sample=Complex1', '[data-testid=merge-run-row]'],
  ['merge', 'merges/_kamoproc/merge_cc_2.4S_Complex1', '[data-testid=dendrogram]'],
  [
    'frames',
    'frames/CPS1016-04/data00/CPS1016-04-multi_001?n=1&run=_kamoproc/CPS1016-04/data00/CPS1016-04-multi_001_1-6',
    '[data-testid=frame][data-state=shown]'
  ]
];

const address = await serve({ port: Number(process.env.PORT ?? 4374) });
const folder = join(root, 'docs', 'images');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: await findOrInstallChromium(),
  args: ['--no-sandbox']
});
for (const language of ['en', 'ja']) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    locale: 'en-GB',
    serviceWorkers: 'block'
  });
  const page = await context.newPage();
  await page.addInitScript(() => localStorage.setItem('kamome.tour', 'decided'));
  const camera = await context.newCDPSession(page);
  await page.goto(`${address}?lang=${language}&open=sample`);
  await page.locator('[data-testid=scan-state][data-state=done]').waitFor({ timeout: 240_000 });
  const home = await page.evaluate(() => location.hash.replace(/\/$/, ''));
  for (const [name, below, seen] of PICTURES) {
    await page.evaluate((to) => (location.hash = to), below === '' ? home : `${home}/${below}`);
    await page.locator(seen).first().waitFor({ timeout: 60_000 });
    if (name === 'merges') await page.locator(seen).first().getByRole('gridcell').nth(1).click();
    if (name === 'merge') {
      // To the tree, with the matrix below it.
      await page.mouse.move(700, 600);
      await page.mouse.wheel(0, 470);
      await page.waitForTimeout(SETTLED_MS);
    }
    await page.mouse.move(0, 0);
    await page.waitForTimeout(SETTLED_MS);
    const { data } = await camera.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
    const bytes = Buffer.from(data, 'base64');
    const file = `${name}${language === 'en' ? '' : `.${language}`}.webp`;
    if (bytes.length > MOST_BYTES) throw new Error(`${file}: ${bytes.length} bytes, more than ${MOST_BYTES}`);
    writeFileSync(join(folder, file), bytes);
    console.log(`${file}: ${bytes.length} bytes`);
  }
  await context.close();
}
await browser.close();
process.exit(0);
