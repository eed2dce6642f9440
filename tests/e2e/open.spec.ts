import { expect } from '@playwright/test';
import { openKept, test } from './kept-sample';
import {
  drop,
  goTo,
  noBeamtime,
  openSample,
  openSmall,
  readToTheEnd,
  smallArchive,
  smallOnDisk
} from './support';

test.use({ serviceWorkers: 'allow' });

test('a visitor without a disk opens the sample and sees what was found', async ({ page }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http')) hosts.add(host);
  });
  await openSample(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('BL45XU');
  await expect(page.getByRole('heading', { name: 'Look at this first' })).toBeVisible();
  expect(Number(await page.getByTestId('scan-state').getAttribute('data-files'))).toBeGreaterThan(10);
  await goTo(page, 'Checks');
  await expect(page.getByTestId('finding').first()).toBeVisible();
  expect([...hosts]).toEqual([new URL(page.url()).host]);
});

test('a dropped folder is read, remembered, opened again without the disk, and forgotten', async ({
  page
}) => {
  await page.goto('./?lang=en');
  await drop(page, smallOnDisk());
  await readToTheEnd(page);
  await page.reload();
  await expect(page.getByTestId('scan-state')).toHaveAttribute('data-state', 'idle');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('BL45XU');
  await page.getByRole('link', { name: 'Kamome' }).click();
  const card = page.getByTestId('beamtime-card');
  await expect(card).toHaveCount(1);
  await page.getByRole('button', { name: /^Remove…/ }).click();
  await page.getByTestId('forget-index').click();
  await expect(card).toHaveCount(0);
});

test('a report archive and a chosen folder are ways in as well', async ({ page }) => {
  await page.goto('./?lang=en');
  await page.getByTestId('choose-archive').setInputFiles(smallArchive());
  await readToTheEnd(page);
  await goTo(page, 'Kamome');
  await page.getByTestId('choose-folder').setInputFiles(smallOnDisk());
  await readToTheEnd(page);
  await expect(page.getByTestId('open-folder')).toHaveCount(0);
});

test('a folder that is no beamtime gets a page that helps', async ({ page }) => {
  await page.goto('./?lang=en');
  await drop(page, noBeamtime());
  const help = page.getByTestId('not-a-beamtime');
  await expect(help).toContainText('notes.txt');
  await expect(help).toContainText('_kamoproc');
  await help.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByTestId('open-folder')).toBeVisible();
});

test('an address of a beamtime that this browser does not know says so', async ({ page }) => {
  await page.goto('./?lang=en#/b/200101_BL32XU_nobody/checks');
  await expect(page.getByTestId('unknown-beamtime')).toContainText('200101_BL32XU_nobody');
});

test('without a network the app starts and shows a beamtime from the library', async ({ page, context }) => {
  await openSmall(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await context.setOffline(true);
  await page.reload();
  await goTo(page, 'Checks');
  await expect(page.getByTestId('finding').first()).toBeVisible();
  await context.setOffline(false);
});

test('the exported index opens again from its file', async ({ kept: page }) => {
  await openKept(page);
  await page.getByTestId('export-menu').click();
  const download = page.waitForEvent('download');
  await page.getByTestId('export-json').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.kamome\.json$/);
  const copy = test.info().outputPath(file.suggestedFilename());
  await file.saveAs(copy);
  await goTo(page, 'Kamome');
  await page.getByTestId('choose-archive').setInputFiles(copy);
  await expect(page).toHaveURL(/import/);
  await expect(page.getByText('An imported index')).toBeVisible();
});

test('an address typed while a scan runs is followed without a reload', async ({ page }) => {
  await page.goto('./?lang=en');
  await page.evaluate(() => Object.assign(window, { sameVisit: true }));
  await drop(page, smallOnDisk());
  await page.waitForFunction(() => location.hash.startsWith('#/b/'), undefined, { polling: 10 });
  await page.evaluate(() => (location.hash = `${location.hash.replace(/\/$/, '')}/merges`));
  await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
  await expect(page.getByTestId('unknown-beamtime')).toHaveCount(0);
  await readToTheEnd(page);
  expect(await page.evaluate(() => 'sameVisit' in window)).toBe(true);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Look at this first' })).toBeVisible();
  expect(await page.evaluate(() => 'sameVisit' in window)).toBe(true);
});

test('a finding leads to the merge run that it is about, not to another of its merge', async ({
  kept: page
}) => {
  await openKept(page, 'checks');
  await page.getByRole('button', { name: 'By question' }).click();
  const finding = page.locator('[data-testid=finding][data-path$="/run_01"]').first();
  const path = await finding.getAttribute('data-path');
  await finding.getByRole('link').first().click();
  await expect(page).toHaveURL(/trial=.+&cluster=\d+&run=1/);
  await expect(page.getByTitle(`${path ?? ''}/ccp4/xscale.mtz`).first()).toBeVisible();
});
