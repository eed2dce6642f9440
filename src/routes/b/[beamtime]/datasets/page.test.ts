import { beforeEach, describe, expect, it } from 'vitest';
import { aMerge, aPin, aProcessingRun } from '../../../../../tests/support/model';
import { FakeAddress, faultsOf } from '../../../../../tests/support/page';
import { readAll } from '$lib/address/fields';
import { Fates } from '$lib/analysis/dataset-fates';
import { relPath } from '$lib/base/rel-path';
import { cellText } from '$lib/tables/column';
import { rememberHidden } from '$lib/tables/hidden-columns';
import { tableCsv } from '$lib/tables/table';
import { FIELDS } from './address';
import { DatasetsPage } from './page.svelte';
import { datasetColumns } from './parts/columns';

const COLUMNS = datasetColumns('en');
const PIN = aPin({ path: relPath('CPS0001-01'), puck: 'CPS0001', pin: 1 });
const log = relPath('_kamoproc/CPS0001-01/data00/cry02_1-300/decision.log');
const run = (prefix: string, more: Parameters<typeof aProcessingRun>[0] = {}) =>
  aProcessingRun({
    path: relPath(`_kamoproc/CPS0001-01/data00/${prefix}_1-300`),
    pin: 'CPS0001-01',
    prefix,
    lastFrame: 300,
    ...more
  });
const RUNS = [
  run('CPS0001-01-cry00', {
    spaceGroup: 'P 43 21 2',
    unitCell: [78.55, 78.55, 37.113, 90, 90, 90],
    isa: 12.3,
    resolutionIOverSigma1: 1.9,
    overall: { completeness: 98.2, redundancy: 6.5, ccHalf: 99.8, ccHalfSignificant: true },
    mosaicity: 0.082
  }),
  run('cry01', {
    spaceGroup: 'P 43 21 2',
    unitCell: [78.75, 78.75, 37.313, 90, 90, 90],
    isa: 31.04,
    resolutionIOverSigma1: 2.1
  }),
  run('cry02', {
    state: 'gave-up',
    failedAt: 'indexing',
    evidence: { path: log, line: 17, text: 'Indexing failed.' }
  })
];

