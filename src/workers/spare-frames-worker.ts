/** Workers of frames between two pages: their code and HDF5 take longer to load than a picture to be read. */
import { wrap, type Remote } from 'comlink';
import type { FramesServer } from './frames-server';
import type { WorkerLike } from './worker-line';

/** Milliseconds that a new one waits for; and the last page's, which has memory that it took for pictures and does not give back. */
const KEPT_MS = 300_000;
const LEFT_MS = 30_000;

interface Waiting {
  readonly worker: WorkerLike;
  /** Held as long as the worker waits: when the last proxy of a worker is collected, Comlink tells the worker to listen no more. */
  readonly remote: Remote<FramesServer>;
}

export class SpareFramesWorker {
  readonly #start: () => WorkerLike;
  #waiting: Waiting | undefined;
  #ending: ReturnType<typeof setTimeout> | undefined;

  constructor(
    start: () => WorkerLike,
    readonly keptMs = KEPT_MS,
    readonly leftMs = LEFT_MS
  ) {
    this.#start = start;
  }

  /** The worker that waits, or a new one. */
  take(): WorkerLike {
    const taken = this.#waiting?.worker ?? this.#start();
    this.#forget();
    return taken;
  }

  /** Lets one wait, with HDF5 loaded. */
  prepare(): void {
    if (this.#waiting !== undefined) return;
    const worker = this.#start();
    const end = (): void => this.#end(worker);
    const remote = this.#keep(worker, this.keptMs, end);
    remote.warm().catch(end);
  }

  /** Lets the worker of a page that was left wait: who comes back soon finds it with all that it had. Then a new one waits, without the memory. */
  giveBack(worker: WorkerLike): void {
    if (this.#waiting !== undefined) this.#end(this.#waiting.worker);
    this.#keep(worker, this.leftMs, () => {
      this.#end(worker);
      this.prepare();
    });
  }

  #keep(worker: WorkerLike, ms: number, end: () => void): Remote<FramesServer> {
    const remote = wrap<FramesServer>(worker);
    this.#waiting = { worker, remote };
    this.#ending = setTimeout(end, ms);
    worker.addEventListener('error', () => this.#end(worker));
    return remote;
  }

  /** Where it still waits. */
  #end(worker: WorkerLike): void {
    if (this.#waiting?.worker !== worker) return;
    this.#forget();
    worker.terminate();
  }

  #forget(): void {
    clearTimeout(this.#ending);
    this.#waiting = undefined;
  }
}
