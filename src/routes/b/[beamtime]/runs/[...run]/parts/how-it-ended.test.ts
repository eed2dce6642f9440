import { expect, it } from 'vitest';
import { howItEnded } from './how-it-ended';

it('says how a run ended, where it stopped and what to look at, in one paragraph', () => {
  const stopped = { state: 'unfinished', failedAt: 'indexing' } as const;
  expect(howItEnded(stopped, 'en')).toMatch(/\. Stopped at indexing\. Read IDXREF\.LP/);
  // No blank between Japanese sentences.
  expect(howItEnded(stopped, 'ja')).toMatch(/。指数付けで停止/);
  expect(howItEnded({ state: 'finished', failedAt: 'indexing' }, 'en')).toBe('A scaled data set was made.');
});
