import { expect, it } from 'vitest';
import { aMerge } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import type { Merge, Unreadable } from '../beamtime/types';
import type { ScanEvent } from '../scan/events';
import { rowsAfter, type Rows } from './rows-after';

const merge = (path: string, sampleName = path): Merge =>
  aMerge({ path: relPath(path), sampleName, trials: [] });
const unreadable = (path: string, line: number): Unreadable => ({
  path: relPath(path),
  line,
  flaw: { code: 'refused', fault: 'gone' },
  severity: 'error'
});
const merges = (...rows: readonly Merge[]): ScanEvent => ({ kind: 'merges', merges: rows });
const gone = (...paths: readonly string[]): ScanEvent => ({ kind: 'gone', paths: paths.map(relPath) });
const NONE: Rows = { merges: [], processingRuns: [], pins: [], unreadable: [] };

it.each<[what: string, events: readonly ScanEvent[], expected: readonly string[]]>([
  ['rows of several reports stand together, by path', [merges(merge('b')), merges(merge('a'))], ['a', 'b']],
  ['the later report of a row stands', [merges(merge('a', 'old')), merges(merge('a', 'new'))], ['new']],
  ['what is reported and then lost is not there', [merges(merge('a'), merge('b')), gone('a')], ['b']],
  ['what is lost and then reported is there', [gone('a'), merges(merge('a', 'again'))], ['again']]
])('%s', (_, events, expected) => {
  expect(rowsAfter(NONE, events).merges.map(({ sampleName }) => sampleName)).toEqual(expected);
});

it('a table of which nothing new is reported stays the same one', () => {
  const before = rowsAfter(NONE, [merges(merge('a'))]);
  const after = rowsAfter(before, [merges(merge('a')), gone('elsewhere')]);
  expect(after.merges).toBe(before.merges);
  expect(after.pins).toBe(before.pins);
});

it('problems of a file read again replace the old ones; those of a mended file go', () => {
  const before: Rows = { ...NONE, unreadable: [unreadable('a', 1), unreadable('b', 2)] };
  const after = rowsAfter(before, [
    { kind: 'unreadable', unreadable: [unreadable('a', 7)] },
    { kind: 'gone', paths: [], mended: [relPath('b')] }
  ]);
  expect(after.unreadable).toEqual([unreadable('a', 7)]);
});
