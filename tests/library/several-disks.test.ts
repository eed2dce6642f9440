import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { parent, relPath } from '../../src/lib/base/rel-path';
import { DiskError, type Folder } from '../../src/lib/disk/folder';
import { joinedFolder } from '../../src/lib/disk/joined-folder';
import { memoryFolder, type MemoryFiles } from '../../src/lib/disk/memory-folder';
import type { Library } from '../../src/lib/library/library';
import { openLibrary } from '../../src/lib/library/open-library';
import type { ScanEvent } from '../../src/lib/scan/events';
import { openBeamtime } from '../../src/lib/scan/open-beamtime';
import { TODAY } from '../beamtimes/today.recipe';
import { filesOf } from '../support/recipe';

const NAME = 'BL32XU_240408_userB';
const DISK: MemoryFiles = filesOf(TODAY);
/** Raw data of the first pins on one disk; the others, the results and the sheets on another. */
const isFirst = (path: string): boolean => /^ABC0012-0[1-8]\//.test(path);
const part = (wanted: (path: string) => boolean): Folder =>
  memoryFolder(NAME, Object.fromEntries(Object.entries(DISK).filter(([path]) => wanted(path))));
const [ONE, TWO] = [part(isFirst), part((path) => !isFirst(path))];
let count = 0;

async function scan(library: Library, folder: Folder, diskOf?: string) {
  const events: ScanEvent[] = [];
  const opening = {
    library,
    signal: new AbortController().signal,
    mounted: () => undefined,
    ...(diskOf !== undefined && { diskOf })
  };
  for await (const event of openBeamtime(folder, opening)) events.push(event);
  const ended = events.find((event) => event.kind === 'ended');
  const opened = events.find((event) => event.kind === 'opened');
  return { id: opened?.id, ended, gone: events.flatMap((one) => (one.kind === 'gone' ? one.paths : [])) };
}

describe('one beamtime over two disks', () => {
  it('given together is read as if it lay on one', async () => {
    const [whole, joined] = [await openLibrary(`disks-${++count}`), await openLibrary(`disks-${++count}`)];
    await scan(whole, memoryFolder(NAME, DISK));
    const { id, ended } = await scan(joined, joinedFolder([ONE, TWO]));
    expect([id, ended?.how]).toEqual([NAME, 'done']);
    const rows = async (library: Library) => {
      const { merges, pins, processingRuns, unreadable } = (await library.load(NAME)) ?? {};
      return { merges, pins, processingRuns, unreadable };
    };
    expect(await rows(joined)).toEqual(await rows(whole));
    expect((await rows(joined)).pins?.length).toBeGreaterThan(1);
    for (const each of [whole, joined]) each.close();
  });
  it.each([
    ['the first', ONE],
    ['the second', TWO]
  ] as const)(
    'keeps what it has of the other where only %s is given later, and says so',
    async (_, alone) => {
      const library = await openLibrary(`disks-${++count}`);
      await scan(library, joinedFolder([ONE, TWO]));
      const before = await library.load(NAME);
      const { id, ended, gone } = await scan(library, alone);
      expect([id, ended?.how, gone]).toEqual([NAME, 'incomplete', []]);
      expect(ended?.scan.unlisted?.count).toBeGreaterThan(0);
      const after = await library.load(NAME);
      const paths = (rows: readonly { readonly path: string }[] | undefined) => rows?.map(({ path }) => path);
      expect(paths(after?.pins)).toEqual(paths(before?.pins));
      expect(after?.merges).toEqual(before?.merges);
      expect(after?.processingRuns).toEqual(before?.processingRuns);
      // Both again: whole again.
      expect((await scan(library, joinedFolder([TWO, ONE]))).ended?.how).toBe('done');
      expect(await library.load(NAME)).toMatchObject({ merges: before?.merges, pins: before?.pins });
      library.close();
    }
  );
});

