// The pages that a visitor of the sample sees, for the measures that go through all of them.

/** Name, place below the beamtime, and what stands there once the page does. */
export const PAGES = [
  ['overview', '', '[data-testid=recommendation]'],
  ['merges', '/merges', '[data-testid=merge-run-row]'],
  ['merge', '/merges/_kamoproc/merge_cc_2.4S_Complex1', '[data-testid=dendrogram]'],
  ['pins', '/pins', '[role=row] a'],
  ['data sets', '/datasets', '[role=row]'],
  ['run', '/runs/_kamoproc/CPS1016-04/data00/CPS1016-04-multi_001_1-6', '#page h1'],
  ['checks', '/checks', '[data-testid=finding]'],
  ['delivery', '/delivery', '#page h2'],
  ['compare', '/compare', '#page h1'],
  ['resolution', '/resolution', '#page figure'],
  ['files', '/files', '[role=row]'],
  [
    'frames',
    '/frames/CPS1016-04/data00/CPS1016-04-multi_001?n=1&run=_kamoproc/CPS1016-04/data00/CPS1016-04-multi_001_1-6',
    '[data-testid=frame][data-state=shown]'
  ]
];

/** Opens the sample in a tab; gives the address of its overview, `#/b/…`. */
export async function openSample(page, app) {
  await page.goto(`${app}?lang=en&open=sample`);
  await page.locator('[data-testid=scan-state][data-state=done]').waitFor({ timeout: 240_000 });
  return page.evaluate(() => location.hash.split('/').slice(0, 3).join('/'));
}
