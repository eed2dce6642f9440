import { describe, expect, it } from 'vitest';
import { WorkerDied } from '../lib/base/worker-died';
import { serve, reportedFailure } from './serve';
import { workerLines, type WorkerLike } from './worker-line';

interface Service {
  twice(n: number): Promise<number>;
  never(): Promise<void>;
}
const service: Service = {
  twice: async (n) => n * 2,
  never: () => new Promise(() => undefined)
};
const PATIENCE = { first: 40, later: 40, every: 5 };

/** A worker whose inside runs here, over a real message channel; `mute` never answers. */
class Bench {
  started = 0;
  ended = 0;
  /** What the worker posts beside its answers. */
  say: (message: unknown) => void = () => undefined;
  #events = new EventTarget();

  readonly start = (mute = false): WorkerLike => {
    this.started++;
    const { port1, port2 } = new MessageChannel();
    if (!mute) serve(service, port1);
    this.say = (message) => port1.postMessage(message);
    const events = (this.#events = new EventTarget());
    port2.start();
    return {
      postMessage: (message: unknown) => port2.postMessage(message),
      addEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
        (type === 'message' ? port2 : events).addEventListener(type, listener),
      removeEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
        (type === 'message' ? port2 : events).removeEventListener(type, listener),
      terminate: () => {
        this.ended++;
        port1.close();
        port2.close();
      }
    };
  };

  fire(type: 'error' | 'messageerror'): void {
    this.#events.dispatchEvent(new Event(type));
  }
}

const deathOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    return `answered ${String(await call)}`;
  } catch (error) {
    if (error instanceof WorkerDied) return error.death;
    throw error;
  }
};

describe('a line to a worker', () => {
  it('calls it; one worker serves every call', async () => {
    const bench = new Bench();
    const line = workerLines<Service>(() => bench.start(), PATIENCE);
    expect([await line().service.twice(2), await line().service.twice(3)]).toEqual([4, 6]);
    expect(bench.started).toBe(1);
  });
  it.each([
    ['error', 'error'],
    ['messageerror', 'garbled']
  ] as const)('%s ends what waits, by name, and the next call starts another', async (event, death) => {
    const bench = new Bench();
    const line = workerLines<Service>(() => bench.start(), PATIENCE);
    const first = line();
    await first.service.twice(1);
    const waiting = deathOf(first.service.never());
    bench.fire(event);
    expect(await waiting).toBe(death);
    expect([first.died.aborted, bench.ended]).toEqual([true, 1]);
    expect(await deathOf(first.service.twice(1))).toBe(death);
    expect(await line().service.twice(4)).toBe(8);
    expect(bench.started).toBe(2);
  });
  it('an error before any answer: it was not loaded', async () => {
    const bench = new Bench();
    const waiting = deathOf(workerLines<Service>(() => bench.start(true), PATIENCE)().service.twice(1));
    bench.fire('error');
    expect(await waiting).toBe('not-loaded');
  });
  it('one that never answers is silent', async () => {
    const bench = new Bench();
    const line = workerLines<Service>(() => bench.start(true), PATIENCE);
    expect(await deathOf(line().service.twice(1))).toBe('silent');
    expect(bench.ended).toBe(1);
  });
  it('one that works on for long is not', async () => {
    const bench = new Bench();
    const line = workerLines<Service>(() => bench.start(), PATIENCE);
    const waiting = deathOf(line().service.never());
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(line().died.aborted).toBe(false);
    await line().check(20);
    expect(line().died.aborted).toBe(false);
    bench.fire('error');
    expect(await waiting).toBe('error');
  });
  it('tells what fails in the worker without anybody waiting, and goes on', async () => {
    const bench = new Bench();
    const told: Error[] = [];
    const line = workerLines<Service>(
      () => bench.start(),
      PATIENCE,
      (error) => told.push(error)
    );
    await line().service.twice(1);
    for (const reason of [new TypeError('x is not a function'), 'a text']) bench.say(reportedFailure(reason));
    expect(await line().service.twice(2)).toBe(4);
    expect(told.map(({ name, message }) => `${name}: ${message}`)).toEqual([
      'TypeError: x is not a function',
      'Error: a text'
    ]);
    expect(told[0]?.stack).toContain('worker-line.test');
    expect(bench.started).toBe(1);
  });
  it('is no promise, so that it can be handed on', async () => {
    const { service } = workerLines<Service>(() => new Bench().start(), PATIENCE)();
    expect(await Promise.resolve(service)).toBe(service);
  });
});
