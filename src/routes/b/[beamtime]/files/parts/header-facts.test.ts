import { expect, it } from 'vitest';
import { headerFacts, MOST_ROWS } from './header-facts';

const SAID = { yes: 'yes', no: 'no' };

it('values, lists and what stands deeper become facts; rows become tables', () => {
  const read = headerFacts(
    {
      spaceGroup: 'P 43 21 2',
      dMin: 2.0399999999,
      unitCell: [78.4, 78.4, 37.1, 90, 90, 90],
      superblock: { truncated: false },
      columns: [
        { label: 'H', type: 'H', min: -10 },
        { label: 'F', type: 'F', deeper: { not: 'shown' } }
      ],
      history: []
    },
    SAID
  );
  expect(read.facts).toEqual([
    { key: 'spaceGroup', text: 'P 43 21 2' },
    { key: 'dMin', text: '2.04' },
    { key: 'unitCell', text: '78.4  78.4  37.1  90  90  90' },
    { key: 'truncated', text: 'no' },
    { key: 'history', text: '' }
  ]);
  expect(read.tables).toEqual([
    {
      key: 'columns',
      columns: ['label', 'type', 'min'],
      rows: [
        ['H', 'H', '-10'],
        ['F', 'F', '']
      ],
      all: 2
    }
  ]);
});

it('a long table is cut, and says so', () => {
  const [table] = headerFacts({ pins: Array.from({ length: 500 }, (_, pin) => ({ pin })) }, SAID).tables;
  expect(table?.rows).toHaveLength(MOST_ROWS);
  expect(table?.all).toBe(500);
});

it('what is no record has nothing', () => {
  expect(headerFacts(undefined, SAID)).toEqual({ facts: [], tables: [] });
});
