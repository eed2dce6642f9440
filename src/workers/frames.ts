/** The page's side of the frames worker. */
import { proxy, wrap, type Remote } from 'comlink';
import { TimeOver, within } from '../lib/base/limit';
import type { FrameFault } from '../lib/frames/frame';
import type { FramesServer, OpenedSeries, Outcome, ShownFrame } from './frames-server';

export type { OpenedSeries, Outcome, ShownFrame } from './frames-server';

/** A picture that takes longer is given up, and the worker with it. */
const LONGEST_MS = 30_000;

/** The files of a series: names beside each other, and each of them; null where the disk refuses it. */
export interface SeriesFiles {
  readonly names: readonly string[];
  read(name: string): Promise<File | null>;
}

/** One worker for one page: it is started with the first picture, and ends with the page. */
export class FramesWorker {
  #worker: Worker | undefined;
  #remote: Remote<FramesServer> | undefined;
  /** Rejects when the worker dies; nothing else would tell those who wait for it. */
  #died: Promise<never> | undefined;

  open(files: SeriesFiles, name: string): Promise<Outcome<OpenedSeries>> {
    return this.#ask((server) =>
      server.open(
        files.names,
        name,
        proxy((wanted: string) => files.read(wanted))
      )
    );
  }

  show(id: number, number: number, count: number): Promise<Outcome<ShownFrame>> {
    return this.#ask((server) => server.show(id, number, count));
  }

  async useGeometry(id: number, file: File): Promise<void> {
    await this.#remote?.useGeometry(id, file);
  }

  async predictions(
    ...asked: Parameters<FramesServer['predictions']>
  ): Promise<Awaited<ReturnType<FramesServer['predictions']>>> {
    return (await this.#remote?.predictions(...asked)) ?? null;
  }

  async spots(
    ...asked: Parameters<FramesServer['spots']>
  ): Promise<Awaited<ReturnType<FramesServer['spots']>> | undefined> {
    return this.#remote?.spots(...asked);
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = this.#remote = this.#died = undefined;
  }

  /** A worker that dies or hangs is ended: the next question starts another, which has no series open. */
  async #ask<Result>(
    question: (server: Remote<FramesServer>) => Promise<Outcome<Result>>
  ): Promise<Outcome<Result>> {
    try {
      const { remote, died } = this.#running();
      return await within(LONGEST_MS, Promise.race([question(remote), died]), 'frames');
    } catch (error) {
      this.stop();
      const says: FrameFault = {
        code: 'undecodable',
        says: error instanceof Error ? error.message : String(error)
      };
      return { fault: error instanceof TimeOver ? { code: 'too-slow' } : says };
    }
  }

  #running(): { remote: Remote<FramesServer>; died: Promise<never> } {
    this.#worker ??= new Worker(new URL('./frames.worker.ts', import.meta.url), {
      type: 'module',
      name: 'frames'
    });
    const worker = this.#worker;
    this.#remote ??= wrap<FramesServer>(worker);
    this.#died ??= new Promise((_, reject) => {
      worker.addEventListener(
        'error',
        ({ message }) => reject(new Error(message || 'the worker could not be started')),
        { once: true }
      );
    });
    // Who waits for an answer is told; where nobody does, the next question starts another worker.
    this.#died.catch(() => this.stop());
    return { remote: this.#remote, died: this.#died };
  }
}
