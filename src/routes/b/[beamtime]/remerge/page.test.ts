import { afterEach, describe, expect, it } from 'vitest';
import { relPath } from '$lib/base/rel-path';
import { WorkerDied } from '$lib/base/worker-died';
import type { Diagnosed, FreeAsked, MergedAgain, ReflectionsServer } from '$workers/reflections';
import { Flawed } from '$lib/base/flaw';
import { Remerging } from './page.svelte';
import type { Ports } from '../reflections/read-sets';

const MERGED = { sets: [], shells: [], outliers: 0, parts: 1 } as unknown as MergedAgain;
const OPTIONS = { reject: true, reindex: true, friedel: 'merged' } as const;
const input = (number: number, ...paths: string[]) => ({
  number,
  places: paths.map((path) => ({ path: relPath(path), from: 'own' as const })),
  axes: false
});

const open: Remerging[] = [];
afterEach(async () => {
  for (const page of open.splice(0)) await page.close();
});

function bench(server: Partial<ReflectionsServer>, onDisk: readonly string[]) {
  const died = new AbortController();
  const read: string[] = [];
  const kept: string[][] = [];
  const service = {
    read: async (name: string) => {
      read.push(name);
      return { ok: { records: 1, rejected: 0, complete: true, problems: 0 } };
    },
    keep: async (names) => void kept.push([...names]),
    stop: async () => undefined,
    ...server
  } as ReflectionsServer;
  const line = {
    service,
    died: died.signal,
    check: async () => died.abort(new WorkerDied('silent'))
  };
  const ports: Ports = {
    line: () => line,
    across: (local) => local,
    read: async (path) => {
      if (path === 'forbidden') throw new Flawed({ code: 'refused', fault: 'not-readable' });
      if (!onDisk.includes(path)) throw new Flawed({ code: 'refused', fault: 'not-found' });
      return new File([''], path);
    }
  };
  const remerging = new Remerging(ports);
  open.push(remerging);
  return { remerging, ports, read, kept };
}

describe('a merge from the reflections', () => {
  it('takes the next place where the best is not on the disk, names who is missing, and reads nothing twice', async () => {
    const { remerging, read } = bench({ merge: async () => ({ ok: MERGED }) }, ['b']);
    const inputs = [input(1, 'a', 'b'), input(2, 'c'), input(3)];
    await remerging.start(inputs, OPTIONS);
    expect(remerging.state).toBe('done');
    expect(remerging.result?.sets).toEqual([{ number: 1, path: 'b', from: 'own' }]);
    expect(remerging.missing.map(({ number, why }) => [number, why.code])).toEqual([
      [2, 'absent'],
      [3, 'place']
    ]);
    await remerging.start(inputs, OPTIONS);
    expect(read).toEqual(['b']);
  });
  it('leaves to the next page what it read, and has all forgotten where none follows', async () => {
    const { remerging, ports, kept } = bench({ merge: async () => ({ ok: MERGED }) }, ['a']);
    await remerging.start([input(1, 'x', 'a')], OPTIONS);
    const closing = remerging.close();
    const next = new Remerging(ports);
    await closing;
    expect(kept).toEqual([['x', 'a']]);
    await next.start([input(1, 'a')], OPTIONS);
    await next.close();
    expect(kept).toEqual([['x', 'a'], ['a'], []]);
  });
  it('says what the disk said of a file that it refuses, and goes on with the others', async () => {
    const { remerging } = bench({ merge: async () => ({ ok: MERGED }) }, ['a']);
    await remerging.start([input(1, 'a'), input(2, 'forbidden', 'x')], OPTIONS);
    expect(remerging.state).toBe('done');
    expect(remerging.missing).toEqual([
      {
        number: 2,
        why: { code: 'refused', path: 'forbidden', flaw: { code: 'refused', fault: 'not-readable' } }
      }
    ]);
  });
  it('fails by name where nothing is on the disk, or the worker says why', async () => {
    const { remerging } = bench({ merge: async () => ({ fault: { code: 'no-records' } }) }, ['a']);
    await remerging.start([input(1, 'x')], OPTIONS);
    expect([remerging.state, remerging.fault?.code]).toEqual(['failed', 'nothing']);
    await remerging.start([input(1, 'a')], OPTIONS);
    expect([remerging.state, remerging.fault?.code]).toEqual(['failed', 'no-records']);
  });
  it('shows nothing of the run before when another was chosen, not even what the worker still answers', async () => {
    let answer: (outcome: { ok: MergedAgain }) => void = () => undefined;
    const merge = () => new Promise<{ ok: MergedAgain }>((resolve) => (answer = resolve));
    const { remerging } = bench({ merge }, ['a']);
    const first = remerging.start([input(1, 'a'), input(2, 'c')], OPTIONS);
    while (remerging.state !== 'scaling') await new Promise((resolve) => setTimeout(resolve));
    answer({ ok: MERGED });
    await first;
    const again = remerging.start([input(1, 'a')], OPTIONS);
    while (remerging.state !== 'scaling') await new Promise((resolve) => setTimeout(resolve));
    const clearing = remerging.clear();
    answer({ ok: MERGED });
    await Promise.all([again, clearing]);
    expect([remerging.state, remerging.result, remerging.missing]).toEqual(['idle', undefined, []]);
  });
  it('stops at once, though the worker is busy; what it still says is not heard', async () => {
    let answer: (outcome: { ok: MergedAgain }) => void = () => undefined;
    const { remerging } = bench({ merge: () => new Promise((resolve) => (answer = resolve)) }, ['a']);
    const running = remerging.start([input(1, 'a')], OPTIONS);
    while (remerging.state !== 'scaling') await new Promise((resolve) => setTimeout(resolve));
    await remerging.stop();
    expect(remerging.state).toBe('stopped');
    answer({ ok: MERGED });
    await running;
    expect([remerging.state, remerging.result]).toEqual(['stopped', undefined]);
  });
});

