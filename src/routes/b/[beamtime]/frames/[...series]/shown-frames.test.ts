import { expect, it } from 'vitest';
import type { ShownFrame } from '$lib/frames/shown';
import type { FramesWorker } from '$workers/frames';
import { ShownFrames } from './shown-frames.svelte';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it('reads no more ahead than is kept: large pictures do not push each other out', async () => {
  const asked: number[] = [];
  const did: string[] = [];
  // 70 MB each, as those of 16 M pixels are; nothing of it is touched.
  const bytes = new Uint8Array(70 * 2 ** 20);
  const levels = [{ step: 0, width: 1, height: 1, values: bytes, states: new Uint8Array(), top: 3 }];
  const show = async (number: number): Promise<{ ok: ShownFrame }> => {
    asked.push(number);
    did.push(`show ${number}`);
    return { ok: { number, count: 1, levels } as unknown as ShownFrame };
  };
  const reuse = (): void => void did.push('reuse');
  const frames = new ShownFrames({ show, reuse } as unknown as FramesWorker);
  frames.series = { id: 1, kind: 'eiger', first: 1, last: 100, start: 1, header: {} };
  await frames.show(10, 1);
  expect(asked).toEqual([10, 11, 9]);
  await frames.show(11, 1);
  expect(asked).toEqual([10, 11, 9, 12]);
  await frames.show(10, 1);
  expect(asked).toEqual([10, 11, 9, 12, 9]);
  // What makes room for 12 and for 9 goes back to the worker before they are read: they are read into its memory.
  expect(did).toEqual(['show 10', 'show 11', 'show 9', 'reuse', 'show 12', 'reuse', 'show 9']);
});

it('what came early makes room for a whole picture', async () => {
  const did: string[] = [];
  const answers: (() => void)[] = [];
  // Of 70 MB with the level that is to come: half of them counts, half states. Nothing of it is touched.
  const size = { width: 35 * 1024, height: 1024 };
  const level = (step: number, bytes: number) => {
    const values = new Uint8Array(bytes);
    return { step, width: 1, height: 1, values, states: new Uint8Array(), top: 3 };
  };
  const show = (
    number: number,
    count: number,
    onearly?: (early: ShownFrame) => void
  ): Promise<{ ok: ShownFrame }> => {
    did.push(`show ${number}`);
    const levels = [level(0, 70 * 2 ** 20), level(1, 1)];
    const whole = { number, count, ...size, levels } as unknown as ShownFrame;
    onearly?.({ ...whole, isEarly: true, levels: levels.slice(1) });
    return new Promise((resolve) => answers.push(() => resolve({ ok: whole })));
  };
  const reuse = (arrays: readonly ArrayBufferView[]): void => void did.push(`reuse ${arrays.length}`);
  const frames = new ShownFrames({ show, reuse, stop: () => undefined } as unknown as FramesWorker);
  const answer = async (): Promise<void> => {
    answers.shift()?.();
    await turn();
  };
  for (const number of [1, 2, 3]) {
    void frames.show(number, 1);
    await turn();
    if (number < 3) await answer();
  }
  // A key that is held: it was seen early, and the next one is asked for.
  void frames.show(4, 1);
  await answer();
  expect(did).toEqual(['show 1', 'show 2', 'show 3', 'reuse 4', 'show 4']);
  expect(frames.frame).toMatchObject({ number: 4, isEarly: true });
});

it('a key that is held shows what was read, and reads nothing that was passed by', async () => {
  const asked: number[] = [];
  const answers: (() => void)[] = [];
  const show = (number: number): Promise<{ ok: ShownFrame }> =>
    new Promise((resolve) => {
      asked.push(number);
      answers.push(() => resolve({ ok: { number, count: 1, levels: [] } as unknown as ShownFrame }));
    });
  const frames = new ShownFrames({ show } as unknown as FramesWorker);
  void frames.show(1, 1);
  await turn();
  for (const number of [2, 3]) void frames.show(number, 1);
  const last = frames.show(4, 1);
  await turn();
  expect(asked).toEqual([1]);
  answers[0]?.();
  await turn();
  expect([frames.frame?.number, frames.loading]).toEqual([1, true]);
  expect(asked).toEqual([1, 4]);
  answers[1]?.();
  await last;
  expect([frames.frame?.number, frames.loading]).toEqual([4, false]);
});

