import { expect, it } from 'vitest';
import { tableCsv } from '$lib/tables/table';
import { stripPlot, stripTable } from './strip-plot';

const counts = {
  all: Uint32Array.of(4, 0, 8),
  strong: Uint32Array.of(3, 0, 0),
  first: 11,
  removed: [12, 40]
};

it('each frame stands over its number; one without a spot has no bar; frames beyond the series are not marked', () => {
  const { x, y, marks } = stripPlot('Spots', counts);
  expect([x.ends, y.ends]).toEqual([
    [11, 14],
    [0, 8]
  ]);
  expect(marks).toEqual([
    { kind: 'band', x: [12, 13], colour: 'fail', opacity: 0.35 },
    {
      kind: 'levels',
      colour: 'rest',
      at: [
        [11, 12, 4],
        [13, 14, 8]
      ]
    },
    { kind: 'levels', colour: 1, at: [[11, 12, 3]] }
  ]);
});

it('its numbers are a table', () => {
  const words = { frame: 'Frame', spots: 'Spots', indexed: 'Indexed', removed: 'Left out' };
  expect(tableCsv(stripTable(counts, words)).trim().split('\r\n')).toEqual([
    'Frame,Spots,Indexed,Left out',
    '11,4,3,0',
    '12,0,0,1',
    '13,8,0,0'
  ]);
});
