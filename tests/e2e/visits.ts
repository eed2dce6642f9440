/** A browser with a profile of its own, as on a computer: closed and opened again, with all that it kept. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { chromiumHere } from '../../scripts/install.js';

export interface Visits {
  /** Opens the browser with all that it kept at earlier visits; a browser that is still open is closed first. */
  readonly visit: () => Promise<Page>;
  /** Ends the browser as a computer that loses its power does: nothing more is written. */
  readonly kill: () => Promise<void>;
  /** "Allow on every visit" for these folders, as the browser keeps it: before the first visit, since no test can click the browser's own question. */
  readonly allowAlways: (...folders: readonly string[]) => void;
}

export const test = base.extend<{ visits: Visits }>({
  visits: async ({ playwright, launchOptions, viewport, locale, timezoneId, baseURL }, use, info) => {
    if (baseURL === undefined) throw new Error('a permission belongs to an address: the config names none');
    const profile = info.outputPath('profile');
    let running: BrowserContext | undefined;
    const close = async (): Promise<void> => {
      await running?.close();
      running = undefined;
    };
    await use({
      async kill() {
        if (running === undefined) return;
        const ended = running.waitForEvent('close');
        process.kill(await processOf(running), 'SIGKILL');
        await ended;
        running = undefined;
      },
      async visit() {
        await close();
        // Permissions are kept by the browser: its engine without a window has none.
        const whole = chromiumHere();
        const browser = { ...launchOptions, ...(whole !== undefined && { executablePath: whole }) };
        const kept = { ...browser, viewport, baseURL, acceptDownloads: true };
        const context = await playwright.chromium.launchPersistentContext(profile, {
          ...kept,
          ...(locale && { locale }),
          ...(timezoneId && { timezoneId })
        });
        running = context;
        // What is saved goes to the downloads: the picker of the system cannot be driven by a test.
        await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
        return context.pages()[0] ?? context.newPage();
      },
      allowAlways(...folders) {
        const origin = `${new URL(baseURL).origin},*`;
        // Microseconds since 1601.
        const last_modified = '13439818472542577';
        const about = { 'display-name': 'beamtime', 'is-directory': true, readable: true };
        const objects = folders.map((path) => ({ ...about, path }));
        const exceptions = {
          file_system_access_chooser_data: {
            [origin]: { last_modified, setting: { 'chosen-objects': objects } }
          },
          file_system_access_extended_permission: { [origin]: { last_modified, setting: 1 } }
        };
        mkdirSync(join(profile, 'Default'), { recursive: true });
        writeFileSync(
          join(profile, 'Default', 'Preferences'),
          JSON.stringify({ profile: { content_settings: { exceptions } } })
        );
      }
    });
    await close();
  }
});

/** The id of the browser's own process. */
async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const told = await session?.send('SystemInfo.getProcessInfo');
  const browser = told?.processInfo.find(({ type }) => type === 'browser');
  if (browser === undefined) throw new Error('the browser does not tell its process');
  return browser.id;
}
