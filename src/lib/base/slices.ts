/** The thread is given back after so long: a page that shows 60 pictures a second has 16 ms for each. */
const SLICE_MS = 8;

/**
 * Takes work piece by piece and lets the browser draw and hear the user in between. What the work returns; `undefined` when `givenUp` says, after
 * a pause, that nobody wants it any more.
 */
export async function inSlices<T extends NonNullable<unknown>>(
  work: Iterator<unknown, T>,
  givenUp: () => boolean
): Promise<T | undefined> {
  let began = performance.now();
  for (let piece = work.next(); ; piece = work.next()) {
    if (piece.done === true) return piece.value;
    if (performance.now() - began < SLICE_MS) continue;
    await pause();
    if (givenUp()) return undefined;
    began = performance.now();
  }
}

/** The same without pauses, where nobody looks at the page meanwhile. */
export function inOnePiece<T>(work: Iterator<unknown, T>): T {
  for (;;) {
    const piece = work.next();
    if (piece.done === true) return piece.value;
  }
}

/** Ends the task and waits in the queue behind what others asked for. Not a timer where it can be helped: a hidden page slows timers down. */
export async function pause(): Promise<void> {
  if ('scheduler' in globalThis) await scheduler.postTask(() => undefined);
  else await new Promise((resolve) => setTimeout(resolve));
}

let last: Promise<void> = Promise.resolve();

/** Does short works one after the other, each in a task of its own, in the order in which they were given. */
export function inTurn(work: () => unknown): Promise<void> {
  const done = last.then(pause).then(() => void work());
  // One that fails does not keep the others; whoever gave it hears of it.
  last = done.catch(() => undefined);
  return done;
}
