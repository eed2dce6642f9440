import { describe, expect, it } from 'vitest';
import { beamtime, takenRow } from '../../../tests/support/merged-beamtime';
import { mmcif } from './mmcif';
import { withFileFacts } from './run-facts';
import { table1 } from './table-1';

const logged = takenRow({ unitCell: [34.22, 45.61, 53.1, 90, 90, 90] });
const input = { unitCell: [34.216, 45.612, 53.102, 90, 90, 90] };
const lengths = (record: unknown): string | undefined =>
  table1(beamtime, [withFileFacts(logged, undefined, record)], { language: 'en' }).rows.find(
    ({ id }) => id === 'lengths'
  )?.cells[0]?.overall;

describe('the cell', () => {
  it('has the decimals of XSCALE.INP where that was read', () => {
    expect(lengths(input)).toBe('34.216, 45.612, 53.102');
    expect(lengths({ unitCell: [34.22, 45.61, 53.1, 90, 90, 90] })).toBe('34.220, 45.610, 53.100');
  });

  it.each([undefined, null, 'x', {}, { unitCell: [1, 2] }, { unitCell: [34.3, 45.612, 53.102, 90, 90, 90] }])(
    'has those of the log, and not one more, beside %j',
    (record) => {
      expect(lengths(record)).toBe('34.22, 45.61, 53.10');
      const text = mmcif(beamtime, [withFileFacts(logged, undefined, record)]);
      expect(text).toMatch(/_cell.length_a +34.22\n/);
      expect(text).toContain('Cell as XSCALE.LP prints it');
    }
  );

  it('is the same in mmCIF, which says where it is from', () => {
    const text = mmcif(beamtime, [withFileFacts(logged, undefined, input)]);
    expect(text).toMatch(/_cell.length_a +34.216\n/);
    expect(text).toContain('XSCALE.INP');
  });
});

it('says so where the MTZ is written in another space group than the one scaled in', () => {
  const scaled = takenRow({ spaceGroup: 'P 2 2 2', spaceGroupNumber: 16 });
  const notes = (number: number): readonly string[] =>
    table1(beamtime, [withFileFacts(scaled, { spaceGroupNumber: number }, undefined)], {
      language: 'en'
    }).notes.map(({ text }) => text);
  expect(notes(19).some((text) => text.includes('The MTZ is written in P 21 21 21'))).toBe(true);
  expect(notes(16).some((text) => text.includes('The MTZ is written in'))).toBe(false);
});
