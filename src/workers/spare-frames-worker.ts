/** A worker of frames for the next page: its code and HDF5 take longer to load than a picture to be read. */
import { wrap, type Remote } from 'comlink';
import type { FramesServer } from './frames-server';
import type { WorkerLike } from './worker-line';

/** Milliseconds that it waits for. */
const KEPT_MS = 300_000;

interface Kept {
  readonly worker: WorkerLike;
  /** Held as long as the worker waits: when the last proxy of a worker is collected, Comlink tells the worker to listen no more. */
  readonly remote: Remote<FramesServer>;
}

export class SpareFramesWorker {
  readonly #start: () => WorkerLike;
  #kept: Kept | undefined;
  #ending: ReturnType<typeof setTimeout> | undefined;

  constructor(
    start: () => WorkerLike,
    readonly keptMs = KEPT_MS
  ) {
    this.#start = start;
  }

  /** The worker that waits, or a new one. */
  take(): WorkerLike {
    const taken = this.#kept?.worker ?? this.#start();
    clearTimeout(this.#ending);
    this.#kept = undefined;
    return taken;
  }

  /** Lets one wait, with HDF5 loaded. */
  prepare(): void {
    if (this.#kept !== undefined) return;
    const worker = this.#start();
    const end = (): void => {
      if (this.#kept?.worker === worker) this.#end(worker);
    };
    worker.addEventListener('error', end);
    const remote = wrap<FramesServer>(worker);
    this.#kept = { worker, remote };
    this.#ending = setTimeout(end, this.keptMs);
    remote.warm().catch(end);
  }

  #end(worker: WorkerLike): void {
    clearTimeout(this.#ending);
    worker.terminate();
    this.#kept = undefined;
  }
}
