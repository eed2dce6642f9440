import { afterEach, expect, it, vi } from 'vitest';
import { runQuietly } from '../../scripts/install.js';

const NOISE = 'console.log("vite: run npm run preview"); console.error("timings")';
afterEach(() => vi.restoreAllMocks());

it('what a good build says of itself is not shown', () => {
  const shown = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(runQuietly('node', ['-e', NOISE])).toBe(0);
  expect(shown).not.toHaveBeenCalled();
});

it('all that a failed build says is shown', () => {
  const shown = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(runQuietly('node', ['-e', `${NOISE}; process.exit(3)`])).toBe(3);
  expect(shown).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/npm run preview[^]*timings/));
});

it('a program that is not there is named', () => {
  const shown = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(runQuietly('no-such-program-of-kamome', [])).toBe(1);
  expect(shown).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('no-such-program-of-kamome'));
});
