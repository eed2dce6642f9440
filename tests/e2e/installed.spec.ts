/** Kamome as an installed app: what the browser asks of it, and what the system gives to it. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { openKept, test as base } from './kept-sample';
import { readToTheEnd, SAMPLE, smallArchive } from './support';

/** A page of a browser with a profile: a private window can install nothing. */
const test = base.extend<{ own: Page }>({
  own: async ({ playwright, launchOptions, baseURL, locale }, use, info) => {
    const context = await playwright.chromium.launchPersistentContext(info.outputPath('profile'), {
      ...launchOptions,
      serviceWorkers: 'allow',
      ...(baseURL && { baseURL }),
      ...(locale && { locale })
    });
    await use(context.pages()[0] ?? (await context.newPage()));
    await context.close();
  }
});

test('the browser finds nothing that keeps Kamome from being installed', async ({ own }) => {
  await own.goto('./?lang=en');
  await expect(own.getByTestId('open-folder')).toBeVisible();
  const cdp = await own.context().newCDPSession(own);
  const manifest = await cdp.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  expect(manifest.url).toMatch(/\/manifest\.webmanifest$/);
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
});

test('what the manifest names is there: pictures of the sizes that it tells, shortcuts, one app of its own', async ({
  request,
  baseURL
}) => {
  const answer = await request.get('manifest.webmanifest');
  const manifest = (await answer.json()) as {
    id: string;
    icons: { src: string; sizes: string; type: string }[];
    screenshots: { src: string; sizes: string; type: string }[];
    shortcuts: { url: string }[];
  };
  expect(new URL(manifest.id, baseURL).href).toBe(baseURL);
  expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['./?open=last', './?open=sample']);
  expect(manifest.screenshots).toHaveLength(2);
  for (const { src, sizes, type } of [...manifest.icons, ...manifest.screenshots]) {
    const picture = await request.get(src);
    expect(picture.ok(), src).toBe(true);
    if (type !== 'image/png') continue;
    // Width and height of a PNG: bytes 16 to 23 (IHDR).
    const bytes = await picture.body();
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
  }
});

test('shortcuts open the sample, and then the beamtime that was opened last; a reload does not ask again', async ({
  page
}) => {
  await page.goto('./?lang=en&open=sample');
  await readToTheEnd(page);
  expect(new URL(page.url()).search).toBe('?lang=en');
  await page.goto('./?lang=en&open=last');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('BL45XU');
  await page.getByRole('link', { name: 'Kamome' }).click();
  await expect(page.getByTestId('open-folder')).toBeVisible();
  await page.reload();
  await expect(page.getByTestId('open-folder')).toBeVisible();
  await expect(page).toHaveURL(/#\/$/);
});

test('without an earlier beamtime the shortcut to the last one shows the start page', async ({ page }) => {
  await page.goto('./?lang=en&open=last');
  await expect(page.getByTestId('open-folder')).toBeVisible();
  await expect(page).not.toHaveURL(/open=/);
});

/** The system's side of `launchQueue`: hands over files of the browser's own file system, as if they had been opened with the app. */
async function launchWith(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.addInitScript(
    ([name, base64]) => {
      const launched = async (): Promise<FileSystemFileHandle> => {
        const root = await navigator.storage.getDirectory();
        const handle = await root.getFileHandle(name, { create: true });
        const out = await handle.createWritable();
        await out.write(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
        await out.close();
        return handle;
      };
      Object.defineProperty(window, 'launchQueue', {
        value: {
          setConsumer: (consumer: (launch: { files: FileSystemFileHandle[] }) => void) =>
            void launched().then((handle) => consumer({ files: [handle] }))
        }
      });
    },
    [name, bytes.toString('base64')] as const
  );
}

test('an archive that is opened with the app opens as a chosen one', async ({ page }) => {
  await launchWith(page, `${SAMPLE}.tgz`, readFileSync(smallArchive()));
  await page.goto('./?lang=en');
  await readToTheEnd(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('BL45XU');
});

test('an exported index that is opened with the app opens; one that is none says what it is', async ({
  kept: page
}) => {
  const context = page.context();
  await openKept(page);
  await page.getByTestId('export-menu').click();
  const coming = page.waitForEvent('download');
  await page.getByTestId('export-json').click();
  const index = readFileSync(await (await coming).path());

  const launched = await context.newPage();
  await launchWith(launched, `${SAMPLE}.kamome.json`, index);
  await launched.goto('./?lang=en');
  await expect(launched).toHaveURL(/import/);

  const wrong = await context.newPage();
  await launchWith(wrong, 'notes.kamome.json', Buffer.from('{"not": "an index"}'));
  await wrong.goto('./?lang=en');
  await expect(wrong.getByRole('alert')).toContainText('notes.kamome.json');
});

test('a launch without a file is the start page', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'launchQueue', {
      value: { setConsumer: (consumer: (launch: object) => void) => consumer({}) }
    })
  );
  await page.goto('./?lang=en');
  await expect(page.getByTestId('open-folder')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('an archive shared with the app is taken by the service worker, opened once, and asks no server', async ({
  own,
  baseURL
}) => {
  await own.goto('./?lang=en');
  await own.evaluate(async () => void (await navigator.serviceWorker.ready));
  // What the system does: a form with the file, posted to the address of the manifest's share target.
  await own.goto('about:blank');
  await own.setContent(
    `<form method="post" enctype="multipart/form-data" action="${baseURL ?? ''}share"><input type="file" name="file" /><button>Share</button></form>`
  );
  await own.locator('input').setInputFiles(smallArchive());
  await own.getByRole('button', { name: 'Share' }).click();
  await readToTheEnd(own);
  await expect(own.getByRole('heading', { level: 1 })).toContainText('BL45XU');
  const shared = (): Promise<number> =>
    own.evaluate(async () => (await (await caches.open('kamome-shared')).keys()).length);
  await expect.poll(shared).toBe(0);
});
