import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../src/lib/analysis/ranking';
import { relPath } from '../../src/lib/base/rel-path';
import type { Folder } from '../../src/lib/disk/folder';
import { memoryFolder, type MemoryFiles } from '../../src/lib/disk/memory-folder';
import { joinArchives } from '../../src/lib/library/archive-promise';
import type { Library } from '../../src/lib/library/library';
import { openLibrary } from '../../src/lib/library/open-library';
import { openBeamtime } from '../../src/lib/scan/open-beamtime';
import { settingsOf } from '../../src/lib/session/beamtime-settings';
import { looksKey } from '../../src/lib/session/kept-looks';
import { ownMergesKey } from '../../src/lib/session/own-merges.svelte';
import { keepRuleOf, ruleKey } from '../../src/lib/session/ranking.svelte';
import { Shelf } from '../../src/lib/session/shelf.svelte';
import { keepJudgements, keptJudgements } from '../../src/lib/session/triage.svelte';
import { TODAY } from '../beamtimes/today.recipe';
import { filesOf } from '../support/recipe';

const NAME = 'BL32XU_240408_userB';
const ARCHIVE = `${NAME}:archive`;
const DISK: MemoryFiles = filesOf(TODAY);
/** What is mailed: the results, no raw data. */
const MAILED: MemoryFiles = Object.fromEntries(
  Object.entries(DISK).filter(([path]) => path.startsWith('_kamo'))
);
const LOST = Object.keys(MAILED).filter((path) => path.endsWith('cluster_summary.dat'));
let count = 0;

async function scan(library: Library, files: MemoryFiles, way: Folder['way'] = 'memory'): Promise<string> {
  let id = '';
  const opening = { library, signal: new AbortController().signal, mounted: () => undefined };
  const folder = Object.assign(memoryFolder(NAME, files), { way });
  for await (const event of openBeamtime(folder, opening)) if (event.kind === 'opened') ({ id } = event);
  return id;
}
const join = (library: Library, id: string) => joinArchives(library, id, settingsOf);
const judgement = { path: relPath('m/run_01'), verdict: 'accept', at: '2026-11-01T00:00:00Z' } as const;

describe('the archive first, the disk later', () => {
  it('is one beamtime, with what was said of the archive', async () => {
    const library = await openLibrary(`promise-${++count}`);
    expect(await scan(library, MAILED, 'archive')).toBe(ARCHIVE);
    await keepJudgements(library, ARCHIVE, [judgement]);
    await keepRuleOf(library, ARCHIVE, PRESETS.staff);
    await new Shelf(library).rename(ARCHIVE, { title: 'mine', tags: [] });
    await library.own.keepSetting(ownMergesKey(ARCHIVE), ['a merge']);
    await library.own.keepSetting(looksKey(ARCHIVE), 'of its files');
    expect(await scan(library, DISK)).toBe(NAME);
    expect(await join(library, NAME)).toBe(true);
    expect((await library.known()).map(({ id }) => id)).toEqual([NAME]);
    expect((await library.load(NAME))?.promised).toEqual({
      archive: ARCHIVE,
      files: Object.keys(MAILED).filter((path) => !path.endsWith('/')).length,
      count: 0,
      missing: []
    });
    expect(await keptJudgements(library, NAME)).toEqual([judgement]);
    expect(await library.own.setting(ruleKey(NAME))).toEqual(PRESETS.staff);
    expect(await library.own.label(NAME)).toMatchObject({ title: 'mine' });
    expect(await keptJudgements(library, ARCHIVE)).toEqual([]);
    expect(await library.own.setting(ownMergesKey(NAME))).toEqual(['a merge']);
    expect((await library.stores.entries('settings')).map(([key]) => key).sort()).toEqual(
      [ownMergesKey(NAME), ruleKey(NAME)].sort()
    );
    library.close();
  });
  it('names what the archive holds and the disk does not; the archive stays beside it', async () => {
    const library = await openLibrary(`promise-${++count}`);
    await scan(library, MAILED, 'archive');
    const less = Object.fromEntries(Object.entries(DISK).filter(([path]) => !LOST.includes(path)));
    await scan(library, less);
    expect(LOST.length).toBeGreaterThan(0);
    expect(await join(library, NAME)).toBe(true);
    const promised = (await library.load(NAME))?.promised;
    expect(promised).toMatchObject({ count: LOST.length });
    expect([...(promised?.missing ?? [])].sort()).toEqual([...LOST].sort());
    const shelf = new Shelf(library);
    await shelf.load();
    expect(shelf.entries.map(({ card, archives }) => [card.id, archives.map(({ id }) => id)])).toEqual([
      [NAME, [ARCHIVE]]
    ]);
    expect((await library.load(ARCHIVE))?.merges.length).toBeGreaterThan(0);
    // Copied again: nothing is missing any more, and nothing stands beside it.
    await scan(library, DISK);
    await join(library, NAME);
    expect((await library.load(NAME))?.promised).toMatchObject({ count: 0 });
    expect((await library.known()).map(({ id }) => id)).toEqual([NAME]);
    library.close();
  });
  it('of another beamtime of that name stays an entry of its own', async () => {
    const library = await openLibrary(`promise-${++count}`);
    const others = Object.entries(MAILED).map(
      ([path, text]) => [path.replaceAll('ABC0012', 'XYZ0001').replaceAll('lysA', 'trypsin'), text] as const
    );
    await scan(library, Object.fromEntries(others), 'archive');
    await scan(library, DISK);
    const joined = await join(library, NAME);
    expect([joined, (await library.known()).length]).toEqual([false, 2]);
    library.close();
  });
  it('waits for a disk that was not read to its end', async () => {
    const library = await openLibrary(`promise-${++count}`);
    await scan(library, MAILED, 'archive');
    await scan(library, DISK);
    const card = await library.card(NAME);
    if (card === undefined) throw new Error('no card');
    await library.changeCard(NAME, { scan: { ...card.scan, partial: true } });
    expect(await join(library, NAME)).toBe(false);
    library.close();
  });
});
