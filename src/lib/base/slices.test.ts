import { expect, it, vi } from 'vitest';
import { inOnePiece, inSlices, inTurn, takeTurnsNow } from './slices';

function* busy(pieces: number, ms: number): Generator<undefined, string> {
  for (let n = 0; n < pieces; n++) {
    const until = performance.now() + ms;
    while (performance.now() < until);
    yield;
  }
  return 'done';
}

it('lets others work between the pieces', async () => {
  let others = 0;
  const timer = setInterval(() => others++, 1);
  expect(await inSlices(busy(10, 5), () => false)).toBe('done');
  clearInterval(timer);
  expect(others).toBeGreaterThan(1);
});

it('ends in one go what takes no time', async () => {
  let asked = 0;
  expect(await inSlices(busy(3, 0), () => asked++ > 0)).toBe('done');
  expect(asked).toBe(0);
});

it('does it all in one piece where nobody looks', () => {
  const work = busy(5, 0);
  expect(inOnePiece(work)).toBe('done');
  expect(work.next()).toEqual({ value: undefined, done: true });
});

it('leaves work that nobody wants any more', async () => {
  const work = busy(100, 5);
  expect(await inSlices(work, () => true)).toBeUndefined();
  expect(work.next().done).toBe(false);
});

it('does works in their order, and goes on after one that failed', async () => {
  const done: number[] = [];
  const failing = inTurn(() => {
    throw new Error('broken');
  });
  const after = inTurn(() => done.push(1));
  const last = inTurn(() => done.push(2));
  expect(done).toEqual([]);
  await expect(failing).rejects.toThrow('broken');
  await Promise.all([after, last]);
  expect(done).toEqual([1, 2]);
});

it('does what a work asks for before what was asked for after it', async () => {
  const done: string[] = [];
  const first = inTurn(() => {
    done.push('part');
    void inTurn(() => {
      done.push('row 1');
      void inTurn(() => done.push('cell'));
    });
    void inTurn(() => done.push('row 2'));
  });
  const last = inTurn(() => done.push('next part'));
  await Promise.all([first, last]);
  expect(done).toEqual(['part', 'row 1', 'cell', 'row 2', 'next part']);
});

it('lets the browser draw before a work that wants it, and after all that the works before asked for', async () => {
  const done: string[] = [];
  vi.stubGlobal('requestAnimationFrame', (drawn: () => void) =>
    setTimeout(() => {
      done.push('picture');
      drawn();
    })
  );
  const works = [
    inTurn(() => {
      done.push('table');
      void inTurn(() => done.push('row'));
    }),
    inTurn(() => done.push('part below'), true),
    inTurn(() => done.push('last part'))
  ];
  await Promise.all(works);
  vi.unstubAllGlobals();
  expect(done).toEqual(['table', 'row', 'picture', 'part below', 'last part']);
});

it('waits for no picture where nobody draws', async () => {
  const done: string[] = [];
  await Promise.all([inTurn(() => done.push('table')), inTurn(() => done.push('part below'), true)]);
  expect(done).toEqual(['table', 'part below']);
});

it('gives the thread back when works fill a slice', async () => {
  let others = 0;
  const timer = setInterval(() => others++, 1);
  await Promise.all(Array.from({ length: 5 }, () => inTurn(() => void [...busy(1, 10)])));
  clearInterval(timer);
  expect(others).toBeGreaterThan(1);
});

it('does all that is still to come at once when asked, what it asks for included', async () => {
  const done: string[] = [];
  const all = [
    inTurn(() => {
      done.push('part');
      void inTurn(() => done.push('row'));
    }),
    inTurn(() => done.push('next part'))
  ];
  takeTurnsNow();
  expect(done).toEqual(['part', 'row', 'next part']);
  await Promise.all(all);
  await inTurn(() => done.push('later'));
  expect(done.at(-1)).toBe('later');
});
