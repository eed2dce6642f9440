import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../src/lib/analysis/ranking';
import { relPath } from '../../src/lib/base/rel-path';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import { backup } from '../../src/lib/library/backup';
import { Library } from '../../src/lib/library/library';
import { openLibrary } from '../../src/lib/library/open-library';
import { packTree } from '../../src/lib/library/packed-tree';
import { restore, RestoreError } from '../../src/lib/library/restore';
import { browserStores, type StoreName, type Stores } from '../../src/lib/library/stores';
import { openBeamtime } from '../../src/lib/scan/open-beamtime';
import { Preferences } from '../../src/lib/session/preferences.svelte';
import { keepRuleOf } from '../../src/lib/session/ranking.svelte';
import { Shelf } from '../../src/lib/session/shelf.svelte';
import { keepJudgements, keptJudgements } from '../../src/lib/session/triage.svelte';
import { TODAY } from '../beamtimes/today.recipe';
import { filesOf } from '../support/recipe';
import { dumpDatabase, dumped, loadDatabase } from './database';

const NAME = 'BL32XU_240408_userB';
const AT = new Date('2026-11-29T05:00:00Z');
const OLD = { path: relPath('m/run_01'), verdict: 'accept', at: '2026-11-01T00:00:00Z' } as const;
const NEW = { path: relPath('m/run_01'), verdict: 'reject', at: '2026-11-20T00:00:00Z' } as const;
let count = 0;
const nextName = (): string => `backup-${++count}`;

async function scan(library: Library, files = filesOf(TODAY)): Promise<void> {
  const opening = { library, signal: new AbortController().signal, mounted: () => undefined };
  for await (const event of openBeamtime(memoryFolder(NAME, files), opening))
    if (event.kind === 'ended') expect(event.how).toBe('done');
}
async function filled(name = nextName()): Promise<Library> {
  const library = await openLibrary(name);
  await scan(library);
  await keepJudgements(library, NAME, [OLD]);
  await keepRuleOf(library, NAME, PRESETS.staff);
  await new Preferences(library).setLimit('completeness-overall', 88);
  await new Shelf(library).rename(NAME, { title: 'First', tags: ['a', '速報'], note: 'see\n"notes"' });
  return library;
}
const fileOf = (library: Library): Promise<Blob> => new Response(backup(library.stores, AT)).blob();
/** Stores but those that a backup leaves out. */
async function contents(name: string) {
  const { stores } = await dumpDatabase(name);
  return stores.filter((store) => !['handles', 'facts', 'stamps'].includes(store.name));
}

