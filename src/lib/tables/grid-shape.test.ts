import { expect, it } from 'vitest';
import type { Column } from './column';
import { columnsWithin, gridShape } from './grid-shape';

const column = (id: string, more: Partial<Column<unknown>> = {}): Column<unknown> => ({
  id,
  head: id,
  width: 50,
  value: () => undefined,
  ...more
});

it('keeps the columns that name a row in sight, each right of the one before', () => {
  const { columns, width } = gridShape(
    [column('a', { stays: true }), column('b', { stays: true }), column('c')],
    30,
    false
  );
  expect(columns.map(({ left }) => left)).toEqual([30, 80, undefined]);
  expect(width).toBe(180);
});

it('gives what is left of the width to the column that grows, else to the last, as far as a row can be followed', () => {
  const growing = gridShape([column('a', { grows: true }), column('b')], 30, true);
  expect(growing.template).toBe('30px minmax(50px, 720px) 50px');
  expect(gridShape([column('a'), column('b')], 30, true).template).toBe('30px 50px minmax(50px, 720px)');
  expect(gridShape([column('a', { grows: true, width: 800 })], 30, true).template).toBe(
    '30px minmax(800px, 800px)'
  );
  expect(gridShape([column('a', { grows: true })], 30, false).template).toBe('30px 50px');
});

it('heads neighbours of one group together, and begins each group with a line', () => {
  const { groups, columns } = gridShape(
    [
      column('a'),
      column('b', { group: 'Outer' }),
      column('c', { group: 'Outer' }),
      column('d', { group: 'Inner' })
    ],
    30,
    false
  );
  expect(groups).toEqual([
    { name: undefined, start: 2, span: 1 },
    { name: 'Outer', start: 3, span: 2 },
    { name: 'Inner', start: 5, span: 1 }
  ]);
  expect(columns.map(({ first }) => first)).toEqual([false, true, false, true]);
});

it('counts the columns that begin within so many pixels', () => {
  const shape = gridShape([column('a'), column('b'), column('c')], 30, false);
  expect([0, 30, 31, 80, 81, 131, Infinity].map((pixels) => columnsWithin(shape, pixels))).toEqual([
    0, 0, 1, 1, 2, 3, 3
  ]);
});
