/** Tables of the beamline: sample sheets, lists for merging, the database's codes and events. */
import { describe, expect, it, test } from 'vitest';
import { readText, refusal } from '../../../tests/support/read-text';
import { csvCells } from './csv';
import dataProc from './data-proc-csv';
import { recognise } from './index';
import { zooEvents, type ZooEvent } from './zoo-db/events';
import { outcomeOf, type OutcomeWord } from './zoo-db/outcome';
import sheet from './zoo-sheet-csv';
import {
  collapsed,
  isScanOnly,
  isSheetHeader,
  pinList,
  sheetRow,
  type SheetRow
} from './zoo-sheet-csv/sheet';

describe('the cells of a line', () => {
  test.each<[string, readonly string[]]>([
    ['a,b,c', ['a', 'b', 'c']],
    [' a , b ', ['a', 'b']],
    ['a,,c,', ['a', '', 'c', '']],
    ['"a,b",c', ['a,b', 'c']],
    ['"say ""x""",c', ['say "x"', 'c']],
    ['"not closed,c', ['not closed,c']],
    ['', ['']],
    ['試料 1,データ', ['試料 1', 'データ']]
  ])('%j', (line, cells) => {
    expect(csvCells(line)).toEqual(cells);
  });
  it('are a thousand at most', () => {
    expect(csvCells(','.repeat(5000))).toHaveLength(1000);
    expect(csvCells(`"x"${','.repeat(5000)}`)).toHaveLength(1000);
  });
});

describe('the pins that a line names', () => {
  test.each<[string, readonly number[]]>([
    ['7', [7]],
    ['1-3', [1, 2, 3]],
    ['3-1', []],
    ['1;3', [1, 3]],
    ['1+3', [1, 3]],
    ['1.3', [1, 3]],
    ['1,3', [1, 3]],
    ['1.0', [1]],
    ['0', []],
    ['2;1;2', [1, 2]],
    [' 4 - 6 ', [4, 5, 6]],
    ['-3', []],
    ['a-b', []],
    ['', []],
    ['1-2-3', []],
    ['99999', []]
  ])('%j: %j', (text, pins) => {
    expect(pinList(text)).toEqual(pins);
  });
});

describe('a window of scores that no crystal can pass', () => {
  test.each<[number | undefined, number | undefined, boolean]>([
    [9999, 9999, true],
    [10000, 10000, true],
    [9999, 100, true],
    [10, 9999, false],
    [10, 100, false],
    [999, 999, false],
    [1000, 1000, true],
    [undefined, 9999, false],
    [9999, undefined, false]
  ])('score_min %s, score_max %s: only the scan was asked for, %s', (least, most, expected) => {
    expect(isScanOnly(least, most)).toBe(expected);
  });
});

