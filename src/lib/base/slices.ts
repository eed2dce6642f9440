/** The thread is given back after so long: a page that shows 60 pictures a second has 16 ms for each. */
const SLICE_MS = 8;
/** A browser that draws has drawn after so long. */
const DRAWN_MS = 50;

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

/**
 * Ends the task and goes on before the browser draws again, unless it has drawn nothing for a tenth of a second: of what stands together one picture is made. What
 * the user does is heard before it.
 */
export async function pauseUndrawn(): Promise<void> {
  if ('scheduler' in globalThis) await scheduler.postTask(() => undefined, { priority: 'user-blocking' });
  else await new Promise((resolve) => setTimeout(resolve));
}

/** Ends the task and waits behind everything else that the page has to do: what is looked for on the screen is drawn first. */
export async function pauseBehind(): Promise<void> {
  if ('scheduler' in globalThis) await scheduler.postTask(() => undefined, { priority: 'background' });
  else await new Promise((resolve) => setTimeout(resolve));
}

/** Nothing waits for its turn where no browser draws. */
export const hasTurns = 'document' in globalThis;

interface Turn {
  readonly work: () => unknown;
  /** The browser draws before it. */
  readonly drawn: boolean;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}
const turns: Turn[] = [];
/** Where the next turn is put that the work at hand asks for; `undefined` between works. */
let next: number | undefined;
let going = false;

/**
 * Does short works one after the other, in the order in which they were given and as many in a task as fit into a slice. What a work asks for itself
 * comes before what was asked for after it: a table is whole before what stands below it. `drawn`: the browser draws what stands before it first.
 */
export function inTurn(work: () => unknown, drawn = false): Promise<void> {
  return new Promise((done, failed) => {
    const turn = { work, drawn, done, failed };
    if (next === undefined) turns.push(turn);
    else turns.splice(next++, 0, turn);
    if (!going) void takeTurns();
  });
}

/** While a work is being done in its turn. */
export function isTakingTurn(): boolean {
  return next !== undefined;
}

/** Until the browser has drawn; a page that nobody sees is not drawn, and is not waited for. */
async function drawing(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, DRAWN_MS);
    if ('requestAnimationFrame' in globalThis) requestAnimationFrame(() => resolve());
  });
  await pause();
}

async function takeTurns(): Promise<void> {
  going = true;
  await pauseUndrawn();
  let began = performance.now();
  for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
    take(turn);
    const isDrawn = turns[0]?.drawn === true;
    if (isDrawn) await drawing();
    else if (performance.now() - began < SLICE_MS) continue;
    else await pauseUndrawn();
    began = performance.now();
  }
  going = false;
}

/** All turns that are still to come, at once: the page is about to be printed. */
export function takeTurnsNow(): void {
  for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) take(turn);
}

/** One that fails does not keep the others; whoever gave it hears of it. */
function take({ work, done, failed }: Turn): void {
  next = 0;
  try {
    work();
    done();
  } catch (error) {
    failed(error);
  } finally {
    next = undefined;
  }
}