describe('a backup of the library', () => {
  it('brings back everything into an empty one, judgements, limits, rules and names included', async () => {
    const name = nextName();
    const library = await filled(name);
    const file = await fileOf(library);
    library.close();
    const other = nextName();
    const empty = await openLibrary(other);
    let told = 0;
    expect(await restore(empty, file, (records) => (told = records))).toEqual({
      beamtimes: 1,
      kept: 0,
      judgements: 1
    });
    expect(told).toBeGreaterThan(10);
    expect((await empty.load(NAME))?.merges.length).toBeGreaterThan(0);
    empty.close();
    expect(await contents(other)).toEqual(await contents(name));
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain('kamome-restoring');
  });
  it('changes nothing where everything is there already, and can be taken twice', async () => {
    const name = nextName();
    const library = await filled(name);
    const before = await contents(name);
    const file = await fileOf(library);
    expect(await restore(library, file)).toEqual({ beamtimes: 0, kept: 1, judgements: 0 });
    expect(await contents(name)).toEqual(before);
    library.close();
  });
  it.each([
    ['older here', OLD, NEW, 'reject', 1],
    ['newer here', NEW, OLD, 'reject', 0]
  ] as const)('lets the newer judgement stay: %s', async (_, here, there, verdict, judgements) => {
    const from = await filled();
    await keepJudgements(from, NAME, [there]);
    const library = await filled();
    await keepJudgements(library, NAME, [here]);
    await new Preferences(library).setLimit('completeness-overall', 95);
    expect(await restore(library, await fileOf(from))).toMatchObject({ judgements });
    expect(await keptJudgements(library, NAME)).toMatchObject([{ verdict }]);
    expect(await library.own.limits()).toEqual([{ limit: 'completeness-overall', value: 95 }]);
    for (const each of [from, library]) each.close();
  });
  it('takes the stamps of a scan away whose records it replaces: the next one asks for them', async () => {
    const from = await filled();
    const library = await openLibrary(nextName());
    await scan(library);
    expect(await library.stamps.of(NAME)).toBeDefined();
    await from.changeCard(NAME, { scannedAt: '2999-01-01T00:00:00.000Z' });
    expect(await restore(library, await fileOf(from))).toMatchObject({ beamtimes: 1 });
    expect(await library.stamps.of(NAME)).toBeUndefined();
    for (const each of [from, library]) each.close();
  });
  it('of another beamtime of the same name stands beside the one that is here, with its judgements', async () => {
    const from = await filled();
    const library = await openLibrary(nextName());
    const others = Object.entries(filesOf(TODAY)).map(
      ([path, text]) => [path.replaceAll('ABC0012', 'XYZ0001').replaceAll('lysA', 'trypsin'), text] as const
    );
    await scan(library, Object.fromEntries(others));
    const mine = await library.load(NAME);
    expect(await restore(library, await fileOf(from))).toEqual({ beamtimes: 1, kept: 0, judgements: 1 });
    expect(await library.load(NAME)).toEqual(mine);
    expect(await keptJudgements(library, NAME)).toEqual([]);
    const beside = await library.load(`${NAME}~2`);
    expect(beside?.merges).toEqual((await from.load(NAME))?.merges);
    expect(await keptJudgements(library, `${NAME}~2`)).toEqual([OLD]);
    expect(await library.own.setting(`ranking:${NAME}~2`)).toEqual(PRESETS.staff);
    for (const each of [from, library]) each.close();
  });
  it('leaves an archive beside the disk that it is of, whatever that is called here', async () => {
    const from = await filled();
    const card = await from.card(NAME);
    if (card === undefined) throw new Error('no card');
    await from.keepCard({ ...card, id: 'mailed', source: 'archive', partOf: NAME });
    await from.keepPromise(NAME, { archive: 'mailed', tree: (await from.tree(NAME)) ?? packTree([]) });
    const library = await openLibrary(nextName());
    const others = Object.entries(filesOf(TODAY)).map(
      ([path, text]) => [path.replaceAll('ABC0012', 'XYZ0001').replaceAll('lysA', 'trypsin'), text] as const
    );
    await scan(library, Object.fromEntries(others));
    await restore(library, await fileOf(from));
    expect((await library.card('mailed'))?.partOf).toBe(`${NAME}~2`);
    expect((await library.promised(`${NAME}~2`))?.archive).toBe('mailed');
    for (const each of [from, library]) each.close();
  });
  it('brings back what looks like a form of our own', async () => {
    const from = await openLibrary(nextName());
    const odd = { $form: 'Window', inner: [{ $form: 'undefined' }, new Map([['$form', undefined]])] };
    await from.own.keepSetting('odd', odd);
    const library = await openLibrary(nextName());
    await restore(library, await fileOf(from));
    expect(await library.own.setting('odd')).toEqual(odd);
    for (const each of [from, library]) each.close();
  });
  it('of an older database comes through the same steps as the database itself', async () => {
    const old = dumped('0.1.0/recipe.json.gz');
    const lines = [
      { schema: 'kamome-library/1', database: old.version, writtenAt: AT.toISOString() },
      ...old.stores.flatMap(({ name, records }) =>
        name === 'handles' ? [] : records.map(([key, value]) => [name, key, value])
      )
    ];
    const text = [...lines, { end: 'kamome-library/1', records: lines.length - 1 }]
      .map((line) => JSON.stringify(line))
      .join('\n');
    const library = await openLibrary(nextName());
    await restore(library, new Blob([gzipSync(`${text}\n`)]));
    const stepped = nextName();
    await loadDatabase(stepped, old);
    const same = await openLibrary(stepped);
    expect(await library.load(NAME)).toEqual(await same.load(NAME));
    expect(await keptJudgements(library, NAME)).toEqual(await keptJudgements(same, NAME));
    expect(await keptJudgements(library, NAME)).toHaveLength(2);
    for (const each of [library, same]) each.close();
  });
});

