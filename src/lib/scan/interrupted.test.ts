/** Scans that are cut off: a tab is closed, a browser killed, another tab is at work. What was read until then is there, and is not read again. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { filesOf } from '../../../tests/support/recipe';
import { TODAY } from '../../../tests/beamtimes/today.recipe';
import type { Folder } from '../disk/folder';
import { memoryFolder } from '../disk/memory-folder';
import type { Library } from '../library/library';
import { memoryLibrary, openLibrary } from '../library/open-library';
import type { ScanEvent } from './events';
import { openBeamtime } from './open-beamtime';

const NAME = '240408_BL32XU_userB';
const FILES = filesOf(TODAY);
let libraries = 0;
const nextLibrary = (): string => `interrupted-${++libraries}`;
const disk = (files = FILES, modified = 1): Folder => memoryFolder(NAME, files, modified);

/** Time passes so much faster that a checkpoint is due at each look. */
function hurry(): void {
  const real = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => real() * 100);
}
afterEach(() => vi.restoreAllMocks());

interface Stalling extends Folder {
  /** Questions are counted from now on, and after so many of them no more is answered. */
  readonly arm: (after: number) => void;
  readonly asked: () => number;
  readonly stalled: Promise<void>;
}

function stalling(folder: Folder): Stalling {
  let left = Infinity;
  let asked = 0;
  let say: () => void = () => undefined;
  const stalled = new Promise<void>((resolve) => (say = resolve));
  const wait = async (): Promise<void> => {
    asked++;
    if (--left >= 0) return;
    say();
    await new Promise(() => undefined);
  };
  return {
    ...folder,
    stalled,
    asked: () => asked,
    arm(after) {
      left = after;
      asked = 0;
    },
    list: (path) => wait().then(() => folder.list(path)),
    read: (path) => wait().then(() => folder.read(path))
  };
}

interface Ran {
  readonly events: readonly ScanEvent[];
  readonly figures: { readonly parsed: number; readonly kept: number };
}

async function run(
  folder: Folder,
  library: Library,
  { signal = new AbortController().signal, opened = (): void => undefined } = {}
): Promise<Ran> {
  const events: ScanEvent[] = [];
  for await (const event of openBeamtime(folder, { library, signal, mounted: () => undefined })) {
    events.push(event);
    if (event.kind === 'opened') opened();
  }
  const progress = events.findLast((event) => event.kind === 'progress');
  if (progress?.kind !== 'progress') throw new Error('no progress was told');
  return { events, figures: progress.progress };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Scans until the disk answers no more; what was made then is written; and the worker dies. */
async function cutOff(name: string, after: number, folder = disk()): Promise<void> {
  const library = await openLibrary(name);
  const stalls = stalling(folder);
  const leave = new AbortController();
  const going = run(stalls, library, { signal: leave.signal, opened: () => stalls.arm(after) });
  await stalls.stalled;
  await pause(450);
  // A dead worker writes nothing: what Node's does after this stays in its memory.
  library.close();
  leave.abort();
  await going;
}

/** How many questions a whole scan puts to the disk. */
async function questionsOf(): Promise<number> {
  const counted = stalling(disk());
  await run(counted, memoryLibrary(), { opened: () => counted.arm(Infinity) });
  return counted.asked();
}

/** Keys of what is stored under an id that no card has. */
async function unreachable(name: string): Promise<unknown[]> {
  const db = await openDB(name);
  const cards = new Set<unknown>(await db.getAllKeys('beamtimes'));
  const found: unknown[] = [];
  for (const store of ['merges', 'processing-runs', 'pins', 'unreadable', 'reads', 'listings'])
    for (const key of await db.getAllKeys(store))
      if (!cards.has(Array.isArray(key) ? key[0] : key)) found.push([store, key]);
  db.close();
  return found;
}

const withoutTimes = async (library: Library) => {
  const card = await library.card(NAME);
  const beamtime = await library.load(NAME);
  return {
    // How much was read now is another matter than what is known.
    beamtime: beamtime && { ...beamtime, scan: { ...beamtime.scan, bytesRead: 0 } },
    counts: card?.counts,
    unfinished: card?.unfinished,
    tree: await library.tree(NAME)
  };
};

describe('a first scan that is cut off', () => {
  it('at any moment: stands on the shelf as unfinished, and the next visit goes on', async () => {
    hurry();
    const whole = await openLibrary(nextLibrary());
    const { figures } = await run(disk(), whole);
    const questions = await questionsOf();
    const wanted = await withoutTimes(whole);
    expect(wanted.unfinished).toBeUndefined();
    let keptSometimes = 0;
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const name = nextLibrary();
      await cutOff(name, Math.floor(questions * share));
      expect(await unreachable(name), `cut at ${share}`).toEqual([]);
      const library = await openLibrary(name);
      const card = await library.card(NAME);
      const before = await library.allReads(NAME);
      const read = before.reduce((sum, [, reads]) => sum + Object.keys(reads).length, 0);
      if (read > 0)
        expect(card, `cut at ${share}`).toMatchObject({ unfinished: true, scan: { partial: true } });
      expect((await library.load(NAME))?.merges.length ?? 0).toBe(card?.counts.merges ?? 0);
      const again = await run(disk(), library);
      expect(again.figures.kept, `cut at ${share}`).toBe(read);
      expect(again.figures.parsed + again.figures.kept).toBe(figures.parsed);
      expect(await withoutTimes(library), `cut at ${share}`).toEqual(wanted);
      if (read > 0) keptSometimes++;
    }
    expect(keptSometimes).toBeGreaterThan(3);
  });

  it('twice: the second part goes on from the first', async () => {
    hurry();
    const name = nextLibrary();
    const questions = await questionsOf();
    await cutOff(name, Math.floor(questions * 0.4));
    await cutOff(name, Math.floor(questions * 0.7));
    const library = await openLibrary(name);
    expect(await library.card(NAME)).toMatchObject({ unfinished: true });
    const { figures } = await run(disk(), library);
    expect(figures.kept).toBeGreaterThan(0);
    expect((await library.card(NAME))?.unfinished).toBeUndefined();
  });
});

