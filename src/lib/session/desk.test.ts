/** Where beamtimes are opened: what is on the screen, what was refused and why, while several things are asked for at once. */
import { describe, expect, it, test } from 'vitest';
import { ROOT, relPath } from '../base/rel-path';
import type { Merge } from '../beamtime/types';
import { memoryLibrary } from '../library/open-library';
import type { ScanEvent } from '../scan/events';
import { Desk } from './desk.svelte';
import type { ScanSource } from './ports';
import { Preferences } from './preferences.svelte';
import { aMerge } from '../../../tests/support/model';
import { ASSEMBLY_VERSION } from '../beamtime/assemble/version';

const SCAN = { directories: 1, files: 2, bytesRead: 3, filesParsed: 1, partial: false };
const openedAs = (id: string): ScanEvent => ({
  kind: 'opened',
  id,
  beamtime: { name: id, source: 'folder', opened: ROOT }
});
const DONE: ScanEvent = { kind: 'ended', how: 'done', scan: SCAN, kept: true };
const REFUSED: ScanEvent = { kind: 'not-a-beamtime', folder: 'disk', inside: ['a', 'b'], saw: ['photos'] };
const merges = (...paths: readonly string[]): ScanEvent => ({
  kind: 'merges',
  merges: paths.map((path): Merge => aMerge({ path: relPath(path), trials: [] }))
});

interface Given extends ScanSource {
  readonly cancelled: () => number;
}
function source(...batches: readonly (readonly ScanEvent[])[]): Given {
  let cancels = 0;
  async function* events(): AsyncGenerator<readonly ScanEvent[]> {
    yield* batches;
  }
  return {
    events: events(),
    read: async () => new File([], 'a'),
    list: async () => [],
    readRecord: async () => ({ ok: false, problem: { line: 0, flaw: { code: 'empty' }, excerpt: '' } }),
    checkFrames: async () => ({ files: 0, damaged: [], whole: true }),
    close: () => undefined,
    cancel: () => void cancels++,
    cancelled: () => cancels
  };
}
function desk(reassemble?: (id: string) => Promise<void>): Desk {
  const library = memoryLibrary();
  const judge = {
    checks: [],
    defaults: {},
    *merge() {},
    *rest() {
      yield;
      return [];
    }
  };
  return new Desk(
    library,
    new Preferences(library),
    async () => ({
      ...judge,
      *merge() {
        yield;
        return [];
      }
    }),
    reassemble
  );
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const CARD = {
  name: 'x',
  source: 'folder',
  opened: '',
  counts: { pins: 0, samples: 0, processingRuns: 0, merges: 0, mergeRuns: 0, files: 2, unreadable: 0 },
  scan: SCAN,
  scannedAt: '2026-11-29T00:00:00Z',
  lastOpened: '2026-11-29T00:00:00Z',
  hasHandle: false
} as const;

describe('what is on the screen', () => {
  it('is nothing at first, then what was opened, then nothing again', async () => {
    const at = desk();
    expect(at.current).toBeUndefined();
    const open = await at.open('x', () => source([openedAs('x')], [DONE]));
    expect(at.current).toBe(open);
    at.leave();
    expect(at.current).toBeUndefined();
  });
  it('is the same beamtime where its disk is read again, with the rows it had', async () => {
    const at = desk();
    const first = await at.open('x', () => source([openedAs('x')], [merges('m/a')], [DONE]));
    await settled();
    const again = await at.open('x again', () => source([openedAs('x')], [DONE]));
    expect(again).toBe(first);
    expect(again?.merges.map(({ path }) => path)).toEqual(['m/a']);
  });
  it('is the other one where another is opened; the first is read no further', async () => {
    const at = desk();
    const first = source([openedAs('x')]);
    await at.open('x', () => first);
    const second = await at.open('y', () => source([openedAs('y')], [DONE]));
    expect(at.current).toBe(second);
    expect(second?.id).toBe('y');
  });
  it('stays where something else is refused', async () => {
    const at = desk();
    const open = await at.open('x', () => source([openedAs('x')], [DONE]));
    await at.open('disk', () => source([REFUSED], [DONE]));
    expect([at.current, at.refused?.folder]).toEqual([open, 'disk']);
  });
});

describe('what is being opened', () => {
  it('is told by its name until its first word, and not after', async () => {
    const at = desk();
    const opening = at.open('200714_試料', () => source([openedAs('x')], [DONE]));
    expect(at.opening).toEqual({ what: '200714_試料', long: false });
    await opening;
    expect(at.opening).toBeUndefined();
  });
  it('is given up by the user: its disk is let go, and nothing is told of it', async () => {
    const at = desk();
    const late = source([openedAs('x')], [DONE]);
    const opening = at.open('x', async () => {
      await settled();
      return late;
    });
    at.stopWaiting();
    expect(await opening).toBeUndefined();
    expect([late.cancelled(), at.current, at.failed, at.refused, at.opening]).toEqual([
      1,
      undefined,
      undefined,
      undefined,
      undefined
    ]);
  });
  it('that fails after it was given up says nothing', async () => {
    const at = desk();
    const opening = at.open('x', async () => {
      await settled();
      throw new Error('gone');
    });
    at.stopWaiting();
    await opening;
    expect(at.failed).toBeUndefined();
  });
  it('ends without a word: no beamtime, and no fault of it', async () => {
    const at = desk();
    expect(await at.open('x', () => source())).toBeUndefined();
    expect([at.failed, at.refused, at.opening, at.current]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined
    ]);
  });
});

