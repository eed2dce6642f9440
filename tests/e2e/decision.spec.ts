import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { violations } from './accessible';
import { openKept, test } from './kept-sample';
import { goTo } from './support';

const rows = (page: Page) => page.getByTestId('merge-run-row');

test.beforeEach(async ({ kept: page }) => {
  await openKept(page, 'merges');
  await expect(rows(page).first()).toBeVisible();
});

test('runs are judged by keyboard, kept, filtered and exported', async ({ kept: page }) => {
  const progress = page.getByTestId('triage-progress');
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/row=/);
  await page.keyboard.press('a');
  await expect(progress).toHaveText(/^1 of \d+ decided$/);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('n');
  await page.keyboard.type('ice, ax jk?');
  await page.keyboard.press('Enter');
  await expect(progress).toHaveText(/^2 of \d+ decided$/);
  await expect(rows(page).filter({ hasText: 'rejected' })).toHaveCount(1);

  await page.reload();
  await expect(progress).toHaveText(/^2 of \d+ decided$/);
  await expect(page.getByTestId('judge-note')).toHaveValue('ice, ax jk?');
  await page.getByTestId('rows-menu').click();
  await page.getByTestId('filter-judged').selectOption('accept');
  await expect(rows(page)).toHaveCount(1);
  await expect(page).toHaveURL(/judged=accept/);
  await page.keyboard.press('Escape');

  await page.getByTestId('export-menu').click();
  const download = page.waitForEvent('download');
  await page.getByTestId('export-json').click();
  const file = await (await download).path();
  const index = JSON.parse(await readFile(file, 'utf8')) as {
    decisions: { verdict: string; note?: string }[];
    ranking: unknown;
  };
  expect(index.decisions.map(({ verdict }) => verdict).sort()).toEqual(['accept', 'reject']);
  expect(index.decisions.find(({ verdict }) => verdict === 'reject')?.note).toBe('ice, ax jk?');
  expect(index.ranking).toMatchObject({ way: 'cascade' });

  await page.goto('./?lang=en');
  await page.getByTestId('choose-archive').setInputFiles({
    name: 'x.kamome.json',
    mimeType: 'application/json',
    buffer: await readFile(file)
  });
  await expect(page).toHaveURL(/import/);
  await goTo(page, 'Merges');
  await expect(progress).toHaveText(/^2 of \d+ decided$/);
});

test('after j the row in hand takes the other keys too', async ({ kept: page }) => {
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/tick=/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/merges\/.+run=/);
});

test('judging goes on where the merge is looked at', async ({ kept: page }) => {
  await rows(page).first().getByRole('gridcell').nth(1).dblclick();
  await expect(page).toHaveURL(/merges\/.+run=/);
  await expect(page.getByTestId('triage-progress')).toHaveText(/^0 of /);
  await page.keyboard.press('u');
  await expect(page.getByTestId('judge-unsure')).toHaveAttribute('aria-pressed', 'true');
  const before = page.url();
  await page.keyboard.press('j');
  await expect.poll(() => page.url()).not.toBe(before);
  await expect(page.getByTestId('judge-unsure')).toHaveAttribute('aria-pressed', 'false');
});

/** Keys as from a fast hand: all in one turn of the page, which has no time to draw between them. */
async function keysAtOnce(page: Page, keys: string): Promise<void> {
  await page.evaluate((all) => {
    for (const key of all) window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  }, keys);
}

test('of keys in quick succession each goes on from the one before', async ({ kept: page }) => {
  const paths: (string | null)[] = [];
  for (const row of await rows(page).all()) paths.push(await row.getAttribute('data-path'));
  await keysAtOnce(page, 'jjja');
  const judged = rows(page).filter({ hasText: 'accepted' });
  await expect(judged).toHaveCount(1);
  await expect(judged).toHaveAttribute('data-path', paths[2] ?? 'too few rows');
  // What the page writes into its address by itself takes nothing back.
  await expect(page).toHaveURL(new RegExp(`hide=.*row=${encodeURIComponent(paths[2] ?? '')}|row=.*hide=`));

  await judged.getByRole('gridcell').nth(1).dblclick();
  // The list has the same keys beside it until the merge is there.
  await expect(page).toHaveURL(/\/merges\/_kamo/);
  await expect(page.getByTestId('judge-accept')).toHaveAttribute('aria-pressed', 'true');
  await keysAtOnce(page, 'jjx');
  await expect(page.getByTestId('judge-reject')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('triage-progress')).toHaveText(/^2 of /);
  await keysAtOnce(page, 'kk');
  await expect(page.getByTestId('judge-accept')).toHaveAttribute('aria-pressed', 'true');
});