describe('what goes wrong while data sets are merged', () => {
  it('tells how far the scaling is', async () => {
    const { remerging } = bench(
      {
        merge: async (_asked, progress) => {
          progress('scaling', 0.5);
          return { ok: MERGED };
        }
      },
      ['a']
    );
    await remerging.start([input(1, 'a'), input(2, 'x')], OPTIONS);
    expect(remerging.stage).toEqual({ name: 'scaling', done: 0.5 });
    expect(remerging.reading).toEqual({ done: 2, of: 2 });
  });
  it('says that the worker died, by its name, and takes the result of the merge before from the screen', async () => {
    let dies = false;
    const merge = async () => {
      if (dies) throw new WorkerDied('error', 'out of memory');
      return { ok: MERGED };
    };
    const { remerging } = bench({ merge }, ['a']);
    await remerging.start([input(1, 'a')], OPTIONS);
    expect(remerging.result?.merged).toBe(MERGED);
    dies = true;
    await remerging.start([input(1, 'a')], OPTIONS);
    expect([remerging.state, remerging.fault, remerging.result]).toEqual([
      'failed',
      { code: 'died', says: 'the worker died: error (out of memory)' },
      undefined
    ]);
  });
  it('shows a fault of our own, and does not hide it', async () => {
    const { remerging } = bench({ merge: () => Promise.reject(new RangeError('a fault of ours')) }, ['a']);
    await expect(remerging.start([input(1, 'a')], OPTIONS)).rejects.toThrow('a fault of ours');
    expect([remerging.state, remerging.fault]).toEqual(['failed', { code: 'died', says: 'a fault of ours' }]);
  });
  it('hears nothing of a death that a stop brought about', async () => {
    let die: (reason: unknown) => void = () => undefined;
    const { remerging } = bench({ merge: () => new Promise((_, reject) => (die = reject)) }, ['a']);
    const running = remerging.start([input(1, 'a')], OPTIONS);
    while (remerging.state !== 'scaling') await new Promise((resolve) => setTimeout(resolve));
    await remerging.stop();
    die(new WorkerDied('silent'));
    await running;
    expect([remerging.state, remerging.fault]).toEqual(['stopped', undefined]);
  });
  it('has nothing to stop where nothing runs', async () => {
    let stops = 0;
    const { remerging } = bench({ merge: async () => ({ ok: MERGED }), stop: async () => void stops++ }, [
      'a'
    ]);
    await remerging.stop();
    expect(remerging.state).toBe('idle');
    await remerging.start([input(1, 'a')], OPTIONS);
    await remerging.stop();
    expect([remerging.state, remerging.result?.merged, stops]).toEqual(['done', MERGED, 0]);
  });
});