describe('what was refused', () => {
  it('says what was seen, and its disk is let go', async () => {
    const at = desk();
    const disk = source([REFUSED], [DONE]);
    await at.open('disk', () => disk);
    expect(at.refused).toEqual({ folder: 'disk', inside: ['a', 'b'], saw: ['photos'] });
    expect(disk.cancelled()).toBe(1);
  });
  test.each<[string, (at: Desk) => unknown]>([
    ['it was read', (at) => at.dismiss()],
    ['something else is opened', (at) => at.open('x', () => source([openedAs('x')], [DONE]))],
    ['one of the beamtimes inside is opened', (at) => at.openInside('b')]
  ])('is told until %s', async (_, act) => {
    const at = desk();
    await at.open('disk', (inside) => source([inside === undefined ? REFUSED : openedAs(inside)], [DONE]));
    expect(at.refused).toBeDefined();
    await act(at);
    expect(at.refused).toBeUndefined();
  });
  it('opens the beamtime inside that is asked for, by the same way', async () => {
    const at = desk();
    const asked: (string | undefined)[] = [];
    await at.open('disk', (inside) => {
      asked.push(inside);
      return source([inside === undefined ? REFUSED : openedAs(inside)], [DONE]);
    });
    expect((await at.openInside('b'))?.id).toBe('b');
    expect((await at.tryAgain())?.id).toBe('b');
    expect(asked).toEqual([undefined, 'b', 'b']);
  });
  it('opens all of them, and counts them', async () => {
    const at = desk();
    await at.open('disk', (inside) => source([inside === undefined ? REFUSED : openedAs(inside)], [DONE]));
    await at.openAll(['a', 'b']);
    expect([at.added, at.adding, at.current]).toEqual([2, undefined, undefined]);
  });
  it('does nothing where nothing was asked for yet', async () => {
    const at = desk();
    expect([await at.tryAgain(), await at.openInside('a')]).toEqual([undefined, undefined]);
    await at.openAll(['a']);
    expect(at.added).toBeUndefined();
  });
});

