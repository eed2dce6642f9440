/** The overview's pucks, and whether an archive makes the disk worth waiting for. */
import { expect } from '@playwright/test';
import { violationsInThemes } from './accessible';
import { openKept, test } from './kept-sample';

test('a puck is coloured by fate or by a number, moved through by keys, and a position opens its pin', async ({
  kept: page
}) => {
  await openKept(page);
  const puck = page.locator('[data-testid=puck][data-puck=CPS1013]');
  const position = puck.locator('[data-position="7"]');
  await expect(position).toHaveAttribute('aria-label', /^Position 7, CPS1013-07, lowcomp, used in a merge$/);
  await expect(puck.locator('circle')).toHaveCount(17);

  const choice = page.getByTestId('puck-colour');
  await choice.selectOption('isa');
  await expect(page).toHaveURL(/pucks=isa/);
  await expect(position).toHaveAttribute('aria-label', /ISa, the best data set: \d/);
  await expect(page.getByTestId('pucks')).toContainText('worst');

  await puck.getByTestId('puck-position').first().focus();
  const first = await puck.locator('a:focus').getAttribute('data-position');
  await page.keyboard.press('ArrowRight');
  await expect(puck.locator('a:focus')).not.toHaveAttribute('data-position', first ?? '');
  // One stop of Tab for each puck.
  await expect(puck.locator('a[tabindex="0"]')).toHaveCount(1);
  const opened = /CPS\d+-\d+/.exec((await puck.locator('a:focus').getAttribute('aria-label')) ?? '')?.[0];
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`pins/${opened ?? 'none'}`));
  await page.goBack();
  await expect(choice).toHaveValue('isa');
  await page.getByTestId('puck-list').locator('summary').click();
  await page
    .getByTestId('puck-list')
    .getByRole('link', { name: /^Position 7, CPS1013-07/ })
    .click();
  await expect(page).toHaveURL(/pins\/CPS1013-07/);
});

test('an archive says of each sample whether to wait for the disk, numbers under numbers', async ({
  opened: page
}) => {
  const advice = page.getByTestId('disk-advice');
  const taken = advice.locator('[data-testid=disk-advice-of][data-advice=take]').first();
  await expect(taken).toContainText('the MTZ of the recommended run is in this archive');
  const sample = await taken.getAttribute('data-sample');
  const line = advice.locator(`[data-testid=disk-advice-line][data-sample="${sample}"]`);
  await expect(line).toHaveCount(1);
  await expect(line.getByTestId('save-mtz')).toBeVisible();
  await expect(advice.locator('[data-advice=nothing]')).toHaveCount(2);
});

test('axe finds nothing wrong with pucks coloured by a number, in either theme @slow', async ({
  kept: page
}) => {
  await openKept(page);
  await page.getByTestId('puck-colour').selectOption('resolution');
  await page.getByTestId('puck-list').locator('summary').click();
  expect(await violationsInThemes(page, '[data-testid=pucks]')).toEqual([]);
});
