import { expect, it } from 'vitest';
import { afterEachOther, permutationOf, reindexingOf, reindexingText } from './reindexing';

it.each([
  ['[h,k,l]', 'h,k,l', [0, 1, 2]],
  ['l,h,k', 'l,h,k', [2, 0, 1]],
  ['[-k, -h, -l]', '-k,-h,-l', [1, 0, 2]],
  ['1/2*h+1/2*k,1/2*h-1/2*k,-l', '0.5*h+0.5*k,0.5*h-0.5*k,-l', [undefined, undefined, 2]],
  ['0.5*h-l,-k,l', '0.5*h-l,-k,l', [undefined, 1, 2]],
  ['h/2-l,-k,l', '0.5*h-l,-k,l', [undefined, 1, 2]]
])('%s', (text, said, permutation) => {
  const reindexing = reindexingOf(text);
  expect(reindexing && [reindexingText(reindexing), permutationOf(reindexing)]).toEqual([said, permutation]);
});

it.each(['', 'h,k', 'h,k,x', 'h,,l', 'h,k,l,h', 'h/0,k,l'])('%j is none', (text) => {
  expect(reindexingOf(text)).toBeUndefined();
});

it('one after the other: what KAMO moved for POINTLESS is moved back', () => {
  const [there, back] = [reindexingOf('l,h,k'), reindexingOf('k,l,h')];
  expect(there && back && reindexingText(afterEachOther(there, back))).toBe('h,k,l');
});
