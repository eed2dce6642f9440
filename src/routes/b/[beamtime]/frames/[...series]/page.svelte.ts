/** The page of frames without its drawing: which picture, of what, and what keys and buttons do; all from the beamtime and the address. */
import { relPath, type RelPath } from '$lib/base/rel-path';
import type { ShownFrame } from '$lib/frames/shown';
import { reflectionSizes, type SizeOnFrame } from '$lib/frames/spots/size-of-run';
import type { IceLook, Pin, ProcessingRun } from '$lib/beamtime/types';
import { framesOfRun, runsOfSeries } from '$lib/address/frames-way';
import type { AddressPort } from '$lib/address/page-address.svelte';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { runPlace, type View } from '$lib/address/places';
import { errorSentence } from '$lib/words/flaw-sentence';
import { frameAddress, seriesOf, withContrast, withLock, withOverlay } from './frame-address';
import type { FrameAction } from './parts/frame-action';
import { cameraOf, cameraParts, movedPixel, type Size } from './parts/frame-view';
import { datasetWay, gapOf, mergeWay, numberTowards, pinWay, stepTo } from './frame-ways';
import { mergeIn, removedFrames } from './from-merge';
import { framesToJudge, lookForIce } from './look-for-ice';
import type { CutOff } from './parts/overlays';
import { PictureCamera } from './picture-camera.svelte';
import type { ShownFrames } from './shown-frames.svelte';

/** What the page has of its surroundings. */
export interface Ports {
  readonly open: Pick<
    OpenBeamtime,
    | 'id'
    | 'looks'
    | 'saw'
    | 'pins'
    | 'processingRuns'
    | 'merges'
    | 'connected'
    | 'away'
    | 'neededRecord'
    | 'list'
    | 'read'
  >;
  readonly address: Pick<AddressPort, 'view' | 'change'>;
  /** Folder and prefix, as the address has them. */
  readonly series: () => string;
  /** A worker with its series, not yet opened. */
  readonly frames: () => ShownFrames;
  /** Of the picture on the screen, CSS pixels. */
  readonly screen: () => Size;
  readonly goto: (href: string) => void;
  readonly save: () => void;
  /** Puts the cursor into the field of the number. */
  readonly askNumber: () => void;
}

/** Between pictures while they are played, at least. */
const PLAY_MS = 100;

/** What stays in the address on the way to another data set: where it came from, and how pictures are drawn. */
const KEPT = ['merge', 'trial', 'cluster', 'cycle', 'show', 'contrast', 'inverse', 'plain', 'black'];

export class FramesPage {
  readonly #ports: Ports;
  /** Where the picture stands. */
  readonly camera = new PictureCamera(
    () => this.#ports.address.view,
    () => this.at.camera,
    () => this.#change({})
  );
  #leaving: (() => void) | undefined;
  /** Of the reflections of a data set: asked for once. */
  #sizes: { readonly of: RelPath; readonly found: Promise<SizeOnFrame> } | undefined;

  frames: ShownFrames;
  playing = $state(false);
  /** Under the pointer. */
  pixel = $state.raw<{ readonly x: number; readonly y: number }>();
  /** Arrow keys move the pointer. */
  byPixel = $state(false);
  /** The count that is drawn black. */
  black = $state<number>();
  /** Frames of the data set that the merge cut away. */
  removed = $state.raw<readonly number[]>([]);
  /** Frames that are judged for ice now. */
  looking = $state.raw<{ readonly done: number; readonly of: number }>();
  /** Why merge.log or a picture to save could not be had, or a look at ice could not be kept. */
  trouble = $state.raw<string>();

