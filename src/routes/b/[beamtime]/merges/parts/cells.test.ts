import { expect, it } from 'vitest';
import { merges } from '$lib/words/merges';
import { cellsOf } from './cells';
import { rowOf, run } from '../../compare/parts/merges.fixture';
import { rowSigns, type Sign } from '$lib/components/merges/signs';
import { tableShape } from './table-shape';

const { columns } = tableShape(new Set());
const about = { columns, full: new Map<string, number>(), signs: rowSigns([], 'en'), why: merges.en.why };
const row = rowOf(run(82, 1));

it('has a cell for each column; what the disk does not say has a reason', () => {
  const cells = cellsOf(row, about);
  expect(cells.map(({ id }) => id)).toEqual(columns.map(({ column }) => column.id));
  expect(cells.find(({ id }) => id === 'sample')).toMatchObject({ text: 'Complex1', look: 'stay' });
  const absent = cells.find(({ id }) => id === 'Cmpl');
  expect(absent?.text).toBeUndefined();
  expect(absent).toMatchObject({
    look: expect.stringContaining('absent') as string,
    title: merges.en.why.notComputed
  });
});

it('shows only where it stands of a row without a run', () => {
  const { run: none, ...without } = row;
  expect(none?.cycle).toBe(1);
  const ids = cellsOf(without, about).map(({ id }) => id);
  expect(ids).toContain('area');
  expect(ids).not.toContain('Cmpl');
});

it('carries a sign that asks for a look, and a bar no wider than the cell', () => {
  const sign: Sign = { verdict: 'fail', title: 'too few' };
  const cells = cellsOf(row, {
    ...about,
    full: new Map([['cluster', 41]]),
    signs: {
      troubles: 1,
      cells: new Map<string, Sign>([
        ['Cmpl', sign],
        ['cycle', { verdict: 'pass', title: 'fine' }]
      ])
    }
  });
  expect(cells.find(({ id }) => id === 'Cmpl')).toMatchObject({ loud: sign, title: 'too few' });
  expect(cells.find(({ id }) => id === 'Cmpl')?.look.split(' ')).toContain('fail');
  const quiet = cells.find(({ id }) => id === 'cycle');
  expect(quiet?.loud).toBeUndefined();
  expect(quiet?.title).toBe('fine');
  expect(cells.find(({ id }) => id === 'cluster')?.style).toContain('--bar: 100%');
});
