import { describe, expect, it, vi } from 'vitest';
import { Channel } from './channel';
import { TimeOver, limit, within } from './limit';
import { pullStream, serveStream } from './remote-stream';

const light = { ms: 20, weight: 10, weigh: () => 1 };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<T[][]> {
  const found: T[][] = [];
  for await (const batch of batches) found.push([...batch]);
  return found;
}

describe('a stream across a worker', () => {
  it('arrives whole and in order, in batches of bounded weight', async () => {
    const server = serveStream(async function* (count: number) {
      for (let n = 0; n < count; n++) yield n;
    }, light);
    const batches = await all(pullStream(server, await server.open(25), new AbortController().signal));
    expect(batches.flat()).toEqual(Array.from({ length: 25 }, (_, n) => n));
    expect(Math.max(...batches.map(({ length }) => length))).toBe(10);
  });
  it('does not wait for a full batch', async () => {
    const server = serveStream(async function* () {
      yield 'first';
      await pause(100);
      yield 'second';
    }, light);
    expect(await all(pullStream(server, await server.open(undefined), new AbortController().signal))).toEqual(
      [['first'], ['second']]
    );
  });
  it('hands a batch over in time when the clock of the computer is set back meanwhile', async () => {
    const clock = vi.spyOn(Date, 'now');
    const server = serveStream(async function* () {
      yield 'first';
      clock.mockReturnValue(0);
      yield 'second';
      await pause(200);
      yield 'third';
    }, light);
    const batches = await all(
      pullStream(server, await server.open(undefined), new AbortController().signal)
    ).finally(() => clock.mockRestore());
    expect(batches).toEqual([['first', 'second'], ['third']]);
  });
  it('when stopped lets the far side finish what it has', async () => {
    const server = serveStream(async function* (_: undefined, signal: AbortSignal) {
      while (!signal.aborted) {
        yield 'more';
        await pause(1);
      }
      yield 'stopped';
    }, light);
    const stop = new AbortController();
    const seen: string[] = [];
    for await (const batch of pullStream(server, await server.open(undefined), stop.signal)) {
      seen.push(...batch);
      stop.abort();
    }
    expect(seen.at(-1)).toBe('stopped');
  });
  it('tells the far side when nobody listens any more', async () => {
    let told = false;
    const server = serveStream(async function* (_: undefined, signal: AbortSignal) {
      signal.addEventListener('abort', () => (told = true));
      for (;;) {
        yield 'more';
        await pause(1);
      }
    }, light);
    for await (const batch of pullStream(server, await server.open(undefined), new AbortController().signal))
      if (batch.length > 0) break;
    expect(told).toBe(true);
  });
  it('of an unknown id has ended', async () => {
    const server = serveStream(async function* () {
      yield 1;
    }, light);
    expect(await server.next('nothing')).toBeNull();
  });
});

describe('a channel', () => {
  it('holds a pusher up while its reader is behind', async () => {
    const channel = new Channel<number>(1);
    channel.push(1);
    channel.push(2);
    let pushed = false;
    const pushing = channel.room().then(() => (pushed = true));
    await pause(1);
    expect(pushed).toBe(false);
    expect(await channel.take()).toEqual([1, 2]);
    await pushing;
    channel.close();
    expect(await channel.take()).toBeUndefined();
  });
});

describe('limits', () => {
  it('run so many tasks at once and no more', async () => {
    const atMost = limit(3);
    let running = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 10 }, () =>
        atMost(async () => {
          most = Math.max(most, ++running);
          await pause(1);
          running--;
        })
      )
    );
    expect(most).toBe(3);
  });
  it('give up waiting, with what was waited for', async () => {
    await expect(within(5, new Promise(() => undefined), 'the disk')).rejects.toThrow(TimeOver);
    expect(await within(1000, Promise.resolve(1), 'x')).toBe(1);
  });
});
