import { expect } from '@playwright/test';
import { violations } from './accessible';
import { openKept, test } from './kept-sample';
import { goTo } from './support';

test('pins are listed with how far they came, sorted and filtered by keyboard, and one is opened', async ({
  kept: page
}) => {
  await openKept(page, 'pins');
  const rows = page.getByTestId('pin-row');
  await expect(rows.first()).toBeVisible();
  const all = await page.getByTestId('list-count').innerText();
  await expect(page.getByTestId('funnel-row').first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('CPS1013-07');
  await expect(page.getByTestId('list-count')).toHaveText(`1 of ${all}`);
  await page.getByRole('grid', { name: 'Pins' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/pins\/CPS1013-07/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('CPS1013-07');
  await expect(page.getByTestId('pin-step')).toHaveCount(10);
  await expect(page.getByTestId('pin-image').locator('canvas, img').first()).toBeVisible();
});

test('a point of the raster says its image and spots, and shows its thumbnail', async ({ opened: page }) => {
  await goTo(page, 'Pins');
  await page.getByTestId('pin-row').getByRole('link', { name: 'CPS1013-07' }).click();
  await page.getByTestId('heat-map').click({ position: { x: 8, y: 8 } });
  await expect(page).toHaveURL(/image=\d+/);
  await expect(page.getByTestId('point-in-hand')).toContainText(/image \d+ ·\s+\d+ spots/);
  await expect(page.getByTestId('thumb')).toHaveAttribute('data-state', 'shown');
  const before = page.url();
  await page.getByTestId('heat-map').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).not.toBe(before);
});

test('every image file of a pin is looked at when asked, and the damaged are named', async ({
  opened: page
}) => {
  await goTo(page, 'Pins');
  await page.getByTestId('pin-row').getByRole('link', { name: 'CPS1013-07' }).click();
  await page.getByTestId('check-frames').click();
  const checked = page.getByTestId('frames-checked');
  await expect(checked).toHaveAttribute('data-files', /^\d+$/);
  await expect(checked).toContainText(/image file/i);
  await expect(page.getByTestId('check-frames')).toBeVisible();
});

test('from a merge to the crystal and back: member, its processing run, its pin, the merges that use it', async ({
  kept: page
}) => {
  await openKept(page, 'merges');
  const row = page.getByTestId('merge-run-row').first();
  await row.dblclick();
  await expect(page).toHaveURL(/merges\/.+/);
  const member = page.getByTestId('members-table').locator('a').first();
  const name = await member.innerText();
  await member.click();
  await expect(page).toHaveURL(/\/runs\//);
  await expect(page).toHaveURL(new RegExp(`${name}$`));
  await expect(page.getByTestId('run-state')).toHaveAttribute('data-state', 'finished');
  await expect(page.getByTestId('usage-row').first()).toBeVisible();
  const use = page.getByTestId('cluster-use').locator('a').first();
  await expect(use).toHaveAttribute('href', /merges\/.+cluster=\d+/);
  await page.getByTestId('pin-of-run').click();
  await expect(page.getByTestId('pin-step').first()).toBeVisible();
  await page.goBack();
  await use.click();
  await expect(page.getByTestId('members-table')).toBeVisible();
});

test('no violation of accessibility on the list, a pin and a processing run @slow', async ({
  kept: page
}) => {
  await openKept(page, 'pins');
  await expect(page.getByTestId('pin-row').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByTestId('pin-row').getByRole('link', { name: 'CPS1013-07' }).click();
  await expect(page.getByTestId('heat-map')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByTestId('run-row').getByRole('link').first().click();
  await expect(page.getByTestId('run-state')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('why a data set was lost: a number of the funnel opens its data sets, each with the file that says so', async ({
  kept: page
}) => {
  await openKept(page, 'pins');
  const numberOf = (step: string) =>
    page.getByTestId('funnel-row').locator(`button[data-step=${step}]`).first();
  const last = numberOf('used');
  await expect(last).toBeVisible();
  const left = await last.innerText();
  const before = await numberOf('mergeable').innerText();
  await last.click();
  await expect(page).toHaveURL(/step=used/);
  const step = page.getByTestId('funnel-step');
  await expect(step).toContainText(`Left after this step: ${left}`);
  // What is left is what was there without what was left out.
  if (Number(before) > Number(left))
    await expect(step).toContainText(`Left out at this step: ${Number(before) - Number(left)}`);
  const group = step.locator('details[data-fate]').first();
  await expect(group).toBeVisible();
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
  const row = group.getByTestId('fate-row').first();
  await expect(row.locator('small a').first()).toHaveAttribute('href', /files\?path=/);
  // The folder; its pin stands before it where the folder does not say it.
  const name = (await row.locator('a').first().innerText()).split(' ').at(-1) ?? '';
  const kind = await group.getAttribute('data-fate');
  await row.locator('a').first().click();
  await expect(page).toHaveURL(new RegExp(`runs/.*${name.replace(/[.+]/g, '.')}`));
  await expect(page.getByTestId('fate')).toHaveAttribute('data-fate', kind ?? '');
  expect(await violations(page)).toEqual([]);
});
