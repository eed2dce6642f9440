/** The overview answers first: which file to take, and whether it can be trusted. */
import { expect } from '@playwright/test';
import { violationsInThemes } from './accessible';
import { openKept, test } from './kept-sample';

test('a run for each sample, nine questions of trust, the MTZ with one more click', async ({
  opened: page
}) => {
  const rows = page.getByTestId('recommendation');
  await expect(rows.first()).toBeVisible();
  const taken = rows.and(page.locator('[data-path*="/run_"]'));
  await expect(taken.first()).toBeVisible();

  const answers = taken.first().locator('[data-question]');
  await expect(answers).toHaveCount(9);
  await expect(answers.first()).not.toHaveAttribute('data-verdict', 'unknown');
  // The checklist answers one question after the other.
  await expect(async () => {
    const verdicts = await answers.evaluateAll((items) =>
      items.map((item) => item.getAttribute('data-verdict'))
    );
    const worst = ['fail', 'attention', 'unknown', 'pass'].find((verdict) => verdicts.includes(verdict));
    expect(await taken.first().getAttribute('data-verdict')).toBe(worst);
  }).toPass({ timeout: 20_000 });

  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const download = page.waitForEvent('download');
  const save = taken.first().getByTestId('save-mtz');
  const heads = page.getByTestId('recommendations').locator('th');
  const places = () =>
    heads.evaluateAll((all) =>
      all.map((head) =>
        ['x', 'y', 'width', 'height'].map((side) => Reflect.get(head.getBoundingClientRect(), side))
      )
    );
  const before = await places();
  await save.click();
  expect((await download).suggestedFilename()).toMatch(/run_\d\d.*\.mtz$/);
  // It says so in its own place: no column gives way.
  await expect(save).toHaveText('✓ Saved');
  expect(await places()).toEqual(before);

  // Where the run for SAD is another one, its own MTZ is saved.
  const sad = page
    .getByTestId('sad-choice')
    .filter({ has: page.getByTestId('save-mtz') })
    .first();
  const [, cluster, run] =
    /(cluster_\d+)\/(run_\d+)$/.exec((await sad.getAttribute('data-path')) ?? '') ?? [];
  const other = page.waitForEvent('download');
  await sad.getByTestId('save-mtz').click();
  expect((await other).suggestedFilename()).toContain(`${cluster ?? '?'}_${run ?? '?'}.mtz`);
});

test('axe finds nothing wrong with the overview, in either theme @slow', async ({ opened: page }) => {
  await expect(page.getByTestId('recommendation').first()).toBeVisible();
  expect(await violationsInThemes(page)).toEqual([]);
});

test('rows of the overview stay where they are when the checklist has answered', async ({ kept: page }) => {
  await page.addInitScript(() => {
    const seen = window as unknown as { moved: number };
    seen.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as unknown as { value: number; sources: { node?: Node }[] };
        // A row of its own accord, not with all that a notice at the top pushes down.
        if (sources.some(({ node }) => node?.nodeName === 'TR')) seen.moved += value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openKept(page);
  await expect(page.getByTestId('beside-strip').first()).toBeVisible();
  await page.reload();
  await expect(page.getByTestId('beside-strip').first()).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBeLessThan(0.02);
});
