import { expect, it } from 'vitest';
import { sameSpaceGroup } from './space-groups';

it.each([
  ['P 21 21 21', 'P212121', true],
  ['P 21 21 21', 'P 2(1)2(1)2(1)', true],
  ['P 1 21 1', 'P21', true],
  ['C 1 2 1', 'C2', true],
  ['R 3 :H', 'H 3', true],
  ['P 21 21 2', 'P 21 21 21', false],
  ['P 1 2 1', 'P 1 21 1', false],
  ['P 41 21 2', 'P 43 21 2', false]
])('%s and %s: %s', (one, other, same) => {
  expect(sameSpaceGroup(one, other)).toBe(same);
});
