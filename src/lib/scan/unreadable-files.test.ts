import { expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { Unreadable } from '../beamtime/types';
import { UnreadableFiles } from './unreadable-files';

const problem = (path: string, severity: Unreadable['severity']): Unreadable => ({
  path: relPath(path),
  line: 1,
  flaw: { code: 'not-understood' },
  severity
});

it('keeps all, and tells each once, what came together together', () => {
  const files = new UnreadableFiles();
  const [a, b, c] = [problem('a', 'error'), problem('a', 'warning'), problem('c', 'error')];
  files.add([a, b]);
  files.add([]);
  expect(files.takeUnsent()).toEqual([[a, b]]);
  files.add([c]);
  expect(files.takeUnsent()).toEqual([[c]]);
  expect(files.takeUnsent()).toEqual([]);
  expect(files.all).toEqual([a, b, c]);
});

it('keeps failures where there are too many blemishes', () => {
  const files = new UnreadableFiles();
  files.add(Array.from({ length: 6000 }, (_, n) => problem(`f${n}`, 'warning')));
  expect(files.all).toHaveLength(5000);
  files.add([problem('late', 'warning'), problem('broken', 'error')]);
  expect(files.all.slice(5000).map(({ path }) => path)).toEqual(['broken']);
});

it('says of a thousand damaged images which they are, and of every other file', () => {
  const files = new UnreadableFiles();
  const said = Array.from({ length: 1001 }, () => files.isWorthSaying('cbf-header'));
  expect(said.filter(Boolean)).toHaveLength(1000);
  expect(files.isWorthSaying('eiger-data')).toBe(false);
  expect(files.isWorthSaying('aimless-log')).toBe(true);
});