test('keys pressed in the moment of leaving are kept, counted, and meant for the page that is there', async ({
  kept: page
}) => {
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/row=/);
  // The merge is opened and decided at once, by keys that do not wait for its page.
  await page.evaluate(async () => {
    const press = (key: string): unknown =>
      window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    press('O');
    press('a');
    while (!location.hash.includes('/merges/_kamo')) await new Promise(requestAnimationFrame);
    for (const key of 'jjx') press(key);
  });
  await expect(page.getByTestId('judge-reject')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('triage-progress')).toHaveText(/^2 of /);
  await keysAtOnce(page, 'kk');
  await expect(page.getByTestId('judge-accept')).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(page.getByTestId('triage-progress')).toHaveText(/^2 of /);
});

test('the rule is said in words, can be changed, and says why it is not KAMO’s choice', async ({
  kept: page
}) => {
  await page.getByTestId('pane-rule').click();
  const sentence = page.getByTestId('rule-sentence');
  await expect(sentence).toContainText('keep the half with the highest redundancy');
  await page.getByTestId('rule-preset').selectOption('staff');
  await expect(sentence).toContainText('CC1/2 > 98 %; then take the highest I/σ');
  await expect(page).toHaveURL(/rule=sample%2Clast%2Cfinal/);
  await page.getByLabel('Comparison', { exact: true }).selectOption('<');
  await page.getByRole('spinbutton', { name: 'Limit' }).fill('99.5');
  await page.getByRole('spinbutton', { name: 'Limit' }).press('Enter');
  await expect(sentence).toContainText('CC1/2 < 99.5 %');
  await expect(page.getByTestId('choice').first()).toBeVisible();
  await page.getByTestId('rule-preset').selectOption('weights');
  await expect(sentence).toContainText('weighted mean of 2 × completeness');
  // The rule is kept for the next visit, without the address.
  await page.goto(page.url().replace(/&?rule=[^&]*/, ''));
  await expect(sentence).toContainText('weighted mean');
});

test('groups fold by keyboard and stand in the address', async ({ kept: page }) => {
  await page.getByTestId('group-by').selectOption('sample');
  const heads = page.getByTestId('merge-group-row');
  await expect(heads.first()).toBeVisible();
  const grid = page.getByRole('grid', { name: 'Merges' });
  const all = Number(await grid.getAttribute('aria-rowcount'));
  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/group=sample.*fold=group/);
  await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeLessThan(all);
  await page.keyboard.press('Enter');
  await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBe(all);
});

test('the scatter takes any number; a frame filters the table', async ({ kept: page }) => {
  await page.getByTestId('pane-scatter').click();
  const scatter = page.getByTestId('scatter');
  await expect(scatter).toHaveAttribute('data-points', /^[1-9]/);
  await page.getByLabel('y', { exact: true }).selectOption('Cmpl.ou');
  await expect(page).toHaveURL(/y=Cmpl.ou/);
  await scatter.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/row=/);
  const box = await scatter.boundingBox();
  if (box === null) throw new Error('the scatter is not on the page');
  await page.mouse.move(box.x + 48, box.y + 22);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 40, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/frame=/);
  await expect(page.getByRole('button', { name: /selected in plot/ })).toBeVisible();
  await scatter.focus();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/frame=/);
});

test('a link shows the columns of its sender', async ({ kept: page }) => {
  await page.getByRole('button', { name: 'Choose the columns' }).click();
  await page.getByRole('checkbox', { name: 'Processing' }).uncheck();
  await expect(page).toHaveURL(/hide=area/);
  await expect(page.getByRole('columnheader', { name: 'Sort by Processing' })).toHaveCount(0);
});

test('? lists the keys, but is a letter where one types', async ({ kept: page }) => {
  await page.keyboard.press('?');
  const keys = page.getByTestId('keys');
  await expect(keys).toContainText('Accept the run');
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  const grid = page.getByRole('grid', { name: 'Merges' });
  await grid.focus();
  await page.keyboard.press('?');
  await keys.getByRole('button', { name: 'Close' }).click();
  await expect(grid).toBeFocused();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('searchbox').press('?');
  await expect(keys).toHaveCount(0);
});

for (const pane of ['scatter', 'rule'] as const)
  test(`axe finds nothing wrong with the ${pane} @slow`, async ({ kept: page }) => {
    await page.getByTestId('group-by').selectOption('sample');
    await page.keyboard.press('j');
    await page.getByTestId(`pane-${pane}`).click();
    await expect(page.getByTestId('judge-accept')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
