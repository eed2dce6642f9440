/** Rows of the model from records of files: what the sheets name, what KAMO flags, how a merge ended, what a scan saw, how R_d grew. */
import { describe, expect, it, test } from 'vitest';
import { readsOf, type ReadFile } from '../../../../tests/support/reads';
import { relPath } from '../../base/rel-path';
import type { MultiMergeLog } from '../../formats/multi-merge-log';
import type { XdsstatLp } from '../../formats/xdsstat-lp';
import type { ZooDbPin } from '../../formats/zoo-db';
import { decayOf } from './decay';
import { trialState } from './merge-state';
import { pinFolders, pinRecords } from './pin-records';
import { problemsOfRun } from './processing-problems';
import { statistics } from './run-figures';
import { writtenSample } from './sample-of-merge';
import { assembleScans } from './scans';

const p = relPath;

describe('what sheets and databases say of a pin', () => {
  const row = (more: Partial<ZooDbPin> = {}): Partial<ZooDbPin> => ({
    puck: 'CPS0001',
    pin: 1,
    sampleName: 'lys',
    mode: 'multi',
    scanOnly: false,
    conditions: { wavelength: 1 },
    events: [],
    ...more
  });
  const db = (path: string, ...pins: Partial<ZooDbPin>[]): ReadFile => [path, 'zoo-db', { pins }];
  const csv = (path: string, ...rows: object[]): ReadFile => [path, 'zoo-sheet-csv', { rows }];
  const line = (more: object = {}): object => ({
    line: 2,
    puck: 'CPS0001',
    pins: [1],
    sampleName: 'thau',
    mode: 'HELICAL',
    scanOnly: false,
    conditions: { exposure: 0.02 },
    ...more
  });
  const of = (...files: readonly ReadFile[]) => pinRecords(readsOf(files));
  it('the database goes before the sheet, which fills what it leaves open', () => {
    const one = of(db('zoo.db', row()), csv('sheet.csv', line())).get('CPS0001-1');
    expect(one).toMatchObject({
      sampleName: 'lys',
      mode: 'multi',
      conditions: { wavelength: 1, exposure: 0.02 },
      sources: ['zoo.db', 'sheet.csv']
    });
    expect(one?.named).toEqual([
      {
        path: 'zoo.db',
        as: 'database',
        sampleName: 'lys',
        mode: 'multi',
        conditions: { wavelength: 1 }
      },
      { path: 'sheet.csv', as: 'sheet', line: 2, sampleName: 'thau', mode: 'helical' }
    ]);
  });
  it('keeps of the conditions what decides the measurement, under one name for a csv and the form of the users', () => {
    const form = {
      'Wavelength [Å]': 0.9792,
      'Total osc / Crystal': 30,
      'Osc. Width': 0.1,
      'Hor. scan length [µm]': 400
    };
    const table = { wavelength: 1, total_osc: 10, osc_width: 0.1, dist_ds: 390, dose_ds: 10, att_raster: 20 };
    const named = (conditions: object) =>
      of(csv('sheet.csv', line({ conditions }))).get('CPS0001-1')?.named[0]?.conditions;
    expect(named(form)).toEqual({ wavelength: 0.9792, total_osc: 30, osc_width: 0.1 });
    expect(named(table)).toEqual({ wavelength: 1, total_osc: 10, osc_width: 0.1, dist_ds: 390, dose_ds: 10 });
    expect(named({ exposure: 1 })).toBeUndefined();
  });
  it('a sheet alone names it, its mode in small letters', () => {
    expect(of(csv('sheet.csv', line())).get('CPS0001-1')).toMatchObject({
      sampleName: 'thau',
      mode: 'helical',
      sources: ['sheet.csv']
    });
    expect(of(csv('sheet.csv', line())).get('CPS0001-1')).not.toHaveProperty('done');
  });
  it('a line of several pins names each', () => {
    expect([...of(csv('sheet.csv', line({ pins: [1, 2, 16] }))).keys()]).toEqual([
      'CPS0001-1',
      'CPS0001-2',
      'CPS0001-16'
    ]);
  });
  test.each<[string, object]>([
    ['without a puck', line({ puck: undefined })],
    ['without pins', line({ pins: [] })]
  ])('a line %s names none', (_, one) => {
    expect(of(csv('sheet.csv', one)).size).toBe(0);
  });
  test.each<[string, Partial<ZooDbPin>]>([
    ['without a puck', (({ puck: _, ...rest }) => rest)(row())],
    ['without a pin', (({ pin: _, ...rest }) => rest)(row())]
  ])('a row of the database %s names none', (_, one) => {
    expect(of(db('zoo.db', one)).size).toBe(0);
  });
  it('only scans, if either says so', () => {
    expect(of(db('zoo.db', row()), csv('s.csv', line({ scanOnly: true }))).get('CPS0001-1')?.scanOnly).toBe(
      true
    );
    expect(of(db('zoo.db', row({ scanOnly: true })), csv('s.csv', line())).get('CPS0001-1')?.scanOnly).toBe(
      true
    );
    expect(of(db('zoo.db', row()), csv('s.csv', line())).get('CPS0001-1')?.scanOnly).toBe(false);
  });
  test.each<[string, string, string, string]>([
    ['the later file is later', '2020-07-14T10:00', '2020-07-14T11:00', 'second'],
    ['the earlier file is later', '2020-07-14T11:00', '2020-07-14T10:00', 'first']
  ])('of two databases the row with the latest event counts: %s', (_, first, second, counts) => {
    const at = (time: string, sampleName: string): Partial<ZooDbPin> =>
      row({ sampleName, events: [{ at: time } as ZooDbPin['events'][number]] });
    const one = of(db('a.db', at(first, 'first')), db('b.db', at(second, 'second'))).get('CPS0001-1');
    expect(one?.sampleName).toBe(counts);
    expect(one?.named.map(({ path }) => path)).toEqual(['a.db', 'b.db']);
  });
  it('a report is hearsay: it fills a name, and says nothing of success', () => {
    const report: ReadFile = [
      'report.html',
      'zoo-report',
      { pins: [{ puck: 'CPS0001', pin: 1, sampleName: 'x', mode: 'MULTI' }] }
    ];
    expect(of(report).get('CPS0001-1')).toMatchObject({ sampleName: 'x', mode: 'multi', scanOnly: false });
    expect(of(report).get('CPS0001-1')).not.toHaveProperty('done');
    const both = of(db('zoo.db', row()), report).get('CPS0001-1');
    expect(both?.sampleName).toBe('lys');
    expect(both?.named.map(({ as }) => as)).toEqual(['database', 'report']);
    expect(both?.sources).toEqual(['zoo.db']);
  });
  test.each<[string, readonly ReadFile[], readonly string[], readonly string[]]>([
    ['one that holds data', [], ['CPS0001-01/data00'], ['CPS0001-01']],
    ['one that holds scans', [], ['CPS0001-01/scan00'], ['CPS0001-01']],
    ['one that holds pictures', [['CPS0001-01/before.ppm']], [], ['CPS0001-01']],
    ['one that the sheet names, though it is empty', [csv('s.csv', line())], ['CPS0001-01'], ['CPS0001-01']],
    ['not an empty one that nobody names', [], ['CPS0001-01'], []],
    ['not one of notes', [['CPS0001-01/readme.txt']], [], []],
    [
      'two of one key stay two',
      [],
      ['HEL0002-02/data00', 'HEL0002-002/data00'],
      ['HEL0002-02', 'HEL0002-002']
    ],
    ['no processing area', [], ['_kamoproc/data00'], []]
  ])('folders of pins: %s', (_, files, folders, expected) => {
    const reads = readsOf(files, folders);
    expect(
      pinFolders(reads, pinRecords(reads))
        .map(([, folder]) => folder)
        .sort()
    ).toEqual([...expected].sort());
  });

  test.each<[string, string[], string, string | undefined]>([
    ['a blank that the folder cannot hold', ['試料 D', '試料 D'], '試料_D', '試料 D'],
    ['brackets of an older sheet', ['lys(A)'], 'lys-A-', 'lys(A)'],
    ['the folder’s own name', ['lys_A'], 'lys_A', undefined],
    ['two spellings', ['lys A', 'lys_A'], 'lys_A', undefined],
    ['no sheet', [], 'lys_A', undefined],
    ['another sample', ['thau'], 'lys_A', undefined]
  ])('a sample as the user wrote it: %s', (_, names, folder, written) => {
    const rows = names.map((sampleName, at) => line({ sampleName, pins: [at + 1] }));
    expect(writtenSample(readsOf([csv('zoo.csv', ...rows)]), folder)).toBe(written);
  });
});