it('what comes early is shown, if it is still wanted; what is read ahead is not asked for early', async () => {
  const asked: [number, boolean][] = [];
  const answers: (() => void)[] = [];
  let give: ((early: ShownFrame) => void) | undefined;
  const picture = (number: number): ShownFrame => ({ number, count: 1, levels: [] }) as unknown as ShownFrame;
  const show = (
    number: number,
    _: number,
    onearly?: (early: ShownFrame) => void
  ): Promise<{ ok: ShownFrame }> =>
    new Promise((resolve) => {
      asked.push([number, onearly !== undefined]);
      give = onearly;
      answers.push(() => resolve({ ok: picture(number) }));
    });
  const frames = new ShownFrames({ show } as unknown as FramesWorker);
  frames.series = { id: 1, kind: 'eiger', first: 1, last: 9, start: 1, header: {} };
  const first = frames.show(1, 1);
  await turn();
  give?.({ ...picture(1), isEarly: true });
  expect([frames.frame, frames.loading]).toEqual([{ ...picture(1), isEarly: true }, false]);
  answers[0]?.();
  await turn();
  expect(frames.frame).toEqual(picture(1));
  expect(asked).toEqual([
    [1, true],
    [2, false]
  ]);
  void frames.show(5, 1);
  answers[1]?.();
  await first;
  await turn();
  expect(asked.at(-1)).toEqual([5, true]);
  void frames.show(7, 1);
  give?.({ ...picture(5), isEarly: true });
  expect(frames.frame).toEqual(picture(1));
});

it('a picture that comes behind the one that was asked for later is not shown', async () => {
  const answers = new Map<string, () => void>();
  const show = (number: number, count: number): Promise<{ ok: ShownFrame }> =>
    new Promise((resolve) => {
      answers.set(`${number} ${count}`, () =>
        resolve({ ok: { number, count, levels: [] } as unknown as ShownFrame })
      );
    });
  const frames = new ShownFrames({ show } as unknown as FramesWorker);
  const shown = (): unknown => [frames.frame?.number, frames.frame?.count, frames.loading];
  void frames.show(1, 1);
  await turn();
  answers.get('1 1')?.();
  await turn();
  void frames.show(1, 10);
  await turn();
  // Read before: it is there at once, while the sum is still added up.
  await frames.show(1, 1);
  expect(shown()).toEqual([1, 1, false]);
  answers.get('1 10')?.();
  await turn();
  expect(shown()).toEqual([1, 1, false]);
});

it('when the page is left the worker gets the memory of the picture that was shown, and nobody else', async () => {
  const memory = new Map<number, Uint8Array>();
  const show = async (number: number): Promise<{ ok: ShownFrame }> => {
    const values = new Uint8Array(16);
    memory.set(number, values);
    const levels = [{ step: 0, width: 4, height: 4, values, states: new Uint8Array(16), top: 3 }];
    return { ok: { number, count: 1, levels } as unknown as ShownFrame };
  };
  const did: unknown[] = [];
  const reuse = (arrays: readonly Uint8Array<ArrayBuffer>[]): void => {
    did.push(arrays[0] === memory.get(5));
    structuredClone(arrays, { transfer: arrays.map(({ buffer }) => buffer) });
  };
  const frames = new ShownFrames({ show, reuse, stop: () => did.push('stop') } as unknown as FramesWorker);
  frames.series = { id: 1, kind: 'eiger', first: 1, last: 100, start: 1, header: {} };
  await frames.show(5, 1);
  frames.close();
  frames.close();
  expect(did).toEqual([true, 'stop', 'stop']);
  expect(memory.get(5)).toHaveLength(0);
});
