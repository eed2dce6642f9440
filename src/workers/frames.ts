/** The page's side of the frames worker. */
import { proxy, transfer } from 'comlink';
import { release } from '../lib/base/release';
import { limit, TimeOver, within } from '../lib/base/limit';
import { WorkerDied } from '../lib/base/worker-died';
import type { IceVerdict } from '../lib/frames/figures/ice';
import { isBreakdown, type FrameFault } from '../lib/frames/frame';
import type { HeldFrames } from '../lib/frames/series';
import type { Geometry } from '../lib/frames/geometry/geometry';
import type {
  FoundSpot,
  OpenedSeries,
  Predictions,
  PredictionsAsked,
  ShownFrame,
  SpotCounts
} from '../lib/frames/shown';
import type { FramesServer, Outcome } from './frames-server';
import { leaveOut, type Opening, type SeriesFiles } from './series-opening';
import { SpareFramesWorker } from './spare-frames-worker';
import { workerLines, type WorkerLike, type WorkerLine } from './worker-line';

export type { Outcome } from './frames-server';
export type { SeriesFiles } from './series-opening';

/** Milliseconds; what takes longer is given up, and the worker replaced. */
export interface FramePatience {
  /** For each picture of a sum. */
  readonly picture: number;
  /** For opening a series: HDF5 has to be loaded, and a master with its mask read. */
  readonly opening: number;
}
const PATIENCE: FramePatience = { picture: 5_000, opening: 30_000 };
/** All data files of a series are opened in so many times that of one. */
const HELD_TIMES = 10;

const spare = new SpareFramesWorker(
  () => new Worker(new URL('./frames.worker.ts', import.meta.url), { type: 'module', name: 'frames' })
);

/** Lets a worker wait with HDF5 loaded: a page of frames is likely to be next. */
export function prepareFrames(): void {
  spare.prepare();
}

/** One series in one worker, for one page: it is started with the series, replaced when it dies or hangs, and ends with the page; another waits for the next one. */
export class FramesWorker {
  readonly #workers: Pick<SpareFramesWorker, 'take' | 'giveBack'>;
  #lines: () => WorkerLine<FramesServer>;
  /** One question at a time: a picture's time is its own. */
  readonly #inTurn = limit(1);
  #worker: WorkerLike | undefined;
  #opening: Opening | undefined;
  #openedOn: { readonly line: WorkerLine<FramesServer>; readonly id: number } | undefined;
  /** Pictures on which the library broke down, each worth one worker: they are not asked for again. By their first number and how many. */
  readonly #broken = new Map<string, FrameFault>();
  #stopped = false;
  #onEarly: (early: ShownFrame) => void = () => undefined;

  constructor(
    workers: Pick<SpareFramesWorker, 'take' | 'giveBack'> = spare,
    readonly patience: FramePatience = PATIENCE
  ) {
    this.#workers = workers;
    this.#lines = this.#newLines();
  }

