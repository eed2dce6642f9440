import { expect, it } from 'vitest';
import { cellText, tableOf, type Column } from '$lib/tables/column';
import { tableCsv } from '$lib/tables/table';
import {
  axisColumns,
  axisLines,
  decayColumns,
  ringColumns,
  undecided,
  type RingFound,
  type SetDecay
} from './diagnosis-columns';

const texts = <Row>(columns: readonly Column<Row>[], row: Row): (string | undefined)[] =>
  columns.map((column) => cellText(column, row));

it('an axis without a condition is one line that says why', () => {
  const lines = axisLines([
    { axis: 'h00', order: 2, reflections: [], classes: [], unknown: 'few-reflections' },
    {
      axis: '0k0',
      order: 2,
      reflections: [],
      classes: [
        {
          multiple: 2,
          nAllowed: 7,
          allowed: 12.34,
          nForbidden: 6,
          forbidden: 0.5,
          nForbiddenStrong: 1,
          verdict: 'obeyed'
        }
      ],
      possible: ['21']
    }
  ]);
  expect(lines.map(undecided)).toEqual(['unknown: too few reflections', undefined]);
  const [first, second] = lines;
  if (first === undefined || second === undefined) throw new Error('lines');
  expect(texts(axisColumns(), second)).toEqual([
    '0k0',
    '2n',
    '7, 12.3',
    '6, 0.5',
    '1',
    'obeyed · possible: 21'
  ]);
  // In files every number has its cell, and a line that is not decided says so.
  const [, undecidedLine, decidedLine] = tableCsv(tableOf('axes', axisColumns(), lines)).split('\r\n');
  expect(undecidedLine).toBe('h00,unknown: too few reflections,,,,,,');
  expect(decidedLine).toBe('0k0,2n,7,12.34,6,0.5,1,obeyed · possible: 21');
});

it('a flagged ring stands out in every cell; both correlations stand in files', () => {
  const ring = {
    d: 3.67,
    n: 20,
    excess: 1.5,
    excessSigma: 6,
    ccHalf: 80,
    sets: [],
    isFlagged: true
  } as RingFound;
  const columns = ringColumns();
  expect(texts(columns, ring)).toEqual(['3.670', '20', '1.50', '6.0', '80.0, –', undefined]);
  expect(new Set(columns.map(({ tone }) => tone?.(ring)))).toEqual(new Set(['attention']));
  expect(tableCsv(tableOf('rings', columns, [ring])).split('\r\n')[1]).toBe('3.670,20,1.50,6.0,80,,');
});

it('of a data set that is too small the reason stands in place of its change', () => {
  const set: SetDecay = { file: 'a/b/c/XDS_ASCII.HKL', unknown: 'few-frames' };
  expect(texts(decayColumns(), set)).toEqual([
    'b/c/XDS_ASCII.HKL',
    'unknown: too few frames',
    undefined,
    undefined
  ]);
});