describe('a line of a sheet', () => {
  const COLUMNS = ['puckid', 'pinid', 'sample_name', 'mode', 'score_min', 'score_max', 'meas_name', 'HA'];
  const rowOf = (...cells: readonly string[]): SheetRow | undefined => sheetRow(COLUMNS, cells, 4);

  test.each<[string, readonly string[], Partial<SheetRow>]>([
    [
      'puck, pins, sample and mode',
      ['ABC0012', '1-3', 'lysA', 'Multi'],
      { line: 4, puck: 'ABC0012', pins: [1, 2, 3], pinText: '1-3', sampleName: 'lysA', mode: 'multi' }
    ],
    ['a scan alone, by its scores', ['A', '1', 's', 'multi', '9999', '9999'], { scanOnly: true }],
    [
      'a scan alone, by its objective',
      ['A', '1', 's', 'multi', '10', '100', 'scan_only'],
      { scanOnly: true, objective: 'scan_only' }
    ],
    [
      'phasing wants anomalous signal',
      ['A', '1', 's', 'multi', '10', '100', 'phasing'],
      { anomalous: true, objective: 'phasing' }
    ],
    ['heavy atoms want it', ['A', '1', 's', 'multi', '', '', '', 'Se'], { anomalous: true }],
    ['no heavy atoms do not', ['A', '1', 's', 'multi', '', '', '', 'No'], { anomalous: false }],
    ['a name like 001 stays one', ['A', '1', '001', 'multi'], { sampleName: '001' }]
  ])('says %s', (_, cells, expected) => {
    expect(rowOf(...cells)).toMatchObject(expected);
  });
  it('does not say what it does not say', () => {
    const row = rowOf('A', '1', 's', 'multi');
    expect([row?.anomalous, row?.objective, row?.scanOnly]).toEqual([undefined, undefined, false]);
  });
  it('the name of a workbook is no objective', () => {
    expect(rowOf('A', '1', 's', 'multi', '', '', 'ZOOPREP_200714.xlsx')?.objective).toBeUndefined();
  });
  it('none and a dash are empty cells', () => {
    expect(rowOf('A', '1', 's', 'none', '-')).not.toHaveProperty('mode');
  });
  it('of nothing is none', () => {
    expect(rowOf('', '', '', 'multi')).toBeUndefined();
  });
  it('a column with the name of JavaScript itself is a condition like any other', () => {
    const row = sheetRow(['puckid', '__proto__', 'constructor'], ['A', '5', '6'], 1);
    expect(Object.entries(row?.conditions ?? {})).toEqual([
      ['puckid', 'A'],
      ['__proto__', 5],
      ['constructor', 6]
    ]);
  });
  test.each<[readonly string[], boolean]>([
    [['root_dir', 'puckid'], true],
    [['PuckID'], true],
    [['Puck\nID'], true],
    [['puckids'], false],
    [['sample'], false]
  ])('the head of a sheet is known by the puck: %j %s', (cells, expected) => {
    expect(isSheetHeader(cells)).toBe(expected);
  });
  it('a head over several lines is one', () => {
    expect(collapsed(' Hor. scan\n length \r\n [µm] ')).toBe('Hor. scan length [µm]');
  });
});

describe('a sheet', () => {
  const HEAD = 'root_dir,p_index,mode,puckid,pinid,sample_name';
  it('begins with the line that names the puck, whatever stands before it', () => {
    const { record } = readText(sheet, ['staff45,BL45XU,2020-07-14,,,', HEAD, '/x,0,multi,ABC0012,7,lysA']);
    expect([record.headerLine, record.rows.map(({ line, puck, pins }) => [line, puck, pins])]).toEqual([
      2,
      [[3, 'ABC0012', [7]]]
    ]);
  });
  test.each<[string, string, readonly string[]]>([
    ['too short', '/x,0,multi,ABC0012', ['2 row-width', '2 missing']],
    ['without a pin that can be read', '/x,0,multi,ABC0012,all,lysA', ['2 missing']],
    ['of commas is passed over', ',,,,,', ['1 no-rows']],
    ['too long', '/x,0,multi,ABC0012,7,lysA,more', ['2 row-width']]
  ])('a line %s is told', (_, line, problems) => {
    expect(readText(sheet, [HEAD, line]).problems).toEqual(problems);
  });
  it('another csv is passed over, not shown as broken', () => {
    expect(refusal(sheet, ['a,b', '1,2'])).toBe('2 text-missing');
  });
});

