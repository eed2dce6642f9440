import { describe, expect, it, test } from 'vitest';
import { readText, refusal } from '../../../../tests/support/read-text';
import { recognise } from '../index';
import format, { type JobErrorKind } from './index';

const START = 'started at 2031-05-02 11:20:07';
const END = 'finished at 2031-05-02 12:01:30';
const read = (...between: readonly string[]) => readText(format, [START, ...between, END]).record;

describe('a job', () => {
  it('that came to its end says when it began and ended, on which host and for whom', () => {
    const record = read('host: bl45kamo01 user: staff45', '', 'kamo.multi_merge …');
    expect(record).toMatchObject({
      startedAt: '2031-05-02 11:20:07',
      finishedAt: '2031-05-02 12:01:30',
      finished: true,
      host: 'bl45kamo01',
      user: 'staff45',
      lines: 5,
      lastLine: { line: 5, text: END },
      errors: [],
      tracebacks: [],
      notKept: 0
    });
  });
  it('that was killed is not finished, and its last line is kept', () => {
    const { record } = readText(format, [START, 'XSCALE run_02', '', '']);
    expect(record).toMatchObject({ finished: false, lastLine: { line: 2, text: 'XSCALE run_02' } });
    expect(record.finishedAt).toBeUndefined();
  });
  it('is not finished because some line in the middle says so', () => {
    expect(readText(format, [START, 'finished at 2031-05-02 11:30:00', 'XSCALE again']).record).toMatchObject(
      {
        finished: false,
        finishedAt: '2031-05-02 11:30:00'
      }
    );
  });
  it('without output has none', () => {
    expect(readText(format, '').record).toEqual({
      finished: false,
      lines: 0,
      errors: [],
      tracebacks: [],
      notKept: 0
    });
  });
  it('of a program that is none of ours is passed over, not shown as broken', () => {
    expect(refusal(format, ['hello', 'world'])).toBe('2 other-program');
  });
  it('keeps three hundred letters of a line', () => {
    expect(read(`ERROR: ${'x'.repeat(900)}`).errors[0]?.text).toHaveLength(301);
  });
});

describe('an error', () => {
  test.each<[string, JobErrorKind]>([
    ["UnboundLocalError: local variable 'best' referenced before assignment", 'not-enough-data'],
    ['RuntimeWarning: invalid value encountered in sqrt', 'cutoff'],
    ['ERROR: No clusters satisfied the specified conditions for merging!', 'completeness-or-redundancy'],
    ['Error in unpickling result in cluster_0031', 'cluster-died'],
    ["IOError: [Errno 2] No such file or directory: 'result.pkl'", 'ignorable'],
    ["FileNotFoundError: [Errno 2] No such file or directory: 'result.pkl'", 'ignorable'],
    ['IndexError: list index out of range', 'ignorable'],
    ['ValueError: something new', 'unknown'],
    ['MemoryError', 'unknown']
  ])('%s: %s', (line, kind) => {
    expect(read(line).errors).toEqual([{ line: 2, text: line, kind }]);
  });
  test.each([['no errors here'], ['terrorised'], ['Warning: cell differs']])('%s is none', (line) => {
    expect(read(line).errors).toEqual([]);
  });
  it('of ten thousand is kept a hundred times, the others are counted', () => {
    const record = read(...Array.from({ length: 150 }, (_, n) => `ValueError: ${n}`));
    expect([record.errors.length, record.notKept]).toEqual([100, 50]);
  });
});

describe('a traceback', () => {
  it('has the innermost frame and the line that names the exception', () => {
    const record = read(
      'Traceback (most recent call last):',
      '  File "/opt/kamo/a.py", line 12, in run',
      '    go()',
      '  File "/opt/kamo/b.py", line 7, in go',
      '    raise ValueError("x")',
      'ValueError: x'
    );
    expect(record.tracebacks).toEqual([
      { line: 2, exception: 'ValueError: x', at: { file: '/opt/kamo/b.py', line: 7 } }
    ]);
  });
  it('at the end of a file that breaks off has no exception', () => {
    const { record } = readText(format, [
      START,
      'Traceback (most recent call last):',
      '  File "/a.py", line 3, in x'
    ]);
    expect(record.tracebacks).toEqual([{ line: 2, at: { file: '/a.py', line: 3 } }]);
  });
});

test.each<[string, boolean]>([
  ['_kamoproc/merge_cc_2.2S_x/slurm-1234.out', true],
  ['_kamoproc/merge_cc_2.2S_x/multimerge.sh.o999', true],
  ['_kamoproc/merge_cc_2.2S_x/multimerge.sh.po999', true],
  ['_kamoproc/x/cluster_0003/merge_cluster_0003.sh.out', true],
  ['_kamoproc/x/xds_auto.sh.err', true],
  ['_kamoproc/x/par.o12', true],
  ['_kamoproc/x/slurm.out', false],
  ['_kamoproc/x/other.sh.o1', false]
])('%s is output of a job: %s', (path, expected) => {
  expect(recognise(path)?.name === 'job-output').toBe(expected);
});
