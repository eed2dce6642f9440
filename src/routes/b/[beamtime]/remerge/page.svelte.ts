/** A merge from the reflections, as the page sees it: from choosing data sets to a result, or to the reason why there is none. */
import { limit } from '$lib/base/limit';
import type { RelPath } from '$lib/base/rel-path';
import { WorkerDied } from '$lib/base/worker-died';
import type {
  MergeAsked,
  MergedAgain,
  ReflectionFault,
  ReflectionsServer,
  RemergeStage
} from '$workers/reflections';
import type { WorkerLine } from '$workers/worker-line';
import type { RemergeInput } from './inputs';

export type RemergeState = 'idle' | 'reading' | 'scaling' | 'done' | 'stopped' | 'failed';
export type Fault =
  ReflectionFault | { readonly code: 'died'; readonly says: string } | { readonly code: 'nothing' };

/** A data set that was chosen and is not in the merge. */
export interface MissingSet {
  readonly number: number;
  readonly why:
    | { readonly code: 'absent' | 'axes' | 'place' }
    | { readonly code: 'fault'; readonly fault: ReflectionFault };
}

/** What was read, for each number in the tree. */
export interface ReadSet {
  readonly number: number;
  readonly path: RelPath;
  readonly from: 'copy' | 'own';
}

export interface Result {
  readonly merged: MergedAgain;
  readonly asked: MergeAsked;
  readonly sets: readonly ReadSet[];
}

/** What the page has of the worker and of the disk. */
export interface Ports {
  readonly line: () => WorkerLine<ReflectionsServer>;
  /** A file of the disk; `undefined` without the disk. Rejects where the disk does not give it. */
  readonly read: (path: RelPath) => Promise<File | undefined>;
  /** Stands for the function across the worker's border. */
  readonly across: <T extends object>(local: T) => T;
}

/** The disk is asked for so many files at once. */
const AT_ONCE = 4;
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

  readonly #ports: Ports;
  #line: WorkerLine<ReflectionsServer> | undefined;
  /** Paths that the worker holds. */
  #held = new Set<RelPath>();
  #turn = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  get running(): boolean {
    return this.state === 'reading' || this.state === 'scaling';
  }

  /** Reads what was not read yet, and merges. A merge that runs is given up. */
  async start(inputs: readonly RemergeInput[], options: Omit<MergeAsked, 'sets'>): Promise<void> {
    const turn = ++this.#turn;
    this.state = 'reading';
    this.stage = this.fault = undefined;
    this.missing = [];
    this.reading = { done: 0, of: inputs.length };
    try {
      const line = this.#living();
      const found = await this.#readAll(line, inputs, turn);
      if (turn !== this.#turn) return;
      if (found.length === 0) return this.#fail({ code: 'nothing' });
      this.state = 'scaling';
      const asked = { ...options, sets: found.map(({ path }) => path) };
      const outcome = await line.service.merge(
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
    const line = this.#line;
    if (line === undefined || line.died.aborted) return;
    line.service.stop().catch(unlessDied);
    await line.check(STOP_MS);
  }

  /** A file of the last merge; `undefined`, with the fault said, where there is none. */
  async write(kind: 'mtz' | 'hkl', name: string): Promise<Blob | undefined> {
    try {
      const outcome = await this.#living().service.write(kind, name);
      if ('ok' in outcome) return outcome.ok;
      this.fault = outcome.fault;
    } catch (error) {
      this.fault = { code: 'died', says: error instanceof Error ? error.message : String(error) };
      unlessDied(error);
    }
    return undefined;
  }

  /** The page is left: the worker forgets the reflections. */
  async close(): Promise<void> {
    await this.stop();
    if (this.#line !== undefined && !this.#line.died.aborted)
      await this.#line.service.keep([]).catch(unlessDied);
  }

  #fail(fault: Fault): void {
    this.fault = fault;
    this.result = undefined;
    this.state = 'failed';
  }

  #living(): WorkerLine<ReflectionsServer> {
    const line = this.#ports.line();
    if (line !== this.#line) this.#held.clear();
    this.#line = line;
    return line;
  }

  async #readAll(
    line: WorkerLine<ReflectionsServer>,
    inputs: readonly RemergeInput[],
    turn: number
  ): Promise<ReadSet[]> {
    const turns = limit(AT_ONCE);
    const all = await Promise.all(
      inputs.map((input) =>
        turns(async () => {
          if (turn !== this.#turn) return undefined;
          const found = await this.#readOne(line, input);
          if (turn === this.#turn) this.reading = { ...this.reading, done: this.reading.done + 1 };
          return found;
        })
      )
    );
    if (turn !== this.#turn) return [];
    const sets: ReadSet[] = [];
    const missing: MissingSet[] = [];
    for (const one of all) {
      if (one === undefined) continue;
      if ('why' in one) missing.push(one);
      else sets.push(one);
    }
    this.missing = missing;
    return sets;
  }

  async #readOne(
    { service }: WorkerLine<ReflectionsServer>,
    { number, places, axes }: RemergeInput
  ): Promise<ReadSet | MissingSet> {
    let fault: ReflectionFault | undefined;
    for (const { path, from } of places) {
      if (this.#held.has(path)) return { number, path, from };
      const file = await this.#file(path);
      if (file === undefined) continue;
      const outcome = await service.read(path, file);
      if ('ok' in outcome) {
        this.#held.add(path);
        return { number, path, from };
      }
      fault ??= outcome.fault;
    }
    if (fault !== undefined) return { number, why: { code: 'fault', fault } };
    return { number, why: { code: axes ? 'axes' : places.length === 0 ? 'place' : 'absent' } };
  }

  /** `undefined`: it is not there, or the disk refuses it. */
  async #file(path: RelPath): Promise<File | undefined> {
    try {
      return await this.#ports.read(path);
    } catch (error) {
      if (error instanceof WorkerDied || !(error instanceof Error)) throw error;
      return undefined;
    }
  }
}

function unlessDied(error: unknown): void {
  if (!(error instanceof WorkerDied)) throw error;
}
