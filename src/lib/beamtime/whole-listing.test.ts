import { expect, it } from 'vitest';
import { ROOT, relPath } from '../base/rel-path';
import { aBeamtime } from '../../../tests/support/model';
import { unreadableCount } from './unreadable';
import { listsAll } from './whole-listing';

const part = relPath('_kamoproc');
const { scan } = aBeamtime();
it.each([
  ['a folder read to its end', {}, ROOT, true],
  ['an archive', { source: 'archive' }, ROOT, false],
  ['a scan that was stopped', { scan: { ...scan, partial: true } }, ROOT, false],
  ['the part that was opened', { opened: part }, relPath('_kamoproc/CPS1012-01'), true],
  ['beside the part that was opened', { opened: part }, relPath('CPS1012-01'), false],
  ['all, where a part was opened', { opened: part }, ROOT, false]
] as const)('%s', (_, more, path, whole) => {
  expect(
    listsAll(aBeamtime({ scan: { ...scan, partial: false }, opened: ROOT, source: 'folder', ...more }), path)
  ).toBe(whole);
});

it('a file with two faults is one unreadable file; a blemish makes none', () => {
  const at = (path: string, severity: 'error' | 'warning') => ({
    path: relPath(path),
    line: 1,
    flaw: { code: 'cut-off' } as const,
    severity
  });
  expect(unreadableCount([at('a', 'error'), at('a', 'error'), at('b', 'warning'), at('c', 'error')])).toBe(2);
});
