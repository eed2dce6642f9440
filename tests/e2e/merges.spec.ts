import { expect, type Page } from '@playwright/test';
import { openKept, test } from './kept-sample';
import { goTo, openSample } from './support';

async function toMerges(page: Page): Promise<void> {
  await openSample(page);
  await goTo(page, 'Merges');
  await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
}
async function toKeptMerges(page: Page): Promise<void> {
  await openKept(page, 'merges');
  await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
}

test('every merge run is a row, KAMO’s choice is marked and explained beside it', async ({ kept: page }) => {
  await toKeptMerges(page);
  const rows = page.getByTestId('merge-run-row');
  await expect.poll(() => rows.count()).toBeGreaterThan(1);
  await expect(rows.first()).toHaveAttribute('data-path', /cluster_\d{4}\/run_\d\d$/);
  const chosen = rows.filter({ has: page.getByRole('img', { name: /^KAMO’s/ }) }).first();
  await chosen.getByRole('gridcell').nth(1).click();
  await expect(page.getByText(/^KAMO chose cluster_\d{4} run_\d\d/)).toBeVisible();
  await expect(page.getByTestId('finding').first()).toHaveAttribute('data-verdict', /./);
  await expect(page).toHaveURL(/row=/);
});

test('sorting and filtering stand in the address and survive a reload', async ({ kept: page }) => {
  await toKeptMerges(page);
  const grid = page.getByRole('grid', { name: 'Merges' });
  const all = Number(await grid.getAttribute('aria-rowcount'));
  await page.getByRole('button', { name: 'Sort by Overall Cmpl' }).click();
  await expect(page).toHaveURL(/sort=-Cmpl/);
  await page.keyboard.press('/');
  await page.keyboard.type('run_01');
  await expect(page).toHaveURL(/q=run_01/);
  await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeLessThan(all);
  await page.reload();
  await expect(page.getByTestId('merge-run-row').first()).toHaveAttribute('data-path', /run_01$/);
  await expect(page.getByRole('columnheader', { name: 'Sort by Overall Cmpl' })).toHaveAttribute(
    'aria-sort',
    'descending'
  );
});

test('a row opens by keyboard; the merge page shows tree, cycles, shells and members', async ({
  kept: page
}) => {
  await toKeptMerges(page);
  await page.getByTestId('merge-run-row').first().getByRole('gridcell').nth(1).click();
  await page.getByRole('grid', { name: 'Merges' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/merges\/.+cluster=\d+&run=\d/);
  await expect(page.getByTestId('runs-table')).toBeVisible();
  await expect(page.getByTestId('members-table').locator('tbody tr').first()).toBeVisible();

  const chart = page.locator('[data-chart=cc-half]');
  await chart.getByRole('button', { name: 'Numbers', exact: true }).click();
  await expect(chart.getByRole('rowheader').first()).toHaveText(/^∞–\d+\.\d\d$/);

  const tree = page.getByTestId('dendrogram');
  await tree.focus();
  await page.keyboard.press('ArrowDown');
  await expect(tree.getByRole('status')).toHaveText(/Cluster_\d{4} \(\d+ files\)/);
  await page.getByRole('button', { name: 'As a list' }).click();
  await expect(page.getByRole('table', { name: 'Clusters' }).locator('tbody tr').first()).toBeVisible();
});

test('every badge of the tree picks the cluster whose number it shows', async ({ kept: page }) => {
  await toKeptMerges(page);
  await page.getByTestId('merge-run-row').first().getByRole('gridcell').nth(1).click();
  await page.getByRole('grid', { name: 'Merges' }).focus();
  await page.keyboard.press('Enter');
  const tree = page.getByTestId('dendrogram');
  await tree.scrollIntoViewIfNeeded();
  const box = await tree.boundingBox();
  if (box === null) throw new Error('the tree is in sight');
  // What a cluster's own tip calls it is what a click takes, wherever a badge lies over arms of others.
  let clicked = 0;
  for (let y = 4; y < box.height - 4; y += 12)
    for (let x = 66; x < box.width && clicked < 12; x += 20) {
      await page.mouse.move(box.x + x, box.y + y);
      const told = (await tree.getByRole('status').allTextContents()).join(' ');
      const number = /Cluster_(\d{4})/.exec(told)?.[1];
      if (number === undefined) continue;
      clicked++;
      await page.mouse.click(box.x + x, box.y + y);
      await expect(page).toHaveURL(new RegExp(`cluster=${Number(number)}\\b`));
    }
  expect(clicked).toBeGreaterThan(2);
});

test('the disk is there after a scan: a copy of the MTZ can be saved', async ({ opened: page }) => {
  await goTo(page, 'Merges');
  await page.getByTestId('merge-run-row').first().getByRole('gridcell').nth(1).click();
  const save = page.getByTestId('save-mtz');
  await expect(save).toBeEnabled();
  const download = page.waitForEvent('download');
  await save.click();
  expect((await download).suggestedFilename()).toMatch(/cluster_\d{4}_run_\d\d\.mtz$/);
});

test('how a copy was saved is told of its own run alone, though another is in hand by then @slow', async ({
  page
}) => {
  await toMerges(page);
  // The dialog of the system stands open until it is let go.
  await page.evaluate(() => {
    Object.assign(window, {
      showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) =>
        new Promise((_, refuse) =>
          Object.assign(window, { suggestedName, letGo: () => refuse(new Error('the stick is full')) })
        )
    });
  });
  // Runs of which the sample has the MTZ.
  const rows = page.locator('[data-testid=merge-run-row][data-path*="_helA/"]');
  const outcome = page.getByTestId('save-mtz').locator('+ [role=status]');
  const pick = async (row: number): Promise<void> => {
    await rows.nth(row).getByRole('gridcell').nth(1).click();
    await expect(rows.nth(row)).toHaveAttribute('aria-selected', 'true');
  };
  const letGo = async (): Promise<void> => {
    await page.waitForFunction(() => 'letGo' in window);
    await page.evaluate(() => {
      (window as unknown as { letGo: () => void }).letGo();
      Reflect.deleteProperty(window, 'letGo');
    });
  };
  await pick(0);
  await page.getByTestId('save-mtz').click();
  await page.waitForFunction(() => 'letGo' in window);
  await pick(1);
  await letGo();
  await page.waitForTimeout(300);
  await expect(outcome).toHaveText('');
  await page.getByTestId('save-mtz').click();
  await letGo();
  await expect(outcome).toContainText('Could not be saved');
});

test('a merge tells its data sets from what KAMO found, and how its resolution came about', async ({
  kept: page
}) => {
  await toKeptMerges(page);
  await page.getByTestId('merge-run-row').first().dblclick();
  const funnel = page.getByTestId('dataset-funnel');
  await expect(funnel.locator('li').first()).toHaveAttribute('data-step', 'found');
  const button = funnel.locator('li[data-step=used] button');
  const used = await button.innerText();
  await button.click();
  const step = page.getByTestId('funnel-step');
  await expect(step.locator('details[data-fate=merged] summary')).toContainText(used);
  await expect(page.getByTestId('cutoff-trail').locator('li').first()).toContainText(/Å → .*CC1\/2 [\d.]+ %/);
});
