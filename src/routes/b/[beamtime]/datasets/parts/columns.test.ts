/** What the table of data sets shows, sorts by, draws and gives away. */
import { describe, expect, it, test } from 'vitest';
import { relPath } from '$lib/base/rel-path';
import { FATES, type Fate } from '$lib/analysis/fate';
import { isNumeric, cellText, tableOf, type Column } from '$lib/tables/column';
import { sorted } from '$lib/tables/arrange';
import { tableCsv, tableRows } from '$lib/tables/table';
import type { Language } from '$lib/words/words';
import { HOSTILE_NAME } from '../../../../../../tests/support/drawn';
import { aPin, aProcessingRun } from '../../../../../../tests/support/model';
import { axisName, datasetColumns, datasetsTable, figures } from './columns';
import { nameOf, prefixWithinPin, usedIn, type DatasetRow } from './rows';

const MERGED: Fate = { kind: 'merged', places: [], merge: relPath('_kamoproc/merge_lys') };
type Run = Parameters<typeof aProcessingRun>[0];

const row = (run: Run = {}, more: Partial<DatasetRow> = {}): DatasetRow => {
  const made = aProcessingRun(run);
  return { number: 1, path: made.path, run: made, fate: MERGED, inMerges: [MERGED], ...more };
};
const column = (id: string, language: Language = 'en'): Column<DatasetRow> => {
  const found = datasetColumns(language).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no column ${id}`);
  return found;
};
/** Cells of the file by their heads. */
const taken = (of: DatasetRow, ...ids: readonly string[]): readonly unknown[] =>
  tableRows(
    tableOf(
      'a',
      ids.map((id) => column(id)),
      [of]
    )
  );

describe('a cell', () => {
  test.each<[string, string, DatasetRow, string | undefined]>([
    ['ISa has two decimals', 'isa', row({ isa: 31.1 }), '31.10'],
    ['no ISa is none, not 0', 'isa', row(), undefined],
    ['an ISa of 0 is one', 'isa', row({ isa: 0 }), '0.00'],
    ['resolution has two', 'resolution', row({ resolutionIOverSigma1: 1.9 }), '1.90'],
    ['completeness has one', 'completeness', row({ overall: { completeness: 99 } }), '99.0'],
    ['a significant CC1/2', 'ccHalf', row({ overall: { ccHalf: 97.5, ccHalfSignificant: true } }), '97.5*'],
    ['one that is not', 'ccHalf', row({ overall: { ccHalf: 12, ccHalfSignificant: false } }), '12.0'],
    ['a negative CC1/2', 'ccHalf', row({ overall: { ccHalf: -1.8 } }), '-1.8'],
    ['redundancy has one', 'redundancy', row({ overall: { redundancy: 7 } }), '7.0'],
    ['mosaicity has three', 'mosaicity', row({ mosaicity: 0.12 }), '0.120'],
    ['no table of CORRECT', 'completeness', row(), undefined],
    ['the space group as CORRECT has it', 'spaceGroup', row({ spaceGroup: 'P 43 21 2' }), 'P 43 21 2'],
    ['a name of markup stays a text', 'sample', row({}, { sample: HOSTILE_NAME }), HOSTILE_NAME],
    ['an area', 'area', row({ area: '_kamo30deg' }), '_kamo30deg'],
    [
      'the data set without the pin that stands beside it',
      'dataset',
      row({ prefix: 'CPS0001-01-multi_008', pin: 'CPS0001-01', firstFrame: 1, lastFrame: 300 }),
      'multi_008 1–300'
    ],
    [
      'the data set of no pin as a whole',
      'dataset',
      row({ prefix: 'CPS0001-01-multi_008', firstFrame: 1, lastFrame: 300 }),
      'CPS0001-01-multi_008 1–300'
    ],
    ['no merge uses it', 'merges', row({}, { inMerges: [] }), undefined],
    ['a merge by its folder', 'merges', row(), 'merge_lys'],
    [
      'a merge that rejected it does not use it',
      'merges',
      row({}, { inMerges: [{ ...MERGED, kind: 'rejected' }] }),
      undefined
    ]
  ])('%s', (_, id, of, text) => {
    expect(cellText(column(id), of)).toBe(text);
  });

  test.each<[string, string, number]>([
    ['a', '78.50', 78.5],
    ['b', '79.01', 79.006],
    ['c', '37.11', 37.113]
  ])('%s of a cell is printed as %s, and sorts by the number of the file', (id, text, value) => {
    const of = row({ unitCell: [78.5, 79.006, 37.113, 90, 104.3, 90] });
    expect(cellText(column(id), of)).toBe(text);
    expect(column(id).value(of)).toBe(value);
  });

  it('of a run without a cell has none of its six numbers', () => {
    for (const id of ['a', 'b', 'c', 'alpha', 'beta', 'gamma']) {
      expect(column(id).value(row())).toBeUndefined();
      expect(cellText(column(id), row())).toBeUndefined();
    }
  });

  it('says how the processing ended, and where it stopped, in both languages', () => {
    const stopped = row({ state: 'gave-up', failedAt: 'integration' });
    const [en, ja] = (['en', 'ja'] as const).map((language) => cellText(column('state', language), stopped));
    expect(en).toContain(' · ');
    expect(ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    expect(cellText(column('state'), row())).not.toContain('·');
  });

  it('names the file and line that say the fate; all of them on hover, and in the file', () => {
    const places = [{ path: relPath('m/merge.log'), line: 12 }, { path: relPath('m/excluded.lst') }];
    const of = row({}, { fate: { kind: 'rejected', places } });
    expect(cellText(column('says'), of)).toBe('merge.log:12');
    expect(column('says').title?.(of)).toBe('m/merge.log:12\nm/excluded.lst');
    expect(taken(of, 'says')[1]).toEqual(['m/merge.log:12 m/excluded.lst']);
    expect(column('says').title?.(row())).toBeUndefined();
  });
});

describe('in order', () => {
  it('of the result: as far as each data set came', () => {
    const kinds = ['merged', 'not-indexed', 'rejected', 'unknown', 'not-mounted'] as const;
    const rows = kinds.map((kind) => row({}, { fate: { kind, places: [] } }));
    const order = sorted(rows, datasetColumns('en'), { sort: 'fate', descending: false });
    expect(order.map(({ fate }) => fate.kind)).toEqual(
      FATES.filter((kind) => kinds.some((one) => one === kind))
    );
  });
  it('of frames: by number and not by letter', () => {
    const rows = [1001, 1, 201].map((firstFrame) => row({ firstFrame, lastFrame: firstFrame + 99 }));
    const order = sorted(rows, datasetColumns('en'), { sort: 'dataset', descending: false });
    expect(order.map(({ run }) => run.firstFrame)).toEqual([1, 201, 1001]);
  });
  it('of ISa: one without it comes last either way', () => {
    const rows = [row({ isa: 12 }), row(), row({ isa: 31 })];
    for (const [descending, isas] of [
      [true, [31, 12, undefined]],
      [false, [12, 31, undefined]]
    ] as const)
      expect(
        sorted(rows, datasetColumns('en'), { sort: 'isa', descending }).map(({ run }) => run.isa)
      ).toEqual(isas);
  });
});

describe('taken', () => {
  it('prefix and frames stand in cells of their own, frames as numbers', () => {
    const [heads, cells] = taken(row({ prefix: 'cry00', firstFrame: 1, lastFrame: 300 }), 'dataset') as [
      readonly string[],
      readonly unknown[]
    ];
    expect(heads).toHaveLength(3);
    expect(cells).toEqual(['cry00', 1, 300]);
  });
  it('merges by their whole paths', () => {
    expect(taken(row(), 'merges')[1]).toEqual(['_kamoproc/merge_lys']);
  });
  it('keeps the digits of the cell, and a name is no formula', () => {
    const of = row({ unitCell: [78.5, 78.5, 37, 90, 90, 90] }, { sample: '@SUM(A1)' });
    const line = tableCsv(datasetsTable(datasetColumns('en'), [of], 'en')).split('\r\n')[1];
    expect(line).toContain('78.50,78.50,37.00,');
    expect(line).toContain("'@SUM(A1)");
  });
  it('has as many cells as heads in both languages, no head twice', () => {
    for (const language of ['en', 'ja'] as const) {
      const table = datasetsTable(datasetColumns(language), [row()], language);
      expect(table.rows[0]).toHaveLength(table.columns.length);
      const heads = table.columns.map(({ name, unit }) => `${name} ${unit ?? ''}`);
      expect(new Set(heads).size).toBe(heads.length);
    }
  });
});

describe('drawn', () => {
  it('are the columns of numbers, each with its unit', () => {
    for (const language of ['en', 'ja'] as const) expect(figures(language).every(isNumeric)).toBe(true);
    const axes = figures('en').map(axisName);
    expect(axes).toContain('a (Å)');
    expect(axes).toContain('α (°)');
    expect(axes).toContain('ISa');
    expect(figures('en').map(({ id }) => id)).not.toContain('sample');
  });
});

describe('a data set is called', () => {
  test.each<[string, DatasetRow, string]>([
    [
      'by its pin, prefix and frames',
      row({ prefix: 'CPS1-05-cry00', pin: 'CPS1-05', firstFrame: 1, lastFrame: 300 }),
      'CPS1-05 cry00 1–300'
    ],
    [
      'by the folder of the pin where KAMO does not name it',
      row({ prefix: 'cry00', firstFrame: 1, lastFrame: 9 }, { pin: aPin({ path: relPath('x/CPS1-06') }) }),
      'CPS1-06 cry00 1–9'
    ],
    ['without a pin by the rest', row({ prefix: 'cry00', firstFrame: 1, lastFrame: 9 }), 'cry00 1–9']
  ])('%s', (_, of, name) => {
    expect(nameOf(of)).toBe(name);
  });
  it('a prefix that only begins like the pin stays whole', () => {
    expect(prefixWithinPin(row({ prefix: 'CPS1-055-cry00', pin: 'CPS1-05' }))).toBe('CPS1-055-cry00');
  });
  it('used where it was merged, and nowhere else', () => {
    const inMerges = FATES.map((kind): Fate => ({ kind, places: [] }));
    expect(usedIn(row({}, { inMerges })).map(({ kind }) => kind)).toEqual(['merged']);
  });
});