describe('the page of data sets', () => {
  let address: FakeAddress;
  let page: DatasetsPage;
  beforeEach(() => {
    address = new FakeAddress('#/b/x/datasets');
    const fates = new Fates({
      pins: [PIN, aPin({ path: relPath('CPS0001-02'), puck: 'CPS0001', pin: 2, measured: false })],
      processingRuns: RUNS,
      merges: [aMerge()],
      partial: false
    });
    rememberHidden('datasets', new Set());
    page = new DatasetsPage({ id: 'x', fates, pins: [PIN], processingRuns: RUNS }, address);
  });
  const prefixes = (): readonly string[] => page.rows.map(({ run: { prefix } }) => prefix);
  const cell = (n: number, id: string): string | undefined => {
    const [row, column] = [page.all[n], COLUMNS.find((one) => one.id === id)];
    return row && column && cellText(column, row);
  };

  it('has a row for each processing run, and none for a pin without one', () => {
    expect(page.all.map(({ number, path }) => [number, path])).toEqual(
      RUNS.map(({ path }, n) => [n + 1, path])
    );
  });
  it('shows figures with the digits of the run’s own page, and nothing where nothing is said', () => {
    expect(
      ['dataset', 'isa', 'resolution', 'completeness', 'ccHalf', 'redundancy', 'mosaicity', 'c', 'gamma'].map(
        (id) => cell(0, id)
      )
    ).toEqual(['cry00 1–300', '12.30', '1.90', '98.2', '99.8*', '6.5', '0.082', '37.11', '90']);
    expect(['isa', 'ccHalf', 'a', 'spaceGroup', 'merges'].map((id) => cell(2, id))).toEqual(
      Array.from({ length: 5 }, () => undefined)
    );
  });
  it('says what became of a data set, with file and line', () => {
    expect(cell(2, 'state')).toBe('no scaled data · indexing');
    expect(cell(2, 'fate')).toMatch(/^not indexed/);
    expect(cell(2, 'says')).toBe('decision.log:17');
  });
  it('sorts by a column; rows without a value come last either way', () => {
    page.change({ sort: '-isa', pane: 'none' });
    expect(page.pane).toBeUndefined();
    page.change({ sort: '-isa', pane: 'cells' });
    expect(prefixes()).toEqual(['cry01', 'CPS0001-01-cry00', 'cry02']);
    page.change({ sort: 'isa' });
    expect(prefixes()).toEqual(['CPS0001-01-cry00', 'cry01', 'cry02']);
  });
  it('finds by text, a space group in any spelling, and by properties', () => {
    page.change({ q: 'P43212 cry01' });
    expect(prefixes()).toEqual(['cry01']);
    page.change({ q: undefined, state: 'gave-up' });
    expect(prefixes()).toEqual(['cry02']);
    page.clearFilters();
    expect(page.rows).toHaveLength(3);
    expect(address.hash).toBe('#/b/x/datasets');
  });
  it('has presets; one of them brings an order and takes it away again', () => {
    page.choosePreset('failed');
    expect(prefixes()).toEqual(['cry02']);
    page.choosePreset('isa');
    expect(prefixes()).toEqual(['cry01', 'CPS0001-01-cry00']);
    page.choosePreset('isa');
    expect(address.hash).toBe('#/b/x/datasets');
    page.change({ sort: 'sample' });
    page.choosePreset('unmerged');
    page.choosePreset('unmerged');
    expect(page.arrangement.sort).toBe('sample');
  });
  it('selects by keys, and the address says the selection and of how many', () => {
    const [first, second, third] = page.all;
    if (!first || !second || !third) throw new Error('three rows');
    const press = (key: string, row = first, more = {}): boolean =>
      page.key({ key, shiftKey: false, ctrlKey: false, metaKey: false, ...more }, row);
    expect(press(' ')).toBe(true);
    expect(press(' ', third, { shiftKey: true })).toBe(true);
    expect(address.view.get('sel')).toBe('1-3_3');
    expect(press(' ', second)).toBe(true);
    expect([...page.datasets]).toEqual([1, 3]);
    expect(press('Escape')).toBe(true);
    expect(press('Escape')).toBe(false);
    page.change({ q: 'cry01' });
    expect(press('a', second, { ctrlKey: true })).toBe(true);
    expect([...page.datasets]).toEqual([2]);
    expect(press('x')).toBe(false);
  });
  it('follows the pointer of any plot, and says its columns in the address where that is silent', () => {
    page.hover([1, 2]);
    expect([...page.hovered]).toEqual([1, 2]);
    page.hover();
    expect(page.hovered.size).toBe(0);
    page.columns.say();
    expect(address.hash).toBe('#/b/x/datasets?hide=none');
    expect(page.columns.say()).toBeUndefined();
  });
  it('selects nothing by numbers that were said of another number of data sets', () => {
    page.change({ sel: '1-2_4' });
    expect(page.datasets.size).toBe(0);
    page.change({ sel: 'rubbish' });
    expect(page.datasets.size).toBe(0);
  });
  it('gives the mean cell and its spread, of the selection or of what is shown', () => {
    expect(page.lines).toHaveLength(1);
    expect(page.lines[0]?.mean[0]).toBeCloseTo(78.65, 6);
    expect(page.lines[0]?.deviation?.[0]).toBeCloseTo(0.2 / Math.SQRT2, 6);
    page.select([2]);
    expect(page.lines[0]).toMatchObject({ cells: 1, mean: [78.75, 78.75, 37.313, 90, 90, 90] });
  });
  it('plots the rows that have both values, and has fences only within one space group', () => {
    page.change({ x: 'isa', y: 'a' });
    expect(page.plot.numbers).toEqual([1, 2]);
    expect(page.plot.across.values).toEqual([12.3, 31.04]);
    expect([...page.plot.up.counts].reduce((sum, n) => sum + n)).toBe(2);
    page.change({ x: 'nonsense' });
    expect(page.plot.across.column.id).toBe('isa');
    expect([page.cells.spaceGroup, page.k]).toEqual(['P 43 21 2', 2.5]);
  });
  it('tells the data sets that can be put on one scale: of the selection, else of what is shown', () => {
    expect(page.alike).toBeUndefined();
    const [one, other, without] = RUNS;
    if (!one || !other || !without) throw new Error('three runs');
    const runs = [
      { ...one, spaceGroupNumber: 96 },
      { ...other, spaceGroupNumber: 96 },
      without,
      run('cry03', { spaceGroupNumber: 19, unitCell: [30, 40, 50, 90, 90, 90] })
    ];
    const fates = new Fates({ pins: [PIN], processingRuns: runs, merges: [], partial: false });
    page = new DatasetsPage({ id: 'x', fates, pins: [PIN], processingRuns: runs }, address);
    expect(page.alike).toMatchObject({ spaceGroupNumber: 96, alike: [1, 2], others: [4], unknown: [3] });
    page.select([4]);
    expect(page.alike).toMatchObject({ spaceGroupNumber: 19, alike: [4], others: [], unknown: [] });
  });
  it('leads to the images of a data set where its pin has their series', () => {
    const [row] = page.all;
    if (row === undefined) throw new Error('three rows');
    expect(page.framesPlace(row)).toBeUndefined();
    const series = {
      path: relPath('CPS0001-01/data00'),
      sources: [],
      prefix: row.run.prefix,
      format: 'cbf' as const,
      files: 300,
      missingFiles: []
    };
    const pins = [{ ...PIN, collections: [series] }];
    const fates = new Fates({ pins, processingRuns: RUNS, merges: [], partial: false });
    const here = new DatasetsPage({ id: 'x', fates, pins, processingRuns: RUNS }, address);
    expect(here.framesPlace(row)).toBe(
      `#/b/x/frames/CPS0001-01/data00/CPS0001-01-cry00?n=1&run=${encodeURIComponent(row.path)}`
    );
  });
  it('leads to the run, its pin, and a merge at the place of the fate', () => {
    const [row] = page.all;
    if (!row) throw new Error('a row');
    expect(page.runPlace(row)).toBe(`#/b/x/runs/${row.path}`);
    expect(page.pinPlace(row)).toBe('#/b/x/pins/CPS0001-01');
    expect(
      page.mergePlace({
        kind: 'merged',
        places: [],
        merge: relPath('_kamoproc/m'),
        trial: relPath('_kamoproc/m/cc_2.20A_final'),
        cluster: 7,
        cycle: 3,
        dataset: 12
      })
    ).toBe('#/b/x/merges/_kamoproc/m?trial=cc_2.20A_final&cluster=7&run=3&sel=12');
    expect(page.mergePlace({ kind: 'unknown', places: [] })).toBeUndefined();
  });
  it('gives the rows and columns shown away, frames as numbers of their own', () => {
    page.columns.hide(new Set(COLUMNS.map(({ id }) => id).filter((id) => !['isa', 'says'].includes(id))));
    page.change({ q: 'cry02' });
    expect(tableCsv(page.table()).trim().split(/\r?\n/)).toEqual([
      'Path,Pin,Data set,First frame,Last frame,Source,ISa',
      `${RUNS[2]?.path},CPS0001-01,cry02,1,300,${log}:17,`
    ]);
  });
});

describe('the address of the data sets', () => {
  it.each([
    ['', { q: '', hide: undefined, pane: 'cells', k: 2.5, preset: undefined }],
    ['q=cry&preset=isa&sort=-isa&pane=none&k=1.5', { preset: 'isa', sort: '-isa', pane: 'none', k: 1.5 }],
    ['preset=toString&pane=__proto__&k=7', { preset: undefined, pane: 'cells', k: 2.5 }],
    ['sel=1-3_3&hide=isa+c', { sel: '1-3_3', hide: new Set(['isa', 'c']) }]
  ])('reads %j', (query, expected) => {
    expect(readAll(FIELDS, new URLSearchParams(query))).toMatchObject(expected);
  });
  it('takes any text', () => expect(faultsOf(FIELDS)).toEqual([]));
});