describe('what is asked of the last merge', () => {
  const DIAGNOSED = { spaceGroup: 'P 43 21 2' } as unknown as Diagnosed;
  const MTZ = new Blob(['MTZ ']);
  const died = () => Promise.reject(new WorkerDied('silent'));
  const broken = () => Promise.reject(new RangeError('a fault of ours'));

  it('is diagnosed, until another merge begins', async () => {
    const { remerging } = bench(
      { merge: async () => ({ ok: MERGED }), diagnoseMerge: async () => ({ ok: DIAGNOSED }) },
      ['a']
    );
    await remerging.start([input(1, 'a')], OPTIONS);
    await remerging.diagnose();
    expect([remerging.diagnosed, remerging.fault]).toEqual([DIAGNOSED, undefined]);
    await remerging.start([input(1, 'a')], OPTIONS);
    expect(remerging.diagnosed).toBeUndefined();
  });
  it('is not taken for what another merge, begun meanwhile, says of the crystal', async () => {
    let answer: (outcome: { ok: Diagnosed }) => void = () => undefined;
    const { remerging } = bench(
      {
        merge: async () => ({ ok: MERGED }),
        diagnoseMerge: () => new Promise((resolve) => (answer = resolve))
      },
      ['a']
    );
    await remerging.start([input(1, 'a')], OPTIONS);
    const diagnosing = remerging.diagnose();
    await remerging.start([input(1, 'a')], OPTIONS);
    answer({ ok: DIAGNOSED });
    await diagnosing;
    expect([remerging.state, remerging.diagnosed, remerging.fault]).toEqual(['done', undefined, undefined]);
  });
  it('is written as the file that was asked for, with its flags', async () => {
    const asked: unknown[] = [];
    const { remerging } = bench(
      {
        write: async (kind: 'mtz' | 'hkl', name: string, free?: FreeAsked) => {
          asked.push([kind, name, free]);
          return { ok: MTZ };
        }
      },
      []
    );
    expect(await remerging.write('mtz', 'lys.mtz', 'new')).toBe(MTZ);
    expect(await remerging.write('hkl', 'lys.hkl')).toBe(MTZ);
    expect(asked).toEqual([
      ['mtz', 'lys.mtz', 'new'],
      ['hkl', 'lys.hkl', undefined]
    ]);
  });
  it.each([
    ['diagnosis', (page: Remerging) => page.diagnose()],
    ['file', (page: Remerging) => page.write('mtz', 'lys.mtz')]
  ])('no %s: the fault is said, and taken back when it is asked for again', async (_what, ask) => {
    let answer: () => Promise<{ fault: { code: 'no-records' } } | { ok: never }> = async () => ({
      fault: { code: 'no-records' }
    });
    const { remerging } = bench({ diagnoseMerge: () => answer(), write: () => answer() }, []);
    expect(await ask(remerging)).toBeUndefined();
    expect(remerging.fault).toEqual({ code: 'no-records' });
    answer = died;
    expect(await ask(remerging)).toBeUndefined();
    expect(remerging.fault).toEqual({ code: 'died', says: 'the worker died: silent' });
    answer = broken;
    await expect(ask(remerging)).rejects.toThrow('a fault of ours');
    expect([remerging.fault, remerging.diagnosed]).toEqual([
      { code: 'died', says: 'a fault of ours' },
      undefined
    ]);
    answer = async () => ({ ok: MTZ as never });
    await ask(remerging);
    expect(remerging.fault).toBeUndefined();
  });
});
