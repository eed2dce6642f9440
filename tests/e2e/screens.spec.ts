/** Screens of every width: nothing is wider than its page, no text of a figure's head lies on another. */
import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { TARGETS_WITHOUT_COLOURS, violations } from './accessible';
import { openKept, test } from './kept-sample';
import { readToTheEnd, smallOnDisk } from './support';

const RUN = '_kamoproc/merge_cc_3.2S_hexB/cc_3.20A_final/cluster_0007/run_01';
const HEL = '_kamo_30deg/merge_blend_3.1S_helA/blend_3.55A_final/cluster_0071';
const query = (...runs: readonly string[]): string =>
  runs.map((run) => `run=${encodeURIComponent(run)}`).join('&');
const PLACES = [
  '',
  'merges',
  'pins',
  'datasets',
  'checks',
  'checks?by=question',
  'delivery',
  'files',
  `resolution?${query(RUN)}`,
  `compare?${query(`${HEL}/run_01`, `${HEL}/run_03`)}`,
  `remerge?${query(RUN)}`,
  'merges/_kamoproc/merge_cc_2.4S_Complex1',
  'pins/CPS1012-01',
  'runs/_kamo_30deg/CPS1014-01/data00/cry00_1-300'
];

/** Goes to a place of the kept sample, once all that it draws in turn is there. */
async function goThere(page: Page, place: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `${location.hash.split(/[/?]/).slice(0, 3).join('/')}/${to}`;
  }, place);
  let last = -1;
  const still = async (): Promise<boolean> => {
    const before = last;
    last = await page.locator('main *').count();
    return last > 20 && last === before;
  };
  await expect.poll(still, { message: place, intervals: [500] }).toBe(true);
}

/** What reaches beyond the page's right edge though nothing around it scrolls, heads of figures that lie on another, heads of columns that stand elsewhere. */
function overprints(page: Page): Promise<string[]> {
  return page.locator('main').evaluate((main) => {
    const told = (part: Element): string =>
      `${part.localName} “${(part.textContent ?? '').trim().slice(0, 40)}”`;
    const within = (part: Element): boolean => {
      for (let at = part.parentElement; at !== null && at !== main; at = at.parentElement)
        if (getComputedStyle(at).overflowX !== 'visible') return true;
      return false;
    };
    const edge = main.getBoundingClientRect().left + main.clientWidth + 1;
    const wide = [...main.querySelectorAll('*')].filter(
      (part) => part.checkVisibility() && part.getBoundingClientRect().right > edge && !within(part)
    );
    const heads = [
      ...main.querySelectorAll('figure span.tools, figure .name, section h2, section span.tools')
    ].map((part) => ({ part, box: part.getBoundingClientRect() }));
    const lapped = heads.flatMap(({ part, box }, n) =>
      heads.slice(n + 1).flatMap((other) => {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        return across > 2 && down > 4 && !part.contains(other.part)
          ? [`${told(part)} on ${told(other.part)}`]
          : [];
      })
    );
    // The heads of a grid stand over the cells of its first row.
    const shifted = [...main.querySelectorAll('[role=grid]')].flatMap((grid) => {
      const names = [...grid.querySelectorAll('[role=columnheader]')];
      const cells = [...(grid.querySelector('[role=row]:has([role=gridcell])')?.children ?? [])]
        .flatMap((part) => (part.role === 'gridcell' ? [part] : [...part.children]))
        .filter((part) => part.role === 'gridcell');
      return names.filter((name, n) => {
        const cell = cells[n];
        const left = name.getBoundingClientRect().left;
        return (
          cells.length === names.length && Math.abs((cell?.getBoundingClientRect().left ?? left) - left) > 2
        );
      });
    });
    return [
      ...wide.filter((part) => !wide.includes(part.parentElement ?? main)).map(told),
      ...lapped,
      ...shifted.map((name) => `${told(name)} is not over its column`)
    ];
  });
}

for (const width of [390, 1280])
  test(
    `at ${width} pixels no page is wider than the screen, and no head of a figure lies on another`,
    { tag: '@slow' },
    async ({ kept: page }) => {
      await page.setViewportSize({ width, height: 900 });
      await openKept(page);
      for (const place of PLACES) {
        await goThere(page, place);
        expect(await overprints(page), place).toEqual([]);
      }
    }
  );

test(
  'on a phone no page breaks a rule of accessibility, and everything that is touched is large enough',
  { tag: '@slow' },
  async ({ kept: page }) => {
    test.slow();
    await page.setViewportSize({ width: 390, height: 844 });
    await openKept(page);
    // What is far below is laid out by a guess until it comes into view: here all of it is looked at.
    await page.evaluate(() =>
      document.styleSheets[0]?.insertRule('* { content-visibility: visible !important; }')
    );
    const faults: string[] = [];
    for (const place of PLACES) {
      await goThere(page, place);
      const found = await violations(page, undefined, TARGETS_WITHOUT_COLOURS);
      faults.push(...found.map((fault) => `${place}: ${fault}`));
    }
    expect(faults).toEqual([]);
  }
);

test('on a phone a sample with a long name leaves room for its run', { tag: '@slow' }, async ({ page }) => {
  const folder = smallOnDisk();
  const area = join(folder, '_kamoproc');
  renameSync(
    join(area, 'merge_cc_3.2S_hexB'),
    join(area, 'merge_cc_3.2S_VeryLongProteinName_complex_with_ligand_A12')
  );
  const archive = `${folder}.tgz`;
  execFileSync('tar', ['czf', archive, '-C', dirname(folder), basename(folder)]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./?lang=en');
  await page.getByTestId('choose-archive').setInputFiles(archive);
  await readToTheEnd(page);
  const row = page.locator('[data-testid=recommendation][data-sample^=VeryLong]');
  await expect(row).toBeVisible();
  const box = await row.locator('td').first().boundingBox();
  expect(box?.x).toBeLessThan(200);
});
