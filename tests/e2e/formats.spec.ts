/** Files of other versions and other places than usual, on the pages that show them. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { drop, goTo, readToTheEnd, sampleOnDisk } from './support';

const FORMATS = resolve(import.meta.dirname, '../../src/lib/formats');
const RUN = '_kamoproc/PCK0001-01/data00/cry00_1-4';
const EMPTY_RUN = '_kamoproc/PCK0001-01/data00/cry00_5-8';
const MERGE = '_kamoproc/blend_S-1_aimless/blend_2.10A_final/cluster_0002';

/** The sample, and in it what was seen to be read wrongly. */
function disk(): string {
  const root = sampleOnDisk();
  const put = (from: string, to: string): void => {
    mkdirSync(join(root, to, '..'), { recursive: true });
    cpSync(join(FORMATS, from), join(root, to));
  };
  put(
    'integrate-lp/fixtures/xds-2026/_kamoproc/PCK0001-01/data00/cry00_1-4/INTEGRATE.LP',
    `${RUN}/INTEGRATE.LP`
  );
  put(
    'mtz/fixtures/merged/_kamoproc/merge_blend_2.4S_Complex1/blend_2.53A_final/cluster_0079/run_03/ccp4/xscale.mtz',
    `${RUN}/ccp4/XDS_ASCII.mtz`
  );
  mkdirSync(join(root, EMPTY_RUN), { recursive: true });
  writeFileSync(
    join(root, EMPTY_RUN, 'INTEGRATE.LP'),
    ' ***** INTEGRATE ***** (VERSION Apr 16, 2026  BUILT=20260616)   1-Sep-2026\n IMAGE IER    SCALE     NBKG\n\n'
  );
  put(
    'aimless-log/fixtures/whole/_kamoproc/merge_blend_2.4S_Complex1/blend_2.53A_final/cluster_0083/run_03/aimless.log',
    `${MERGE}/run_01/aimless.log`
  );
  put(
    'merge-log/fixtures/aimless/_kamoproc/merge_S/blend_2.10A_aimless/cluster_0002/merge.log',
    `${MERGE}/merge.log`
  );
  writeFileSync(join(root, '_kamoproc/automerge_260901-101010.log'), 'made up\n');
  return root;
}

test('XDS of 2026, a merge by AIMLESS in a folder of its own name, and the header of an MTZ', async ({
  page
}) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto('./?lang=en');
  await drop(page, disk());
  await readToTheEnd(page);

  await goTo(page, 'Merges');
  // The rows further down are not drawn: the merge's own sample alone.
  const sample = page.locator('option', { hasText: 'S-1_aimless' });
  await page.locator('select', { has: sample }).selectOption('S-1_aimless');
  await expect(page.getByText('blend AIMLESS').first()).toBeVisible();
  await expect(page.getByText('99.9').first()).toBeVisible();

  const base = page.url().replace(/(#\/b\/[^/?]+).*$/, '$1');
  await page.goto(`${base}/runs/${RUN}`);
  await page.getByTestId('per-image').click();
  await expect(page.getByTestId('frame-plots').locator('> div').first()).toBeVisible();

  await page.goto(`${base}/runs/${EMPTY_RUN}`);
  await page.getByTestId('per-image').click();
  await expect(page.getByTestId('per-image-empty')).toContainText('INTEGRATE.LP is on the disk');
  await expect(page.getByTestId('per-image-empty')).toContainText('line 2');
  await expect(page.getByText('Neither INTEGRATE.LP nor')).toHaveCount(0);

  await page.goto(`${base}/files?path=${encodeURIComponent(`${RUN}/ccp4/XDS_ASCII.mtz`)}`);
  const header = page.getByTestId('header-facts');
  await expect(header).toContainText('P212121');
  await expect(header.getByRole('columnheader', { name: 'label' })).toBeVisible();
  await expect(page.getByText('parameters and samples of the automatic merge').first()).toBeVisible();
  expect(faults).toEqual([]);
});
