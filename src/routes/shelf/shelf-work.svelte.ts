/** Long works on the library: tables of many beamtimes, a backup, a backup brought back. One at a time; their code is loaded when they begin. */
import { chooseTarget, type Target } from '$lib/components/takehome/save-file';
import type { Joined } from '$lib/library/join-library';
import type { RestoreFault } from '$lib/library/restore';
import type { Desk } from '$lib/session/desk.svelte';
import type { Shelf } from '$lib/session/shelf.svelte';
import { errorSentence } from '$lib/words/flaw-sentence';

export { sizeText } from '$lib/components/takehome/save-file';

type Running =
  | { readonly what: 'tables'; readonly done: number; readonly all: number }
  | { readonly what: 'backup'; readonly bytes: number }
  | { readonly what: 'restore'; readonly records: number };
type End =
  | { readonly what: 'tables'; readonly beamtimes: number }
  | { readonly what: 'backup'; readonly beamtimes: number; readonly bytes: number }
  | { readonly what: 'restore'; readonly joined: Joined };
type WorkFailure =
  | { readonly what: 'tables' | 'backup'; readonly message: string }
  | { readonly what: 'restore'; readonly fault: RestoreFault };

/** `2026-11-29`. */
const day = (): string => new Date().toISOString().slice(0, 10);

export class ShelfWork {
  running = $state.raw<Running>();
  end = $state.raw<End>();
  failure = $state.raw<WorkFailure>();
  #stop = new AbortController();

  constructor(
    private readonly desk: Desk,
    private readonly shelf: Shelf
  ) {}

  /** Ends an export or a backup; nothing is saved then. */
  stop(): void {
    this.#stop.abort();
  }

  async exportTables(ids: readonly string[]): Promise<void> {
    await this.#save('tables', `kamome-tables-${day()}.zip`, async (target, signal) => {
      this.running = { what: 'tables', done: 0, all: ids.length };
      const { tablesOf } = await import('./export-tables');
      const ondone = (done: number): void => {
        this.running = { what: 'tables', done, all: ids.length };
      };
      const { stream, written } = tablesOf(this.desk, ids, signal, ondone);
      await target.write(stream);
      return { what: 'tables', beamtimes: written() };
    });
  }

  async backup(): Promise<void> {
    await this.#save('backup', `kamome-library-${day()}.kamome-backup`, async (target, signal) => {
      this.running = { what: 'backup', bytes: 0 };
      const { backup } = await import('$lib/library/backup');
      let written = 0;
      const stream = backup(this.desk.library.stores, new Date());
      await target.write(stoppable(stream, signal), (bytes) => {
        written = bytes;
        this.running = { what: 'backup', bytes };
      });
      return { what: 'backup', beamtimes: this.shelf.entries.length, bytes: written };
    });
  }

  async restore(file: File): Promise<void> {
    if (this.running !== undefined) return;
    this.#begin({ what: 'restore', records: 0 });
    const { restore, RestoreError } = await import('$lib/library/restore');
    try {
      const joined = await restore(this.desk.library, file, (records) => {
        this.running = { what: 'restore', records };
      });
      this.end = { what: 'restore', joined };
    } catch (error) {
      if (!(error instanceof RestoreError)) throw error;
      this.failure = { what: 'restore', fault: error.fault };
    } finally {
      this.running = undefined;
      await this.shelf.load();
      void this.shelf.gather();
    }
  }

  #begin(running: Running): void {
    this.end = undefined;
    this.failure = undefined;
    this.running = running;
    this.#stop = new AbortController();
  }

  /** Asks where to, straight from the click, and works. What was begun is thrown away when it is stopped or fails. */
  async #save(
    what: 'tables' | 'backup',
    name: string,
    work: (target: Target, signal: AbortSignal) => Promise<End>
  ): Promise<void> {
    if (this.running !== undefined) return;
    const target = await chooseTarget(name);
    if (target === undefined) return;
    this.#begin(what === 'tables' ? { what, done: 0, all: 0 } : { what, bytes: 0 });
    const { signal } = this.#stop;
    try {
      this.end = await work(target, signal);
    } catch (error) {
      if (!signal.aborted) this.failure = { what, message: errorSentence(error) };
    } finally {
      this.running = undefined;
    }
  }
}

/** Fails with the reason of the signal when it aborts. */
function stoppable(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return stream.pipeThrough(new TransformStream(), { signal });
}
