import { expect, it, test } from 'vitest';
import { isSameBeamtime } from './identity';
import type { Fingerprint } from './schema';

const seen = (folders: readonly string[], files: Readonly<Record<string, number>> = {}): Fingerprint => ({
  folders: [...folders],
  files: { ...files }
});
const FOLDERS = ['P-01', 'P-02', '_kamoproc', '_kamoproc/merge_cc_2.2S_lys'];

test.each<[string, Fingerprint, Fingerprint, boolean]>([
  [
    'the same folders and sizes',
    seen(FOLDERS, { 'a.db': 10, 'b.csv': 20 }),
    seen(FOLDERS, { 'a.db': 10, 'b.csv': 20 }),
    true
  ],
  ['more pins the next morning', seen(FOLDERS), seen([...FOLDERS, 'P-03', 'P-04']), true],
  ['other pins of another beamtime of the same name', seen(['A-01', 'A-02']), seen(['B-01', 'B-02']), false],
  ['half of the folders are in both', seen(['a', 'b']), seen(['b', 'c']), true],
  ['less than half', seen(['a', 'b', 'c']), seen(['c', 'd', 'e']), false],
  [
    'the same folders, every file of another size',
    seen(FOLDERS, { a: 1, b: 2, c: 3 }),
    seen(FOLDERS, { a: 9, b: 9, c: 9 }),
    false
  ],
  [
    'one file of three of the same size: logs grow',
    seen(FOLDERS, { a: 1, b: 2, c: 3 }),
    seen(FOLDERS, { a: 1, b: 9, c: 9 }),
    true
  ],
  ['the same folders, one file that grew', seen(FOLDERS, { a: 1 }), seen(FOLDERS, { a: 9 }), true],
  [
    'half of the folders, one file of another size',
    seen(['a', 'b'], { x: 1 }),
    seen(['b', 'c'], { x: 2 }),
    false
  ],
  ['no file in both', seen(FOLDERS, { a: 1 }), seen(FOLDERS, { b: 2 }), true],
  ['a file named as JavaScript itself', seen(FOLDERS, { a: 1 }), seen(FOLDERS, { constructor: 2 }), true],
  ['nothing to compare', seen([]), seen(FOLDERS), true]
])('%s', (_, one, other, expected) => {
  expect(isSameBeamtime(one, other)).toBe(expected);
});
it('does not depend on which was seen first', () => {
  const [one, other] = [seen(['a', 'b'], { x: 1 }), seen(['b', 'c', 'd'], { x: 1 })];
  expect(isSameBeamtime(one, other)).toBe(isSameBeamtime(other, one));
});