describe('problems that KAMO’s report flags', () => {
  const R = '_kamoproc/a/r';
  const idxref = (fraction: number | undefined, h = 1): ReadFile => [
    `${R}/IDXREF.LP`,
    'idxref-lp',
    {
      ...(fraction !== undefined && { firstSubtreeFraction: fraction }),
      integerness: { h: [h], k: [1], l: [1] }
    }
  ];
  const integrate = (sigmaR: number, ier = 0): ReadFile => [
    `${R}/INTEGRATE.LP`,
    'integrate-lp',
    { images: { sigmaR: [0.1, sigmaR], ier: [0, ier] } }
  ];
  const correct = (isa?: number): ReadFile => [
    `${R}/CORRECT.LP`,
    'correct-lp',
    isa === undefined ? {} : { errorModel: { isa } }
  ];
  const XPARM: ReadFile = [`${R}/XPARM.XDS`];
  test.each<[string, readonly ReadFile[], readonly string[]]>([
    ['nothing', [XPARM, idxref(0.95), integrate(0.2), correct(20)], []],
    ['no XPARM.XDS', [idxref(0.95)], ['IDXREF']],
    ['spots of a second lattice', [XPARM, idxref(0.89)], ['IDXREF']],
    ['just enough spots of the first lattice', [XPARM, idxref(0.9)], []],
    ['no share of spots said', [XPARM, idxref(undefined)], ['IDXREF']],
    ['indices that are no integers', [XPARM, idxref(0.95, 0.8)], ['IDXREF']],
    ['no IDXREF.LP beside an input', [XPARM, [`${R}/XDS.INP`]], ['IDXREF']],
    ['an image of large mosaicity', [integrate(1.6)], ['INTEGRATE']],
    ['just not too large', [integrate(1.5)], []],
    ['an image that was not read does not count', [integrate(9, 1)], []],
    ['a low ISa', [correct(9.99)], ['CORRECT']],
    ['just enough ISa', [correct(10)], []],
    ['no ISa', [correct()], ['CORRECT']],
    ['of a report archive with CORRECT.LP alone nothing else is said', [correct(20)], []],
    ['all three', [[`${R}/XDS.INP`], integrate(3), correct(1)], ['IDXREF', 'INTEGRATE', 'CORRECT']]
  ])('%s', (_, files, problems) => {
    expect(problemsOfRun(readsOf(files, [R]), p(R))).toEqual(problems);
  });
});

