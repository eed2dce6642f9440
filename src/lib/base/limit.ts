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

/** The work's outcome, or a rejection with `TimeOver` when it has not called `heard` for `ms`; from then on `heard` throws. One timer, however often it calls. */
export async function whileHeard<T>(
  ms: number,
  work: (heard: () => void) => Promise<T>,
  what: string
): Promise<T> {
  let last = performance.now();
  let late: TimeOver | undefined;
  const heard = (): void => {
    if (late !== undefined) throw late;
    last = performance.now();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    const look = (): void => {
      const left = last + ms - performance.now();
      if (left <= 0) reject((late = new TimeOver(`${what}: no answer in ${ms / 1000} s`)));
      else timer = setTimeout(look, Math.ceil(left));
    };
    timer = setTimeout(look, ms);
  });
  try {
    return await Promise.race([work(heard), over]);
  } finally {
    clearTimeout(timer);
  }
}

/** The promise's outcome, or a rejection with `TimeOver` after `ms`. The work itself cannot be stopped. */
export async function within<T>(ms: number, promise: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeOver(`${what}: no answer in ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}
