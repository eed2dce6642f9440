import { expect, it } from 'vitest';
import { windowIn, windowText } from './matrix-address';
import { wholeMatrix, windowBetween } from './matrix-drawing';

const matrix = { size: 40 };
const part = windowBetween(matrix, { row: 4, column: 19 }, { row: 13, column: 28 });

it('says the rows and columns in view, counted from 1, and reads them again', () => {
  expect(windowText(part, matrix)).toBe('5-14_20-29');
  expect(windowIn('5-14_20-29', matrix)).toEqual(part);
});

it('says nothing of the whole', () => {
  expect(windowText(wholeMatrix(matrix), matrix)).toBe('');
  expect(windowIn('', matrix)).toBeUndefined();
});

it.each([
  '1-2',
  '5-4_1-9',
  '3-3_1-9',
  '0-9_1-9',
  '1-41_1-9',
  '1-9_1-41',
  'a-b_c-d',
  '1-9_1-9_1-9',
  '-1-9_1-9'
])('has no use for %s, which this matrix does not have', (text) =>
  expect(windowIn(text, matrix)).toBeUndefined()
);