describe('how a trial ended', () => {
  const said = (line: number, text: string) => ({ line, text });
  const log = (more: object): MultiMergeLog => ({ errors: [], ...more }) as unknown as MultiMergeLog;
  const PATH = p('m/multi_merge.log');
  test.each<[string, MultiMergeLog | undefined, boolean, boolean, boolean, string, number | undefined]>([
    ['with results', log({ normalExit: said(90, 'Normal exit') }), true, true, false, 'finished', 90],
    [
      'to its end without results',
      log({ normalExit: said(90, 'Normal exit') }),
      true,
      false,
      false,
      'no-cluster-passed',
      90
    ],
    ['no cluster', log({ noClusters: said(40, 'No clusters') }), true, false, false, 'no-cluster-passed', 40],
    [
      'one file only',
      log({ errors: [said(7, 'Only one file given')] }),
      true,
      false,
      false,
      'too-few-datasets',
      7
    ],
    ['an error', log({ errors: [said(8, 'Traceback')] }), true, true, false, 'failed', 8],
    [
      'KAMO’s own harmless error is none',
      log({ errors: [said(8, 'Error in unpickling result')], last: said(9, 'x') }),
      true,
      true,
      false,
      'unfinished',
      9
    ],
    ['cut off', log({ last: said(50, 'scaling …') }), true, true, false, 'unfinished', 50],
    ['no log, but results', undefined, true, true, false, 'finished', undefined],
    ['no log, a report without results', undefined, true, false, true, 'no-cluster-passed', undefined],
    ['no log, all listed', undefined, true, false, false, 'unfinished', undefined],
    ['no log, not all listed', undefined, false, false, false, 'unknown', undefined]
  ])('%s', (_, record, listsAll, merged, reportedNone, state, line) => {
    const found = trialState(record, record && PATH, listsAll, merged, reportedNone);
    expect([found.state, found.evidence?.line]).toEqual([state, line]);
  });
});

