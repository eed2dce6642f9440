/** A merge from the reflections, as the page sees it: from choosing data sets to a result, or to the reason why there is none. */
import { WorkerDied } from '$lib/base/worker-died';
import type {
  Diagnosed,
  FreeAsked,
  MergeAsked,
  MergedAgain,
  ReflectionFault,
  RemergeStage
} from '$workers/reflections';
import type { RemergeInput } from '../reflections/inputs';
import { SetReader, unlessDied, type MissingSet, type Ports, type ReadSet } from '../reflections/read-sets';

export type RemergeState = 'idle' | 'reading' | 'scaling' | 'done' | 'stopped' | 'failed';
export type Fault =
  ReflectionFault | { readonly code: 'died'; readonly says: string } | { readonly code: 'nothing' };

export interface Result {
  readonly merged: MergedAgain;
  readonly asked: MergeAsked;
  readonly sets: readonly ReadSet[];
}

/** A worker that does not answer so long after a stop is ended; two silences make a death (worker-line.ts). */
const STOP_MS = 200;

export class Remerging {
  state = $state<RemergeState>('idle');
  stage = $state.raw<{ readonly name: RemergeStage; readonly done: number }>();
  reading = $state.raw({ done: 0, of: 0 });
  missing = $state.raw<readonly MissingSet[]>([]);
  fault = $state.raw<Fault>();
  /** The last merge; it stays on the screen while another is made. */
  result = $state.raw<Result>();
  /** What the reflections of the last merge say of the crystal, once that was asked. */
  diagnosed = $state.raw<Diagnosed>();

  readonly #ports: Ports;
  readonly #reader: SetReader;
  #turn = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#reader = new SetReader(ports);
  }

  get running(): boolean {
    return this.state === 'reading' || this.state === 'scaling';
  }

  /** Reads what was not read yet, and merges. A merge that runs is given up. */
  async start(inputs: readonly RemergeInput[], options: Omit<MergeAsked, 'sets'>): Promise<void> {
    const turn = ++this.#turn;
    this.state = 'reading';
    this.stage = this.fault = this.diagnosed = undefined;
    this.missing = [];
    this.reading = { done: 0, of: inputs.length };
    try {
      const read = await this.#reader.readAll(
        inputs,
        () => turn === this.#turn,
        () => (this.reading = { ...this.reading, done: this.reading.done + 1 })
      );
      if (read === undefined) return;
      this.missing = read.missing;
      const found = read.sets;
      if (found.length === 0) return this.#fail({ code: 'nothing' });
      this.state = 'scaling';
      const asked = { ...options, sets: found.map(({ path }) => path) };
      const outcome = await this.#reader.living().service.merge(
        asked,
        this.#ports.across((name: RemergeStage, done: number) => {
          if (turn === this.#turn) this.stage = { name, done };
        })
      );
      if (turn !== this.#turn) return;
      if ('fault' in outcome) return this.#fail(outcome.fault);
      this.result = { merged: outcome.ok, asked, sets: found };
      this.state = 'done';
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#fail({ code: 'died', says: error instanceof Error ? error.message : String(error) });
      if (!(error instanceof WorkerDied)) throw error;
    }
  }

  /** Stops: what the worker is doing ends between two passes, or with the worker. */
  async stop(): Promise<void> {
    if (!this.running) return;
    this.#turn++;
    this.state = 'stopped';
    this.result = undefined;
    const line = this.#reader.known;
    if (line === undefined) return;
    line.service.stop().catch(unlessDied);
    await line.check(STOP_MS);
  }

  /** Diagnoses the last merge; the fault is said where there is none. */
  async diagnose(): Promise<void> {
    const turn = this.#turn;
    this.fault = undefined;
    try {
      const outcome = await this.#reader.living().service.diagnoseMerge();
      if (turn !== this.#turn) return;
      if ('ok' in outcome) this.diagnosed = outcome.ok;
      else this.fault = outcome.fault;
    } catch (error) {
      if (turn === this.#turn)
        this.fault = { code: 'died', says: error instanceof Error ? error.message : String(error) };
      unlessDied(error);
    }
  }

  /** A file of the last merge; `undefined`, with the fault said, where there is none. */
  async write(kind: 'mtz' | 'hkl', name: string, free?: FreeAsked): Promise<Blob | undefined> {
    this.fault = undefined;
    try {
      const outcome = await this.#reader.living().service.write(kind, name, free);
      if ('ok' in outcome) return outcome.ok;
      this.fault = outcome.fault;
    } catch (error) {
      this.fault = { code: 'died', says: error instanceof Error ? error.message : String(error) };
      unlessDied(error);
    }
    return undefined;
  }

  /** Another run is to be merged: nothing of this one is shown any more. */
  async clear(): Promise<void> {
    const stopping = this.stop();
    this.state = 'idle';
    this.missing = [];
    this.fault = this.result = this.diagnosed = undefined;
    await stopping;
  }

  /** The page is left. */
  async close(): Promise<void> {
    await this.stop();
    await this.#reader.close();
  }

  #fail(fault: Fault): void {
    this.fault = fault;
    this.result = undefined;
    this.state = 'failed';
  }
}
