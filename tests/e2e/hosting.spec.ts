/** Kamome on a host: strict headers, parts that are missing, addresses that lead nowhere, no scripts. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { goTo, openSmall } from './support';

/** Violations of a content security policy and errors of the console, of every document that the page opens from here on. */
async function listen(page: Page): Promise<string[]> {
  const heard: string[] = [];
  await page.exposeFunction('heardViolation', (what: string) => void heard.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const { heardViolation } = window as unknown as { heardViolation: (what: string) => void };
      heardViolation(`${effectiveDirective}: ${blockedURI} (${location.href})`);
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  return heard;
}

test('under the headers of a strict host every page is drawn without a violation', async ({ page }) => {
  const heard = await listen(page);
  const answer = await page.goto('./?lang=en');
  const headers = answer?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
  await openSmall(page);
  for (const name of ['Pins', 'Compare', 'Resolution', 'Checks', 'Delivery', 'Files', 'Merges']) {
    await goTo(page, name);
    await expect(page.locator('main').getByRole('heading').first()).toBeAttached();
  }
  await page.getByTestId('merge-run-row').first().dblclick();
  await expect(page).toHaveURL(/merges\/.+/);
  await expect(page.locator('canvas').first()).toBeVisible();
  await page.goto('./?lang=en#/about');
  await expect(page.getByTestId('third-party').first()).toBeVisible();
  expect(heard).toEqual([]);
});

test('the policy holds in the worker that reads the disk', async ({ page }) => {
  await openSmall(page);
  const [worker] = page.workers();
  if (worker === undefined) throw new Error('no worker runs: the archive was read by none');
  const blocked = await worker.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('securitypolicyviolation', (event) =>
          resolve((event as SecurityPolicyViolationEvent).effectiveDirective)
        );
        fetch('http://other.invalid/').then(
          () => resolve('answered'),
          () => setTimeout(() => resolve('no violation'), 2000)
        );
      })
  );
  expect(blocked).toBe('connect-src');
});

test('a page that runs says nothing of not having started', async ({ page }) => {
  await page.goto('./?lang=en');
  await expect(page.getByTestId('open-folder')).toBeVisible();
  await expect(page.getByTestId('not-started')).toBeHidden();
});

test('where a script is missing, words in both languages say so at once, with its address', async ({
  page
}) => {
  await page.route('**/_app/immutable/entry/app.*', (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  const words = page.getByTestId('not-started');
  await expect(words).toBeVisible({ timeout: 5000 });
  await expect(words).toContainText('Kamome has not started');
  await expect(words).toContainText('Kamome が起動していません');
  await expect(words).toContainText('_app/immutable/entry/app.');
});

test('where everything beside the page is missing, the same words come after ten seconds', async ({
  page
}) => {
  await page.route(/\.(js|css)$/, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByTestId('not-started')).toBeHidden();
  await expect(page.getByTestId('not-started')).toBeVisible({ timeout: 15_000 });
});

test('a page whose part is missing says so and can be reloaded', async ({ page }) => {
  await page.goto('./?lang=en');
  await expect(page.getByTestId('open-folder')).toBeVisible();
  await page.route('**/_app/immutable/nodes/**', (route) => route.fulfill({ status: 404 }));
  await page.getByRole('link', { name: 'About Kamome' }).click();
  await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible();
  await page.unroute('**/_app/immutable/nodes/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByTestId('about')).toBeVisible();
});

for (const [lang, title, back] of [
  ['en', 'There is no such page', 'To the start page'],
  ['ja', 'ページが見つかりません', 'ホームへ']
] as const)
  test(`an address of no page says so (${lang}) and leads to the start page`, async ({ page }) => {
    await page.goto(`./?lang=${lang}#/no/such/page`);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByTestId('no-such-page')).toContainText('#/no/such/page');
    await page.getByRole('link', { name: back }).click();
    await expect(page.getByTestId('open-folder')).toBeVisible();
  });

test('an address of a beamtime that is none of its pages leads to its overview', async ({ page }) => {
  await openSmall(page);
  const [, id = ''] = /#\/b\/([^/?]+)/.exec(page.url()) ?? [];
  await page.goto(`./?lang=en#/b/${id}/mergez/x`);
  await expect(page.getByTestId('no-such-page')).toContainText(`#/b/${id}/mergez/x`);
  await expect(page.getByRole('link', { name: 'Checks', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'To the overview of this beamtime' }).click();
  await expect(page.getByTestId('recommendation').first()).toBeVisible();
});

test('the start page leads to what Kamome is: version, licence, the notices of everything in the build', async ({
  page
}) => {
  const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    version: string;
    dependencies: Record<string, string>;
  };
  await page.goto('./?lang=en');
  await page.getByRole('link', { name: 'About Kamome' }).click();
  await expect(page.getByTestId('version')).toHaveText(`Version ${version}`);
  for (const [name, installed] of Object.entries({ ...dependencies, svelte: '' })) {
    const party = page.locator(`[data-testid=third-party][data-name="${name}"]`);
    await expect(party, name).toContainText(`${name} ${installed}`);
  }
  const comlink = page.locator('[data-name=comlink]');
  await comlink.locator('summary').click();
  await expect(comlink).toContainText('Apache License');
  await page.getByTestId('switch-language').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kamome について');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says in both languages what it needs', async ({ page }) => {
    await page.goto('./');
    const words = page.getByTestId('no-script');
    await expect(words).toContainText('Kamome needs JavaScript');
    await expect(words).toContainText('JavaScript が必要です');
    await expect(page.getByTestId('not-started')).toBeHidden();
  });
});