describe('scans of a pin', () => {
  const SCAN = 'CPS0001-01/scan00/2d';
  const diffscan = (...blocks: (readonly [number, number])[]): ReadFile => [
    `${SCAN}/diffscan.log`,
    'diffscan-log',
    { scans: blocks.map(([verticalPoints, horizontalPoints]) => ({ verticalPoints, horizontalPoints })) }
  ];
  const summary = (points: number, x: number, y: number, maxSpots = 40): ReadFile => [
    `${SCAN}/_spotfinder/summary.dat`,
    'spot-summary',
    { file: Array.from({ length: points }), distinctX: x, distinctY: y, maxSpots }
  ];
  const scans = (...files: readonly ReadFile[]) => assembleScans(readsOf(files, [SCAN]), p('CPS0001-01'));
  test.each<[string, readonly ReadFile[], object]>([
    [
      'points and grid are the log’s',
      [diffscan([10, 12])],
      { points: 120, grid: { vertical: 10, horizontal: 12 }, spotFinding: false }
    ],
    [
      'of a scan that was begun again the last block',
      [diffscan([1, 2], [3, 4])],
      { points: 12, grid: { vertical: 3, horizontal: 4 } }
    ],
    [
      'without a log they are those of the spots',
      [summary(12, 4, 3)],
      { points: 12, grid: { vertical: 3, horizontal: 4 }, maxSpots: 40, spotFinding: true }
    ],
    ['a full grid alone is one', [summary(11, 4, 3)], { points: 11, spotFinding: true }],
    [
      'with both, the log’s points and the spots',
      [diffscan([3, 4]), summary(7, 4, 2, 9)],
      { points: 12, maxSpots: 9 }
    ]
  ])('%s', (_, files, expected) => {
    expect(scans(...files)).toMatchObject([expected]);
  });
  it('a grid that is not known is absent', () => {
    expect(scans(summary(11, 4, 3))[0]).not.toHaveProperty('grid');
    expect(scans()[0]).not.toHaveProperty('points');
  });
  it('names the files that say so', () => {
    expect(scans(diffscan([3, 4]), summary(12, 4, 3))[0]?.sources).toEqual([
      `${SCAN}/diffscan.log`,
      `${SCAN}/_spotfinder/summary.dat`
    ]);
  });
  it('are in natural order', () => {
    const reads = readsOf([], ['P-01/scan10/2d', 'P-01/scan02/2d', 'P-01/data00']);
    expect(assembleScans(reads, p('P-01')).map(({ path }) => path)).toEqual([
      'P-01/scan02/2d',
      'P-01/scan10/2d'
    ]);
  });
});

it('of a table that lost a row neither the innermost nor the outermost shell is known', () => {
  const table = {
    layout: 'cc-half',
    line: 1,
    shells: [{ dMin: 5 }, { dMin: 3 }],
    total: { nUnique: 9 }
  } as const;
  expect(statistics(undefined, table)).toMatchObject({ inner: { dMin: 5 }, outer: { dMin: 3 } });
  const { inner, outer, overall, shellsCut } = statistics(undefined, { ...table, incomplete: true });
  expect([inner, outer, overall?.nUnique, shellsCut]).toEqual([undefined, undefined, 9, true]);
});

describe('R_d at the start and at the end', () => {
  const stat = (rD: readonly number[], reflections = rD.map(() => 100), lastFrame = rD.length): XdsstatLp =>
    ({
      frames: { frame: Array.from({ length: lastFrame }, (_, n) => n + 1) },
      differences: { frames: rD.map((_, n) => n + 1), rD, reflections }
    }) as unknown as XdsstatLp;
  test.each<[string, XdsstatLp | undefined, { early: number; late: number } | undefined]>([
    ['the first and last third', stat([10, 10, 12, 12, 20, 30]), { early: 10, late: (12 + 20 + 30) / 3 }],
    [
      'weighted by reflections',
      stat([10, 20, 1, 1, 1, 7], [300, 100, 100, 100, 100, 100]),
      { early: 12.5, late: 3 }
    ],
    ['not of five distances', stat([1, 2, 3, 4, 5]), undefined],
    ['not of few reflections', stat([1, 2, 3, 4, 5, 6], [9, 9, 9, 9, 9, 9]), undefined],
    ['not without the table', undefined, undefined],
    ['not of a table that was cut off', stat([1, 1, 1, 1, 1, 1, 1], undefined, 300), undefined],
    ['of most of the sweep', stat([1, 1, 1, 1, 1, 1], undefined, 9), { early: 1, late: 1 }],
    [
      'distances without reflections do not count',
      stat([1, 2, 3, 4, 5, 6], [100, 100, 0, 100, 100, 100]),
      undefined
    ]
  ])('%s', (_, record, expected) => {
    const found = decayOf(record);
    if (expected === undefined) return expect(found).toBeUndefined();
    expect(found?.early).toBeCloseTo(expected.early, 9);
    expect(found?.late).toBeCloseTo(expected.late, 9);
    return undefined;
  });
});
