import { expect, it } from 'vitest';
import { csv, parseCsv } from './csv';

it('quotes what needs it and leaves absent cells empty', () => {
  expect(
    csv([
      ['path', 'CC1/2'],
      ['a,b "c"\nd', 99.9],
      ['x', undefined]
    ])
  ).toBe('path,CC1/2\r\n"a,b ""c""\nd",99.9\r\nx,\r\n');
});

it('defuses names that a spreadsheet would run, but not numbers', () => {
  expect(csv([['=HYPERLINK(1)', '-file', -0.5]])).toBe("'=HYPERLINK(1),'-file,-0.5\r\n");
});

it('reads back what it wrote, and sheets with blank lines', () => {
  const rows = [
    ['path', 'note'],
    ['a,b', 'says "no"\nand more']
  ];
  expect(parseCsv(csv(rows))).toEqual(rows);
  expect(parseCsv(',b\n')).toEqual([['', 'b']]);
  expect(parseCsv('\n\nuname,mode\r\n,multi\r\n')).toEqual([
    ['uname', 'mode'],
    ['', 'multi']
  ]);
});

it('keeps the digits of a number that was printed', () => {
  expect(csv([['-0.50', '99.0', '-0.5+1', '\r=1']])).toBe('-0.50,99.0,\'-0.5+1,"\'\r=1"\r\n');
});
