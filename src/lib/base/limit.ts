/** Thrown (as a rejection) by `within` when its time is over. */
export class TimeOver extends Error {
  override readonly name = 'TimeOver';
}

/** Runs tasks at most `most` at a time; the others wait their turn in the order of the calls. */
export function limit(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running++;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}

/** The work's outcome, or a rejection with `TimeOver` when it has not called `heard` for `ms`; from then on `heard` throws. */
export async function whileHeard<T>(
  ms: number,
  work: (heard: () => void) => Promise<T>,
  what: string
): Promise<T> {
  let late: TimeOver | undefined;
  let watch: Watch | undefined;
  const over = new Promise<never>((_, reject) => {
    watch = new Watch(ms, () => reject((late = silence(ms, what))));
  });
  const heard = (): void => {
    if (late !== undefined) throw late;
    watch?.heard();
  };
  try {
    return await Promise.race([work(heard), over]);
  } finally {
    watch?.end();
  }
}

/** The promise's outcome, or a rejection with `TimeOver` after `ms`. The work itself cannot be stopped. */
export async function within<T>(ms: number, promise: Promise<T>, what: string): Promise<T> {
  let watch: Watch | undefined;
  const over = new Promise<never>((_, reject) => {
    watch = new Watch(ms, () => reject(silence(ms, what)));
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    watch?.end();
  }
}

const silence = (ms: number, what: string): TimeOver => new TimeOver(`${what}: no answer in ${ms / 1000} s`);

interface Patience {
  /** In the order of their deadlines, since all wait equally long. */
  readonly watches: Set<Watch>;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

/** By how long they wait. */
const patienceOf = new Map<number, Patience>();

/**
 * Waits for an answer, and calls `late` once when none has come for `ms`. Tens of thousands of files and folders are waited for: a timer for each would cost as much as
 * the answer, so those that wait equally long share one.
 */
class Watch {
  readonly #patience: Patience;
  #due: number;

  constructor(
    readonly ms: number,
    readonly late: () => void
  ) {
    const there = patienceOf.get(ms);
    this.#patience = there ?? { watches: new Set() };
    if (there === undefined) patienceOf.set(ms, this.#patience);
    this.#due = performance.now() + ms;
    this.#patience.watches.add(this);
    this.#patience.timer ??= setTimeout(Watch.#look, ms, this.#patience);
  }

  heard(): void {
    if (!this.#patience.watches.delete(this)) return;
    this.#due = performance.now() + this.ms;
    this.#patience.watches.add(this);
  }

  end(): void {
    const { watches, timer } = this.#patience;
    watches.delete(this);
    if (watches.size > 0) return;
    clearTimeout(timer);
    this.#patience.timer = undefined;
  }

  static readonly #look = (patience: Patience): void => {
    patience.timer = undefined;
    const now = performance.now();
    for (const watch of patience.watches) {
      if (watch.#due > now) {
        patience.timer = setTimeout(Watch.#look, Math.ceil(watch.#due - now), patience);
        return;
      }
      patience.watches.delete(watch);
      watch.late();
    }
  };
}
