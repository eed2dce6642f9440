import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Also how large what is clicked has to be, which axe asks only when told to. */
export const TARGETS = { rules: { 'target-size': { enabled: true } } };

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
