import { expect, type Page } from '@playwright/test';
import { TARGETS, violations } from './accessible';
import { openKept, test } from './kept-sample';
import { goTo, readToTheEnd } from './support';

const palette = (page: Page) => page.getByTestId('palette-input');
const chosen = (page: Page) => page.getByTestId('palette').locator('[role=option][aria-selected=true]');
const outcome = (page: Page) => page.getByTestId('command-outcome');
/** What has the focus is never the body, from where keys and screen readers would begin again. */
async function focusIsSomewhere(page: Page, after: string): Promise<void> {
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.localName ?? 'nothing');
  await expect.poll(focused, { message: after }).not.toBe('body');
}

async function toMerges(page: Page): Promise<void> {
  await openKept(page);
  await goTo(page, 'Merges');
  await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
}

test('from the start page to a saved MTZ in at most 25 keystrokes', async ({ page }) => {
  // What is saved goes to the downloads: the picker of the system cannot be driven by a test.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto('./?lang=en');
  await expect(page.getByTestId('open-sample')).toBeVisible();
  let strokes = 0;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      strokes++;
      await page.keyboard.press(key);
    }
  };
  await press('Control+k', ...'sample');
  await expect(chosen(page)).toHaveText('Open the sample beamtime');
  await press('Enter');
  await readToTheEnd(page);
  await expect(page.getByTestId('recommendation').first()).toBeVisible();
  await focusIsSomewhere(page, 'the scan');
  // The page recommends several runs: the key asks for which.
  await press('M');
  await expect(palette(page)).toBeFocused();
  await expect(chosen(page)).toContainText('Save the MTZ: ');
  const download = page.waitForEvent('download');
  await press('Enter');
  expect((await download).suggestedFilename()).toMatch(/run_\d\d.*\.mtz$/);
  await expect(outcome(page)).toContainText('saved');
  await focusIsSomewhere(page, 'a saved MTZ');
  console.log(`start page to a saved MTZ: ${strokes} keystrokes`);
  expect(strokes).toBeLessThanOrEqual(25);
});

test('to the MTZ of a run that is judged, through its merge page, in at most 25 keystrokes @slow', async ({
  page
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto('./?lang=en');
  await expect(page.getByTestId('open-sample')).toBeVisible();
  let strokes = 0;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      strokes++;
      await page.keyboard.press(key);
    }
  };
  await press('Control+k', ...'sample', 'Enter');
  await readToTheEnd(page);
  await press('Control+k', ...'mrge');
  await expect(chosen(page)).toHaveText('Merges');
  await press('Enter');
  await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
  await focusIsSomewhere(page, 'the palette');
  await press('j');
  await expect(page).toHaveURL(/row=/);
  await press('O');
  await expect(page.getByTestId('dendrogram')).toBeVisible();
  await focusIsSomewhere(page, 'the merge page');
  await press('a');
  await expect(page.getByTestId('judge-accept')).toHaveAttribute('aria-pressed', 'true');
  const download = page.waitForEvent('download');
  await press('M');
  expect((await download).suggestedFilename()).toMatch(/run_\d\d.*\.mtz$/);
  console.log(`through judging and the merge page: ${strokes} keystrokes`);
  expect(strokes).toBeLessThanOrEqual(25);
});

test('the palette finds commands and places by their kind, with a slip of the finger too', async ({
  kept: page
}) => {
  await toMerges(page);
  await page.keyboard.press('Control+k');
  for (const kind of ['Commands', 'Pages', 'Samples', 'Merges', 'Pins', 'Data sets'])
    await expect(page.getByTestId('palette').getByRole('group', { name: kind, exact: true })).toHaveCount(1);
  const first = chosen(page);
  for (const [text, found] of [
    ['resoluton', 'Resolution'],
    ['theme dark', 'Theme: dark'],
    ['日本', 'Language: 日本語'],
    ['xlsx', 'Save XLSX (Excel)']
  ] as const) {
    await palette(page).fill(text);
    await expect(first).toHaveText(found);
  }
  await palette(page).fill('theme dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Control+k');
  await palette(page).fill('xlsx');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/merges\.xlsx$/);
  await expect(outcome(page)).toContainText('merges.xlsx saved');
});

test('a command of the page stands in the palette with its key, and does the same', async ({
  kept: page
}) => {
  await toMerges(page);
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/row=/);
  await page.keyboard.press('Control+k');
  await palette(page).fill('accept the run');
  const accept = chosen(page);
  await expect(accept).toContainText('Accept the run');
  await expect(accept.locator('kbd')).toHaveText('a');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('judge-accept')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('judge-accept')).toHaveAttribute('title', 'Accept the run (a)');
});

test('a decision is undone and redone, from page to page, and never while a note is written', async ({
  kept: page
}) => {
  await toMerges(page);
  const progress = page.getByTestId('triage-progress');
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/row=/);
  await page.keyboard.press('a');
  await expect(progress).toHaveText(/^1 of/);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(progress).toHaveText(/^2 of/);
  await page.keyboard.press('n');
  await page.keyboard.type('ice');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('judge-note')).toBeFocused();
  await expect(progress).toHaveText(/^2 of/);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('judge-note')).not.toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(outcome(page)).toHaveText(/^Reject undone: cluster_\d+\/run_\d+/);
  await expect(progress).toHaveText(/^1 of/);
  await page.keyboard.press('O');
  await expect(page.getByTestId('dendrogram')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(outcome(page)).toHaveText(/^Accept undone/);
  await expect(progress).toHaveText(/^0 of/);
  await page.keyboard.press('Control+Shift+z');
  await expect(outcome(page)).toHaveText(/^Accept redone/);
  await page.keyboard.press('Control+y');
  await expect(progress).toHaveText(/^2 of/);
});

