import { describe, expect, it, test } from 'vitest';
import { readText, refusal } from '../../../../tests/support/read-text';
import format from './index';

const read = (...lines: readonly string[]) => readText(format, lines).record;

describe('a run of a cluster', () => {
  it('has the mean cell of its inputs, their number and the variation of their cells', () => {
    const { runs } = read(
      'In /proc/x/cluster_0003/run_01',
      'Averaged cell= 62.081 40.277 47.206 90.000 104.377 90.000 (66)',
      'LCV, aLCV= 0.645%, 0.437 A'
    );
    expect(runs).toEqual([
      {
        run: 'run_01',
        line: 1,
        meanCell: [62.081, 40.277, 47.206, 90, 104.377, 90],
        datasets: 66,
        lcv: 0.645,
        alcv: 0.437
      }
    ]);
  });
  it('takes the figures that follow its own heading', () => {
    const { runs } = read('In /x/run_01', 'LCV, aLCV= 0.6%, 0.4 A', 'In /x/run_02', 'LCV, aLCV= 0.5%, 0.3 A');
    expect(runs.map(({ run, lcv }) => [run, lcv])).toEqual([
      ['run_01', 0.6],
      ['run_02', 0.5]
    ]);
  });
  it('has a resolution estimate where the log names the run, whatever stands between', () => {
    const { runs } = read(
      'In /x/run_01',
      'In /x/run_02',
      '**** Determining resolution cutoff in run_01 ****',
      'Estimated resolution cutoff=  2.34 A'
    );
    expect(runs.map(({ resolutionEstimate }) => resolutionEstimate)).toEqual([2.34, undefined]);
  });
  it('whose variation is nan has none', () => {
    expect(read('In /x/run_01', 'LCV, aLCV= nan%, nan A').runs).toEqual([{ run: 'run_01', line: 1 }]);
  });
  it('figures before the first run belong to none', () => {
    expect(read('LCV, aLCV= 0.6%, 0.4 A').runs).toEqual([]);
  });
});

describe('a rejection', () => {
  test.each<[string, readonly string[], object]>([
    [
      'of data sets by B has its limits and its number',
      ['Rejections based on B-factor outliers', '    3 B-factor outliers (<-6.21, >8.40) removed'],
      { what: 'B-factor outliers', low: -6.21, high: 8.4, removed: 3 }
    ],
    [
      'of AIMLESS, which writes the word once',
      ['Rejection based on B-factor outliers', '    0 B-factor outliers (<-6.21, >8.40) removed'],
      { what: 'B-factor outliers', low: -6.21, high: 8.4, removed: 0 }
    ],
    [
      'of frames has a lower limit alone',
      ['Rejections based on frame CC', '   frameCC cutoff = 0.4321 (median-…)'],
      { what: 'frame CC', low: 0.4321 }
    ],
    [
      'loses the bracket behind its name',
      ['Rejections based on error model b outliers (iqr_coeff=1.5)'],
      { what: 'error model b outliers' }
    ]
  ])('%s', (_, lines, expected) => {
    expect(read(...lines).rejections).toEqual([{ line: 1, text: lines[0], ...expected }]);
  });
  it('that is not announced removes nothing from another one', () => {
    expect(read('    3 B-factor outliers (<-6.21, >8.40) removed').rejections).toEqual([]);
  });
});

describe('frames that were kept', () => {
  test.each<[string, string, readonly object[]]>([
    [
      'say which were removed',
      'Extracting frames 1,2,4 out of 1-5 in ../a/XDS_ASCII.HKL',
      [{ line: 1, file: '../a/XDS_ASCII.HKL', first: 1, last: 5, kept: 3, removed: [3, 5] }]
    ],
    [
      'of which none was removed',
      'Extracting frames 3,4 out of 3-4 in b.HKL',
      [{ line: 1, file: 'b.HKL', first: 3, last: 4, kept: 2, removed: [] }]
    ],
    [
      'in a folder with blanks',
      'Extracting frames 1 out of 1-1 in a b/c.HKL',
      [{ line: 1, file: 'a b/c.HKL', first: 1, last: 1, kept: 1, removed: [] }]
    ]
  ])('%s', (_, line, expected) => {
    expect(read(line).extracted).toEqual(expected);
  });
  test.each([
    ['Extracting frames 1,2,3'],
    ['Extracting frames 1 out of 1-99999999 in x'],
    ['Extracting frames 1 out of a-b in x']
  ])('%s is told, and costs no memory', (line) => {
    const { record, problems } = readText(format, [line]);
    expect([record.extracted, problems]).toEqual([[], ['1 not-understood']]);
  });
});

describe('the summary', () => {
  const USED = '     ../files/a/XDS_ASCII.HKL (62.1, 40.2, 47.2, 90.0, 104.3, 90.0) Cmpl=nan%, Resn= nan';
  it('lists what was used and what was not, with the reason', () => {
    const record = read(
      'Used    1 files:',
      USED,
      'Unused    2 files:',
      '  bad_B ../b/XDS_ASCII.HKL (62.0, 40.0, 47.0, 90.0, 104.0, 90.0) Cmpl=nan%, Resn= nan',
      '  bad_B,bad_em.b ../c d/XDS_ASCII.HKL (62.0, 40.0, 47.0, 90.0, 104.0, 90.0) Cmpl=nan%, Resn= nan'
    );
    expect(record.used).toEqual([
      { line: 2, path: '../files/a/XDS_ASCII.HKL', unitCell: [62.1, 40.2, 47.2, 90, 104.3, 90] }
    ]);
    expect(record.unused?.map(({ path, reason }) => [path, reason])).toEqual([
      ['../b/XDS_ASCII.HKL', 'bad_B'],
      ['../c d/XDS_ASCII.HKL', 'bad_B,bad_em.b']
    ]);
  });
  it('of AIMLESS has ISa', () => {
    expect(
      read('Used    1 files:', '  a.HKL (62.1, 40.2, 47.2, 90.0, 104.3, 90.0) ISa= 30.1  Cmpl=99%, Resn= 2')
        .used?.[0]?.isa
    ).toBe(30.1);
  });
  it('that was not written is absent, not empty', () => {
    const record = read('In /x/run_01');
    expect([record.used, record.unused]).toEqual([undefined, undefined]);
  });
  it('of nothing unused is empty, without a complaint', () => {
    const { record, problems } = readText(format, ['Used    1 files:', USED, 'Unused    0 files:', '']);
    expect([record.unused, problems]).toEqual([[], []]);
  });
  it('that breaks off is told by its number', () => {
    const { record, problems } = readText(format, ['Used    3 files:', USED]);
    expect(record.used).toHaveLength(1);
    expect(problems).toEqual(['2 count-differs']);
  });
});

describe('errors', () => {
  test.each<[string, readonly string[], readonly (readonly [number, string])[]]>([
    ['of XDS', [' !!! ERROR !!! INSUFFICIENT'], [[1, ' !!! ERROR !!! INSUFFICIENT']]],
    ['of KAMO', ['Error: x'], [[1, 'Error: x']]],
    ['of Python', ['Traceback (most recent call last):', '  File "a"', 'KeyError: 1'], [[3, 'KeyError: 1']]],
    ['none of a word inside a sentence', ['Updated error model'], []]
  ])('%s', (_, lines, expected) => {
    expect(read(...lines).errors.map(({ line, text }) => [line, text])).toEqual(expected);
  });
});

it('an empty log is refused', () => {
  expect(refusal(format, ' \n \n')).toBe('2 empty');
});
