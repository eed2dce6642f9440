/** A beamtime at the next visit: the browser was closed in between, and what a browser keeps is all there is. */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { drop, goTo, pickNext, readToTheEnd, SAMPLE, smallOnDisk } from './support';
import { test, type Visits } from './visits';

/** The disk is looked for, or read, by a browser that has just started. */
const DISK = { timeout: 30_000 };

/** The first visit: the folder is dropped and read, and the browser closed by the next visit. */
async function dropAndRead(page: Page, folder: string): Promise<void> {
  await page.goto('./?lang=en');
  await drop(page, folder);
  await readToTheEnd(page);
}

/** A later visit: the beamtime is opened from the shelf. */
async function openFromShelf(page: Page): Promise<void> {
  await page.goto('./?lang=en');
  await page.getByTestId('beamtime-card').click();
  await expect(page.getByTestId('scan-state')).toHaveAttribute('data-state', 'idle', DISK);
}

/** A visit in which the sample was read from two allowed folders as one: the merge lies on the second, its raw data on the first. */
async function readTwoDisks(visits: Visits): Promise<{ readonly page: Page; readonly second: string }> {
  const first = smallOnDisk();
  const second = join(mkdtempSync(join(tmpdir(), 'kamome-place-')), SAMPLE);
  mkdirSync(second);
  renameSync(join(first, '_kamoproc'), join(second, '_kamoproc'));
  visits.allowAlways(first, second);
  const page = await visits.visit();
  await dropAndRead(page, first);
  await pickNext(page, second);
  await page.getByTestId('scan-details').click();
  await page.getByTestId('add-disk').click();
  await expect(page.getByTestId('add-disk')).toBeHidden();
  await readToTheEnd(page);
  return { page, second };
}

/** Rows of the library are all there: the overview, the merges, and the checklist of the one in hand. */
async function everythingIsShown(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText('BL45XU');
  await goTo(page, 'Merges');
  await page.getByTestId('merge-run-row').first().getByRole('gridcell').nth(1).click();
  await expect(page.getByTestId('finding').first()).toBeVisible();
}

test(
  'an allowed folder is connected again after a restart, unasked: a copy of an MTZ is saved',
  { tag: '@slow' },
  async ({ visits }) => {
    const folder = smallOnDisk();
    visits.allowAlways(folder);
    await dropAndRead(await visits.visit(), folder);

    const page = await visits.visit();
    await openFromShelf(page);
    await everythingIsShown(page);
    await expect(page.getByTestId('connect-disk')).toHaveCount(0);
    const save = page.getByTestId('save-mtz');
    await expect(save).toBeEnabled(DISK);
    const coming = page.waitForEvent('download');
    await save.click();
    const saved = readFileSync(await (await coming).path());
    const path = await page.getByTestId('merge-run-row').first().getAttribute('data-path');
    expect(saved.equals(readFileSync(join(folder, path ?? '', 'ccp4/xscale.mtz')))).toBe(true);
  }
);

test(
  'a folder that has to be allowed again: the library shows everything, and a button asks',
  { tag: '@slow' },
  async ({ visits }) => {
    await dropAndRead(await visits.visit(), smallOnDisk());

    const page = await visits.visit();
    await openFromShelf(page);
    await expect(page.getByTestId('scan-state')).toContainText('disk not connected', DISK);
    await everythingIsShown(page);
    await expect(page.getByTestId('save-mtz')).toBeDisabled();
    await page.getByTestId('connect-disk').click();
    // Nobody answers the browser's question here; that it is asked is said.
    await expect(page.getByText('The browser is asking for permission')).toBeVisible();
    await expect(page.getByTestId('disk-away')).toContainText('until the browser may read the folder again');
  }
);

test(
  'a folder that is gone is told as gone, and nothing that was read is lost',
  { tag: '@slow' },
  async ({ visits }) => {
    const folder = smallOnDisk();
    visits.allowAlways(folder);
    await dropAndRead(await visits.visit(), folder);
    rmSync(folder, { recursive: true });

    const page = await visits.visit();
    await openFromShelf(page);
    await expect(page.getByTestId('scan-state')).toContainText('folder not found', DISK);
    await page.getByTestId('connect-disk').click();
    await expect(page.getByRole('alert')).toContainText('Nothing that was read is lost', DISK);
    await page.keyboard.press('Escape');
    await everythingIsShown(page);
    await goTo(page, 'Kamome');
    await expect(page.getByTestId('beamtime-card')).toHaveCount(1);
  }
);

test(
  'two allowed disks of one beamtime are both connected again after a restart, and read again as one',
  { tag: '@slow' },
  async ({ visits }) => {
    const { page: before } = await readTwoDisks(visits);
    const parsed = await before.getByTestId('scan-state').getAttribute('data-parsed');

    const page = await visits.visit();
    await openFromShelf(page);
    await everythingIsShown(page);
    await expect(page.getByTestId('connect-disk')).toHaveCount(0);
    // The merge lies on the second disk, its raw data on the first.
    await expect(page.getByTestId('save-mtz')).toBeEnabled(DISK);
    await page.getByTestId('scan-details').click();
    await page.getByTestId('rescan').click();
    await readToTheEnd(page);
    await expect(page.getByTestId('scan-state')).toHaveAttribute('data-parsed', parsed ?? '');
    await page.getByTestId('scan-details').click();
    await expect(page.getByTestId('difference-none')).toBeVisible();
  }
);

test(
  'one of two allowed disks is not there at the next visit: what it lacks is told, and nothing that was read is lost',
  { tag: '@slow' },
  async ({ visits }) => {
    const { page: before, second } = await readTwoDisks(visits);
    await goTo(before, 'Overview');
    const sum = (page: Page) => page.locator('header .sum').innerText();
    const read = await sum(before);
    rmSync(second, { recursive: true });

    const page = await visits.visit();
    await openFromShelf(page);
    await everythingIsShown(page);
    await goTo(page, 'Overview');
    await expect.poll(() => sum(page)).toBe(read);
    await expect(page.getByTestId('scan-state')).toContainText('one disk not connected', DISK);
    await page.getByTestId('connect-disk').click();
    // What is there is read again; rows of what is not stay.
    await expect(page.getByTestId('scan-state')).toHaveAttribute('data-state', 'incomplete', DISK);
    await expect(page.getByTestId('scan-state')).toContainText('one disk not connected');
    expect(await sum(page)).toBe(read);
    await page.getByTestId('scan-details').click();
    await expect(page.getByTestId('disk-away')).toContainText('one of them is not connected');
  }
);
