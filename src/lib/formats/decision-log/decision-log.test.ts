import { describe, expect, it, test } from 'vitest';
import { readText, refusal } from '../../../../tests/support/read-text';
import format, { type DecisionSequence } from './index';

const START = 'xds_sequence started at 2031-05-02 11:20:07 in /proc/PCK0007-03/data00/cry00_1-300';
const END = 'xds_sequence finished at 2031-05-02 11:24:51';

/** What the log says of its last sequence, with these lines between its start and its end. */
const lastOf = (...between: readonly string[]): DecisionSequence => {
  const { last } = readText(format, [START, '', ...between, '', END]).record;
  if (last === undefined) throw new Error('no sequence');
  return last;
};

describe('a sequence', () => {
  it('has its times, its folder, and the lines that say so', () => {
    expect(lastOf()).toMatchObject({
      startedAt: '2031-05-02T11:20:07',
      finishedAt: '2031-05-02T11:24:51',
      directory: '/proc/PCK0007-03/data00/cry00_1-300',
      started: { line: 1, text: START },
      finished: { line: 4, text: END }
    });
  });
  it('that has no last line was killed, or is still running', () => {
    const { last } = readText(format, [START, ' Setting delphi to  8.0']).record;
    expect([last?.finished, last?.finishedAt]).toEqual([undefined, undefined]);
  });
  it('follows another one in the same file: the last is what counts', () => {
    const { sequences, last } = readText(format, [
      START,
      ' Indexing failed.',
      END,
      'xds_sequence started at 2031-05-03 09:00:00 in /proc/x',
      ' OK. ISa= 18.42'
    ]).record;
    expect(sequences.map(({ failures }) => failures.length)).toEqual([1, 0]);
    expect([last?.startedAt, last?.directory, last?.scaled.length]).toEqual([
      '2031-05-03T09:00:00',
      '/proc/x',
      1
    ]);
  });
  it('of a folder with blanks, with " in " and in Japanese keeps the whole of its name', () => {
    const { last } = readText(
      format,
      'xds_sequence started at 2031-05-02 11:20:07 in /data/試料 in ice/cry00_1-300\n'
    ).record;
    expect(last?.directory).toBe('/data/試料 in ice/cry00_1-300');
  });
  it('without a time is told, and nothing is invented', () => {
    const { record, problems } = readText(format, ['xds_sequence started at sometime', END]);
    expect([record.last?.startedAt, problems]).toEqual([undefined, ['1 missing']]);
  });
  it('whose beginning was cut off is read, and that is told', () => {
    const { record, problems } = readText(format, [' OK. ISa= 18.42', END]);
    expect(record.last).toMatchObject({ scaled: [{ isa: 18.42 }], finishedAt: '2031-05-02T11:24:51' });
    expect(problems).toEqual(['2 text-missing']);
  });
  it('of an empty file is none', () => {
    expect([refusal(format, ''), refusal(format, '\n  \n')]).toEqual(['1 empty', '2 empty']);
  });
});

describe('nothing after it was tried', () => {
  test.each<[string, string]>([
    [' Indexing failed.', 'indexing'],
    [' Incompatible cell. Indexing failed.', 'indexing'],
    [' Resulted in different cell. Indexing failed.', 'indexing'],
    [' Integration failed.', 'integration'],
    [' CORRECT failed.', 'scaling']
  ])('%s: %s', (line, stage) => {
    expect(lastOf(line).failures).toEqual([{ line: 3, text: line.trim(), stage }]);
  });
  test.each([
    [' Refinement in CORRECT failed.'],
    [' Warning: Incompatible cell.'],
    [" error: Can't decide resolution."],
    [' pointless failed.'],
    [' WARNING: symmetry in scaling is different from Pointless result (different Laue symmetry).'],
    [' ISa got worse= 0.91']
  ])('%s is no failure', (line) => {
    expect(lastOf(line).failures).toEqual([]);
  });
});

describe('lines that a reader should see', () => {
  test.each([
    ['XDS is not installed or expired'],
    ['Already processed.'],
    ['first frames look bad (too weak) exposure: [1]'],
    ['DEBUG:: cut_frames= [4, 5]'],
    ['Cell may be halved. Trying doubled cell.'],
    ['not solved. Give up.'],
    ['Worth trying to use prior cell'],
    ['Warning: Incompatible cell.'],
    ['Refinement in CORRECT failed.'],
    ["error: Can't decide resolution."],
    ['removing CORRECT_fullres.LP'],
    ['removing XDS_ASCII_fullres.HKL'],
    ['pointless suggested P 4, which is different Laue symmetry from INTEGRATE.HKL (P 4 2 2)'],
    ['ISa improved= 1.10'],
    ['ISa got worse= 0.91'],
    ['WARNING: symmetry in scaling is different from Pointless result (same Laue symmetry).'],
    ['Start recycle. original ISa= 18.4']
  ])('%s', (line) => {
    expect(lastOf(`  ${line}`).remarks).toEqual([{ line: 3, text: line }]);
  });
  test.each([
    [' Setting delphi to  8.0'],
    [' running CORRECT without empirical scaling'],
    [' DEBUG:: keep_frames= [1, 2]']
  ])('%s is not one of them', (line) => {
    expect(lastOf(line).remarks).toEqual([]);
  });
});

describe('ISa', () => {
  it('of every scaling is kept with its line; the last one counts', () => {
    expect(lastOf(' OK. ISa= 18.42', ' Re-scale at 2.13 A', ' OK. ISa= 18.60').scaled).toEqual([
      { line: 3, text: 'OK. ISa= 18.42', isa: 18.42 },
      { line: 5, text: 'OK. ISa= 18.60', isa: 18.6 }
    ]);
  });
  it('is absent where the error model failed: a scaling nevertheless', () => {
    expect(lastOf(' OK. ISa= nan').scaled).toEqual([{ line: 3, text: 'OK. ISa= nan' }]);
  });
});

describe('symmetry, resolution and frames', () => {
  test.each<[string, Partial<DecisionSequence>]>([
    [
      ' pointless using INTEGRATE.HKL suggested P 41 21 2',
      {
        pointless: [
          { line: 3, text: 'pointless using INTEGRATE.HKL suggested P 41 21 2', symmetry: 'P 41 21 2' }
        ]
      }
    ],
    [' pointless failed.', { pointless: [{ line: 3, text: 'pointless failed.' }] }],
    [' Re-scale at 2.13 A', { rescaledAt: 2.13 }],
    [' changing DATA_RANGE= to [2, 300]', { changedDataRange: [2, 300] }],
    [
      'Traceback (most recent call last):',
      { traceback: { line: 3, text: 'Traceback (most recent call last):' } }
    ]
  ])('%s', (line, expected) => {
    expect(lastOf(line)).toMatchObject(expected);
  });
  it('the last resolution counts; one that is no number is told', () => {
    expect(lastOf(' Re-scale at 2.13 A', ' Re-scale at 2.40 A').rescaledAt).toBe(2.4);
    const { record, problems } = readText(format, [START, ' Re-scale at None A', END]);
    expect([record.last?.rescaledAt, problems]).toEqual([undefined, ['2 missing']]);
  });
  it('a range that breaks off is none', () => {
    expect(lastOf(' changing DATA_RANGE= to [2').changedDataRange).toBeUndefined();
  });
  it('of two tracebacks the first is shown', () => {
    expect(
      lastOf('Traceback (most recent call last):', 'x', 'Traceback (most recent call last): 2').traceback
        ?.line
    ).toBe(3);
  });
});