describe('why it failed', () => {
  it('is told until it was read, also where it failed before it came here', () => {
    const at = desk();
    at.fail({ flaw: { code: 'wrong-archive' } });
    expect(at.failed).toEqual({ flaw: { code: 'wrong-archive' } });
    at.dismiss();
    expect(at.failed).toBeUndefined();
  });
  it('is forgotten when it works the second time', async () => {
    const at = desk();
    let fails = true;
    const start = (): ScanSource => {
      if (fails) throw new Error('not-allowed');
      return source([openedAs('x')], [DONE]);
    };
    await at.open('x', start);
    expect(at.failed?.flaw).toEqual({ code: 'written', text: 'not-allowed' });
    fails = false;
    expect((await at.tryAgain())?.id).toBe('x');
    expect(at.failed).toBeUndefined();
  });
});

it('exported indexes that are given together: one is told while it comes in, all when they are', () => {
  const at = desk();
  at.importing('a.json');
  expect(at.opening).toEqual({ what: 'a.json', long: false });
  const imported = { beamtimes: 2, refused: [{ file: 'b.json', why: 'archive' }] };
  at.importEnded(imported);
  expect([at.opening, at.imported]).toEqual([undefined, imported]);
});

describe('a beamtime of the library', () => {
  it('that nobody knows is not opened', async () => {
    const at = desk();
    expect([await at.load('nobody'), at.current]).toEqual([undefined, undefined]);
  });
  it('is put on the screen without a disk, and its card says when', async () => {
    const at = desk();
    await at.library.keepCard({ ...CARD, id: 'x', assembly: ASSEMBLY_VERSION });
    const open = await at.load('x');
    expect([open?.id, open?.state, open?.connected, at.current === open]).toEqual(['x', 'idle', false, true]);
    const after = await at.library.card('x');
    expect(Date.parse(after?.lastOpened ?? '')).toBeGreaterThan(Date.parse(CARD.lastOpened) - 1);
    expect(after?.lastOpened).not.toBe(CARD.lastOpened);
  });
  it('that is on the screen already is not read again', async () => {
    const at = desk();
    const open = await at.open('x', () => source([openedAs('x')], [DONE]));
    expect(await at.load('x')).toBe(open);
  });
  it('has its rows while its disk is read again', async () => {
    const at = desk();
    await at.library.keepCard({ ...CARD, id: 'x', assembly: ASSEMBLY_VERSION });
    await at.library.keepMerges('x', [aMerge({ path: relPath('a'), trials: [] })]);
    const open = await at.open('x', () => source([openedAs('x')], [{ ...DONE }]));
    expect(open?.merges.map(({ path }) => path)).toEqual(['a']);
  });
  it.each([
    ['the rows are those of that scan', CARD.scannedAt, ['a']],
    ['another tab has read it since', '2026-11-30T00:00:00Z', ['a', 'b']]
  ] as const)('that did not change on its disk: %s', async (_, scannedAt, paths) => {
    const at = desk();
    await at.library.keepCard({ ...CARD, id: 'x', assembly: ASSEMBLY_VERSION });
    await at.library.keepMerges('x', [aMerge({ path: relPath('a'), trials: [] })]);
    await at.load('x');
    await at.library.keepMerges('x', [aMerge({ path: relPath('b'), trials: [] })]);
    const standing: ScanEvent = { kind: 'standing', scannedAt };
    const open = await at.open('x', () => source([openedAs('x')], [standing, { ...DONE, scannedAt }]));
    await settled();
    expect(open?.merges.map(({ path }) => path)).toEqual(paths);
    expect(open?.scannedAt).toBe(scannedAt);
  });
  test.each<[string, object, readonly string[]]>([
    ['of this assembly: as it is', { assembly: ASSEMBLY_VERSION }, []],
    ['of an older one: made again', { assembly: ASSEMBLY_VERSION - 1 }, ['x']],
    ['of none: made again', {}, ['x']],
    ['of an exported index: there is nothing to make it of', { source: 'import' }, []]
  ])('rows %s', async (_, card, made) => {
    const again: string[] = [];
    const at = desk(async (id) => void again.push(id));
    await at.library.keepCard({ ...CARD, ...card, id: 'x' });
    expect((await at.rows('x'))?.beamtime.name).toBe('x');
    expect([again, at.current]).toEqual([made, undefined]);
  });
});
