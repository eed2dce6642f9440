import { expect, it } from 'vitest';
import { arrange, putBack, withOthers } from './permutation';

it('a column is brought into another order in its own place, and back', () => {
  const order = withOthers(Int32Array.from([4, 1, 0, 3]), 6);
  expect([...order]).toEqual([4, 1, 0, 3, 2, 5]);
  const column = Float64Array.from([10, 11, 12, 13, 14, 15]);
  arrange(column, order);
  expect([...column]).toEqual([14, 11, 10, 13, 12, 15]);
  putBack(column, order);
  expect([...column]).toEqual([10, 11, 12, 13, 14, 15]);
});

it('a whole order is used as it is', () => {
  const order = Int32Array.from([1, 2, 0]);
  expect(withOthers(order, 3)).toBe(order);
});
