/**
 * A browser that read the sample at an earlier visit. A story that only looks, judges, notes or prints begins as a user does at the next visit: the
 * beamtime comes from the library, its disk is not connected. That costs a third of reading it.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { SAMPLE } from './support';

/** The profile that `kept-sample.setup.ts` makes, once per run. */
export const keptProfile = (outputDir: string): string => join(outputDir, 'kept-sample');

interface Kept {
  /**
   * A page of that browser, for `openKept`: `async ({ kept: page }) => …`. Each story has a browser of its own, with a copy of the profile; what
   * `test.use` says of a page (viewport, touch, locale …) holds for it too.
   */
  readonly kept: Page;
}

export const test = base.extend<Kept>({
  kept: async ({ playwright }, use, info) => {
    const profile = info.outputPath('profile');
    cpSync(keptProfile(info.project.outputDir), profile, { recursive: true });
    // Playwright's runner adds what the config and `test.use` say.
    const context = await playwright.chromium.launchPersistentContext(profile);
    // What is saved goes to the downloads: the picker of the system cannot be driven by a test.
    await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await use(context.pages()[0] ?? (await context.newPage()));
    await context.close();
    rmSync(profile, { recursive: true });
  }
});

/** Opens the kept sample at an address below it, e.g. `merges?group=sample`, or at its overview. All rows are there then, the checklist works still. */
export async function openKept(page: Page, at = ''): Promise<void> {
  await page.goto(`./?lang=en#/b/${encodeURIComponent(`${SAMPLE}:archive`)}${at === '' ? '' : `/${at}`}`);
  await expect(page.getByTestId('scan-state')).toHaveAttribute('data-state', 'idle');
}
