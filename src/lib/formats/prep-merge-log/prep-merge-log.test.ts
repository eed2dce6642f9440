import { describe, expect, it, test } from 'vitest';
import { readText, refusal } from '../../../../tests/support/read-text';
import format, { type PreparedRun } from './index';

const GROUP = [
  'Making groups from 87 results',
  '[ 1 ] 85 members:',
  ' Averaged P1 Cell= 37.12 78.40 78.40 90.00 90.00 90.00',
  '   freq   symmetry     a      b      c     al    be    ga    reindex',
  '     80  P 4 2 2  78.404 78.404 37.120 90.00 90.00 90.00 b,c,a',
  '      5  P 2 2 2  37.120 78.400 78.410 90.00 90.00 90.00 a,b,c',
  '',
  '[ 2 ] 2 members:',
  ' Averaged P1 Cell= 37.12 78.40 80.00 90.00 90.00 90.00',
  ''
];

describe('groups of cells', () => {
  test.each([
    ['in the middle of the cell', '     80  P 4 2 2  78.404 ****** 37.120 90.00 90.00 90.00 b,c,a', 'b,c,a'],
    ['at its end, without an operator', '     80  P 4 2 2  78.404 78.404 37.120 90.00 90.00 *****', undefined]
  ])('a number under stars %s leaves the symmetry as it is', (_, row, operator) => {
    const { record, problems } = readText(format, GROUP.with(4, row));
    expect(record.groups[0]?.symmetries[0]).toEqual({
      frequency: 80,
      symmetry: 'P 4 2 2',
      ...(operator !== undefined && { operator })
    });
    expect(problems).toEqual(['5 missing']);
  });
  it('have members, a cell and the symmetries they can have', () => {
    const { record, problems } = readText(format, GROUP);
    expect(problems).toEqual([]);
    expect(record.results).toBe(87);
    expect(record.groups).toEqual([
      {
        number: 1,
        line: 2,
        members: 85,
        averagedP1Cell: [37.12, 78.4, 78.4, 90, 90, 90],
        symmetries: [
          {
            frequency: 80,
            symmetry: 'P 4 2 2',
            cell: [78.404, 78.404, 37.12, 90, 90, 90],
            operator: 'b,c,a'
          },
          { frequency: 5, symmetry: 'P 2 2 2', cell: [37.12, 78.4, 78.41, 90, 90, 90], operator: 'a,b,c' }
        ]
      },
      { number: 2, line: 8, members: 2, averagedP1Cell: [37.12, 78.4, 80, 90, 90, 90], symmetries: [] }
    ]);
    expect([record.choice, record.ambiguous, record.runs]).toEqual([undefined, undefined, []]);
  });
  it('without a row of symmetries are told at the heading of the table', () => {
    expect(readText(format, [...GROUP.slice(0, 4), '']).problems).toEqual(['4 no-rows']);
  });
  it('whose cell breaks off are told', () => {
    expect(readText(format, [...GROUP.slice(0, 2), ' Averaged P1 Cell= 37.12 78.40']).problems).toEqual([
      '3 missing'
    ]);
  });
});

describe('the symmetry chosen', () => {
  it('has its group and its cell', () => {
    expect(
      readText(format, ['group_choice= 1, symmetry= P 4 2 2 (78.404 78.404 37.120 90.00 90.00 90.00)']).record
        .choice
    ).toEqual({
      group: 1,
      symmetry: 'P 4 2 2',
      cell: [78.404, 78.404, 37.12, 90, 90, 90],
      line: 1
    });
  });
  it('that breaks off is told, and is none', () => {
    const { record, problems } = readText(format, [...GROUP, 'group_choice= 1, symm']);
    expect([record.choice, problems]).toEqual([undefined, ['11 cut-off']]);
  });
});

test.each<[string, boolean]>([
  ['No reindex operators found. No need to run', false],
  ['!! ATTENTION !! Reindex operators found.', true]
])('%s: ambiguous %s', (line, expected) => {
  expect(readText(format, [...GROUP, line]).record.ambiguous).toBe(expected);
});

describe('what was done with a run', () => {
  const RUN =
    'PCK0007-03/data00/cry00_1-300: XDS_ASCII.HKL_noscale P 4 2 2 (78.41, 78.41, 37.12, 90, 90, 90)';
  const runOf = (...lines: readonly string[]): PreparedRun | undefined =>
    readText(format, lines).record.runs[0];

  test.each<[string, readonly string[], Partial<PreparedRun>]>([
    [
      'kept',
      [RUN, '  Already scaled with the symmetry'],
      { outcome: 'kept', says: 'Already scaled with the symmetry' }
    ],
    [
      'reindexed',
      [RUN, '  Reindexed to transformed cell: 78.4 78.4 37.1 90 90 90 with k,h,-l'],
      { outcome: 'reindexed', newCell: [78.4, 78.4, 37.1, 90, 90, 90], operator: 'k,h,-l' }
    ],
    [
      'rescaled',
      [RUN, '  Scaling with transformed cell: 78.4 78.4 37.1 90 90 90'],
      { outcome: 'rescaled', newCell: [78.4, 78.4, 37.1, 90, 90, 90] }
    ],
    [
      'dropped, where scaling again failed',
      [RUN, '  Scaling with transformed cell: 78.4 78.4 37.1 90 90 90', '  Error: rescaling failed.'],
      { outcome: 'dropped', says: 'Error: rescaling failed.' }
    ],
    ['dropped, where no operator fits', [RUN, "  Can't find a suitable operator"], { outcome: 'dropped' }],
    [
      'not known, by another sentence',
      [RUN, '  Something new'],
      { outcome: 'unknown', says: 'Something new' }
    ]
  ])('%s', (_, lines, expected) => {
    expect(runOf(...lines)).toMatchObject({
      run: 'PCK0007-03/data00/cry00_1-300',
      file: 'XDS_ASCII.HKL_noscale',
      symmetry: 'P 4 2 2',
      cell: [78.41, 78.41, 37.12, 90, 90, 90],
      line: 1,
      ...expected
    });
  });
  it('is not known where the log ends', () => {
    const run = runOf(RUN);
    expect([run?.outcome, run?.says]).toEqual(['unknown', undefined]);
  });
  it('is dropped where its file is not found', () => {
    expect(runOf("Can't find XDS_ASCII file in PCK0007-03/data00/cry00_1-300")).toMatchObject({
      run: 'PCK0007-03/data00/cry00_1-300',
      file: '',
      outcome: 'dropped'
    });
  });
  it('belongs to the run above it, not to the next', () => {
    const { runs } = readText(format, [RUN, RUN.replace('cry00', 'cry01'), '  Already scaled']).record;
    expect(runs.map(({ outcome }) => outcome)).toEqual(['unknown', 'kept']);
  });
  it('of a folder in Japanese keeps its name', () => {
    expect(runOf(RUN.replace('PCK0007-03', '試料-03'))?.run).toBe('試料-03/data00/cry00_1-300');
  });
});

it('a log of another program is refused', () => {
  expect(refusal(format, ['hello', 'world'])).toBe('2 nothing-found');
});
