import { expect, it } from 'vitest';
import { hiddenIn, hiddenText } from './hidden-columns';

it('says in an address which columns are hidden, and that none is', () => {
  for (const ids of [[], ['CC1/2.ou'], ['runs _kamo 30deg', 'scans']]) {
    const text = hiddenText(new Set(ids));
    expect(text).not.toBe('');
    expect([...(hiddenIn(text) ?? ['nothing said'])]).toEqual(ids);
  }
});

it('leaves the choice to the reader where an address says nothing', () => {
  expect(hiddenIn(undefined)).toBeUndefined();
  expect(hiddenIn('')).toBeUndefined();
});