describe('a disk that is added to the beamtime', () => {
  const rows = async (library: Library) => {
    const { merges, pins, processingRuns, unreadable } = (await library.load(NAME)) ?? {};
    return { merges, pins, processingRuns, unreadable };
  };
  it.each([
    ['the first, then the second', ONE, TWO],
    ['the second, then the first', TWO, ONE]
  ] as const)('%s: while one is away nothing is gone; together they are whole', async (_, first, second) => {
    const [whole, library] = [await openLibrary(`disks-${++count}`), await openLibrary(`disks-${++count}`)];
    await scan(whole, memoryFolder(NAME, DISK));
    const expected = await rows(whole);
    await scan(library, first);
    const before = await rows(library);
    const added = await scan(library, second, NAME);
    expect([added.id, added.ended?.how, added.gone]).toEqual([NAME, 'incomplete', []]);
    const after = await rows(library);
    for (const kind of ['merges', 'processingRuns'] as const)
      expect(after[kind]?.map(({ path }) => path)).toEqual(expected[kind]?.map(({ path }) => path));
    const pins = new Set(after.pins?.map(({ path }) => path));
    expect(before.pins?.filter(({ path }) => !pins.has(path))).toEqual([]);
    // Of what is on the other disk nothing is said but that it is there.
    const faults = after.unreadable?.filter(({ flaw }) => flaw.code === 'refused') ?? [];
    expect(faults.length).toBeGreaterThan(0);
    expect(new Set(faults.map(({ flaw }) => 'fault' in flaw && flaw.fault))).toEqual(new Set(['elsewhere']));
    const together = await scan(library, joinedFolder([first, second]));
    expect([together.id, together.ended?.how, together.gone]).toEqual([NAME, 'done', []]);
    expect(await rows(library)).toEqual(expected);
    for (const each of [whole, library]) each.close();
  });
  it('beside the one that is there is read with it at once', async () => {
    const [whole, library] = [await openLibrary(`disks-${++count}`), await openLibrary(`disks-${++count}`)];
    await scan(whole, memoryFolder(NAME, DISK));
    await scan(library, ONE);
    const added = await scan(library, joinedFolder([ONE, TWO]), NAME);
    expect([added.id, added.ended?.how]).toEqual([NAME, 'done']);
    expect(await rows(library)).toEqual(await rows(whole));
    for (const each of [whole, library]) each.close();
  });
});

describe('two disks of one beamtime, one after the other', () => {
  it('stand beside each other, each with what is on it, however often they come; nothing of one is called gone', async () => {
    const library = await openLibrary(`disks-${++count}`);
    const ids = [`${NAME}`, `${NAME}~2`];
    const first = await scan(library, ONE);
    const second = await scan(library, TWO);
    expect([first.id, second.id]).toEqual(ids);
    const before = await Promise.all(ids.map((id) => library.load(id)));
    expect(before.map((one) => one?.pins.map(({ onDisk }) => onDisk))).toEqual([[true, true], [false]]);
    expect([first.ended?.how, second.ended?.how]).toEqual(['done', 'done']);
    for (const [id, disk] of [
      [ids[0], ONE],
      [ids[1], TWO]
    ] as const) {
      const again = await scan(library, disk);
      expect([again.id, again.gone]).toEqual([id, []]);
    }
    const after = await Promise.all(ids.map((id) => library.load(id)));
    expect(after.map((one) => one?.pins)).toEqual(before.map((one) => one?.pins));
    expect(after.map((one) => one?.merges)).toEqual(before.map((one) => one?.merges));
    expect((await library.known()).map(({ id }) => id).sort()).toEqual(ids);
    library.close();
  });
  it('given together afterwards are read as one, under the name of the first', async () => {
    const library = await openLibrary(`disks-${++count}`);
    await scan(library, ONE);
    await scan(library, TWO);
    const { id, ended, gone } = await scan(library, joinedFolder([ONE, TWO]));
    expect([id, ended?.how, gone]).toEqual([NAME, 'done', []]);
    const whole = await openLibrary(`disks-${++count}`);
    await scan(whole, memoryFolder(NAME, DISK));
    expect((await library.load(NAME))?.merges).toEqual((await whole.load(NAME))?.merges);
    expect((await library.load(NAME))?.pins).toEqual((await whole.load(NAME))?.pins);
    for (const each of [whole, library]) each.close();
  });
});

