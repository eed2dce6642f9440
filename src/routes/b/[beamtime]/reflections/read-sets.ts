/** Reads the reflections of data sets from the disk into the worker, each from the best place that gives them. */
import { Flawed, flawOf, type Flaw } from '$lib/base/flaw';
import { limit } from '$lib/base/limit';
import type { RelPath } from '$lib/base/rel-path';
import { WorkerDied } from '$lib/base/worker-died';
import type { ReflectionFault, ReflectionsServer } from '$workers/reflections';
import type { WorkerLine } from '$workers/worker-line';
import type { RemergeInput } from './inputs';

/** A data set that was chosen and could not be read. */
export interface MissingSet {
  readonly number: number;
  readonly why:
    | { readonly code: 'absent' | 'axes' | 'place' }
    /** What the disk said. */
    | { readonly code: 'refused'; readonly path: RelPath; readonly flaw: Flaw }
    | { readonly code: 'fault'; readonly fault: ReflectionFault };
}

/** What was read, for each number in the tree. */
export interface ReadSet {
  readonly number: number;
  readonly path: RelPath;
  readonly from: 'copy' | 'own';
}

/** What a page has of the worker and of the disk. */
export interface Ports {
  readonly line: () => WorkerLine<ReflectionsServer>;
  /** A file of the disk; `undefined` without the disk. Rejects where the disk does not give it. */
  readonly read: (path: RelPath) => Promise<File | undefined>;
  /** Stands for the function across the worker's border. */
  readonly across: <T extends object>(local: T) => T;
}

export interface SetsRead {
  readonly sets: readonly ReadSet[];
  readonly missing: readonly MissingSet[];
}

/** The disk is asked for so many files at once. */
const AT_ONCE = 4;

export class SetReader {
  /** Those of the pages that are open: a page may follow another that wants the same data sets. */
  static readonly #open = new Set<SetReader>();
  readonly #ports: Ports;
  #line: WorkerLine<ReflectionsServer> | undefined;
  /** Paths that the worker holds. */
  #held = new Set<RelPath>();

  constructor(ports: Ports) {
    this.#ports = ports;
    SetReader.#open.add(this);
  }

  /** The worker, where one was asked before and lives. */
  get known(): WorkerLine<ReflectionsServer> | undefined {
    return this.#line?.died.aborted === false ? this.#line : undefined;
  }

  /** A worker that lives; a new one holds nothing. */
  living(): WorkerLine<ReflectionsServer> {
    const line = this.#ports.line();
    if (line !== this.#line) this.#held.clear();
    this.#line = line;
    return line;
  }

  /** Reads what was not read yet. `undefined` as soon as `isWanted` says no. Rejects with `WorkerDied`. */
  async readAll(
    inputs: readonly RemergeInput[],
    isWanted: () => boolean,
    onread: () => void
  ): Promise<SetsRead | undefined> {
    const line = this.living();
    // What another page left is of use, or in the way.
    if (this.#held.size === 0)
      await line.service.keep(inputs.flatMap(({ places }) => places.map(({ path }) => path)));
    const turns = limit(AT_ONCE);
    const all = await Promise.all(
      inputs.map((input) =>
        turns(async () => {
          if (!isWanted()) return undefined;
          const found = await this.#readOne(line, input);
          if (isWanted()) onread();
          return found;
        })
      )
    );
    if (!isWanted()) return undefined;
    const sets: ReadSet[] = [];
    const missing: MissingSet[] = [];
    for (const one of all) {
      if (one === undefined) continue;
      if ('why' in one) missing.push(one);
      else sets.push(one);
    }
    return { sets, missing };
  }

  /** The page is left: the worker forgets the reflections, unless the next page reads some too. */
  async close(): Promise<void> {
    SetReader.#open.delete(this);
    // The next page is there as soon as this task has ended.
    await new Promise((resolve) => setTimeout(resolve));
    if (SetReader.#open.size === 0) await this.known?.service.keep([]).catch(unlessDied);
  }

  async #readOne(
    { service }: WorkerLine<ReflectionsServer>,
    { number, places, axes }: RemergeInput
  ): Promise<ReadSet | MissingSet> {
    let why: MissingSet['why'] | undefined;
    for (const { path, from } of places) {
      if (this.#held.has(path)) return { number, path, from };
      const file = await this.#file(path);
      if (!(file instanceof Blob)) {
        why ??= file;
        continue;
      }
      const outcome = await service.read(path, file);
      if ('ok' in outcome) {
        this.#held.add(path);
        return { number, path, from };
      }
      why = why?.code === 'fault' ? why : { code: 'fault', fault: outcome.fault };
    }
    return { number, why: why ?? { code: axes ? 'axes' : places.length === 0 ? 'place' : 'absent' } };
  }

  /** `undefined`: it is not there, or there is no disk. */
  async #file(path: RelPath): Promise<File | MissingSet['why'] | undefined> {
    try {
      return await this.#ports.read(path);
    } catch (error) {
      if (error instanceof WorkerDied || !(error instanceof Error)) throw error;
      const flaw = flawOf(error);
      const isAbsent = error instanceof Flawed && flaw.code === 'refused' && flaw.fault === 'not-found';
      return isAbsent ? undefined : { code: 'refused', path, flaw };
    }
  }
}

export function unlessDied(error: unknown): void {
  if (!(error instanceof WorkerDied)) throw error;
}