describe('a file that is no whole backup', () => {
  const faultOf = async (bytes: Uint8Array | string): Promise<unknown> => {
    const name = nextName();
    const library = await filled(name);
    const before = await contents(name);
    const given = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : new Uint8Array(bytes);
    const fault = await restore(library, new Blob([given])).then(
      () => undefined,
      (error: unknown) => (error instanceof RestoreError ? error.fault : error)
    );
    expect(await contents(name)).toEqual(before);
    library.close();
    return fault;
  };
  const whole = async (): Promise<string> => {
    const library = await filled();
    const text = gunzipSync(new Uint8Array(await (await fileOf(library)).arrayBuffer())).toString('utf8');
    library.close();
    return text;
  };
  it.each([
    ['nothing', ''],
    ['no gzip', 'hello'],
    ['something else', gzipSync('hello\n')],
    ['an exported index', gzipSync('{"schema":"kamome-beamtime/1"}\n')]
  ])('%s: foreign', async (_, bytes) => {
    expect(await faultOf(bytes)).toEqual({ code: 'foreign' });
  });
  it('of a newer version is told as such', async () => {
    for (const header of [
      { schema: 'kamome-library/2', database: 1 },
      { schema: 'kamome-library/1', database: 99 }
    ])
      expect(await faultOf(gzipSync(`${JSON.stringify(header)}\n`))).toEqual({ code: 'newer' });
  });
  it('cut off anywhere changes nothing and says where', async () => {
    const text = await whole();
    const packed = gzipSync(text);
    expect(await faultOf(packed.subarray(0, packed.length / 2))).toMatchObject({ code: 'damaged' });
    const lines = text.trimEnd().split('\n');
    expect(await faultOf(gzipSync(`${lines.slice(0, -1).join('\n')}\n`))).toEqual({
      code: 'damaged',
      record: lines.length - 1
    });
    expect(await faultOf(gzipSync([...lines.slice(0, 3), ...lines.slice(4), ''].join('\n')))).toMatchObject({
      code: 'damaged'
    });
  });
  it.each([
    ['a store that there is not', '["nothing","a",1]'],
    ['a key that is none', '["settings",{},1]'],
    ['a form that is none', '["settings","a",{"$form":"Window"}]'],
    ['a form that every object has', '["settings","a",{"$form":"constructor","base64":""}]'],
    ['no record', '7'],
    ['a handle', '["handles","a",{}]']
  ])('with %s is damaged', async (_, line) => {
    const [header = '', ...rest] = (await whole()).split('\n');
    expect(await faultOf(gzipSync([header, line, ...rest].join('\n')))).toEqual({
      code: 'damaged',
      record: 1
    });
  });
});

describe('a backup for which the browser has no room', () => {
  /** A database that takes no more of this store. */
  async function without(room: StoreName, name: string): Promise<Library> {
    const stores = await browserStores(name);
    const put: Stores['put'] = (store, entries) =>
      store === room && entries.length > 0
        ? Promise.reject(new DOMException('no room', 'QuotaExceededError'))
        : stores.put(store, entries);
    return new Library({ ...stores, put });
  }
  async function newerBackup(): Promise<Blob> {
    const from = await filled();
    const card = await from.card(NAME);
    if (card === undefined) throw new Error('no card');
    await from.keepCard({ ...card, scannedAt: '2099-01-01T00:00:00Z' });
    await keepJudgements(from, NAME, [NEW]);
    const file = await fileOf(from);
    from.close();
    return file;
  }

  it.each(['merges', 'pins', 'reads'] as const)(
    'leaves the beamtime that is here whole, takes the judgements, and says so: %s',
    async (room) => {
      const file = await newerBackup();
      const name = nextName();
      const library = await filled(name);
      const before = await library.load(NAME);
      library.close();
      const full = await without(room, name);
      expect(await restore(full, file)).toEqual({ beamtimes: 0, kept: 0, judgements: 1, lacks: 1 });
      full.close();
      const later = await openLibrary(name);
      expect(await later.load(NAME)).toEqual(before);
      expect(await keptJudgements(later, NAME)).toMatchObject([{ verdict: 'reject' }]);
      // With room again the same file brings the rest.
      expect(await restore(later, file)).toMatchObject({ beamtimes: 1 });
      expect((await later.card(NAME))?.scannedAt).toBe('2099-01-01T00:00:00Z');
      later.close();
    }
  );
  it('leaves no rows behind of a beamtime that was not here', async () => {
    const file = await newerBackup();
    const name = nextName();
    const full = await without('pins', name);
    expect(await restore(full, file)).toMatchObject({ beamtimes: 0, lacks: 1 });
    full.close();
    const { stores } = await dumpDatabase(name);
    const left = stores.filter(({ records }) => records.length > 0).map((store) => store.name);
    expect(left).not.toContain('merges');
    expect(left).not.toContain('beamtimes');
    expect(left).toContain('judgements');
  });
  it('a damaged card is not counted as restored', async () => {
    const from = await filled();
    await from.stores.put('beamtimes', [[NAME, { ...(await from.card(NAME)), counts: undefined } as never]]);
    const library = await openLibrary(nextName());
    expect(await restore(library, await fileOf(from))).toMatchObject({ beamtimes: 0 });
    for (const each of [from, library]) each.close();
  });
});
