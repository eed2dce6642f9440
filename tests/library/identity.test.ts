import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { relPath } from '../../src/lib/base/rel-path';
import { memoryFolder, type MemoryFiles } from '../../src/lib/disk/memory-folder';
import type { Library } from '../../src/lib/library/library';
import { openLibrary } from '../../src/lib/library/open-library';
import { openBeamtime } from '../../src/lib/scan/open-beamtime';
import { keepJudgements, keptJudgements } from '../../src/lib/session/triage.svelte';
import { Shelf } from '../../src/lib/session/shelf.svelte';
import { TODAY } from '../beamtimes/today.recipe';
import { filesOf } from '../support/recipe';
import { dumped, loadDatabase } from './database';

const NAME = 'BL32XU_240408_userB';
const DISK: MemoryFiles = filesOf(TODAY);
/** Another beamtime that somebody gave the same name. */
const OTHER = Object.fromEntries(
  Object.entries(DISK).map(([path, text]) => [
    path.replaceAll('ABC0012', 'XYZ0001').replaceAll('lysA', 'trypsin'),
    text
  ])
);
/** Other results under the same names. */
const SAME_NAMES = Object.fromEntries(
  Object.entries(DISK).map(([path, text]) => [
    path,
    typeof text === 'string' && text !== '' ? `${text} \n` : text
  ])
);
let count = 0;

async function scanned(library: Library, files: MemoryFiles): Promise<string | undefined> {
  let id: string | undefined;
  const opening = { library, signal: new AbortController().signal, mounted: () => undefined };
  for await (const event of openBeamtime(memoryFolder(NAME, files), opening)) {
    if (event.kind === 'opened') ({ id } = event);
    if (event.kind === 'ended') expect(event.how).toBe('done');
  }
  return id;
}
const said = [{ path: relPath('a/run_01'), verdict: 'accept', at: '2026-11-29T00:00:00Z' }] as const;

describe('the identity of a beamtime', () => {
  it('is the same when the disk is opened again, also after it grew or lost a pin', async () => {
    const library = await openLibrary(`identity-${++count}`);
    expect(await scanned(library, DISK)).toBe(NAME);
    expect(await scanned(library, DISK)).toBe(NAME);
    const grown = {
      ...DISK,
      'ABC0012-10/data00/': '',
      'ABC0012-11/data00/': '',
      '_kamoproc/merge_ccc_9.9S_new/': ''
    };
    expect(await scanned(library, grown)).toBe(NAME);
    const less = Object.fromEntries(Object.entries(DISK).filter(([path]) => !path.startsWith('ABC0012-08')));
    expect(await scanned(library, less)).toBe(NAME);
    expect(await library.known()).toHaveLength(1);
    library.close();
  });
  it.each([
    ['other folders', OTHER],
    ['the same folders and other results', SAME_NAMES]
  ])(
    'is another one for %s under the same name: two cards, the judgements stay with the first',
    async (_, other) => {
      const library = await openLibrary(`identity-${++count}`);
      await scanned(library, DISK);
      await keepJudgements(library, NAME, said);
      const before = await library.load(NAME);
      expect(await scanned(library, other)).toBe(`${NAME}~2`);
      expect((await library.known()).map(({ id }) => id).sort()).toEqual([NAME, `${NAME}~2`]);
      expect(await library.load(NAME)).toEqual(before);
      expect(await keptJudgements(library, `${NAME}~2`)).toEqual([]);
      expect(await scanned(library, other)).toBe(`${NAME}~2`);
      expect(await scanned(library, DISK)).toBe(NAME);
      library.close();
    }
  );
  it('outlives the card while judgements do, and goes with them', async () => {
    const library = await openLibrary(`identity-${++count}`);
    await scanned(library, DISK);
    await keepJudgements(library, NAME, said);
    const shelf = new Shelf(library);
    await shelf.forget(NAME, 'index');
    expect(await scanned(library, OTHER)).toBe(`${NAME}~2`);
    expect(await scanned(library, DISK)).toBe(NAME);
    for (const id of [NAME, `${NAME}~2`]) await shelf.forget(id, 'all');
    expect(await scanned(library, OTHER)).toBe(NAME);
    library.close();
  });
  it('is known of a library that is older than identities', async () => {
    for (const [files, id] of [
      [DISK, NAME],
      [OTHER, `${NAME}~2`]
    ] as const) {
      const name = `identity-${++count}`;
      await loadDatabase(name, dumped('0.1.0/recipe.json.gz'));
      const library = await openLibrary(name);
      expect(await scanned(library, files)).toBe(id);
      expect(await keptJudgements(library, NAME)).toHaveLength(2);
      library.close();
    }
  });
});
