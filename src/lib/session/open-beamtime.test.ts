import { describe, expect, it } from 'vitest';
import { ROOT, relPath } from '../base/rel-path';
import { WorkerDied } from '../base/worker-died';
import type { Merge } from '../beamtime/types';
import type { Finding } from '../checks/check';
import { memoryLibrary } from '../library/open-library';
import type { ScanEvent } from '../scan/events';
import { Desk } from './desk.svelte';
import { OpenBeamtime } from './open-beamtime.svelte';
import type { Judge, ScanSource } from './ports';
import { Preferences } from './preferences.svelte';
import { unexpected } from './unexpected.svelte';

const merge = (path: string): Merge => ({
  path: relPath(path),
  sources: [],
  area: '_kamoproc',
  clustering: 'cc',
  sampleName: path,
  state: 'finished',
  trials: [],
  files: {}
});
const failed = (path: string): Finding => ({
  check: 'merge-finished',
  verdict: 'fail',
  subject: { kind: 'merge', path: relPath(path) },
  message: { en: 'no', ja: '否' },
  sources: []
});
const judge: Judge = {
  checks: [],
  defaults: {},
  *merge(_, { path }) {
    yield;
    return [failed(path)];
  },
  *rest() {
    yield;
    return [];
  }
};
const opened: Extract<ScanEvent, { kind: 'opened' }> = {
  kind: 'opened',
  id: 'x',
  beamtime: { name: 'x', source: 'folder', opened: ROOT }
};
const scan = { directories: 1, files: 2, bytesRead: 3, filesParsed: 1, partial: false };
const done: Extract<ScanEvent, { kind: 'ended' }> = { kind: 'ended', how: 'done', scan, kept: true };

function sourceOf(...batches: ScanEvent[][]): ScanSource {
  async function* events(): AsyncGenerator<readonly ScanEvent[]> {
    yield* batches;
  }
  return {
    events: events(),
    read: async () => new File([], 'a'),
    list: async () => ['a'],
    readRecord: async () => ({ ok: false, problem: { line: 0, flaw: { code: 'empty' }, excerpt: '' } }),
    checkFrames: async () => ({ files: 3, damaged: [], whole: true }),
    close: () => undefined,
    cancel: () => undefined
  };
}
function desk(): Desk {
  const library = memoryLibrary();
  return new Desk(library, new Preferences(library), async () => judge);
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 80));

const table = { path: relPath('m/cctable.dat'), record: { datasets: 3 } };

describe('the record of a file', () => {
  it('is the one that the library kept, else the disk’s, else none', async () => {
    const at = desk();
    const open = await at.open('x', () => ({
      ...sourceOf([opened], [done]),
      readRecord: async (path) =>
        path === table.path
          ? { ok: true, format: 'cctable', record: 'of the disk', problems: [] }
          : { ok: false, problem: { line: 0, flaw: { code: 'refused', fault: 'gone' }, excerpt: '' } }
    }));
    await settled();
    expect(await open?.keptRecord(table.path)).toBe('of the disk');
    expect(await open?.keptRecord(relPath('elsewhere'))).toBeUndefined();
    await at.library.keepReads('x', [
      [
        'm',
        {
          'cctable.dat': {
            size: 1,
            modified: 1,
            format: 'cctable',
            version: 1,
            record: table.record,
            problems: []
          }
        }
      ]
    ]);
    expect(await open?.keptRecord(table.path)).toEqual(table.record);
    expect(await open?.neededRecord(table.path, 'cctable')).toEqual(table.record);
    await expect(open?.neededRecord(relPath('elsewhere'), 'cctable')).rejects.toThrow('gone');
  });
});

