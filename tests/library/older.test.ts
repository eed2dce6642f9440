import 'fake-indexeddb/auto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../src/lib/analysis/ranking';
import { ASSEMBLY_VERSION } from '../../src/lib/beamtime/assemble';
import { openLibrary } from '../../src/lib/library/open-library';
import { LIBRARY_VERSION } from '../../src/lib/library/steps';
import { reassemble } from '../../src/lib/scan/reassemble';
import { Preferences } from '../../src/lib/session/preferences.svelte';
import { keptRule } from '../../src/lib/session/ranking.svelte';
import { keptJudgements } from '../../src/lib/session/triage.svelte';
import { dumped, loadDatabase } from './database';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const RECIPE = 'BL32XU_240408_userB';
const SAMPLE = '200714_BL45XU_sample:archive';

let count = 0;

async function opened(path: string, name = `older ${++count}`) {
  await loadDatabase(name, dumped(path));
  return openLibrary(name);
}

describe.each([
  ['before-0.1.0/recipe.json.gz', RECIPE, 2, false, 'sentences'],
  ['0.1.0/recipe.json.gz', RECIPE, 2, true, 'sentences'],
  ['0.1.0/sample.json.gz', SAMPLE, 3, true, 'sentences'],
  ['0.2.0/recipe.json.gz', RECIPE, 2, true, 'sentences'],
  ['0.3.0/recipe.json.gz', RECIPE, 2, true, 'codes'],
  ['0.4.0/recipe.json.gz', RECIPE, 2, true, 'codes']
] as const)('the library %s', (path, id, judgements, hasRows, reasonsAre) => {
  it('opens with card, judgements, note, rule and limit', async () => {
    const library = await opened(path);
    expect(library.kept).toBe(true);
    expect((await library.known()).map((card) => card.id)).toEqual([id]);
    const kept = await keptJudgements(library, id);
    expect(kept).toHaveLength(judgements);
    expect(kept[0]).toMatchObject({ verdict: 'accept' });
    expect(kept[1]).toMatchObject({ verdict: 'reject', note: 'ice rings, 氷' });
    expect(await keptRule(library, id)).toEqual(PRESETS.staff);
    const preferences = new Preferences(library);
    await preferences.loadLimits({ 'completeness-overall': 90 });
    expect(preferences.limits).toEqual({ 'completeness-overall': 88 });
    library.close();
  });
  it(
    hasRows ? 'opens with its rows, without the disk' : 'needs the disk for its rows, and says so',
    async () => {
      const library = await opened(path);
      expect((await library.known())[0]?.needsDisk === true).toBe(!hasRows);
      const beamtime = await library.load(id);
      expect((beamtime?.merges.length ?? 0) > 0).toBe(hasRows);
      const reasons =
        beamtime?.pins.flatMap(({ steps }) => steps.flatMap(({ reason }) => reason ?? [])) ?? [];
      if (reasonsAre === 'sentences')
        for (const reason of reasons)
          expect(reason).toMatchObject({ code: 'written', ja: expect.any(String) });
      else expect(reasons.map(({ code }) => code)).not.toContain('written');
      if (reasonsAre === 'sentences')
        for (const one of beamtime?.unreadable ?? [])
          expect(one.flaw).toEqual({ code: 'written', text: expect.any(String) });
      await reassemble(library, id);
      const again = await library.load(id);
      const paths = (rows: readonly { readonly path: string }[] | undefined) => rows?.map(({ path }) => path);
      expect(paths(again?.merges)).toEqual(paths(beamtime?.merges));
      expect(paths(again?.pins)).toEqual(paths(beamtime?.pins));
      const made =
        again?.pins.flatMap(({ steps }) => steps.flatMap(({ reason }) => reason?.code ?? [])) ?? [];
      expect(made.filter((code) => code === 'written')).toEqual([]);
      expect(made.length).toBe(reasons.length);
      expect(paths(again?.processingRuns)).toEqual(paths(beamtime?.processingRuns));
      expect((await library.card(id))?.assembly).toBe(hasRows ? ASSEMBLY_VERSION : undefined);
      library.close();
    }
  );
});

describe('a step to this version', () => {
  it('leaves what it does not understand where it is', async () => {
    const older = dumped('0.1.0/recipe.json.gz');
    const odd = [
      ['judgements:a', 'not a list'],
      ['judgements:b', [{ path: 'run', at: '2026' }, 7]],
      ['limits', null]
    ] as const;
    const stores = older.stores.map((store) =>
      store.name === 'settings'
        ? { ...store, records: [...store.records.filter(([key]) => key !== 'limits'), ...odd] }
        : store
    );
    await loadDatabase('odd', { ...older, stores });
    const library = await openLibrary('odd');
    expect(await library.own.judgements('b')).toEqual([{ path: 'run', at: '2026' }]);
    for (const [key, value] of odd) expect(await library.own.setting(key)).toEqual(value);
    library.close();
  });
  it('has a fixture of every version before it', () => {
    const versions = readdirSync(FIXTURES, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => dumped(`${name}/recipe.json.gz`).version);
    expect(versions.sort()).toEqual(Array.from({ length: LIBRARY_VERSION - 1 }, (_, at) => at + 1));
  });
  it('gives the same stores as a new database', async () => {
    const [older, fresh] = [
      await opened('before-0.1.0/recipe.json.gz', 'upgraded'),
      await openLibrary('fresh')
    ];
    older.close();
    fresh.close();
    const stores = await Promise.all(
      ['upgraded', 'fresh'].map(async (name) => {
        const database = await openDB(name);
        const names = [...database.objectStoreNames];
        database.close();
        return names;
      })
    );
    expect(stores[0]).toEqual(stores[1]);
  });
});