  #newLines(): () => WorkerLine<FramesServer> {
    return workerLines<FramesServer>(() => (this.#worker = this.#workers.take()));
  }

  /** Starts the worker: its code is loaded while the files of the series are looked for. */
  start(): void {
    this.#lines();
  }

  async open(files: SeriesFiles, name: string): Promise<Outcome<OpenedSeries>> {
    this.#opening = { files, name, without: new Map() };
    return this.#inTurn(() => this.#open());
  }

  /** A picture, or the sum of `count` from `number` on; `onearly` is given what can be drawn of it before it is whole. */
  show(number: number, count: number, onearly?: (early: ShownFrame) => void): Promise<Outcome<ShownFrame>> {
    return this.#picture(number, count, async (service, id) => {
      let early: ShownFrame | undefined;
      this.#onEarly = (given) => onearly?.((early = given));
      const shown = await service.show(id, number, count, onearly !== undefined);
      if ('fault' in shown || early === undefined) return shown;
      return { ok: { ...shown.ok, levels: shown.ok.levels.concat(early.levels) } };
    });
  }

  /** Gives the memory of pictures that nobody looks at any more to the next ones. */
  reuse(arrays: readonly ArrayBufferView[]): void {
    const opened = this.#openedOn;
    const memory = arrays.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
    if (opened === undefined || opened.line.died.aborted) release(...arrays);
    else this.#unlessDead(opened.line.service.reuse(transfer(memory, memory)));
  }

  async useGeometry(file: File): Promise<void> {
    if (this.#opening) this.#opening.geometry = file;
    await this.#tell((service, id) => service.useGeometry(id, file));
  }

  async useSpots(file: File, first: number, last: number): Promise<SpotCounts | undefined> {
    if (this.#opening) this.#opening.spots = { file, first, last };
    return this.#tell((service, id) => service.useSpots(id, file, first, last));
  }

  async useIntegrated(file: File): Promise<void> {
    if (this.#opening) this.#opening.integrated = file;
    await this.#tell((service, id) => service.useIntegrated(id, file));
  }

  async predictions(geometry: Geometry, asked: PredictionsAsked): Promise<Predictions | undefined> {
    return (await this.#tell((service, id) => service.predictions(id, geometry, asked))) ?? undefined;
  }

  async spotsOn(first: number, last: number): Promise<readonly FoundSpot[]> {
    return (await this.#tell((service, id) => service.spotsOn(id, first, last))) ?? [];
  }

  /** The ice verdict of a picture, without the picture. */
  ice(number: number): Promise<Outcome<IceVerdict>> {
    return this.#picture(number, 1, (service, id) => service.ice(id, number));
  }

  /** Which numbers the data files of the series hold: all of them are opened, in so many times what one takes. */
  held(): Promise<Outcome<HeldFrames>> {
    return this.#ask(this.patience.opening * HELD_TIMES, (service, id) => service.held(id));
  }

  stop(): void {
    const [worker, opened] = [this.#worker, this.#openedOn];
    // One that lives and has HDF5 is of use to the next page.
    if (
      worker &&
      opened?.line.died.aborted === false &&
      /\.(h5|hdf5|nxs)$/i.test(this.#opening?.name ?? '')
    ) {
      this.#unlessDead(opened.line.service.close(opened.id));
      this.#workers.giveBack(worker);
    } else worker?.terminate();
    this.#stopped = true;
    this.#worker = this.#openedOn = this.#opening = undefined;
  }

  /** One that died has nothing to close, and needs no memory. */
  #unlessDead(asked: Promise<void>): void {
    asked.catch((error: unknown) => {
      if (!(error instanceof WorkerDied)) throw error;
    });
  }

  async #picture<Result>(
    number: number,
    count: number,
    question: (service: FramesServer, id: number) => Promise<Outcome<Result>>
  ): Promise<Outcome<Result>> {
    const key = `${number} ${count}`;
    return this.#inTurn(async () => {
      const broken = this.#broken.get(key);
      if (broken) return { fault: broken };
      const answer = await this.#answer(this.patience.picture * Math.max(1, count), question);
      if ('fault' in answer && isBreakdown(answer.fault)) {
        this.#broken.set(key, answer.fault);
        if (this.#opening) leaveOut(this.#opening, answer.fault);
      }
      return answer;
    });
  }

  #ask<Result>(
    longest: number,
    question: (service: FramesServer, id: number) => Promise<Outcome<Result>>
  ): Promise<Outcome<Result>> {
    return this.#inTurn(() => this.#answer(longest, question));
  }

  async #answer<Result>(
    longest: number,
    question: (service: FramesServer, id: number) => Promise<Outcome<Result>>
  ): Promise<Outcome<Result>> {
    const opened = await this.#living();
    if (opened === undefined) return { fault: { code: 'no-frames' } };
    if ('fault' in opened) return opened;
    return this.#orFault(longest, question(opened.line.service, opened.id));
  }

  /** Undefined where there is no series, or the worker died of it. */
  async #tell<Result>(
    question: (service: FramesServer, id: number) => Promise<Result>
  ): Promise<Result | undefined> {
    const told = await this.#ask(this.patience.opening, async (service, id) => ({
      ok: await question(service, id)
    }));
    return 'ok' in told ? told.ok : undefined;
  }

  /** The series in the living worker: opened again, with all it was told, in one that replaced another. */
  async #living(): Promise<
    { line: WorkerLine<FramesServer>; id: number } | { fault: FrameFault } | undefined
  > {
    if (this.#openedOn?.line.died.aborted === false) return this.#openedOn;
    const opening = this.#opening;
    if (opening === undefined || this.#stopped) return undefined;
    const again = await this.#open();
    if ('fault' in again) return again;
    const opened = this.#openedOn;
    if (opened === undefined) return undefined;
    const { service } = opened.line;
    const { geometry, spots, integrated } = opening;
    const told = await this.#orFault(this.patience.opening, async () => {
      if (geometry) await service.useGeometry(opened.id, geometry);
      if (spots) await service.useSpots(opened.id, spots.file, spots.first, spots.last);
      if (integrated) await service.useIntegrated(opened.id, integrated);
      return { ok: true };
    });
    return 'fault' in told ? told : opened;
  }

  async #open(): Promise<Outcome<OpenedSeries>> {
    const opening = this.#opening;
    if (opening === undefined || this.#stopped) return { fault: { code: 'no-frames' } };
    const { files, name } = opening;
    const line = this.#lines();
    this.#unlessDead(line.service.onEarly(proxy(async (early: ShownFrame) => this.#onEarly(early))));
    const opened = await this.#orFault(this.patience.opening, () =>
      line.service.open(
        files.names,
        name,
        proxy((wanted: string) => files.read(wanted)),
        opening.maskFault,
        opening.without
      )
    );
    if ('fault' in opened) return leaveOut(opening, opened.fault) ? this.#open() : opened;
    const { id, maskFault } = opened.ok;
    if (opening.maskFault === undefined && isBreakdown(maskFault)) {
      opening.maskFault = maskFault;
      this.#replace();
      return this.#open();
    }
    this.#openedOn = { line, id };
    return opened;
  }

  /** What takes too long ends the worker: it cannot be told to stop. */
  async #orFault<Result>(
    longest: number,
    answer: Promise<Outcome<Result>> | (() => Promise<Outcome<Result>>)
  ): Promise<Outcome<Result>> {
    try {
      const answered = await within(longest, typeof answer === 'function' ? answer() : answer, 'frames');
      if ('fault' in answered && isBreakdown(answered.fault)) this.#replace();
      return answered;
    } catch (error) {
      if (error instanceof TimeOver) {
        this.#replace();
        return { fault: { code: 'too-slow' } };
      }
      if (error instanceof WorkerDied) return { fault: { code: 'worker-died' } };
      return { fault: { code: 'undecodable', says: error instanceof Error ? error.message : String(error) } };
    }
  }

  #replace(): void {
    this.#worker?.terminate();
    this.#openedOn = undefined;
    this.#lines = this.#newLines();
  }
}
