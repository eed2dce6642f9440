import { expect, it } from 'vitest';
import { distinct } from './distinct';

it('gives every item a key of its own, and the first of each its name', () => {
  const keys = distinct(['a', 'b', 'a', 'a', 'a #2'], (item) => item).map(({ key }) => key);
  expect(new Set(keys).size).toBe(5);
  expect(keys.slice(0, 3)).toEqual(['a', 'b', 'a #2']);
  expect(distinct([1, 1], (item) => item)).toMatchObject([{ item: 1 }, { item: 1 }]);
});