  // Each by itself, so that what hangs on one of them stays while the rest of the address changes.
  readonly folder = $derived.by(() => seriesOf(this.#ports.series()).folder);
  readonly prefix = $derived.by(() => seriesOf(this.#ports.series()).prefix);
  readonly at = $derived.by(() => frameAddress(this.#ports.address.view));
  /** The data set in hand, as the address names it. */
  readonly runPath = $derived.by(() => {
    const path = this.#ports.address.view.get('run');
    return path === null ? undefined : relPath(path);
  });
  readonly run = $derived.by((): ProcessingRun | undefined =>
    this.#ports.open.processingRuns.find(({ path }) => path === this.runPath)
  );
  readonly merge = $derived.by(() => mergeIn(this.#ports.address.view, this.#ports.open));
  readonly cluster = $derived.by(() => this.merge?.cluster);
  readonly cycle = $derived.by(() => this.merge?.run?.cycle);
  /** The pin that the pictures were taken of. */
  readonly pin = $derived.by((): Pin | undefined =>
    this.#ports.open.pins.find(({ path }) => `${this.folder}/`.startsWith(`${path}/`))
  );
  readonly scan = $derived.by(() => this.pin?.scans.find(({ path }) => path === this.folder));
  readonly series = $derived.by(() => this.frames.series);
  readonly number = $derived.by(() => this.at.number ?? this.run?.firstFrame ?? this.series?.start ?? 1);
  /** Data sets that the picture is one of; the one in hand is not among them. */
  readonly datasets = $derived.by(() =>
    runsOfSeries(this.#ports.open, this.folder, this.prefix).filter(
      (one) => one.path !== this.run?.path && one.firstFrame <= this.number && this.number <= one.lastFrame
    )
  );
  /** Limits that are drawn as rings. */
  readonly cutOffs = $derived.by((): readonly CutOff[] => {
    const [dataset, merge] = [this.run?.resolutionIOverSigma1, this.merge?.trial];
    const limits = [
      { of: 'dataset' as const, d: dataset },
      { of: 'merge' as const, d: merge?.dMin ?? merge?.resolution }
    ];
    return limits.flatMap(({ of, d }) => (d ? [{ of, d }] : []));
  });
  readonly status = $derived.by(() => {
    const { missing, fault, loading, frame } = this.frames;
    return missing || fault ? 'failed' : loading || frame === undefined ? 'loading' : 'shown';
  });

  constructor(ports: Ports) {
    this.#ports = ports;
    this.frames = $state.raw(ports.frames());
  }

  /** Opens the series of the address; gives the way to leave it. */
  start(): () => void {
    const { open } = this.#ports;
    const opening = this.#ports.frames();
    this.frames = opening;
    // While the disk is looked for, nothing is said of it.
    if (open.connected || open.away !== undefined)
      void opening.open(open, this.folder, this.prefix, this.runPath);
    return () => {
      this.#leaving?.();
      opening.close();
    };
  }

  /** Plays on from the picture that is shown; gives the way to stop. */
  playOn(): (() => void) | undefined {
    const { series, frames } = this;
    if (!this.playing || frames.loading || series === undefined) return undefined;
    if (frames.missing || frames.fault || this.number + this.at.sum > series.last) {
      this.playing = false;
      return undefined;
    }
    const next = setTimeout(() => this.go(this.number + this.at.sum), PLAY_MS);
    return () => clearTimeout(next);
  }

  /** Where a picture is missing it plays on behind it; one that could not be read is asked for again, for the disk may be back. */
  #togglePlay(): void {
    this.playing = !this.playing;
    const { frames, at, number } = this;
    if (!this.playing || frames.fault === undefined) return;
    const to = gapOf(frames.fault) ? stepTo(number, at.sum, frames.fault) : number;
    this.go(to);
    void frames.show(to, at.sum);
  }

  /** Finds the frames of the data set that the merge cut away: behind its first cycle. */
  async findRemoved(cluster = this.cluster, cycle = this.cycle, run = this.run): Promise<void> {
    this.removed = [];
    this.trouble = undefined;
    if (cluster === undefined || run === undefined || cycle === 1) return;
    try {
      const found = await removedFrames(cluster, run.path, (path) =>
        this.#ports.open.neededRecord(path, 'merge-log')
      );
      if (this.cluster === cluster && this.run === run) this.removed = found;
    } catch (error) {
      if (this.cluster === cluster && this.run === run) this.trouble = errorSentence(error);
    }
  }

  /** Finds what is predicted on the picture that is shown. */
  async predict(shown: ShownFrame, run = this.run): Promise<void> {
    const { frames } = this;
    if (run !== undefined && this.#sizes?.of !== run.path) {
      const read = (path: RelPath, format: string) => this.#ports.open.neededRecord(path, format);
      this.#sizes = { of: run.path, found: reflectionSizes(run, read) };
    }
    const size = run && (await this.#sizes?.found)?.(shown.number);
    await frames.predict(shown, size);
  }

  /** What was seen of ice in the data set, now or at an earlier visit. */
  get iceLook(): IceLook | undefined {
    return this.run && this.#ports.open.looks.ice[this.run.path];
  }

  /** Judges some frames of the data set, and keeps what was seen. */
  async lookForIce(): Promise<void> {
    const { run, frames, looking } = this;
    if (run === undefined || looking !== undefined) return;
    const asked = framesToJudge(run.firstFrame, run.lastFrame);
    const left = new AbortController();
    this.#leaving = () => {
      left.abort();
      this.looking = undefined;
    };
    const judged = (done: number): void => void (this.looking = { done, of: asked.length });
    try {
      const look = await lookForIce(asked, (one) => frames.ice(one), judged, left.signal);
      if (look !== undefined) await this.#ports.open.saw({ ice: { [run.path]: look } });
    } catch (error) {
      if (!left.signal.aborted) this.trouble = errorSentence(error);
    }
    // Who has left may look at another data set by now.
    if (!left.signal.aborted) this.looking = undefined;
  }

  /** To the picture `to`, or the nearest that is there. */
  go(to: number): void {
    const { series } = this;
    if (series === undefined) return;
    const within = Math.min(series.last, Math.max(series.first, Math.round(to)));
    this.#change({ n: series.numbers ? numberTowards(series.numbers, this.number, to) : within });
  }

  act(action: FrameAction): void {
    const { at, series } = this;
    if (action.kind === 'step') this.go(stepTo(this.number, action.by * at.sum, this.frames.fault));
    else if (action.kind === 'end') this.go((action.last ? series?.last : series?.first) ?? this.number);
    else if (action.kind === 'dataset') this.#toDataset(action.by);
    else if (action.kind === 'play') this.#togglePlay();
    else if (action.kind === 'toggle') this.#change(withOverlay(at, action.what));
    else if (action.kind === 'sum') this.#change({ sum: action.to === 1 ? undefined : action.to });
    else if (action.kind === 'fit') this.camera.moveTo(undefined);
    else if (action.kind === 'one-to-one')
      this.camera.moveTo(cameraOf({ scale: 1, left: 0, top: 0 }, this.#ports.screen()));
    else if (action.kind === 'inverse' || action.kind === 'plain')
      this.#change({ [action.kind]: at.contrast[action.kind] ? undefined : 1 });
    else if (action.kind === 'lock') this.#change(withLock(at, this.black));
    else if (action.kind === 'contrast') this.#change(withContrast(at, action.by));
    else if (action.kind === 'beside') this.#toggleBeside();
    else if (action.kind === 'pixels') this.#togglePixels();
    else if (action.kind === 'pixel') this.#movePixel(action.dx, action.dy);
    else if (action.kind === 'number') this.#ports.askNumber();
    else this.#ports.save();
  }

  /** Ways back: to the pin or the point of its scan, the merge, the data set. */
  get pinHref(): string | undefined {
    return this.pin && pinWay(this.#ports.open.id, this.pin, this.scan, this.number);
  }
  get mergeHref(): string | undefined {
    return this.merge && mergeWay(this.#ports.open.id, this.merge, this.member);
  }
  get runHref(): string | undefined {
    return this.run && runPlace(this.#ports.open.id, this.run.path);
  }
  /** The number of the data set in the merge. */
  get member(): number | undefined {
    return this.merge?.trial.datasets.find(({ processingRun }) => processingRun === this.run?.path)?.number;
  }
  /** The same picture as one of another data set: with its geometry, predictions and spots. */
  asOf(run: ProcessingRun): string | undefined {
    return framesOfRun(this.#ports.open, run.path, { n: this.number });
  }

  /** With where the hand has moved the picture to meanwhile. */
  #change(parts: View): void {
    this.camera.rested();
    void this.#ports.address.change({ ...cameraParts(this.camera.current), ...parts });
  }

  #toDataset(by: 1 | -1): void {
    const { open, address } = this.#ports;
    const kept = Object.fromEntries([...address.view].filter(([part]) => KEPT.includes(part)));
    const href = datasetWay(open, this.merge, this.run, by, kept);
    if (href !== undefined) this.#ports.goto(href);
  }

  /** The last picture of what is looked at that a sum can begin with. */
  #toggleBeside(): void {
    const { series, run, at } = this;
    const end = Math.min(series?.last ?? 1, run?.lastFrame ?? Infinity) - at.sum + 1;
    this.#change(
      at.beside === undefined
        ? { n: run?.firstFrame ?? series?.first, beside: Math.max(1, end) }
        : { beside: undefined }
    );
  }

  #togglePixels(): void {
    this.byPixel = !this.byPixel;
    if (this.byPixel) this.#movePixel(0, 0);
  }
  #movePixel(dx: number, dy: number): void {
    const { frame } = this.frames;
    if (frame !== undefined) this.pixel = movedPixel(this.pixel, dx, dy, frame);
  }
}
