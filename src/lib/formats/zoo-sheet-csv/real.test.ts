import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { realData, realExpected } from '../../../../tests/support/real-data';
import { Lines } from '../lines';
import format from './index';
import { pinList } from './sheet';

describe('real sample sheets', () => {
  for (const name of ['UserESA_zoo_header-only.csv', 'ZOOPREP.csv', 'processed_df_doselist.csv']) {
    const path = realData(`zoo-sheet/${name}`);
    it.skipIf(path === undefined)(`${name}: every column and row`, () => {
      const lines = new Lines(readFileSync(path ?? '', 'utf8'));
      const sheet = format.parse(lines);
      const facts = realExpected('facts-other-kinds.json') as Record<
        string,
        { columns: string[]; rows: number }
      >;
      const expected = facts[`zoo-sheet/${name}`];
      expect(sheet.columns).toEqual(expected?.columns);
      expect(sheet.rows).toHaveLength(expected?.rows ?? NaN);
      // A template has a header only: told, not passed over.
      expect(lines.problems.map(({ line, flaw }) => ({ line, flaw }))).toEqual(
        sheet.rows.length === 0 ? [{ line: 1, flaw: { code: 'no-rows' } }] : []
      );
      expect(sheet.rows.every(({ puck, pins }) => puck !== undefined && pins.length === 1)).toBe(true);
    });
  }
});

describe('pins of a line', () => {
  it('single, range and list', () => {
    expect(pinList('7')).toEqual([7]);
    expect(pinList('14-16')).toEqual([14, 15, 16]);
    expect(pinList('1;3+5.8-9')).toEqual([1, 3, 5, 8, 9]);
  });

  it('a spreadsheet number is one pin, for pins count from 1', () => {
    expect(pinList('1.0')).toEqual([1]);
  });

  it('nonsense names none, and an absurd range stays small', () => {
    expect(pinList('all')).toEqual([]);
    expect(pinList('1-9999').length).toBeLessThanOrEqual(200);
  });
});
