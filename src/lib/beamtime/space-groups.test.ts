import { expect, it } from 'vitest';
import { pointGroupOf, sameSpaceGroup } from './space-groups';

it.each([
  ['P 21 21 21', 'P212121', true],
  ['P 21 21 21', 'P 2(1)2(1)2(1)', true],
  ['P 1 21 1', 'P21', true],
  ['C 1 2 1', 'C2', true],
  ['C 1 2 1', 'I 1 2 1', true],
  ['C 1 2 1', 'I 2 2 2', false],
  ['R 3 :H', 'H 3', true],
  ['P 21 21 2', 'P 21 21 21', false],
  ['P 1 2 1', 'P 1 21 1', false],
  ['P 41 21 2', 'P 43 21 2', false]
])('%s and %s: %s', (one, other, same) => {
  expect(sameSpaceGroup(one, other)).toBe(same);
});

it.each([
  ['P 1', '1'],
  ['I 1 2 1', '2'],
  ['P 21 21 21', '222'],
  ['P43212', '422'],
  ['H 3', '3'],
  ['P 31 1 2', '32'],
  ['R 3 2 :H', '32'],
  ['P 6', '6'],
  ['I 21 3', '23'],
  ['I 41 3 2', '432'],
  ['P -1', '1'],
  ['P 1 2/m 1', '2'],
  ['C m m m', '222'],
  ['P 4/m m m', '422'],
  ['P -3 1 m', '32'],
  ['H -3 m 1 :H', '32'],
  ['P m -3', '23'],
  ['I m -3 m', '432'],
  ['P n m a', undefined],
  ['', undefined]
])('%s is of point group %s', (symbol, expected) => {
  expect(pointGroupOf(symbol)).toBe(expected);
});
