/** A page's line to a worker: a death is noticed, named, and the next call starts a new worker. */
import { wrap, type Remote } from 'comlink';
import { TimeOver, within } from '../lib/base/limit';
import { WorkerDied, type Death } from '../lib/base/worker-died';
import { isReportedFailure, type Answering, type ReportedFailure } from './serve';

/** Milliseconds. */
export interface Patience {
  /** For the first answer: the worker's code has to be loaded. */
  readonly first: number;
  /** For any later one. A parser may keep the worker busy for a while. */
  readonly later: number;
  /** Between two questions while something is waited for. */
  readonly every: number;
}
const PATIENCE: Patience = { first: 60_000, later: 30_000, every: 10_000 };
/** A page that slept finds its clocks run out before it hears what was said meanwhile: one silence is none. */
const SILENCES = 2;

/** Of a `Worker`, or in tests of a message port. */
export type WorkerLike = Pick<
  Worker,
  'addEventListener' | 'removeEventListener' | 'postMessage' | 'terminate'
>;

export interface WorkerLine<Service> {
  /** The worker's functions. What waits for an answer rejects with `WorkerDied` when the worker dies. */
  readonly service: Service;
  /** Aborts when the worker dies; the reason is the `WorkerDied`. */
  readonly died: AbortSignal;
  /** Asks whether the worker still lives, and ends it where it gives no answer in `ms`. */
  check(ms: number): Promise<void>;
}

/**
 * Gives the line to the living worker; starts one where there is none, or the last one died. What fails in it without anybody waiting is told as an
 * error of the page's own.
 */
export function workerLines<Service extends object>(
  start: () => WorkerLike,
  patience: Patience = PATIENCE,
  tell: (error: Error) => void = (error) => reportError(error)
): () => WorkerLine<Service> {
  let line: Line<Service> | undefined;
  return () =>
    line === undefined || line.died.aborted ? (line = new Line<Service>(start(), patience, tell)) : line;
}

function errorOf({ unexpected: { message, ...about } }: ReportedFailure): Error {
  return Object.assign(new Error(message), about);
}

class Line<Service extends object> implements WorkerLine<Service> {
  readonly service: Service;
  readonly #remote: Remote<Answering>;
  readonly #death = new AbortController();
  #waiting = 0;
  #isWatched = false;
  #hasAnswered = false;

  constructor(
    readonly worker: WorkerLike,
    readonly patience: Patience,
    tell: (error: Error) => void
  ) {
    this.#remote = wrap<Answering>(worker);
    worker.addEventListener('error', (event) => {
      this.#end(this.#hasAnswered ? 'error' : 'not-loaded', 'message' in event ? event.message : '');
    });
    worker.addEventListener('messageerror', () => this.#end('garbled'));
    worker.addEventListener('message', (event) => {
      if ('data' in event && isReportedFailure(event.data)) tell(errorOf(event.data));
    });
    // Every function of a service gives a promise (`Service` says which), so that the far one can stand for it.
    this.service = new Proxy({} as Service, {
      get: (_, name) =>
        typeof name !== 'string' || name === 'then'
          ? undefined
          : (...given: readonly unknown[]) => this.#call(name, given)
    });
  }

  get died(): AbortSignal {
    return this.#death.signal;
  }

  async check(ms: number): Promise<void> {
    if (!(await this.#answers(ms))) this.#end('silent');
  }

  async #call(name: string, given: readonly unknown[]): Promise<unknown> {
    const remote = this.#remote as unknown as Record<
      string,
      (...given: readonly unknown[]) => Promise<unknown>
    >;
    this.#waiting++;
    void this.#watch();
    try {
      const answer = await this.#unlessDead(remote[name]?.(...given));
      this.#hasAnswered = true;
      return answer;
    } finally {
      this.#waiting--;
    }
  }

  async #unlessDead<T>(answer: Promise<T> | undefined): Promise<T | undefined> {
    const { died } = this;
    died.throwIfAborted();
    let stop: (() => void) | undefined;
    const death = new Promise<never>((_, reject) => {
      stop = () => reject(died.reason as WorkerDied);
      died.addEventListener('abort', stop);
    });
    try {
      return await Promise.race([answer, death]);
    } finally {
      if (stop !== undefined) died.removeEventListener('abort', stop);
    }
  }

  /** As long as something is waited for, asks now and then whether anybody is there. */
  async #watch(): Promise<void> {
    if (this.#isWatched) return;
    this.#isWatched = true;
    while (this.#waiting > 0 && !this.died.aborted) {
      await this.check(this.#hasAnswered ? this.patience.later : this.patience.first);
      await new Promise((resolve) => setTimeout(resolve, this.patience.every));
    }
    this.#isWatched = false;
  }

  async #answers(ms: number): Promise<boolean> {
    for (let silence = 0; silence < SILENCES && !this.died.aborted; silence++) {
      try {
        await this.#unlessDead(within(ms, this.#remote.ping(), 'the worker'));
        this.#hasAnswered = true;
        return true;
      } catch (error) {
        if (!(error instanceof TimeOver || error instanceof WorkerDied)) throw error;
      }
    }
    return false;
  }

  #end(death: Death, detail = ''): void {
    if (this.died.aborted) return;
    this.worker.terminate();
    this.#death.abort(new WorkerDied(death, detail));
  }
}