test('the focus never falls to the body', async ({ kept: page }) => {
  await toMerges(page);
  const still = (after: string): Promise<void> => focusIsSomewhere(page, after);
  await still('a link of the rail');
  for (const [after, keys] of [
    ['the list of keys', ['?', 'Escape']],
    ['the palette given up', ['Control+k', 'Escape']],
    ['the next run', ['j']],
    ['the dialog of results', ['S', 'Escape']],
    ['a pane', ['Control+k', ...'scatter', 'Enter']],
    ['the merge page', ['O']],
    ['its dialog', ['S', 'Escape']]
  ] as const) {
    for (const key of keys) {
      await page.keyboard.press(key);
      if (key === 'S') await expect(page.getByTestId('take-home-dialog')).toBeVisible();
      if (key === 'j') await expect(page.getByTestId('take-home')).toBeVisible();
      if (key === '?') await expect(page.getByTestId('keys')).toBeVisible();
      if (key === 'Control+k') await expect(palette(page)).toBeFocused();
      if (key === 'O') {
        await expect(page.getByTestId('dendrogram')).toBeVisible();
        await expect(page.getByTestId('take-home')).toBeVisible();
      }
    }
    await still(after);
  }
  await page.goBack();
  await expect(page.getByTestId('merge-run-row').first()).toBeVisible();
  await still('Back');
  // What had the focus goes: here the button that unticks, with the last tick.
  await page.keyboard.press('j');
  await expect(page.getByTestId('take-home')).toBeVisible();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Clear ticks' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Clear ticks' })).toHaveCount(0);
  await still('a button that went');
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeFocused();
  await page.keyboard.type('start');
  await expect(chosen(page)).toHaveText('Start');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('open-sample')).toBeVisible();
  await still('the start page');
});

test('nor on any page of the beamtime, when a menu closes, the language changes, or a beamtime is removed @slow', async ({
  kept: page
}) => {
  await openKept(page);
  for (const name of [
    'Merges',
    'Pins',
    'Data sets',
    'Compare',
    'Resolution',
    'Checks',
    'Delivery',
    'Files'
  ]) {
    await page.keyboard.press('Control+k');
    await expect(palette(page)).toBeFocused();
    await page.keyboard.type(name);
    await expect(chosen(page)).toHaveText(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation').getByRole('link', { name, exact: true })).toHaveAttribute(
      'aria-current',
      'page'
    );
    await focusIsSomewhere(page, name);
  }
  await page.getByTestId('export-menu').focus();
  for (const key of ['Enter', 'Escape']) await page.keyboard.press(key);
  await focusIsSomewhere(page, 'the menu of exports');
  for (const language of ['ja', 'en']) {
    await page.getByTestId('switch-language').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await focusIsSomewhere(page, `the language ${language}`);
  }
  await page.getByRole('link', { name: 'Kamome' }).focus();
  await page.keyboard.press('Enter');
  const remove = page.getByRole('button', { name: /^Remove…: / });
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('forget-dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(remove).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByTestId('forget-index').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('beamtime-card')).toHaveCount(0);
  await focusIsSomewhere(page, 'a beamtime removed');
});

test('the list of keys and the palette break no rule of accessibility, targets included @slow', async ({
  kept: page
}) => {
  await toMerges(page);
  for (const key of ['?', 'Control+k']) {
    await page.keyboard.press(key);
    const shown = page.getByTestId(key === '?' ? 'keys' : 'palette');
    await expect(shown).toBeVisible();
    const within = `[data-testid=${key === '?' ? 'keys' : 'palette'}]`;
    expect(await violations(page, within, TARGETS)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(shown).toHaveCount(0);
  }
});

test.describe('on a screen that is touched', () => {
  test.use({ hasTouch: true });

  test('a term explains itself on focus, hover and touch, with its reference, and goes at Escape', async ({
    kept: page
  }) => {
    await openKept(page);
    const term = page.getByTestId('recommendations').getByRole('button', { name: 'CC1/2 outer' });
    const explained = page.getByRole('tooltip').filter({ hasText: 'two random halves' });
    await term.focus();
    await expect(explained).toContainText('Karplus, P. A. & Diederichs, K. (2012)');
    await page.keyboard.press('Escape');
    await expect(explained).toBeHidden();
    await term.blur();
    await term.hover();
    await expect(explained).toBeVisible();
    // The pointer may go over to it.
    await explained.hover();
    await expect(explained).toBeVisible();
    await page.mouse.move(5, 500);
    await expect(explained).toBeHidden();
    await term.tap();
    await expect(explained).toBeVisible();
    const box = await explained.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 1280).toBe(true);
    expect(await violations(page, '[data-testid=recommendations]', TARGETS)).toEqual([]);
    await page.touchscreen.tap(700, 700);
    await expect(explained).toBeHidden();
    // By keys too it leads to the guide.
    await openKept(page);
    await term.focus();
    await expect(explained).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(explained.getByRole('link', { name: 'Open the guide' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/guide\?at=ccHalf/);
    await page.goto('./#/terms');
    await expect(page.getByTestId('terms').locator('dt')).toHaveCount(21);
  });
});