describe('a rescan that is cut off', () => {
  it('leaves every row as it was, and the next one reads nothing twice', async () => {
    const name = nextLibrary();
    const library = await openLibrary(name);
    const { figures } = await run(disk(), library);
    const before = await withoutTimes(library);
    library.close();
    hurry();
    // Every file has another time: all of them are read again.
    await cutOff(name, Math.floor((await questionsOf()) * 0.7), disk(FILES, 2));
    const later = await openLibrary(name);
    expect(await withoutTimes(later)).toEqual(before);
    const again = await run(disk(FILES, 2), later);
    expect(again.figures.kept).toBeGreaterThan(0);
    expect(again.figures.parsed).toBeLessThan(figures.parsed);
  });

  it('that finds nothing changed reads nothing and writes no record', async () => {
    const name = nextLibrary();
    const library = await openLibrary(name);
    await run(disk(), library);
    const written = vi.spyOn(library, 'keepReads');
    const merges = vi.spyOn(library, 'keepMerges');
    const { figures } = await run(disk(), library);
    expect(figures.parsed).toBe(0);
    expect(written.mock.calls.flatMap(([, reads]) => reads)).toEqual([]);
    expect(merges.mock.calls.flatMap(([, rows]) => rows)).toEqual([]);
  });
});

describe('two tabs', () => {
  /** Locks as a browser has them, as far as turns need them. */
  function locks() {
    const queues = new Map<string, Promise<unknown>>();
    return {
      async request(name: string, { ifAvailable }: LockOptions, act: (lock: unknown) => unknown) {
        const before = queues.get(name);
        if (ifAvailable === true && before !== undefined) return act(null);
        const mine = (async () => {
          await before;
          await act({ name });
        })();
        queues.set(name, mine);
        await mine;
        if (queues.get(name) === mine) queues.delete(name);
        return undefined;
      }
    };
  }
  afterEach(() => vi.unstubAllGlobals());

  it('that read one beamtime do so one after the other; the second reads nothing twice', async () => {
    vi.stubGlobal('navigator', { locks: locks() });
    const name = nextLibrary();
    const [one, other] = await Promise.all([openLibrary(name), openLibrary(name)]);
    const [first, second] = await Promise.all([run(disk(), one), run(disk(), other)]);
    const [early, late] = first.figures.parsed > 0 ? [first, second] : [second, first];
    expect(early.figures.kept).toBe(0);
    expect(late.figures).toMatchObject({ parsed: 0, kept: early.figures.parsed });
    const waited = late.events.some(
      (event) => event.kind === 'progress' && event.progress.phase === 'waiting'
    );
    expect(waited).toBe(true);
  });
});
