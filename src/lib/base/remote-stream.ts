/**
 * A stream that the far side of a worker pulls in batches: `open` → id, `next` → batch or null at the end, `close` stops it. An AbortSignal
 * cannot be posted, so each side keeps its own: leaving the loop on the page aborts the signal in the worker.
 */
export interface RemoteStream<Input, Item> {
  open(input: Input): Promise<string>;
  next(id: string): Promise<readonly Item[] | null>;
  close(id: string): Promise<void>;
}

interface Open<Item> {
  readonly items: AsyncIterator<Item>;
  readonly stop: AbortController;
  /** Asked for, not yet handed out. */
  ahead?: Promise<IteratorResult<Item>>;
  ended: boolean;
}

export interface Batching<Item> {
  /** A batch is handed over when it is this old. */
  readonly ms: number;
  /** … or this heavy, so that the page's task that receives it stays short. */
  readonly weight: number;
  readonly weigh: (item: Item) => number;
}

/** The worker's side. */
export function serveStream<Input, Item>(
  produce: (input: Input, signal: AbortSignal, id: string) => AsyncIterable<Item>,
  batching: Batching<Item>
): RemoteStream<Input, Item> {
  const streams = new Map<string, Open<Item>>();
  let opened = 0;

  return {
    async open(input) {
      const id = `stream-${++opened}`;
      const stop = new AbortController();
      streams.set(id, { items: produce(input, stop.signal, id)[Symbol.asyncIterator](), stop, ended: false });
      return id;
    },
    async next(id) {
      const stream = streams.get(id);
      if (!stream) return null;
      const batch: Item[] = [];
      let weight = 0;
      const due = performance.now() + batching.ms;
      while (!stream.ended && weight < batching.weight) {
        stream.ahead ??= stream.items.next();
        const left = due - performance.now();
        if (batch.length > 0 && left <= 0) break;
        const result = await (batch.length === 0 ? stream.ahead : orLate(stream.ahead, left));
        if (result === undefined) break;
        delete stream.ahead;
        if (result.done === true) stream.ended = true;
        else {
          batch.push(result.value);
          weight += batching.weigh(result.value);
        }
      }
      if (batch.length > 0) return batch;
      streams.delete(id);
      return null;
    },
    async close(id) {
      streams.get(id)?.stop.abort();
    }
  };
}

async function orLate<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The page's side. When `signal` aborts, the far side is told to stop and its last batches still arrive; when the loop is left, it is told to
 * stop and nothing more is read.
 */
export async function* pullStream<Item>(
  remote: Pick<RemoteStream<never, Item>, 'next' | 'close'>,
  id: string,
  signal: AbortSignal
): AsyncGenerator<readonly Item[], void, undefined> {
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= remote.close(id);
  };
  if (signal.aborted) close();
  signal.addEventListener('abort', close);
  try {
    for (let batch = await remote.next(id); batch !== null; batch = await remote.next(id)) yield batch;
  } finally {
    signal.removeEventListener('abort', close);
    close();
    await closing;
  }
}
