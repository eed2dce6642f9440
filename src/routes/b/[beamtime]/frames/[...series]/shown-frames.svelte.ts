import { flawOf, type Flaw } from '$lib/base/flaw';
import { release } from '$lib/base/release';
import type { RelPath } from '$lib/base/rel-path';
import type { FrameFault, Gap } from '$lib/frames/frame';
import type { IceVerdict } from '$lib/frames/figures/ice';
import { reach } from '$lib/frames/geometry/geometry';
import type { FoundSpot, OpenedSeries, Predictions, ShownFrame, SpotCounts } from '$lib/frames/shown';
import { REACH, type ReflectionSize } from '$lib/frames/spots/size';
import { FramesWorker, type Outcome } from '$workers/frames';
import { gapOf } from './frame-ways';
import { fileOfRun, findSeries, GEOMETRY_FILES, type FrameDisk } from '../../series-files';

/** Bytes of pictures that are kept: the last used stay. */
const MOST_BYTES = 224 * 2 ** 20;
/** Pictures read ahead: in the direction of travel, then the one behind; of large ones, no more than are kept. */
const AHEAD = [1, 2, -1];
const AHEAD_LARGE = [1, -1];

/** Why there is no series to show. */
export type NoSeries =
  | { readonly kind: 'disconnected' | 'no-series' }
  | { readonly kind: 'refused'; readonly flaw: Flaw }
  | { readonly kind: 'fault'; readonly fault: FrameFault };

/** What is predicted, and how far each reflection reaches where that is known. */
export type SizedPredictions = Predictions & { readonly size?: ReflectionSize };

/** The series of a page: opened once, its pictures read when asked for and ahead of that. */
export class ShownFrames {
  series = $state.raw<OpenedSeries>();
  missing = $state.raw<NoSeries>();
  /** The picture on the screen; the one before stays until the next is there. */
  frame = $state.raw<ShownFrame>();
  fault = $state.raw<FrameFault>();
  loading = $state(false);
  /** Pictures that are not there, as far as they were asked for. */
  gaps = $state.raw<readonly Gap[]>([]);
  /** A second picture, beside it. */
  beside = $state.raw<ShownFrame>();
  /** Undefined without a SPOT.XDS. */
  counts = $state.raw<SpotCounts>();
  /** Of SPOT.XDS, on the picture on the screen. */
  spots = $state.raw<readonly FoundSpot[]>([]);
  /** Undefined until they were found for the picture on the screen. */
  predictions = $state.raw<SizedPredictions>();

  readonly #worker: FramesWorker;
  readonly #kept = new Map<string, Promise<Outcome<ShownFrame>>>();
  /** Those of `#kept` that were read. */
  readonly #pictures = new Map<string, ShownFrame>();
  #wanted = '';
  /** How many pictures were asked for, and which of these was answered last: one that comes behind a later one is not shown. */
  #asked = 0;
  #answered = 0;
  #wantedBeside = '';
  #last = 0;
  #closed = false;
  /** Done when the picture that was asked for last is read. */
  #turn: Promise<void> | undefined;
  /** Reads INTEGRATE.HKL, when predictions are asked for the first time. */
  #integrated: (() => Promise<void>) | undefined;
  #reading: Promise<void> | undefined;

  constructor(worker = new FramesWorker()) {
    this.#worker = worker;
  }

  async open(open: FrameDisk, folder: RelPath, prefix: string, run: RelPath | undefined): Promise<void> {
    if (!open.connected) {
      this.missing = { kind: 'disconnected' };
      return;
    }
    this.#worker.start();
    try {
      const found = await findSeries(open, folder, prefix);
      if (found === undefined) {
        this.missing = { kind: 'no-series' };
        return;
      }
      const opened = await this.#worker.open(found.files, found.name);
      if ('fault' in opened) {
        this.missing = { kind: 'fault', fault: opened.fault };
        return;
      }
      const geometry = run && (await fileOfRun(open, run, GEOMETRY_FILES));
      if (geometry) await this.#worker.useGeometry(geometry);
      if (run !== undefined) this.#integrated = () => this.#useIntegrated(open, run);
      this.series = opened.ok;
      this.missing = undefined;
      const spots = run && (await fileOfRun(open, run, ['SPOT.XDS']));
      if (spots) this.counts = await this.#worker.useSpots(spots, opened.ok.first, opened.ok.last);
    } catch (error) {
      this.missing = { kind: 'refused', flaw: flawOf(error) };
    }
  }

