/** A disk that goes away, in part or as a whole, is not a disk with less on it: whatever is refused, and whenever. */
import { describe, expect, it } from 'vitest';
import { DELIVERY_NOTE } from '../../../tests/beamtimes/delivery-note.recipe';
import { TODAY } from '../../../tests/beamtimes/today.recipe';
import { filesOf } from '../../../tests/support/recipe';
import { ROOT, isWithin, parent, relPath, type RelPath } from '../base/rel-path';
import type { Beamtime } from '../beamtime/types';
import { runChecks } from '../checks';
import { DiskError, type Folder } from '../disk/folder';
import { memoryFolder, type MemoryFiles } from '../disk/memory-folder';
import type { Library } from '../library/library';
import { memoryLibrary } from '../library/open-library';
import type { ScanEvent } from './events';
import { openBeamtime } from './open-beamtime';

/** Each with how many places and moments of it are tried: every one of the small disk. */
const DISKS = [
  { name: 'today', recipe: TODAY, most: 30 },
  { name: 'the delivery note', recipe: DELIVERY_NOTE, most: 5 }
] as const;
const NAME = '200714_BL45XU_userA';

/** What is refused of a disk: by path, or all of it after so many questions. */
type Refusal = (path: RelPath, question: number) => boolean;

function disk(files: MemoryFiles, refused: Refusal = () => false): Folder {
  const folder = memoryFolder(NAME, files, 1);
  let questions = 0;
  const ask = (path: RelPath): void => {
    if (refused(path, ++questions)) throw new DiskError(path === ROOT ? 'gone' : 'not-found', path);
  };
  return {
    ...folder,
    async list(path) {
      ask(path);
      return folder.list(path);
    },
    async read(path) {
      ask(path);
      return folder.read(path);
    }
  };
}
const below =
  (place: RelPath): Refusal =>
  (path) =>
    isWithin(path, place);
const after =
  (questions: number): Refusal =>
  (_, question) =>
    question > questions;

interface Scanned {
  readonly ended: Extract<ScanEvent, { kind: 'ended' }>;
  /** Rows as a page would hold them that had none before. */
  readonly rows: ReadonlyMap<string, unknown>;
  readonly gone: readonly RelPath[];
  readonly library: Library;
  readonly beamtime: Beamtime | undefined;
}

async function scan(
  folder: Folder,
  library = memoryLibrary(),
  { signal } = new AbortController()
): Promise<Scanned> {
  const rows = new Map<string, unknown>();
  const gone: RelPath[] = [];
  let ended: Scanned['ended'] | undefined;
  for await (const event of openBeamtime(folder, { library, signal, mounted: () => undefined })) {
    if (event.kind === 'merges') for (const row of event.merges) rows.set(row.path, row);
    else if (event.kind === 'processing-runs')
      for (const row of event.processingRuns) rows.set(row.path, row);
    else if (event.kind === 'pins') for (const row of event.pins) rows.set(row.path, row);
    else if (event.kind === 'gone') gone.push(...event.paths);
    else if (event.kind === 'ended') ended = event;
  }
  if (ended === undefined) throw new Error('the scan did not end');
  return { ended, rows, gone, library, beamtime: await library.load(NAME) };
}

function rowsOf(beamtime: Beamtime | undefined): ReadonlyMap<string, unknown> {
  const { merges = [], processingRuns = [], pins = [] } = beamtime ?? {};
  return new Map([...merges, ...processingRuns, ...pins].map((row) => [row.path, row]));
}

/** Findings that blame something, by question and place; the question whether everything was read has another answer here. */
function blamed(beamtime: Beamtime | undefined): readonly string[] {
  if (beamtime === undefined) return [];
  return runChecks(beamtime)
    .filter(
      ({ verdict, check }) => (verdict === 'fail' || verdict === 'attention') && check !== 'read-completely'
    )
    .map(({ check, subject }) => `${check} ${subject.path}`);
}

function foldersOf(files: MemoryFiles): readonly RelPath[] {
  const folders = new Set<RelPath>();
  for (const text of Object.keys(files))
    for (let at = text.endsWith('/') ? relPath(text) : parent(relPath(text)); at !== ROOT; at = parent(at))
      folders.add(at);
  return [...folders].sort();
}
/** At most `most`, evenly spread. */
function someOf<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}
/** Questions after which the beamtime is known and its reading has begun. */
const MANY = 40;
/** Folders that no scan looks into. */
const isSkipped = (path: RelPath): boolean => /(^|\/)(OVERWRITTEN_|\.Trash|lost\+found)/.test(path);

