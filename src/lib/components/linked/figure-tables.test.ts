import { describe, expect, it } from 'vitest';
import type { CcPairs } from '$lib/analysis/cc-matrix';
import { tableCsv } from '$lib/tables/table';
import { cellValues } from './cell-values';
import { binsTable, cellsTable, pairsTable } from './figure-tables';

const pairs: CcPairs = {
  i: Int32Array.of(0, 0, 1),
  j: Int32Array.of(1, 2, 2),
  cc: Float64Array.of(0.98765, NaN, 0.5),
  nref: Int32Array.of(120, 1, 80),
  datasets: 3
};

describe('the numbers of the linked figures', () => {
  it('of the matrix: every pair, counted from 1; nothing where KAMO printed nan', () => {
    expect(tableCsv(pairsTable(pairs, new Set(), 'en')).split('\r\n')).toEqual([
      'i,j,CC,common reflections',
      '1,2,0.9877,120',
      '1,3,,1',
      '2,3,0.5000,80',
      ''
    ]);
  });
  it('of the matrix: a value of too few reflections has a column of its own', () => {
    const printedCc = Float64Array.of(0.98765, 1, 0.5);
    const few = { ...pairs, few: { least: 3, pairs: 1, printed: printedCc } };
    expect(tableCsv(pairsTable(few, new Set(), 'en')).split('\r\n')).toEqual([
      'i,j,CC,common reflections,CC (fewer than 3 common reflections)',
      '1,2,0.9877,120,',
      '1,3,,1,1.0000',
      '2,3,0.5000,80,',
      ''
    ]);
  });
  it('of the matrix with a selection: the pairs within it', () => {
    expect(pairsTable(pairs, new Set([2, 3]), 'en').rows).toHaveLength(1);
    expect(pairsTable(pairs, new Set([2]), 'en').rows).toHaveLength(3);
  });
  it('of a histogram: the edges of each bin and the counts of each group', () => {
    const bins = { start: 0.9, width: 0.05, count: 2 };
    const table = binsTable('cc-histogram', bins, [{ name: 'within A', counts: [1, 2] }], 'en');
    expect(tableCsv(table).split('\r\n').slice(0, 3)).toEqual([
      'CC from,CC to,within A',
      '0.90,0.95,1',
      '0.95,1.00,2'
    ]);
  });
  it('of cells: all six parameters, the pin, and what lies outside its fences', () => {
    const cell = (a: number) => [a, 78, 37, 90, 90, 90] as const;
    const datasets = [1, 2, 3, 4, 5, 6].map((number) => ({
      number,
      path: `/x/${number}`,
      pin: `CPS-${number}`,
      unitCell: cell(number === 6 ? 90 : 78 + number / 100)
    }));
    const found = cellValues(datasets, 'P222', 1.5);
    const { rows } = cellsTable('unit-cells', [...datasets, { number: 7, path: '/x/7' }], found, 'en');
    expect(rows).toHaveLength(6);
    expect(rows[0]?.at(-1)).toBe('inside');
    expect(rows[5]?.slice(0, 3)).toEqual([6, 'CPS-6', { value: 90, digits: 2 }]);
    expect(rows[5]?.at(-1)).toBe('outside: a');
  });
});
