import { expect, it } from 'vitest';
import { csv } from './csv';

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