  /** Shows a picture. Asked for others meanwhile (a key that is held), it shows this one, and then the last of those; none between is read. */
  async show(number: number, count: number): Promise<void> {
    const key = `${number} ${count}`;
    const asked = ++this.#asked;
    this.#wanted = key;
    this.loading = true;
    if (!this.#kept.has(key)) await this.#turn;
    if (this.#wanted !== key) return;
    const outcome = await this.#read(number, count, (early) => {
      if (this.#wanted !== key) return;
      [this.loading, this.fault] = [false, undefined];
      this.#answer({ ok: early }, asked);
    });
    if (this.#wanted !== key) {
      if (asked > this.#answered) this.#answer(outcome, asked);
      return;
    }
    this.loading = false;
    this.fault = 'fault' in outcome ? outcome.fault : undefined;
    const gap = gapOf(this.fault);
    if (gap && !this.gaps.some(({ first }) => first === gap.first)) this.gaps = [...this.gaps, gap];
    this.#answer(outcome, asked);
    const step = number < this.#last ? -count : count;
    this.#last = number;
    const { first = 1, last = 0 } = this.series ?? {};
    const near = aheadOf(outcome)
      .map((ahead) => number + ahead * step)
      .filter((next) => next >= first && next + count - 1 <= last);
    // Those that are there do not make room for those that are not, only to be read again behind them.
    for (const next of near) void this.#used(`${next} ${count}`);
    for (const next of near) {
      if (this.#wanted !== key) return;
      await this.#read(next, count);
    }
  }

  #answer(outcome: Outcome<ShownFrame>, asked: number): void {
    this.#answered = asked;
    if ('ok' in outcome && !this.#closed) this.frame = outcome.ok;
  }

  /** The picture to be seen beside the first; undefined: none. Asked for another meanwhile, it is that one. */
  async showBeside(number: number | undefined, count: number): Promise<void> {
    const key = number === undefined ? '' : `${number} ${count}`;
    this.#wantedBeside = key;
    const outcome = number === undefined ? undefined : await this.#read(number, count);
    if (this.#wantedBeside === key) this.beside = outcome && 'ok' in outcome ? outcome.ok : undefined;
  }

  /** Finds what is predicted on the picture that is shown. `size`: of its reflections, where a file says it. */
  async predict(shown: ShownFrame, size: ReflectionSize | undefined): Promise<void> {
    const { geometry, number, count } = shown;
    if ('code' in geometry) return;
    await (this.#reading ??= this.#integrated?.());
    const found = await this.#worker.predictions(geometry, {
      first: number,
      last: number + count - 1,
      dMin: reach(geometry).corner,
      spread: REACH * (size?.range ?? 0)
    });
    if (this.frame === shown) this.predictions = found && { ...found, ...(size && { size }) };
  }

  /** Finds the spots of SPOT.XDS on the picture that is shown. */
  async findSpots(shown: ShownFrame): Promise<void> {
    const { number, count } = shown;
    const found = await this.#worker.spotsOn(number, number + count - 1);
    if (this.frame === shown) this.spots = found;
  }

  /** Judges the ice of a picture alone. */
  ice(number: number): Promise<Outcome<IceVerdict>> {
    return this.#worker.ice(number);
  }

  close(): void {
    this.#closed = true;
    const last = [...this.#pictures.values()].find((one) => isSame(this.frame, one)) ?? this.frame;
    this.#kept.clear();
    this.#wanted = this.#wantedBeside = '';
    this.frame = this.beside = undefined;
    // Who comes back soon finds memory for a picture: to get that anew takes longer than to decode it.
    if (last) this.#worker.reuse(arraysOf(last));
    this.#worker.stop();
    for (const one of this.#pictures.values()) if (one !== last) release(...arraysOf(one));
    this.#pictures.clear();
  }

  async #useIntegrated(open: FrameDisk, run: RelPath): Promise<void> {
    const file = await fileOfRun(open, run, ['INTEGRATE.HKL']);
    if (file) await this.#worker.useIntegrated(file);
  }

  #read(number: number, count: number, onearly?: (early: ShownFrame) => void): Promise<Outcome<ShownFrame>> {
    const key = `${number} ${count}`;
    const known = this.#used(key);
    if (known !== undefined) return known;
    // The next one is as large as the one that is shown, and is read into the memory of what makes room for it: never one more than are kept.
    if (this.frame !== undefined) this.#makeRoom(bytesOf(this.frame));
    const reading = this.#worker.show(number, count, onearly);
    this.#kept.set(key, reading);
    this.#turn = reading.then((outcome) => this.#weigh(key, outcome));
    return reading;
  }

  /** What is kept of a picture; it is the last used now. */
  #used(key: string): Promise<Outcome<ShownFrame>> | undefined {
    const known = this.#kept.get(key);
    if (known === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, known);
    return known;
  }

  /** Pictures that could not be read are asked for again: the disk may be back. */
  #weigh(key: string, outcome: Outcome<ShownFrame>): void {
    if ('fault' in outcome) {
      this.#kept.delete(key);
      return;
    }
    // Read for a page that was left meanwhile.
    if (this.#closed) {
      release(...arraysOf(outcome.ok));
      return;
    }
    this.#pictures.set(key, outcome.ok);
    this.#makeRoom(0, key);
  }

  /** Lets go of what was used longest ago, until `more` bytes fit beside what is kept. Its memory goes to the worker. */
  #makeRoom(more: number, newest?: string): void {
    let total = more;
    for (const one of this.#pictures.values()) total += bytesOf(one);
    for (const oldest of this.#kept.keys()) {
      if (total <= MOST_BYTES || oldest === this.#wanted || oldest === newest) break;
      const picture = this.#pictures.get(oldest);
      // Being read.
      if (picture === undefined) continue;
      this.#kept.delete(oldest);
      this.#pictures.delete(oldest);
      total -= bytesOf(picture);
      if (![this.frame, this.beside].some((shown) => isSame(shown, picture)))
        this.#worker.reuse(arraysOf(picture));
    }
  }
}

/** Steps to pictures like this one that are kept beside it; the next is always read. */
function aheadOf(outcome: Outcome<ShownFrame>): readonly number[] {
  if ('fault' in outcome) return AHEAD;
  const room = Math.floor(MOST_BYTES / bytesOf(outcome.ok)) - 1;
  return room >= AHEAD.length ? AHEAD : AHEAD_LARGE.slice(0, Math.max(1, room));
}

function arraysOf({ levels }: ShownFrame): readonly ArrayBufferView[] {
  return levels.flatMap(({ values, states }) => [values, states]);
}

/** Of one that came early, with the level that is to come: the next one needs room for all of them. */
function bytesOf(picture: ShownFrame): number {
  const { isEarly, width, height, levels } = picture;
  const [largest] = levels;
  const toCome = isEarly && largest ? width * height * (largest.values.BYTES_PER_ELEMENT + 1) : 0;
  return arraysOf(picture).reduce((sum, { byteLength }) => sum + byteLength, toCome);
}

/** The one that came early is drawn from what the whole one has. */
function isSame(shown: ShownFrame | undefined, picture: ShownFrame): boolean {
  return shown === picture || (shown?.isEarly === true && shown.levels.at(-1) === picture.levels.at(-1));
}