describe.each(DISKS)('of $name', ({ recipe, most }) => {
  const files = filesOf(recipe);
  const all = foldersOf(files).filter((path) => !isSkipped(path));
  const folders = someOf(all, most);
  /** How many questions a scan puts to the disk. */
  async function questionsOf(): Promise<readonly number[]> {
    let last = 0;
    await scan(disk(files, (_, question) => ((last = question), false)));
    return someOf(
      Array.from({ length: last - 1 }, (_, at) => at + 1),
      most
    );
  }

  it('a folder that is refused: the scan says which, and blames nothing that it did not see', async () => {
    const whole = await scan(disk(files));
    expect(whole.ended).toMatchObject({ how: 'done', scan: { partial: false } });
    expect(whole.ended.scan.unlisted).toBeUndefined();
    const known = new Set(blamed(whole.beamtime));
    for (const folder of folders) {
      const { ended, rows, beamtime } = await scan(disk(files, below(folder)));
      expect(ended, folder).toMatchObject({
        how: 'incomplete',
        scan: { partial: true, unlisted: { folders: [folder], count: 1 } }
      });
      expect(
        blamed(beamtime).filter((one) => !known.has(one)),
        folder
      ).toEqual([]);
      for (const path of whole.rows.keys())
        if (!isWithin(relPath(path), folder) && !isWithin(folder, relPath(path)) && path.startsWith('_kamo'))
          expect(rows.has(path), `${path} without ${folder}`).toBe(true);
    }
  });

  it('a folder that is refused when the disk is read again: every row stays as it was', async () => {
    for (const folder of folders) {
      const first = await scan(disk(files));
      const tree = await first.library.tree(NAME);
      const again = await scan(disk(files, below(folder)), first.library);
      expect(again.ended.how, folder).toBe('incomplete');
      expect(again.gone, folder).toEqual([]);
      expect(rowsOf(again.beamtime), folder).toEqual(rowsOf(first.beamtime));
      expect(again.rows, folder).toEqual(first.rows);
      expect((await first.library.tree(NAME))?.paths, folder).toEqual(tree?.paths);
      expect(again.ended.scan, folder).toMatchObject({ files: first.ended.scan.files });
      // The records stand too: nothing is parsed when the disk is back.
      const back = await scan(disk(files), first.library);
      expect([back.ended.how, back.ended.scan.bytesRead], folder).toEqual(['done', 0]);
    }
  });

  it('a disk that goes away at any moment: the scan says so, and blames nothing that it did not see', async () => {
    const whole = await scan(disk(files));
    const known = new Set(blamed(whole.beamtime));
    for (const questions of await questionsOf()) {
      const { ended, beamtime, library } = await scan(disk(files, after(questions)));
      expect(['disconnected', 'failed'], `${questions}`).toContain(ended.how);
      expect(
        blamed(beamtime).filter((one) => !known.has(one)),
        `${questions}`
      ).toEqual([]);
      const back = await scan(disk(files), library);
      expect(back.ended.how, `${questions}`).toBe('done');
      expect(rowsOf(back.beamtime), `${questions}`).toEqual(rowsOf(whole.beamtime));
    }
  });

  it('a disk that goes away while it is read again: nothing that was read is lost', async () => {
    const { library, beamtime } = await scan(disk(files));
    const [before, tree] = [rowsOf(beamtime), await library.tree(NAME)];
    for (const questions of await questionsOf()) {
      const again = await scan(disk(files, after(questions)), library);
      expect(['disconnected', 'failed'], `${questions}`).toContain(again.ended.how);
      expect(again.gone).toEqual([]);
      expect(rowsOf(again.beamtime), `${questions}`).toEqual(before);
      expect((await library.tree(NAME))?.paths, `${questions}`).toEqual(tree?.paths);
    }
    const back = await scan(disk(files), library);
    expect([back.ended.how, back.ended.scan.bytesRead]).toEqual(['done', 0]);
  });

  it('a scan that is stopped at any moment blames nothing that it did not see, and a second one loses nothing', async () => {
    const whole = await scan(disk(files));
    const known = new Set(blamed(whole.beamtime));
    for (const questions of await questionsOf()) {
      const stopping = (): readonly [Folder, AbortController] => {
        const stop = new AbortController();
        const stops: Refusal = (_, question) => {
          if (question > questions) stop.abort();
          return false;
        };
        return [disk(files, stops), stop];
      };
      const [folder, stop] = stopping();
      const stopped = await scan(folder, undefined, stop);
      expect(stopped.ended, `${questions}`).toMatchObject({ how: 'stopped', scan: { partial: true } });
      expect(
        blamed(stopped.beamtime).filter((one) => !known.has(one)),
        `${questions}`
      ).toEqual([]);
      const [again, stopAgain] = stopping();
      const second = await scan(again, whole.library, stopAgain);
      expect(second.ended.how, `${questions}`).toBe('stopped');
      expect(rowsOf(second.beamtime), `${questions}`).toEqual(rowsOf(whole.beamtime));
    }
  });

  it('a folder that may not be read any more is not called unplugged', async () => {
    const answers = async (fault: 'not-allowed' | 'not-found'): Promise<unknown> => {
      const whole = disk(files);
      const ask = (at: number): void => {
        if (at > MANY) throw new DiskError(fault, ROOT);
      };
      let questions = 0;
      const { ended } = await scan({
        ...whole,
        list: async (path) => (ask(++questions), whole.list(path)),
        read: async (path) => (ask(++questions), whole.read(path))
      });
      return ended;
    };
    const cut = { how: 'disconnected', scan: { partial: true } };
    expect(await answers('not-allowed')).toMatchObject({ ...cut, scan: { unlisted: { forbidden: true } } });
    expect(await answers('not-found')).not.toMatchObject({ scan: { unlisted: { forbidden: true } } });
  });

  it('what was deleted is dropped, even where something else is refused', async () => {
    const [deleted, refused] = ['_kamoproc', '_kamo_30deg'].map(relPath) as [RelPath, RelPath];
    const { library, beamtime } = await scan(disk(files));
    const left = Object.fromEntries(
      Object.entries(files).filter(([path]) => !isWithin(relPath(path), deleted))
    );
    const again = await scan(disk(left, below(refused)), library);
    expect(again.ended.how).toBe('incomplete');
    const rows = [...rowsOf(beamtime).keys()].filter((path) => path.startsWith('_kamo'));
    expect(rows.some((path) => path.startsWith('_kamoproc/'))).toBe(true);
    for (const path of rows)
      expect(rowsOf(again.beamtime).has(path), path).toBe(isWithin(relPath(path), refused));
    expect(again.gone.filter((path) => isWithin(path, refused))).toEqual([]);
  });
});
