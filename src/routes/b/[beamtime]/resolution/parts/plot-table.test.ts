import { expect, it } from 'vitest';
import { inverseSquare } from '$lib/charts/resolution-axis';
import { tableCsv } from '$lib/tables/table';
import { plotTable } from './plot-table';

it('the numbers of a plot: shell, d, value with its mark, and the curve at the same place', () => {
  const at = (d: number, value: number, significant?: boolean) => ({
    s: inverseSquare(d),
    shell: [d === 4 ? 0 : inverseSquare(4), inverseSquare(d)] as const,
    value,
    ...(significant !== undefined && { significant })
  });
  const table = plotTable(
    'cc-half',
    [
      {
        key: 'a',
        name: '',
        colour: 1,
        joined: false,
        points: [at(4, 99.1, true), at(2, 40)],
        curve: [at(10, 100), at(4, 98), at(2, 50)]
      },
      { key: 'b', name: 'b*', colour: 2, joined: true, points: [at(2, 30)] }
    ],
    1,
    'en'
  );
  expect(table.rows[0]?.[2]).toEqual({ value: 99.1, digits: 1, star: true });
  expect(tableCsv(table).split('\r\n')).toEqual([
    'Shell (Å),d (Å),value,curve,b*',
    '∞–4.00,4.00,99.1,98.0,',
    '4.00–2.00,2.00,40.0,50.0,30.0',
    ''
  ]);
});

it('a bin without limits, as those of aniso.log, has a place and no shell', () => {
  const points = [{ s: inverseSquare(3), value: 90 }];
  const table = plotTable('aniso', [{ key: 'a', name: 'a*', colour: 1, joined: false, points }], 1, 'en');
  expect(tableCsv(table).split('\r\n')).toEqual(['Shell (Å),d (Å),a*', ',3.00,90.0', '']);
});
