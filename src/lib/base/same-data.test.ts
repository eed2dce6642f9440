import { expect, it } from 'vitest';
import { isSameData } from './same-data';

const ROW = { path: 'a/b', none: undefined, cells: [{ a: 1.5 }, null, 'x'], in: { deep: [[1], []] } };

it('is so for a copy, whatever the order of its fields', () => {
  expect(isSameData(ROW, structuredClone(ROW))).toBe(true);
  expect(isSameData({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(isSameData({ a: 1 }, { a: 1, b: undefined })).toBe(true);
  expect(isSameData(NaN, NaN)).toBe(true);
});

it.each([
  ['another value', { a: 1 }, { a: 2 }],
  ['another kind of value', { a: '1' }, { a: 1 }],
  ['another field', { a: undefined, b: 1 }, { a: 1, b: undefined }],
  ['one field more', { a: 1 }, { a: 1, b: null }],
  ['one field less', { a: 1, b: null }, { a: 1 }],
  ['a longer list', [1, 2], [1, 2, undefined]],
  ['another order', [1, 2], [2, 1]],
  ['a list and an object', [], {}],
  ['nothing and an object', null, {}],
  ['a field of every object', { toString: 1 }, {}]
])('is not so for %s', (_, a, b) => {
  expect(isSameData(a, b)).toBe(false);
  expect(isSameData(b, a)).toBe(false);
});
