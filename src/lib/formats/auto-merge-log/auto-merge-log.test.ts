import { describe, expect, it, test } from 'vitest';
import { readText, refusal } from '../../../../tests/support/read-text';
import format from './index';

const read = (...lines: readonly string[]) => readText(format, lines).record;

describe('the log of a sample', () => {
  test.each<[string, readonly string[], object]>([
    ['names its folder', ['Inspecting data for /data/merge_cc_2.2S_x'], { folder: '/data/merge_cc_2.2S_x' }],
    ['counts the runs it found', ['NOTE: 87 xds directories detected.'], { detected: { runs: 87, line: 1 } }],
    [
      'quotes the group of cells it chose',
      ['NOTE: group_choice= 1, symmetry= P 4 2 2'],
      { groupChoice: { line: 1, text: 'NOTE: group_choice= 1, symmetry= P 4 2 2' } }
    ],
    ['says that the symmetry leaves no choice', ['No reindex operators found.'], { ambiguity: false }],
    [
      'gives up with too few data sets',
      ['Too few datasets. giveup.'],
      { tooFew: { line: 1, text: 'Too few datasets. giveup.' } }
    ],
    ['has errors', ['ERROR: x'], { errors: [{ line: 1, text: 'ERROR: x' }] }],
    ['has errors with a colon', ['  Error: y'], { errors: [{ line: 1, text: '  Error: y' }] }],
    ['keeps its last line', ['a', '', 'b', ''], { last: { line: 3, text: 'b' } }]
  ])('%s', (_, lines, expected) => {
    expect(read(...lines)).toMatchObject(expected);
  });
  it('does not say what it does not say', () => {
    const record = read('nothing of it');
    expect([record.ambiguity, record.detected, record.cellFilter, record.indexing, record.tooFew]).toEqual(
      Array(5).fill(undefined)
    );
    expect([record.best, record.decisions, record.errors]).toEqual([[], [], []]);
  });
  it('of one resolution under this name is told', () => {
    expect(readText(format, ['kamo.multi_merge started at 2031']).problems).toEqual([
      '1 log-of-one-resolution'
    ]);
  });
  it('that is empty is refused', () => {
    expect(refusal(format, '\n\n')).toBe('2 empty');
  });
});

describe('the search for a resolution', () => {
  const DECISION = [
    'Using /proc/x/run_03/xscale.hkl for deciding resolution cutoff.',
    'estimate_resolution_based_on_cc_half: cc_half_min=0.3500',
    'Best resolution cutoff=  2.46 A @CC1/2= 0.3703'
  ];
  it('has its target, the reflections fitted and the limit found', () => {
    expect(read(...DECISION).decisions).toEqual([
      {
        line: 2,
        text: DECISION[1],
        target: 0.35,
        hkl: '/proc/x/run_03/xscale.hkl',
        resolution: 2.46,
        ccHalf: 0.3703,
        cutoff: { line: 3, text: DECISION[2] }
      }
    ]);
  });
  it('without an answer has none', () => {
    expect(read(...DECISION.slice(0, 2)).decisions).toEqual([
      { line: 2, text: DECISION[1], target: 0.35, hkl: '/proc/x/run_03/xscale.hkl' }
    ]);
  });
  it('that had no data is one, without a limit', () => {
    expect(read('No data for deciding resolution cutoff.').decisions).toEqual([
      { line: 1, text: 'No data for deciding resolution cutoff.' }
    ]);
  });
  it('is made once for each merge that another one follows', () => {
    const again = DECISION.map((line) => line.replace('2.46', '2.20').replace('0.3500', '0.5000'));
    expect(
      read(...DECISION, ...again).decisions.map(({ target, resolution }) => [target, resolution])
    ).toEqual([
      [0.35, 2.46],
      [0.5, 2.2]
    ]);
  });
  it('an answer before any question belongs to none', () => {
    expect(read(DECISION[2] ?? '').decisions).toEqual([]);
  });
});

