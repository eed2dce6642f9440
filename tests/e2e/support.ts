import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';

export const SAMPLE = '200714_BL45XU_sample';
export const SAMPLE_ARCHIVE = resolve(import.meta.dirname, '../../static/sample', `${SAMPLE}.tgz`);

/** The sample archive unpacked, as a user has it on a disk: all of it, or what lies at or below these names, with what ZOO wrote of all pins. */
export function sampleOnDisk(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'kamome-story-'));
  const wanted = names.length === 0 ? [] : ['--wildcards', ...['zoo_*', ...names].map((name) => `*/${name}`)];
  execFileSync('tar', ['xzf', SAMPLE_ARCHIVE, '-C', folder, ...wanted]);
  const [name] = readdirSync(folder);
  if (name === undefined) throw new Error(`${SAMPLE_ARCHIVE} is empty`);
  return join(folder, name);
}

/** A small beamtime on a disk: two samples of the sample, and the merge of one. How a disk is read, kept and found again shows on it. */
export const smallOnDisk = (): string => sampleOnDisk('CPS1015-*', 'CPS1016-*', 'merge_cc_3.2S_hexB');

/** The same as the archive that is mailed. */
export function smallArchive(): string {
  const folder = smallOnDisk();
  const archive = `${folder}.tgz`;
  execFileSync('tar', ['czf', archive, '-C', dirname(folder), basename(folder)]);
  return archive;
}

/** Opens a small beamtime, where any will do: from its archive, so that its files can be saved. */
export async function openSmall(page: Page): Promise<void> {
  await page.goto('./?lang=en');
  await page.getByTestId('choose-archive').setInputFiles(smallArchive());
  await readToTheEnd(page);
}

/** A folder of a visitor who took the wrong one. */
export function noBeamtime(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kamome-story-'));
  mkdirSync(join(folder, 'holiday'));
  writeFileSync(join(folder, 'notes.txt'), 'not data\n');
  return folder;
}

/** Drops a folder of this machine on the start page, as a hand would: once the page is there. */
export async function drop(page: Page, folder: string): Promise<void> {
  await expect(page.getByTestId('open-folder')).toBeVisible();
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data });
}

/** Lets the folder be what the browser's picker gives next: its handle, from a drop that the app does not see. */
export async function pickNext(page: Page, folder: string): Promise<void> {
  await page.evaluate(() => {
    Reflect.deleteProperty(window, 'isPicked');
    const once = { capture: true, once: true };
    addEventListener('dragover', (event) => event.preventDefault(), { capture: true });
    addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        const handle = event.dataTransfer?.items[0]?.getAsFileSystemHandle();
        Object.assign(window, { showDirectoryPicker: () => handle, isPicked: true });
      },
      once
    );
  });
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data });
  await page.waitForFunction(() => 'isPicked' in window);
}

/** Waits for the end of a reading that has been asked for. What never begins fails soon; only the reading itself may take long. */
export async function readToTheEnd(page: Page): Promise<void> {
  // On the start page the state is still that of the scan before.
  await expect(page).toHaveURL(/#\/b\//);
  await expect(page.getByTestId('scan-state')).toBeVisible();
  await expect(page.getByTestId('scan-state')).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
}

export async function openSample(page: Page): Promise<void> {
  await page.goto('./?lang=en');
  await page.getByTestId('open-sample').click();
  await readToTheEnd(page);
}

/** Goes to a page of the open beamtime by the rail. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
}

/** The page's workers are in `window.started`, in the order of their start. */
export async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Whole = window.Worker;
    const started: Worker[] = [];
    Object.assign(window, {
      started,
      Worker: class extends Whole {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          started.push(this);
        }
      }
    });
  });
}
