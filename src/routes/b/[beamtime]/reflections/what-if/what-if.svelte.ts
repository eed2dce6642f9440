/** Data sets on one scale in the worker, and what any choice of them would give: asked as often as the choice changes. */
import { WorkerDied } from '$lib/base/worker-died';
import type {
  Curves,
  NodesSurveyed,
  PairsRead,
  RemergeStage,
  SubsetStatistics,
  SurveyAsked,
  Surveyed
} from '$workers/reflections';
import type { RemergeInput } from '../inputs';
import type { Fault } from '../../remerge/page.svelte';
import { SetReader, unlessDied, type MissingSet, type Ports, type ReadSet } from '../read-sets';

export type WhatIfState = 'idle' | 'reading' | 'scaling' | 'ready' | 'stopped' | 'failed';

/** Numbers of data sets in the tree. */
export type Choice = readonly number[];

/** What was answered last, with what had been asked. */
export interface Answered {
  readonly choices: readonly Choice[];
  readonly figures: readonly SubsetStatistics[];
}

/** A tree as the worker takes it: data sets by number, and the joins, children first. */
export interface Joins {
  readonly datasets: readonly number[];
  readonly clusters: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const STOP_MS = 200;

export class WhatIf {
  state = $state<WhatIfState>('idle');
  reading = $state.raw({ done: 0, of: 0 });
  stage = $state.raw<{ readonly name: RemergeStage; readonly done: number }>();
  missing = $state.raw<readonly MissingSet[]>([]);
  fault = $state.raw<Fault>();
  facts = $state.raw<Surveyed>();
  answered = $state.raw<Answered>();
  /** By cluster number; absent: nothing was asked. */
  nodes = $state.raw<ReadonlyMap<number, { readonly completeness: number; readonly anomalous: number }>>();
  pairs = $state.raw<PairsRead>();
  curves = $state.raw<{ readonly choice: Choice; readonly curves: Curves }>();

  readonly #ports: Ports;
  readonly #reader: SetReader;
  #turn = 0;
  #read: readonly ReadSet[] = [];
  #names: ReadonlyMap<number, string> = new Map();
  #wanted: readonly Choice[] | undefined;
  #asking = false;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#reader = new SetReader(ports);
  }

  get running(): boolean {
    return this.state === 'reading' || this.state === 'scaling';
  }

  /** Data sets whose reflections were read, by number in the tree. */
  get read(): readonly ReadSet[] {
    return this.#read;
  }

  /** Reads the data sets and puts them on one scale. `scales` gives XSCALE's factors by number. */
  async start(
    inputs: readonly RemergeInput[],
    options: Omit<SurveyAsked, 'sets' | 'scales'>,
    scales: 'own' | ReadonlyMap<number, { readonly k: number; readonly b: number }>
  ): Promise<void> {
    const turn = ++this.#turn;
    const isWanted = (): boolean => turn === this.#turn;
    this.state = 'reading';
    this.stage = this.fault = this.facts = this.answered = this.nodes = this.curves = this.pairs = undefined;
    this.missing = [];
    this.reading = { done: 0, of: inputs.length };
    try {
      const read = await this.#reader.readAll(
        inputs,
        isWanted,
        () => (this.reading = { ...this.reading, done: this.reading.done + 1 })
      );
      if (read === undefined) return;
      this.missing = read.missing;
      this.#read = read.sets;
      if (read.sets.length === 0) return this.#fail({ code: 'nothing' });
      this.#names = new Map(read.sets.map(({ number, path }) => [number, path]));
      this.state = 'scaling';
      const given =
        scales === 'own'
          ? scales
          : Object.fromEntries(
              read.sets.flatMap(({ number, path }) => {
                const scale = scales.get(number);
                return scale === undefined ? [] : [[path, scale]];
              })
            );
      const outcome = await this.#reader.living().service.survey(
        { ...options, sets: read.sets.map(({ path }) => path), scales: given },
        this.#ports.across((name: RemergeStage, done: number) => {
          if (isWanted()) this.stage = { name, done };
        })
      );
      if (!isWanted()) return;
      if ('fault' in outcome) return this.#fail(outcome.fault);
      this.facts = outcome.ok;
      this.state = 'ready';
    } catch (error) {
      if (isWanted()) this.#died(error);
    }
  }

  /** The figures of so many choices; a question that has not been put yet gives way to the newest. */
  ask(choices: readonly Choice[]): void {
    this.#wanted = choices;
    if (this.#asking || this.state !== 'ready') return;
    void this.#answer();
  }

  async askNodes({ datasets, clusters, left, right }: Joins): Promise<void> {
    const names = datasets.map((number) => this.#names.get(number) ?? '');
    const found: NodesSurveyed | undefined = await this.#put(({ service }) =>
      service.nodes(names, left, right)
    );
    if (found === undefined) return;
    this.nodes = new Map(
      clusters.map((cluster, at) => [
        cluster,
        {
          completeness: found.completeness[at] ?? NaN,
          anomalous: found.anomalousCompleteness[at] ?? NaN
        }
      ])
    );
  }

  /** Correlations of all pairs of data sets, as KAMO computes them. */
  async askPairs(): Promise<void> {
    this.pairs = await this.#put(({ service }) => service.pairs(this.#read.map(({ path }) => path)));
  }

  async askCurves(choice: Choice): Promise<void> {
    const curves = await this.#put(({ service }) => service.curves(this.#namesOf(choice)));
    if (curves !== undefined) this.curves = { choice, curves };
  }

  async stop(): Promise<void> {
    if (!this.running) return;
    this.#turn++;
    this.state = 'stopped';
    const line = this.#reader.known;
    if (line === undefined) return;
    line.service.stop().catch(unlessDied);
    await line.check(STOP_MS);
  }

  /** The page is left. */
  async close(): Promise<void> {
    await this.stop();
    this.#turn++;
    await this.#reader.close();
  }

  async #answer(): Promise<void> {
    this.#asking = true;
    while (this.#wanted !== undefined && this.state === 'ready') {
      const choices = this.#wanted;
      this.#wanted = undefined;
      const figures = await this.#put(({ service }) =>
        service.subsets(choices.map((choice) => this.#namesOf(choice)))
      );
      if (figures !== undefined) this.answered = { choices, figures };
    }
    this.#asking = false;
  }

  /** An answer of the survey; `undefined` where there is none any more. */
  async #put<Answer>(
    question: (
      line: ReturnType<SetReader['living']>
    ) => Promise<{ readonly ok: Answer } | { readonly fault: Fault }>
  ): Promise<Answer | undefined> {
    const turn = this.#turn;
    const line = this.#reader.known;
    if (line === undefined) return undefined;
    try {
      const outcome = await question(line);
      if (turn !== this.#turn) return undefined;
      if ('ok' in outcome) return outcome.ok;
      this.#fail(outcome.fault);
    } catch (error) {
      if (turn === this.#turn) this.#died(error);
    }
    return undefined;
  }

  #namesOf(choice: Choice): string[] {
    return choice.flatMap((number) => this.#names.get(number) ?? []);
  }

  #died(error: unknown): void {
    this.#fail({ code: 'died', says: error instanceof Error ? error.message : String(error) });
    if (!(error instanceof WorkerDied)) throw error;
  }

  #fail(fault: Fault): void {
    this.fault = fault;
    this.facts = this.answered = undefined;
    this.state = 'failed';
  }
}
