import { describe, expect, it, test } from 'vitest';
import { aBeamtime, aPin } from '../../../../tests/support/model';
import { relPath } from '../../base/rel-path';
import type { Beamtime, PinNaming } from '../../beamtime/types';
import { sheetAgainstDatabase } from './names';

const said = (as: PinNaming['as'], sampleName?: string, mode?: string, line?: number): PinNaming => ({
  path: relPath(as === 'database' ? 'zoo.db' : as === 'sheet' ? 'sheet.csv' : 'report.html'),
  as,
  ...(sampleName !== undefined && { sampleName }),
  ...(mode !== undefined && { mode }),
  ...(line !== undefined && { line })
});
const asks = (as: PinNaming['as'], wavelength: number, rotation?: number): PinNaming => ({
  ...said(as, 'lys', 'multi', as === 'sheet' ? 2 : undefined),
  conditions: { wavelength, ...(rotation !== undefined && { total_osc: rotation }) }
});
const pin = (n: number, ...named: readonly PinNaming[]) => aPin({ path: relPath(`CPS0001-0${n}`), named });
const BOTH = pin(9, said('sheet', 'lys', 'multi', 9), said('database', 'lys', 'multi'));
const linkOf = (pins: readonly ReturnType<typeof aPin>[], more: Partial<Beamtime> = {}) =>
  sheetAgainstDatabase(aBeamtime({ pins, ...more }));
const codes = (link: ReturnType<typeof linkOf>): readonly string[] =>
  link.remarks.map(({ code, state }) => `${code} ${state}`);

