/**
 * Blanks between the words of a heading are no part of its meaning: every fixture of the logs of XDS and CCP4 reads the same with
 * headings that are spaced more widely and set in by one.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { respaced } from '../../../tests/fuzz/mutate';
import { formatNamed } from './index';
import { FormatError, Lines } from './lines';

const NAMES = [
  'integrate-lp',
  'idxref-lp',
  'correct-lp',
  'xscale-lp',
  'xds-step-lp',
  'xdsstat-lp',
  'merging-stats',
  'ctruncate-log',
  'xtriage-log',
  'cluster-summary',
  'tree-summary',
  'clusters-txt',
  'cctable'
];

function fileBelow(folder: string): string {
  const path = join(folder, readdirSync(folder)[0] ?? '');
  return statSync(path).isDirectory() ? fileBelow(path) : path;
}

function read(name: string, text: string): unknown {
  const format = formatNamed(name);
  if (format?.kind !== 'text') throw new Error(`${name} is no text format`);
  try {
    return format.parse(new Lines(text));
  } catch (error) {
    if (error instanceof FormatError) return { failed: error.line };
    throw error;
  }
}

for (const name of NAMES) {
  const folder = join(import.meta.dirname, name, 'fixtures');
  for (const fixture of readdirSync(folder).filter((entry) => !entry.endsWith('.json')))
    it(`${name}, ${fixture}`, () => {
      const text = readFileSync(fileBelow(join(folder, fixture)), 'utf8');
      const spaced = respaced(text);
      expect(read(name, spaced)).toEqual(read(name, text));
    });
}
