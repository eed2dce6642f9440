import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headerWords as en } from '$lib/words/en/headers';
import { headerWords as ja } from '$lib/words/ja/headers';
import { headerFacts } from './header-facts';

const FORMATS = resolve(import.meta.dirname, '../../../../../lib/formats');

/** Keys that the file itself spells so (`# Angle_increment` of a CBF) are shown as they are. */
const OWN = /^[A-Z]/;

/** What the records of a format's fixtures show in a preview, by key. */
function keysShown(format: string): readonly string[] {
  const folder = join(FORMATS, format, 'fixtures');
  const keys = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const { record }: { record?: unknown } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const { facts, tables } = headerFacts(record, en);
      return [...facts.map(({ key }) => key), ...tables.flatMap(({ key, columns }) => [key, ...columns])];
    });
  return [...new Set(keys)].filter((key) => !OWN.test(key)).sort();
}

describe.each([
  'mtz',
  'eiger-master',
  'eiger-data',
  'zoo-db',
  'zoo-sheet-xlsx',
  'shika-db',
  'ppm',
  'cbf-header'
])('a preview of %s', (format) => {
  it('shows no key without a name in both languages', () => {
    const shown = keysShown(format);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((key) => !Object.hasOwn(en.names, key))).toEqual([]);
    expect(shown.filter((key) => !Object.hasOwn(ja.names, key))).toEqual([]);
  });
});
