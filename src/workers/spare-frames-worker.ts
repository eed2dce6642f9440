/** Workers of frames between two pages: their code and HDF5 take longer to load than a picture to be read. */
import { wrap, type Remote } from 'comlink';
import type { FramesServer } from './frames-server';
import type { WorkerLike } from './worker-line';

/** Milliseconds that one waits for. */
const KEPT_MS = 300_000;

interface Kept {
  readonly worker: WorkerLike;
  /** Held as long as the worker waits: when the last proxy of a worker is collected, Comlink tells the worker to listen no more. */
  readonly remote: Remote<FramesServer>;
}

export class SpareFramesWorker {
  readonly #start: () => WorkerLike;
  /** A new one. */
  #kept: Kept | undefined;
  /** It has HDF5. */
  #isWarm = false;
  /** The last page's, until a new one has HDF5: memory that it took for pictures it does not give back. */
  #left: Kept | undefined;
  #ending: ReturnType<typeof setTimeout> | undefined;

  constructor(
    start: () => WorkerLike,
    readonly keptMs = KEPT_MS
  ) {
    this.#start = start;
  }

  /** The worker that waits, or a new one. */
  take(): WorkerLike {
    const left = this.#left;
    if (left !== undefined && !this.#isWarm) {
      this.#left = undefined;
      return left.worker;
    }
    const taken = this.#kept?.worker ?? this.#start();
    this.#forgetKept();
    this.#endLeft();
    return taken;
  }

  /** Lets one wait, with HDF5 loaded. */
  prepare(): void {
    if (this.#kept !== undefined) return;
    const worker = this.#start();
    const end = (): void => {
      if (this.#kept?.worker !== worker) return;
      this.#forgetKept();
      worker.terminate();
    };
    worker.addEventListener('error', end);
    const remote = wrap<FramesServer>(worker);
    this.#kept = { worker, remote };
    this.#ending = setTimeout(end, this.keptMs);
    remote.warm().then(() => {
      if (this.#kept?.worker !== worker) return;
      this.#isWarm = true;
      this.#endLeft();
    }, end);
  }

  /** Takes the worker of a page that was left, and lets a new one wait. */
  giveBack(worker: WorkerLike): void {
    this.#endLeft();
    this.#left = { worker, remote: wrap<FramesServer>(worker) };
    worker.addEventListener('error', () => {
      if (this.#left?.worker === worker) this.#endLeft();
    });
    if (this.#isWarm) this.#endLeft();
    else this.prepare();
  }

  #forgetKept(): void {
    clearTimeout(this.#ending);
    this.#kept = undefined;
    this.#isWarm = false;
  }

  #endLeft(): void {
    this.#left?.worker.terminate();
    this.#left = undefined;
  }
}