describe('a list of data for merging', () => {
  const rows = (...lines: readonly string[]) => readText(dataProc, ['topdir,name,anomalous', ...lines]);
  test.each<[string, string, boolean | undefined]>([
    ['yes', 'yes', true],
    ['True', 'True', true],
    ['1', '1', true],
    ['no', 'no', false],
    ['False', 'False', false],
    ['nothing', '', undefined]
  ])('anomalous: %s', (_, word, expected) => {
    const { record, problems } = rows(`/k/P-01/data00,lys,${word}`);
    expect([record.rows[0]?.anomalous, problems]).toEqual([expected, []]);
  });
  it('a word that is neither is told, and not guessed', () => {
    const { record, problems } = rows('/k/P-01/data00,lys,perhaps');
    expect([record.rows[0]?.anomalous, problems]).toEqual([undefined, ['2 neither-yes-nor-no']]);
  });
  it('further columns are kept by their names', () => {
    const { record } = readText(dataProc, [
      'topdir,name,reference,unit_cell',
      '/k,lys,a.mtz,"78 78 37 90 90 90"'
    ]);
    expect(record.rows[0]).toEqual({
      line: 2,
      topdir: '/k',
      name: 'lys',
      more: { reference: 'a.mtz', unit_cell: '78 78 37 90 90 90' }
    });
  });
  it('without its head is refused, without rows told', () => {
    expect(refusal(dataProc, ['/k/P-01,lys'])).toBe('1 text-missing');
    expect(rows().problems).toEqual(['1 no-rows']);
  });
  test.each<[string, string | undefined]>([
    ['data_proc.csv', 'data-proc-csv'],
    ['merge_inputs/lys.csv', 'data-proc-csv'],
    ['merge_inputs_slice/lys.csv', 'data-proc-csv'],
    ['ZOOPREP_200714.csv', 'zoo-sheet-csv'],
    ['_kamoproc/data_proc.csv', undefined],
    ['send_data.csv', undefined],
    ['meas_time.csv', undefined]
  ])('%s is read as %s', (path, name) => {
    expect(recognise(path)?.name).toBe(name);
  });
});

describe("ZOO's codes", () => {
  test.each<[number, OutcomeWord]>([
    [0, 'not-finished'],
    [1, 'finished'],
    [4001, 'no-crystal-in-raster'],
    [4002, 'raster-failed'],
    [4003, 'helical-no-crystal'],
    [4004, 'helical-failed'],
    [4005, 'no-crystal-in-raster'],
    [4006, 'no-crystal-in-vertical-scan'],
    [5001, 'mount-skipped'],
    [5002, 'centering-failed'],
    [9997, 'sample-changer-accident'],
    [9998, 'sample-changer-accident'],
    [9999, 'sample-changer-accident'],
    [1001, 'centering-failed'],
    [2001, 'raster-failed'],
    [2002, 'raster-analysis-failed'],
    [2003, 'no-crystal-in-raster'],
    [2004, 'raster-unknown-error'],
    [3001, 'collection-failed'],
    [3002, 'collection-no-crystal'],
    [3003, 'collection-unknown-error'],
    [8001, 'unknown-mode'],
    [9001, 'sample-changer-warning'],
    [9003, 'sample-changer-warning'],
    [2, 'unknown-code'],
    [-9999, 'unknown-code'],
    [1.5, 'unknown-code']
  ])('%s: %s', (code, word) => {
    expect(outcomeOf(code)).toBe(word);
  });
});

describe("ZOO's events", () => {
  test.each<[string, string, readonly ZooEvent[]]>([
    [
      'a step with its edge and visit',
      '0,{mount_start_00:20240408163551}',
      [{ step: 'mount', edge: 'start', visit: 0, at: '2024-04-08T16:35:51' }]
    ],
    [
      'a step without an edge',
      '{meas_01:20240408163551}',
      [{ step: 'meas', visit: 1, at: '2024-04-08T16:35:51' }]
    ],
    [
      'a visit of three digits',
      '{ds_end_123:20240408163551}',
      [{ step: 'ds', edge: 'end', visit: 123, at: '2024-04-08T16:35:51' }]
    ],
    ['a time that is none', '{ds_end_00:20240230990000}', []],
    ['a token that breaks off', '{ds_end_00:202404', []],
    [
      'words between tokens',
      'x{ds_end_00:20240408163551}y',
      [{ step: 'ds', edge: 'end', visit: 0, at: '2024-04-08T16:35:51' }]
    ],
    ['nothing', '', []]
  ])('%s', (_, text, events) => {
    expect(zooEvents(text)).toEqual(events);
  });
  it('stay in the order written, ten thousand at most', () => {
    const token = '{raster_end_01:20240408163810}';
    expect(zooEvents(token.repeat(10_050))).toHaveLength(10_000);
  });
});
