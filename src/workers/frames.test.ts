import { describe, expect, it } from 'vitest';
import type { Level } from '../lib/frames/figures/contrast';
import type { FrameFault } from '../lib/frames/frame';
import type { ShownFrame } from '../lib/frames/shown';
import { FramesWorker } from './frames';
import type { FramesServer, Outcome } from './frames-server';
import { serve } from './serve';
import type { WorkerLike } from './worker-line';

const SHOWN = { number: 1, count: 1 } as ShownFrame;
const SERIES = { id: 1, kind: 'eiger', first: 1, last: 9, start: 1, header: {} } as const;

/** Workers whose inside runs here, over real message channels; what each was asked. */
class Bench {
  readonly asked: string[][] = [];
  ended = 0;
  givenBack = 0;
  #events = new EventTarget();
  /** Why the mask of the series cannot be read. */
  maskFault: FrameFault | undefined;
  /** Files that the library breaks down on. */
  hostile: readonly string[] = [];
  /** What showing a picture does. */
  show: () => Promise<Outcome<ShownFrame>> = async () => ({ ok: SHOWN });
  /** Gives a picture to the page before it is whole. */
  give: (early: ShownFrame) => Promise<void> = async () => undefined;

  readonly start = (): WorkerLike => {
    const asked: string[] = [];
    this.asked.push(asked);
    const service: Partial<FramesServer> = {
      open: async (_names, _name, _read, maskBefore, without = new Map()) => {
        asked.push(['open', maskBefore && 'mask', ...without.keys()].filter(Boolean).join(' without '));
        const broken = this.hostile.find((file) => !without.has(file));
        if (broken !== undefined) return { fault: { ...TRAPPED, file: broken } };
        const maskFault = maskBefore ?? this.maskFault;
        return { ok: { ...SERIES, ...(maskFault && { maskFault }) } };
      },
      onEarly: async (give) => void (this.give = give),
      useGeometry: async () => {
        asked.push('geometry');
        return { code: 'incomplete', what: 'x' };
      },
      show: (_, number) => {
        asked.push(`show ${number}`);
        return this.show();
      },
      reuse: async (memory) =>
        void asked.push(`reuse ${memory.map(({ byteLength }) => byteLength).join(' ')}`),
      close: async () => void asked.push('close')
    };
    const { port1, port2 } = new MessageChannel();
    serve(service, port1);
    const events = (this.#events = new EventTarget());
    port2.start();
    const at = (type: string) => (type === 'message' ? port2 : events);
    return {
      postMessage: (message: unknown, transfer: Transferable[] = []) => port2.postMessage(message, transfer),
      addEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
        at(type).addEventListener(type, listener),
      removeEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
        at(type).removeEventListener(type, listener),
      terminate: () => {
        this.ended++;
        port1.close();
        port2.close();
      }
    } as WorkerLike;
  };
  fail(): void {
    this.#events.dispatchEvent(new Event('error'));
  }
}
const TRAPPED = { code: 'undecodable', says: 'memory access out of bounds', trapped: true } as const;
const files = { names: ['a_master.h5'], read: async () => null };

async function opened() {
  const bench = new Bench();
  const worker = new FramesWorker(
    { take: bench.start, giveBack: () => bench.givenBack++ },
    { picture: 60, opening: 2000 }
  );
  await worker.open(files, 'a_master.h5');
  return { bench, worker };
}

describe('the worker of frames', () => {
  it('a picture that comes early is given on, and is whole when all of it is there', async () => {
    const { bench, worker } = await opened();
    const [whole, smaller] = [0, 1].map((step) => ({ step, width: 2 - step })) as unknown as Level[];
    const levels = [whole, smaller].flatMap((level) => level ?? []);
    bench.show = async () => {
      await bench.give({ ...SHOWN, levels: levels.slice(1), isEarly: true });
      return { ok: { ...SHOWN, levels: levels.slice(0, 1) } };
    };
    const early: ShownFrame[] = [];
    const shown = await worker.show(1, 1, (one) => early.push(one));
    expect(early).toEqual([{ ...SHOWN, levels: levels.slice(1), isEarly: true }]);
    expect(shown).toEqual({ ok: { ...SHOWN, levels } });
  });
  it('a decode that hangs ends by name, and a new worker goes on with the same series and geometry', async () => {
    const { bench, worker } = await opened();
    await worker.useGeometry(new File(['x'], 'GXPARM.XDS'));
    bench.show = () => new Promise(() => undefined);
    expect(await worker.show(3, 1)).toEqual({ fault: { code: 'too-slow' } });
    expect(bench.ended).toBe(1);
    bench.show = async () => ({ ok: SHOWN });
    expect(await worker.show(4, 1)).toEqual({ ok: SHOWN });
    expect(bench.asked).toEqual([
      ['open', 'geometry', 'show 3'],
      ['open', 'geometry', 'show 4']
    ]);
    worker.stop();
  });
  it('a library that broke down on a picture is asked for no other: a new worker is', async () => {
    const { bench, worker } = await opened();
    const fault = { code: 'undecodable', says: 'memory access out of bounds', trapped: true } as const;
    bench.show = async () => ({ fault });
    expect(await worker.show(3, 1)).toEqual({ fault });
    expect(bench.ended).toBe(1);
    bench.show = async () => ({ ok: SHOWN });
    expect(await worker.show(4, 1)).toEqual({ ok: SHOWN });
    expect(bench.asked).toEqual([
      ['open', 'show 3'],
      ['open', 'show 4']
    ]);
    worker.stop();
  });
  it('two hostile pictures at once cost one worker each, and none when they are looked at again', async () => {
    const { bench, worker } = await opened();
    const fault = { code: 'undecodable', says: 'memory access out of bounds', trapped: true } as const;
    bench.show = async () => ({ fault });
    expect(await Promise.all([worker.show(3, 1), worker.show(4, 1)])).toEqual([{ fault }, { fault }]);
    expect(await Promise.all([worker.show(3, 1), worker.show(4, 1), worker.show(3, 1)])).toHaveLength(3);
    expect([bench.ended, bench.asked.length]).toEqual([2, 2]);
    bench.show = async () => ({ ok: SHOWN });
    expect(await worker.show(4, 1)).toEqual({ fault });
    expect(await worker.show(5, 1)).toEqual({ ok: SHOWN });
    expect(bench.asked).toEqual([
      ['open', 'show 3'],
      ['open', 'show 4'],
      ['open', 'show 5']
    ]);
    worker.stop();
  });
  it('files that the library breaks down on, a master too, cost the series themselves, and each one worker', async () => {
    const bench = new Bench();
    bench.hostile = ['a_master.h5', 'a_data_000002.h5'];
    const worker = new FramesWorker({ take: bench.start, giveBack: () => bench.givenBack++ });
    expect(await worker.open(files, 'a_master.h5')).toEqual({ ok: SERIES });
    const fault = { ...TRAPPED, file: 'a_data_000003.h5' };
    bench.show = async () => ({ fault });
    expect(await worker.show(25, 1)).toEqual({ fault });
    bench.show = async () => ({ ok: SHOWN });
    expect(await worker.show(26, 1)).toEqual({ ok: SHOWN });
    const two = 'open without a_master.h5 without a_data_000002.h5';
    expect(bench.asked).toEqual([
      ['open'],
      ['open without a_master.h5'],
      [two, 'show 25'],
      [`${two} without a_data_000003.h5`, 'show 26']
    ]);
    worker.stop();
  });
  it('a series that is nothing but hostile files is given up', async () => {
    const bench = new Bench();
    bench.hostile = Array.from({ length: 100 }, (_, n) => `a_data_${n}.h5`);
    const worker = new FramesWorker({ take: bench.start, giveBack: () => bench.givenBack++ });
    expect(await worker.open(files, 'a_master.h5')).toHaveProperty('fault.file', 'a_data_8.h5');
    expect(bench.ended).toBe(9);
    worker.stop();
  });
  it('a series whose mask broke the library down is opened again without it', async () => {
    const maskFault = { code: 'undecodable', says: 'memory access out of bounds', trapped: true } as const;
    const bench = new Bench();
    bench.maskFault = maskFault;
    const worker = new FramesWorker({ take: bench.start, giveBack: () => bench.givenBack++ });
    expect(await worker.open(files, 'a_master.h5')).toEqual({ ok: { ...SERIES, maskFault } });
    expect(await worker.show(1, 1)).toEqual({ ok: SHOWN });
    expect([bench.ended, bench.asked]).toEqual([1, [['open'], ['open without mask', 'show 1']]]);
    worker.stop();
  });
  it('a sum may take as long as its pictures', async () => {
    const { bench, worker } = await opened();
    bench.show = () => new Promise((resolve) => setTimeout(() => resolve({ ok: SHOWN }), 120));
    expect(await worker.show(1, 20)).toEqual({ ok: SHOWN });
    worker.stop();
  });
  it('a worker that dies ends by name, and the next question starts another', async () => {
    const { bench, worker } = await opened();
    bench.show = () => new Promise(() => undefined);
    const waiting = worker.show(1, 1000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    bench.fail();
    expect(await waiting).toEqual({ fault: { code: 'worker-died' } });
    bench.show = async () => ({ ok: SHOWN });
    expect(await worker.show(2, 1)).toEqual({ ok: SHOWN });
    expect(bench.asked).toHaveLength(2);
    worker.stop();
  });
  it('one that died or hung, or never had HDF5, is of no use to the next page', async () => {
    const { bench, worker } = await opened();
    bench.show = () => new Promise(() => undefined);
    expect(await worker.show(3, 1)).toEqual({ fault: { code: 'too-slow' } });
    worker.stop();
    expect(bench.givenBack).toBe(0);
    const single = new FramesWorker({ take: bench.start, giveBack: () => bench.givenBack++ });
    await single.open({ names: ['a_1.cbf'], read: async () => null }, 'a_1.cbf');
    bench.ended = 0;
    single.stop();
    expect([bench.givenBack, bench.ended]).toEqual([0, 1]);
  });
  it('memory of pictures goes to the worker; where it died nobody waits for it', async () => {
    const { bench, worker } = await opened();
    const counts = new Uint16Array(4);
    worker.reuse([counts]);
    await worker.show(1, 1);
    expect([counts.length, bench.asked]).toEqual([0, [['open', 'reuse 8', 'show 1']]]);
    bench.fail();
    worker.reuse([new Uint16Array(4)]);
    expect(await worker.show(2, 1)).toEqual({ ok: SHOWN });
    expect(bench.asked[0]).toHaveLength(3);
    worker.stop();
  });
  it('what the server says is passed on, and questions wait for their turn', async () => {
    const { bench, worker } = await opened();
    bench.show = async () => ({ fault: { code: 'cut-off', rows: 3 } });
    const answers = await Promise.all([worker.show(1, 1), worker.show(2, 1)]);
    expect(answers.map((one) => 'fault' in one && one.fault.code)).toEqual(['cut-off', 'cut-off']);
    worker.stop();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([bench.ended, bench.givenBack, bench.asked.at(-1)?.at(-1)]).toEqual([0, 1, 'close']);
    expect(await worker.show(3, 1)).toEqual({ fault: { code: 'no-frames' } });
  });
});
