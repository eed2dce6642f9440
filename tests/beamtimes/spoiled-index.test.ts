/** The exported index of the sample beamtime, whole and spoiled: it may come from anybody. */
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { archiveFolder } from '../../src/lib/disk/archive-folder';
import { exportIndex } from '../../src/lib/takehome/export-index';
import { importIndex } from '../../src/lib/takehome/import-index';
import { RANGES } from '../../src/lib/takehome/import-index/ranges';
import { scanned } from '../support/scanned';

const NAME = '200714_BL45XU_sample.tgz';
/** Lists of numbers whose range is that of a cell (tidy.ts). */
const CELLS = ['unitCell', 'low', 'high'];
const PAIRS = ['children', 'within'];
let json: string;

beforeAll(async () => {
  const file = new File(
    [await openAsBlob(join(import.meta.dirname, '../../static/sample', NAME))],
    NAME
  );
  const beamtime = await scanned(await archiveFolder(file, { keep: () => true }));
  json = JSON.stringify(exportIndex(beamtime, [], { name: 'kamome', version: '0' }, new Date('2026-11-29')));
}, 120_000);

/** Numbers by the name of their field, or of the list that they are in. */
function* numbersIn(value: unknown, name = ''): Generator<readonly [string, number]> {
  if (typeof value === 'number') yield [name, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      if (key !== 'conditions') yield* numbersIn(inner, Array.isArray(value) ? name : key);
}

/** Every third number, from the nth on, becomes one that nobody measured; every list but a pair has its first entry twice. */
function spoil(value: unknown, count: { n: number }, name = ''): void {
  const hostile = [0, -1, 1e9, 1e308];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'number' && ++count.n % 3 === 0)
      (value as Record<string, unknown>)[key] = hostile[count.n % hostile.length];
    else spoil(inner, count, key);
  }
  if (Array.isArray(value) && typeof value[0] === 'object' && !PAIRS.includes(name))
    value.push(structuredClone(value[0]));
}

describe('the exported index of the sample', () => {
  it('has a range for every number, and each is inside', () => {
    const outside = new Set<string>();
    for (const [name, value] of numbersIn(JSON.parse(json))) {
      if (CELLS.includes(name)) continue;
      const [low, high] = RANGES[name] ?? [NaN, NaN];
      if (!(value >= low && value <= high)) outside.add(`${name} ${value}`);
    }
    expect([...outside]).toEqual([]);
    expect(importIndex(json).unreadable.filter(({ format }) => format === 'kamome-beamtime')).toEqual([]);
  });
  it.each([0, 1, 2])('is read with numbers that nobody measured, from the %d. on, and they are told', (n) => {
    const index = JSON.parse(json) as Record<string, unknown>;
    const count = { n };
    for (const part of ['pins', 'processingRuns', 'merges']) spoil(index[part], count);
    const read = importIndex(JSON.stringify(index));
    expect(read.unreadable.length).toBeGreaterThan(100);
    expect(read.merges.length).toBeGreaterThan(0);
    expect(read.pins.length).toBeGreaterThan(0);
  });
});
