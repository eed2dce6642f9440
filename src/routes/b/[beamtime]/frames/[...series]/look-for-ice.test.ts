import { expect, it } from 'vitest';
import type { IceVerdict } from '$lib/frames/figures/ice';
import type { Outcome } from '$workers/frames';
import { framesToJudge, lookForIce } from './look-for-ice';

it.each([
  [1, 40, [1, 11, 21, 30, 40]],
  [301, 303, [301, 302, 303]],
  [7, 7, [7]]
])('of frames %d to %d these are judged: %j', (first, last, frames) => {
  expect(framesToJudge(first, last)).toEqual(frames);
});

const verdict = (verdict: IceVerdict['verdict'], ratio = 1): Outcome<IceVerdict> => ({
  ok: { verdict, rings: [{ d: 3.897, ratio, z: 1 }] }
});

it('each frame is judged by itself; the strongest rings are told, and what could not be judged', async () => {
  const answers = new Map<number, Outcome<IceVerdict>>([
    [1, verdict('no')],
    [2, verdict('ice', 1.5)],
    [3, verdict('perhaps', 1.1)],
    [4, { fault: { code: 'missing-file', file: 'x' } }],
    [5, { ok: { verdict: 'unknown', rings: [] } }]
  ]);
  const done: number[] = [];
  const look = await lookForIce(
    [...answers.keys()],
    async (frame) => answers.get(frame) ?? verdict('no'),
    (n) => done.push(n),
    new AbortController().signal
  );
  expect(look).toMatchObject({
    frames: [1, 2, 3],
    ice: [2],
    perhaps: [3],
    unread: [4],
    unknown: [5],
    rings: [{ d: 3.897, ratio: 1.5 }]
  });
  expect(done).toEqual([0, 1, 2, 3, 4]);
});

it('a look that was ended is none', async () => {
  const stop = new AbortController();
  stop.abort();
  expect(
    await lookForIce(
      [1],
      async () => verdict('no'),
      () => undefined,
      stop.signal
    )
  ).toBeUndefined();
});
