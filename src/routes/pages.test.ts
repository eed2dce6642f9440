import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '$lib/words/words';
import { frame } from '$lib/words/frame';
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
  it('and the others have a name in the top bar too, in every language', () => {
    const folders = Object.keys(import.meta.glob('./b/*/*/**/+page.svelte'))
      .map((path) => path.split('/')[3] ?? '')
      // What is none of them.
      .filter((folder) => folder !== '[...unknown]');
    expect(folders).toContain('frames');
    for (const language of LANGUAGES)
      expect(folders.filter((folder) => !Object.hasOwn(frame[language].rail, folder))).toEqual([]);
  });
});
