import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Also how large what is clicked has to be, which axe asks only when told to. */
export const TARGETS = { rules: { 'target-size': { enabled: true } } };
/** The same of a page whose colours are looked at elsewhere, which is what takes long. */
export const TARGETS_WITHOUT_COLOURS = {
  rules: { ...TARGETS.rules, 'color-contrast': { enabled: false } }
};

/**
 * Rules of accessibility that a page breaks, or the part of it that a selector names; each with the markup that breaks it. The app has no frames: axe
 * asks the page itself, and brings back nothing of what is right (a full page of that weighs megabytes).
 */
export async function violations(page: Page, within?: string, options = {}): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ ...options, resultTypes: ['violations'] });
  const found = await (within === undefined ? axe : axe.include(within)).analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`
  );
}

/** The rules whose answer another theme can change. */
const OF_COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** The colour that a page is drawn on. */
const ground = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** The same of one view in both themes: every rule in the light one, those about colours in the dark one. The page stays light. */
export async function violationsInThemes(page: Page, within?: string): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await ground(page);
  const faults = await violations(page, within);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => ground(page)).not.toBe(light);
  const dark = await violations(page, within, OF_COLOURS);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...faults, ...dark.map((fault) => `dark: ${fault}`)];
}