describe('sheet against database', () => {
  it('that say the same agree', () => {
    const link = linkOf([BOTH]);
    expect([link.id, link.agree, link.of, link.remarks]).toEqual(['sheet-database', 1, 1, []]);
  });
  test.each<[string, readonly PinNaming[], readonly string[]]>([
    ['a pin of the sheet only', [said('sheet', 'lys', 'multi', 2)], ['sheet-only differs']],
    ['a pin of the database only', [said('database', 'lys', 'multi')], ['database-only differs']],
    [
      'two samples',
      [said('sheet', 'lys', 'multi', 2), said('database', 'thau', 'multi')],
      ['sample-differs differs']
    ],
    [
      'one sample written in two ways',
      [said('sheet', 'lys A', 'multi', 2), said('database', 'lys_A', 'multi')],
      []
    ],
    [
      'two modes',
      [said('sheet', 'lys', 'multi', 2), said('database', 'lys', 'helical')],
      ['mode-differs differs']
    ],
    [
      'a mode that one does not say',
      [said('sheet', 'lys', undefined, 2), said('database', 'lys', 'helical')],
      []
    ],
    [
      'a sample that one does not say',
      [said('sheet', undefined, 'multi', 2), said('database', 'lys', 'multi')],
      []
    ],
    [
      'two lines of one sheet',
      [said('sheet', 'lys', 'multi', 2), said('sheet', 'lys', 'multi', 7), said('database', 'lys', 'multi')],
      ['named-twice differs']
    ],
    [
      'two rows of the database: ZOO was started again',
      [said('sheet', 'lys', 'multi', 2), said('database', 'lys', 'multi'), said('database', 'lys', 'multi')],
      []
    ],
    [
      'a report that says something else is hearsay',
      [said('sheet', 'lys', 'multi', 2), said('database', 'lys', 'multi'), said('report', 'thau', 'single')],
      []
    ]
  ])('%s', (_, named, remarks) => {
    const link = linkOf([BOTH, pin(1, ...named)]);
    expect(codes(link)).toEqual(remarks);
    expect([link.agree, link.of]).toEqual([remarks.length === 0 ? 2 : 1, 2]);
  });
  it('two sheets that name one pin alike or not, with the line of each', () => {
    const other = (sampleName: string, mode: string): PinNaming => ({
      ...said('sheet', sampleName, mode, 5),
      path: relPath('other.xlsx')
    });
    const both = (one: PinNaming) => linkOf([pin(1, said('sheet', 'lys', 'multi', 2), one)]);
    expect(codes(both(other('lys', 'multi')))).toEqual(['no-database unknown']);
    const link = both(other('thau', 'helical'));
    expect(codes(link)).toEqual(['sample-differs differs', 'mode-differs differs', 'no-database unknown']);
    expect(link.remarks[0]).toMatchObject({
      ask: 'self',
      subjects: [
        {
          places: [
            { path: 'sheet.csv', line: 2 },
            { path: 'other.xlsx', line: 5 }
          ],
          values: ['lys', 'thau']
        }
      ]
    });
  });
  test.each<[string, readonly PinNaming[], readonly string[] | undefined]>([
    ['the same', [asks('sheet', 1, 10), asks('database', 1, 10)], undefined],
    [
      'another wavelength',
      [asks('sheet', 1, 10), asks('database', 0.9792, 10)],
      ['wavelength 0.9792', 'wavelength 1']
    ],
    ['a rotation that one does not give', [asks('sheet', 1), asks('database', 1, 10)], undefined],
    [
      'a database that was started again',
      [asks('sheet', 1, 10), asks('database', 1, 10), asks('database', 1, 30)],
      undefined
    ],
    ['two sheets', [asks('sheet', 1, 10), asks('sheet', 1, 30)], ['total_osc 10', 'total_osc 30']],
    ['a report, which is hearsay', [asks('sheet', 1, 10), asks('report', 2, 10)], undefined]
  ])('conditions of one pin: %s', (_, named, values) => {
    const remarks = linkOf([pin(1, ...named)]).remarks.filter(({ code }) => code === 'conditions-differ');
    expect(remarks.map(({ ask, subjects }) => [ask, ...subjects.map((one) => one.values)])).toEqual(
      values === undefined ? [] : [['beamline', values]]
    );
  });
  it('a remark names the pin, with files and lines, and both values', () => {
    const link = linkOf([BOTH, pin(1, said('sheet', 'lys', 'multi', 2), said('database', 'thau', 'multi'))]);
    expect(link.remarks[0]?.subjects).toEqual([
      {
        kind: 'pin',
        path: 'CPS0001-01',
        places: [{ path: 'sheet.csv', line: 2 }, { path: 'zoo.db' }],
        values: ['lys', 'thau']
      }
    ]);
  });
  test.each<[string, Partial<Beamtime>]>([
    ['of an archive', { source: 'archive' }],
    ['of a part', { opened: relPath('CPS0001-01') }],
    ['of a scan that was stopped', { scan: { ...aBeamtime().scan, partial: true } }]
  ])('%s: a name that is missing may stand elsewhere', (_, more) => {
    expect(codes(linkOf([BOTH, pin(1, said('sheet', 'lys', 'multi', 2))], more))).toEqual([
      'sheet-only unknown'
    ]);
  });
  it('where the database could not be read, nothing follows from what is missing, and that is told', () => {
    const unreadable = [
      {
        path: relPath('zoo2.db'),
        format: 'zoo-db',
        line: 4,
        flaw: { code: 'cut-off' },
        severity: 'error'
      } as const
    ];
    const link = linkOf([BOTH, pin(1, said('sheet', 'lys', 'multi', 2))], { unreadable });
    expect(codes(link)).toEqual(['sheet-only unknown', 'names-unread unknown']);
    expect(link.remarks[1]?.subjects[0]?.places).toEqual([{ path: 'zoo2.db', line: 4 }]);
  });
  test.each<[string, readonly PinNaming[], readonly string[]]>([
    ['no database', [said('sheet', 'lys', 'multi', 2)], ['no-database unknown']],
    ['no sheet', [said('database', 'lys', 'multi')], ['no-sheet unknown']],
    ['neither', [said('report', 'lys', 'multi')], ['no-sheet unknown', 'no-database unknown']]
  ])('%s: nothing agrees, nothing differs', (_, named, remarks) => {
    const link = linkOf([pin(1, ...named)]);
    expect(codes(link)).toEqual(remarks);
    expect(link.agree).toBe(0);
  });
  it('an index that does not say who names a pin leaves it open', () => {
    expect(codes(linkOf([aPin({ sources: [relPath('zoo.db')] })]))).toEqual(['names-unread unknown']);
  });
  it('without pins there is nothing to compare', () => {
    const link = linkOf([]);
    expect([link.of, link.remarks]).toEqual([0, []]);
  });
});
