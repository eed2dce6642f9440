/**
 * A browser that read the sample at an earlier visit. A story that only looks, judges, notes or prints begins as a user does at the next visit: the
 * beamtime comes from the library, its disk is not connected. That costs less than half of reading it. One that only reads files shares a reading.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  expect,
  test as base,
  type BrowserContext,
  type Page,
  type PlaywrightWorkerArgs,
  type TestInfo
} from '@playwright/test';
import { keep, putBack } from './put-back';
import { openSample, SAMPLE } from './support';

/** The address of the sample's overview. */
const HASH = `#/b/${encodeURIComponent(`${SAMPLE}:archive`)}`;

/** The profile that `kept-sample.setup.ts` makes, once per run. */
export const keptProfile = (outputDir: string): string => join(outputDir, 'kept-sample');

interface Kept {
  /**
   * A new page of that browser, for `openKept`: `async ({ kept: page }) => …`. The stories of a worker share the browser, with a copy of the profile;
   * before each it is again what that visit left. A story that is touched has a browser of its own.
   */
  readonly kept: Page;
  /**
   * The overview of the sample on a page that has read it, its disk connected. The stories of a worker share it, one after the other (after a failure
   * there is a new worker): for those that read files and leave nothing behind but an address.
   */
  readonly opened: Page;
}

/** The page that the stories of this worker share. */
let shared: Page | undefined;
/** The browser that the stories of this worker share, by the page of it that puts back what was kept. */
let keeper: Page | undefined;

/** What is saved goes to the downloads: the picker of the system cannot be driven by a test. */
const withoutPicker = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));

/** A browser with a copy of the kept profile. */
async function copied(
  { playwright }: Pick<PlaywrightWorkerArgs, 'playwright'>,
  info: TestInfo,
  into: string
) {
  cpSync(keptProfile(info.project.outputDir), into, { recursive: true });
  // Playwright's runner adds what the config and `test.use` say. Nothing is read here: code runs once or twice, and making it faster costs more.
  const context = await playwright.chromium.launchPersistentContext(into, {
    args: ['--no-sandbox', '--js-flags=--no-opt --no-maglev']
  });
  await withoutPicker(context);
  return context;
}

export const test = base.extend<Kept>({
  kept: async ({ playwright, hasTouch, serviceWorkers }, use, info) => {
    const isOwn = hasTouch || serviceWorkers !== 'block';
    if (isOwn) {
      const profile = info.outputPath('profile');
      const context = await copied({ playwright }, info, profile);
      await use(context.pages()[0] ?? (await context.newPage()));
      await context.close();
      rmSync(profile, { recursive: true });
      return;
    }
    if (keeper !== undefined && !(await putBack(keeper))) {
      await keeper.context().close();
      keeper = undefined;
    }
    if (keeper === undefined) {
      const profile = `${keptProfile(info.project.outputDir)}-${info.workerIndex}`;
      rmSync(profile, { recursive: true, force: true });
      const context = await copied({ playwright }, info, profile);
      keeper = context.pages()[0] ?? (await context.newPage());
      await keep(keeper);
    }
    const context = keeper.context();
    await use(await context.newPage());
    for (const page of context.pages()) if (page !== keeper) await page.close();
    await context.setOffline(false);
    await context.clearPermissions();
  },
  opened: async ({ browser, viewport }, use) => {
    if (shared === undefined) {
      const context = await browser.newContext();
      await withoutPicker(context);
      shared = await context.newPage();
      await openSample(shared);
    }
    if (viewport !== null) await shared.setViewportSize(viewport);
    await shared.emulateMedia({ colorScheme: 'light' });
    await shared.evaluate((hash) => (location.hash = hash), HASH);
    await expect(shared.getByTestId('recommendation').first()).toBeVisible();
    await use(shared);
  }
});

/** Opens the kept sample at an address below it, e.g. `merges?group=sample`, or at its overview. All rows are there then, the checklist works still. */
export async function openKept(page: Page, at = ''): Promise<void> {
  await page.goto(`./?lang=en${HASH}${at === '' ? '' : `/${at}`}`);
  const state = page.getByTestId('scan-state');
  await expect(state).toHaveAttribute('data-state', 'idle');
  // It was looked for: what a page asks of the disk is answered.
  await expect(state).toContainText('disk not connected');
}
