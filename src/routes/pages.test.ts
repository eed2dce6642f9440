import { describe, expect, it } from 'vitest';
import { PAGES } from './pages';

describe('pages of the rail', () => {
  it('stand in one order, each under the folder it lies in', () => {
    expect(PAGES.map(({ page }) => page)).toEqual([
      '',
      'merges',
      'pins',
      'datasets',
      'compare',
      'resolution',
      'checks',
      'delivery',
      'files'
    ]);
    expect(new Set(PAGES.map(({ order }) => order)).size).toBe(PAGES.length);
  });
});