describe('one beamtime in folders of two disks', () => {
  const inside = (wanted: (path: string) => boolean): Folder =>
    memoryFolder(
      'usb',
      Object.fromEntries(
        Object.entries(DISK).flatMap(([path, text]) => (wanted(path) ? [[`${NAME}/${path}`, text]] : []))
      )
    );
  it('keeps what it has of the other disk where only one is given later', async () => {
    const library = await openLibrary(`disks-${++count}`);
    const [one, two] = [inside(isFirst), inside((path) => !isFirst(path))];
    expect((await scan(library, joinedFolder([one, two]))).id).toBe(NAME);
    const before = await library.load(NAME);
    const { id, gone } = await scan(library, two);
    expect([id, gone]).toEqual([NAME, []]);
    expect((await library.load(NAME))?.pins.map(({ path }) => path)).toEqual(
      before?.pins.map(({ path }) => path)
    );
    library.close();
  });
});

describe('two disks with a file of one name', () => {
  const [log = ''] = Object.keys(DISK).filter((path) => path.endsWith('multi_merge.log'));
  const other = (text: string) =>
    joinedFolder([memoryFolder(NAME, DISK), memoryFolder(NAME, { [log]: text })]);
  const told = async (folder: Folder) => {
    const library = await openLibrary(`disks-${++count}`);
    await scan(library, folder);
    return (await library.load(NAME))?.unreadable.filter(({ flaw }) => flaw.code === 'disks-differ');
  };
  it('that differs are named, with both sizes', async () => {
    const size = new Blob([DISK[log] ?? '']).size;
    expect(size).toBeGreaterThan(0);
    expect(await told(other(`${DISK[log]}and more`))).toMatchObject([
      { path: log, severity: 'warning', flaw: { first: size, other: size + 8 } }
    ]);
  });
  it('is read from the first where the other refuses it', async () => {
    const refusing: Folder = {
      ...memoryFolder(NAME, { [log]: 'x' }),
      read: (path) => Promise.reject(new DiskError('not-readable', path))
    };
    expect(await told(joinedFolder([memoryFolder(NAME, DISK), refusing]))).toEqual([]);
    const joined = joinedFolder([memoryFolder(NAME, DISK), refusing]);
    await joined.list(parent(relPath(log)));
    expect(await (await joined.read(relPath(log))).text()).toBe(DISK[log]);
  });
  it('that is the same are not', async () => {
    expect(await told(other(String(DISK[log])))).toEqual([]);
  });
});

describe('a joined folder', () => {
  const joined = joinedFolder([
    memoryFolder('x', { 'a/1': 'first', b: '' }),
    memoryFolder('x', { 'a/1': 'second', 'a/2': '' })
  ]);
  it('lists a name once and reads from the first that has it', async () => {
    expect((await joined.list(relPath('a'))).map(({ name }) => name)).toEqual(['1', '2']);
    expect(await (await joined.read(relPath('a/1'))).text()).toBe('first');
    expect((await joined.read(relPath('a/2'))).size).toBe(0);
  });
  it('has not what none has, and does not hide what one refuses', async () => {
    await expect(joined.list(relPath('c'))).rejects.toThrow('not-found');
    await expect(joined.read(relPath('c'))).rejects.toThrow('not-found');
    const refusing: Folder = {
      ...memoryFolder('x', {}),
      list: (path) => Promise.reject(new DiskError('not-readable', path)),
      read: (path) => Promise.reject(new DiskError('not-readable', path))
    };
    const half = joinedFolder([refusing, memoryFolder('x', { a: '' })]);
    await expect(half.list(relPath(''))).rejects.toThrow('not-readable');
    await expect(half.read(relPath('a'))).rejects.toThrow('not-readable');
  });
});