describe('opening what the user gave', () => {
  it('gives the beamtime at its first word, and its rows as they come', async () => {
    const open = await desk().open('x', () =>
      sourceOf([opened], [{ kind: 'merges', merges: [merge('b'), merge('a')] }], [done])
    );
    expect(open?.id).toBe('x');
    await settled();
    expect(open?.state).toBe('done');
    expect(open?.merges.map(({ path }) => path)).toEqual(['a', 'b']);
    expect(open?.scan).toEqual(scan);
    expect(open?.findings).toHaveLength(2);
    expect(open?.findingsAt('merge', relPath('b'))).toHaveLength(1);
  });
  it('tells a fault behind the end of a scan, which has ended well all the same', async () => {
    unexpected.close();
    const fault: ScanEvent = { kind: 'fault', flaw: { code: 'written', text: 'no card' } };
    const open = await desk().open('x', () => sourceOf([opened], [done], [fault]));
    await settled();
    expect([open?.state, unexpected.count]).toEqual(['done', 1]);
    expect(String(unexpected.error)).toContain('no card');
    unexpected.close();
  });
  it('keeps rows through a second scan until they are gone', async () => {
    const at = desk();
    await at.open('x', () =>
      sourceOf([opened], [{ kind: 'merges', merges: [merge('a'), merge('b')] }], [done])
    );
    await settled();
    const again = await at.open('x', () =>
      sourceOf([opened], [{ kind: 'gone', paths: [relPath('a')] }], [done])
    );
    await settled();
    expect(again?.merges.map(({ path }) => path)).toEqual(['b']);
  });
  it('says stopped when the events end without a word, keeping what was read', async () => {
    const open = await desk().open('x', () => sourceOf([opened], [{ kind: 'merges', merges: [merge('a')] }]));
    await settled();
    expect([open?.state, open?.merges.length]).toEqual(['stopped', 1]);
  });
  it('judges the image files of a pin on its disk, and says nothing without one', async () => {
    const at = desk();
    const open = await at.open('x', () => sourceOf([opened], [done]));
    const { signal } = new AbortController();
    expect(await open?.list(relPath('A-01'))).toEqual(['a']);
    expect(await open?.checkFrames(relPath('A-01'), signal)).toMatchObject({ files: 3, whole: true });
    const absent = new OpenBeamtime('x', opened.beamtime, at.preferences, judge);
    expect(await absent.list(relPath('A-01'))).toBeUndefined();
    expect(await absent.checkFrames(relPath('A-01'), signal)).toBeUndefined();
  });
  it('tells what was seen in a folder that is no beamtime', async () => {
    const at = desk();
    const refused: ScanEvent = { kind: 'not-a-beamtime', folder: 'disk', inside: ['a', 'b'], saw: [] };
    expect(await at.open('disk', () => sourceOf([refused], [done]))).toBeUndefined();
    expect(at.refused).toEqual({ folder: 'disk', inside: ['a', 'b'], saw: [] });
  });
  it('tells why it failed', async () => {
    const at = desk();
    await at.open('x', () => Promise.reject(new Error('not-allowed')));
    expect([at.failed, at.opening]).toEqual([{ flaw: { code: 'written', text: 'not-allowed' } }, undefined]);
  });
  it('tells why where the folder could not even be looked into', async () => {
    const at = desk();
    const flaw = { code: 'refused', fault: 'gone' } as const;
    await at.open('x', () => sourceOf([{ kind: 'ended', how: 'failed', flaw, scan, kept: true }]));
    expect([at.failed, at.opening]).toEqual([{ flaw }, undefined]);
  });
  it('ends as the scan says where its first batch is its last', async () => {
    const open = await desk().open('x', () =>
      sourceOf([opened, { kind: 'merges', merges: [merge('a')] }, done])
    );
    expect(open?.state).toBe('done');
    await settled();
    expect([open?.state, open?.scan, open?.findings.length]).toEqual(['done', scan, 1]);
  });
  it('keeps the words of a failure in the first batch', async () => {
    const flaw = { code: 'written', text: 'a malformed row' } as const;
    const why: ScanEvent = { kind: 'ended', how: 'failed', flaw, scan, kept: true };
    const open = await desk().open('x', () => sourceOf([opened, why]));
    await settled();
    expect([open?.state, open?.failure]).toEqual(['failed', { flaw }]);
  });
  it('lets the disk go when the worker that reads it dies, and says so', async () => {
    const death = new AbortController();
    const at = desk();
    async function* breaking(): AsyncGenerator<readonly ScanEvent[]> {
      yield [opened, { kind: 'merges', merges: [merge('a')] }];
      await settled();
      death.abort();
      throw new WorkerDied('silent');
    }
    const open = await at.open('x', () => ({ ...sourceOf(), events: breaking(), died: death.signal }));
    expect([open?.state, open?.connected]).toEqual(['scanning', true]);
    await settled();
    await settled();
    expect([open?.state, open?.failure?.death, open?.connected, open?.away, open?.merges.length]).toEqual([
      'failed',
      'silent',
      false,
      'worker',
      1
    ]);
  });
  it('is not disturbed by what was given up, and can be tried again', async () => {
    const at = desk();
    let hang = true;
    const start = async (): Promise<ScanSource> => {
      if (hang) await settled();
      return sourceOf([opened], [done]);
    };
    const first = at.open('first', start);
    at.stopWaiting();
    hang = false;
    const second = await at.open('second', start);
    expect(await first).toBeUndefined();
    expect([second?.id, at.failed, at.opening]).toEqual(['x', undefined, undefined]);
    const again = await at.tryAgain();
    await settled();
    expect(again?.state).toBe('done');
  });
});

describe('several beamtimes that are given together', () => {
  const named = (id: string): ScanEvent => ({ ...opened, id, beamtime: { ...opened.beamtime, name: id } });
  const given = (what: string, ...events: ScanEvent[]) => ({
    what,
    start: () => sourceOf([named(what)], events)
  });
  it('are read one after the other; one that was read in part counts, and none is gone to', async () => {
    const at = desk();
    await at.openSeveral([given('a', done), given('b', { ...done, how: 'incomplete' }), given('c', done)]);
    expect([at.added, at.adding, at.current]).toEqual([3, undefined, undefined]);
  });
  it('end where one is stopped', async () => {
    const at = desk();
    await at.openSeveral([given('a', done), given('b', { ...done, how: 'stopped' }), given('c', done)]);
    expect([at.added, at.current]).toEqual([1, undefined]);
  });
  it('leave alone the beamtime that the user goes to meanwhile', async () => {
    const at = desk();
    let other: Promise<OpenBeamtime | undefined> | undefined;
    const late = async (): Promise<ScanSource> => {
      other ??= at.open('z', () => sourceOf([named('z')], [done]));
      await other;
      return sourceOf([named('b')], [done]);
    };
    await at.openSeveral([given('a', done), { what: 'b', start: late }]);
    expect(at.current?.id).toBe('z');
  });
});
