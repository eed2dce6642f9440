/** The checklist by sample, and the delivery check. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { openKept, test } from './kept-sample';
import { drop, goTo, readToTheEnd, sampleOnDisk } from './support';

test('the checklist begins with the run to take of each sample, and folds what was superseded', async ({
  kept: page
}) => {
  await openKept(page);
  const recommended = page.getByTestId('recommendation');
  await expect(recommended.first()).toBeVisible();
  const paths = await recommended.evaluateAll((rows) =>
    rows.map((row) => row.getAttribute('data-path') ?? '').filter(Boolean)
  );
  expect(paths.length).toBeGreaterThan(0);
  await goTo(page, 'Checks');
  const runs = page.getByTestId('checks-run');
  await expect(runs).toHaveCount(paths.length);
  const shown = await runs.evaluateAll((all) => all.map((run) => run.getAttribute('data-path') ?? ''));
  expect([...shown].sort()).toEqual([...paths].sort());

  // What is folded is drawn when it is opened, and Back is not needed to close it.
  const superseded = page
    .locator('details')
    .filter({ hasText: /^Other cycles/ })
    .first();
  await expect(superseded.getByTestId('finding')).toHaveCount(0);
  await superseded.locator('summary').press('Enter');
  await expect(superseded.getByTestId('finding').first()).toBeVisible();

  // A filter is in the address, and holds by question as well.
  await page
    .getByRole('group', { name: 'Show' })
    .getByRole('button', { name: /unknown/ })
    .click();
  await expect(page).toHaveURL(/verdict=unknown/);
  await page.keyboard.press('Q');
  await expect(page).toHaveURL(/by=question/);
  await expect(page.locator('section[id^="check-"]').first()).toBeVisible();
  await expect(page.locator('[data-testid=finding]:not([data-verdict=unknown])')).toHaveCount(0);
});

test('the delivery check names a file that was lost, with whom to ask, and gives the questions as text', async ({
  page,
  context
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const folder = sampleOnDisk();
  await page.goto('./?lang=en');
  await drop(page, folder);
  await readToTheEnd(page);
  const collected = await page.evaluate(() => location.hash);
  await goTo(page, 'Delivery');
  const links = page.getByTestId('delivery-link');
  await expect(links).toHaveCount(9);
  await expect(page.locator('[data-link=archive-disk]')).toHaveAttribute('data-state', 'unknown');
  await expect(page.locator('[data-link=files]')).not.toHaveAttribute('data-state', 'unknown');

  // The database goes: what stood in both can no longer be compared, and that is no pass.
  const names = page.locator('[data-link=sheet-database]');
  const before = await names.getAttribute('data-state');
  expect(collected).toContain('#/b/');
  rmSync(join(folder, 'zoo_200714.db'), { force: true });
  await page.goto('./?lang=en');
  await drop(page, folder);
  await readToTheEnd(page);
  await goTo(page, 'Delivery');
  await expect(names.locator('[data-code=no-database]')).toHaveAttribute('data-state', 'unknown');
  await expect(names).toHaveAttribute('data-state', 'unknown');
  expect(before).not.toBeNull();

  await page.getByRole('button', { name: /^Ask the beamline/ }).click();
  await expect(page).toHaveURL(/ask=beamline/);
  await expect(page.locator('[data-testid=delivery-remark][data-code=no-archive]')).toHaveCount(0);
  await page.getByTestId('copy-questions').click();
  await expect(page.getByTestId('copy-questions')).toHaveText('Questions copied.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Could you send the ZOO database');
  expect(text).not.toContain('Process these series');
});

test('an archive passes no link that needs the disk', async ({ opened: page }) => {
  await goTo(page, 'Delivery');
  await expect(page.getByTestId('delivery-link')).toHaveCount(9);
  for (const link of ['files', 'names-folders'])
    await expect(page.locator(`[data-link=${link}]`)).not.toHaveAttribute('data-state', 'agrees');
});
