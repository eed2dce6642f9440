import { describe, expect, it, test } from 'vitest';
import type { ShellRow, ShellTable } from '../../formats/shell-table';
import { completed, overallOf, shellOf, shellsOf } from './shells';

const table = (shells: readonly ShellRow[], total?: ShellRow): ShellTable => ({
  layout: 'cc-half',
  line: 1,
  shells,
  ...(total && { total })
});

describe('a shell', () => {
  test.each<[string, ShellRow, number | undefined]>([
    ['is observed over unique', { nObserved: 1234, nUnique: 301 }, 1234 / 301],
    ['is what the file prints, where it does', { nObserved: 1234, nUnique: 301, redundancy: 4.2 }, 4.2],
    ['of no unique reflection is none', { nObserved: 0, nUnique: 0 }, undefined],
    ['without a count is none', { nObserved: 10 }, undefined]
  ])('its redundancy %s', (_, row, expected) => {
    expect(shellOf(row).redundancy).toBe(expected);
  });
  it('has no field for what is absent', () => {
    expect(Object.keys(shellOf({ dMin: 2, completeness: 99 }))).toEqual(['dMin', 'completeness']);
  });
  it('a zero is a number', () => {
    expect(shellOf({ ccHalf: 0, iOverSigma: 0, nCompared: 0 })).toEqual({
      ccHalf: 0,
      iOverSigma: 0,
      nCompared: 0
    });
  });
});

it('each shell begins where the one before it ends; the first has no printed beginning', () => {
  expect(
    shellsOf(table([{ dMin: 8.5 }, { dMin: 4.2 }, { dMin: 2.5 }])).map(({ dMax, dMin }) => [dMax, dMin])
  ).toEqual([
    [undefined, 8.5],
    [8.5, 4.2],
    [4.2, 2.5]
  ]);
});
it('the total reaches to the last shell; without it there is none', () => {
  expect(overallOf(table([{ dMin: 8.5 }, { dMin: 2.5 }], { completeness: 99 }))).toEqual({
    dMin: 2.5,
    completeness: 99
  });
  expect(overallOf(table([{ dMin: 8.5 }]))).toBeUndefined();
});

describe('what a summary prints is completed from the table', () => {
  it('the printed number counts, the table gives what is not printed', () => {
    expect(completed({ completeness: 99.1 }, { completeness: 99, nUnique: 301 })).toEqual({
      completeness: 99.1,
      nUnique: 301
    });
  });
  it('its counts say which printed zeros were never computed', () => {
    expect(completed({ ccHalf: 0, completeness: 1 }, { nCompared: 0, nAno: 0 })).toEqual({
      completeness: 1,
      nCompared: 0,
      nAno: 0
    });
  });
  it('either alone is what there is', () => {
    expect(completed(undefined, { completeness: 9 })).toEqual({ completeness: 9 });
    expect(completed({ completeness: 9 }, undefined)).toEqual({ completeness: 9 });
    expect(completed(undefined, undefined)).toBeUndefined();
  });
});
