import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import { memoryLibrary } from '../library/open-library';
import type { OwnMerge } from '../takehome/own-merge';
import { OwnMerges, ownMergesKey } from './own-merges.svelte';

const MERGE: OwnMerge = {
  name: 'without 3',
  at: '2026-11-29T05:00:00.000Z',
  run: relPath('m/t/c/run_03'),
  spaceGroup: 'P 21 21 21',
  unitCell: [40, 50, 60, 90, 90, 90],
  dataSets: 12,
  overall: { completeness: 98.1, nUnique: 1200 },
  shells: [{ dMin: 3, ccHalf: 97 }],
  recipe: '{"format":"kamome-remerge"}'
};

describe('merges kept under a name', () => {
  it('are there at the next visit, one of each name, and go when they are dropped', async () => {
    const library = memoryLibrary();
    const own = new OwnMerges(library, 'b');
    await own.keep(MERGE);
    await own.keep({ ...MERGE, dataSets: 11 });
    await own.keep({ ...MERGE, name: 'other' });
    const again = new OwnMerges(library, 'b');
    await again.load();
    expect(again.all.map(({ name, dataSets }) => [name, dataSets])).toEqual([
      ['without 3', 11],
      ['other', 12]
    ]);
    expect(again.all[0]).toEqual({ ...MERGE, dataSets: 11 });
    await again.drop('without 3');
    await own.load();
    expect(own.all.map(({ name }) => name)).toEqual(['other']);
  });
  it('two that are kept at once are both there', async () => {
    const library = memoryLibrary();
    const [one, other] = [new OwnMerges(library, 'b'), new OwnMerges(library, 'b')];
    await Promise.all([one.keep(MERGE), other.keep({ ...MERGE, name: 'other' })]);
    await one.load();
    expect(one.all.map(({ name }) => name)).toEqual(['without 3', 'other']);
  });
  it('an answer that comes after a change does not take it back', async () => {
    const own = new OwnMerges(memoryLibrary(), 'b');
    const end = own.follow();
    await own.keep(MERGE);
    await own.load();
    const late = own.load();
    await own.drop(MERGE.name);
    await late;
    expect(own.all).toEqual([]);
    end();
  });
  it('what is damaged is left out', async () => {
    const library = memoryLibrary();
    await library.own.keepSetting(ownMergesKey('b'), [{ ...MERGE, shells: 'x' }, MERGE, null]);
    const own = new OwnMerges(library, 'b');
    await own.load();
    expect(own.all).toEqual([MERGE]);
  });
});