describe("KAMO's own choice", () => {
  const sentence = (cluster: string, values: string): string =>
    `The best result chosen from /p/cluster_summary.dat is /p/${cluster}/run_03/xscale.hkl (${values})`;
  it('has the file and its figures', () => {
    expect(read(sentence('cluster_0031', 'CC1/2=99.9 CC1/2.ou=50.1 Red=12.3')).best).toEqual([
      {
        line: 1,
        text: sentence('cluster_0031', 'CC1/2=99.9 CC1/2.ou=50.1 Red=12.3'),
        summary: '/p/cluster_summary.dat',
        hkl: '/p/cluster_0031/run_03/xscale.hkl',
        ccHalf: 99.9,
        ccHalfOuter: 50.1,
        redundancy: 12.3
      }
    ]);
  });
  it('is written without a line end: two of them and the next sentence stand on one line', () => {
    const line = `${sentence('a', 'CC1/2=99.9 CC1/2.ou=50.1 Red=12.3')}${sentence('b', 'CC1/2=99.8 CC1/2.ou=nan Red=2.0')}Using /p/x.hkl for deciding resolution cutoff.`;
    expect(read(line).best.map(({ hkl, ccHalf, ccHalfOuter }) => [hkl, ccHalf, ccHalfOuter])).toEqual([
      ['/p/a/run_03/xscale.hkl', 99.9, 50.1],
      ['/p/b/run_03/xscale.hkl', 99.8, undefined]
    ]);
    expect(read(line, 'estimate_resolution_based_on_cc_half: cc_half_min=0.5').decisions[0]?.hkl).toBe(
      '/p/x.hkl'
    );
  });
  it('whose sentence breaks off is none', () => {
    expect(read('The best result chosen from /p/cluster_summary.dat is /p/x').best).toEqual([]);
  });
});

describe('an ambiguity of indexing', () => {
  const FOUND = [
    '!! ATTENTION !! Reindex operators found. You may need to reindex some files before merging.',
    ' operator: h,k,l',
    ' operator: k,h,-l'
  ];
  it('names the operators', () => {
    expect(read(...FOUND)).toMatchObject({
      ambiguity: true,
      indexing: { line: 1, operators: ['h,k,l', 'k,h,-l'], files: [], cycles: 0 }
    });
  });
  it('gives each file the operator with the star, of the last cycle', () => {
    const { indexing } = read(
      ...FOUND,
      'In  1 cycle',
      '  0 *0: 0.8123  1: 0.2210',
      '  1  0: 0.3000 *1: 0.9000',
      'In  2 cycle',
      '  1 *0: 0.9100  1: 0.2000'
    );
    expect(indexing?.cycles).toBe(2);
    expect(indexing?.files).toEqual([
      { index: 0, cc: [0.8123, 0.221], chosen: 0 },
      { index: 1, cc: [0.91, 0.2], chosen: 0 }
    ]);
  });
  it('gives each file the path of the list, as it is stored', () => {
    const { indexing } = read(
      ...FOUND,
      '  0 /disk/x y/input_files/P-01/data00/cry00_1-100/XDS_ASCII.HKL_noscale d_range=50.0-2.20 n_ref=900',
      '  1 input_files/B/XDS_ASCII.HKL_noscale d_range=36.5-2.00 n_ref=5033',
      'In  1 cycle',
      '  0 *0: 0.8123  1: 0.2210',
      '  2 *0: 0.8123  1: 0.2210'
    );
    expect(indexing?.files.map(({ path }) => path)).toEqual([
      '/disk/x y/input_files/P-01/data00/cry00_1-100/XDS_ASCII.HKL_noscale',
      undefined
    ]);
  });
  it('a correlation of nan is absent, and a row without a star chose nothing', () => {
    expect(read(...FOUND, '  4  0: nan  1: -0.2210').indexing?.files).toEqual([
      { index: 4, cc: [undefined, -0.221] }
    ]);
  });
  it('ends where the log goes on', () => {
    const record = read(...FOUND, '  0 *0: 0.8  1: 0.2', 'Too few datasets. giveup.', '  1 *0: 0.8  1: 0.2');
    expect(record.indexing?.files).toHaveLength(1);
    expect(record.tooFew?.line).toBe(5);
  });
});

describe('the filter of cells', () => {
  const SIX = '78.40 78.40 37.12 90.00 90.00 90.00';
  it('has its coefficient, limits and number', () => {
    const { cellFilter } = read(
      'Cell-based filtering (iqr_coeff=2.50)',
      ` median: ${SIX}`,
      ` IQR: 0.10 0.10 0.05 0.00 0.00 0.00`,
      ` lowlim: 78.15 78.15 36.99 90.00 90.00 90.00`,
      ` highlim: 78.65 78.65 37.25 90.00 90.00 90.00`,
      ' 3 files were excluded.',
      'next'
    );
    expect(cellFilter).toMatchObject({
      line: 1,
      iqrCoefficient: 2.5,
      median: [78.4, 78.4, 37.12, 90, 90, 90],
      iqr: [0.1, 0.1, 0.05, 0, 0, 0],
      lowLimit: [78.15, 78.15, 36.99, 90, 90, 90],
      highLimit: [78.65, 78.65, 37.25, 90, 90, 90],
      excluded: 3
    });
  });
  it('that breaks off has what was there', () => {
    const { cellFilter } = read('Cell-based filtering (iqr_coeff=2.50)', ` median: ${SIX}`);
    expect(cellFilter?.median).toEqual([78.4, 78.4, 37.12, 90, 90, 90]);
    expect([cellFilter?.lowLimit, cellFilter?.excluded]).toEqual([undefined, undefined]);
  });
});
