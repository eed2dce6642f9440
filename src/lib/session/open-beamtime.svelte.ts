import { Fates } from '../analysis/dataset-fates';
import { Flawed } from '../base/flaw';
import { ROOT, type RelPath } from '../base/rel-path';
import { listsAll } from '../beamtime/whole-listing';
import { pause } from '../base/slices';
import type {
  Beamtime,
  BeamtimeName,
  FrameLooks,
  Merge,
  Pin,
  ProcessingRun,
  ScanFigures,
  Unreadable
} from '../beamtime/types';
import type { Finding, SubjectKind } from '../checks/check';
import type { KnownBeamtime } from '../library/schema';
import type { FramesChecked } from '../scan/check-frames';
import type { Progress, ScanEvent } from '../scan/events';
import type { RecordRead } from '../scan/read-file';
import { Findings } from './findings.svelte';
import { looksIn, looksKey, NO_LOOKS, withLook, type KeptLooks, type NewLook } from './frame-looks';
import type { ConnectedDisk, Judge, KeptRecords, ScanSource } from './ports';
import type { Preferences } from './preferences.svelte';
import { withoutPaths, withRows } from './rows';
import { failureOf, nextState, type Failure, type Heard, type ScanState } from './scan-state';

/** Why the disk is not connected: the browser wants to be asked, the folder is not where it was, no way back to it is kept, or the worker died. */
export type Away = 'unasked' | 'gone' | 'no-handle' | 'worker';

/** A running scan changes what is on the screen at most so often, for each time every table on it is derived and drawn again, */
const SHOW_MS = 300;
/** … and for at most this part of the time, so that the page is free for the user on a slow machine too. */
const SHARE = 1 / 10;
/** … but nothing waits longer than this to be shown. */
const LONGEST_WAIT_MS = 1500;

const NOTHING_SCANNED: ScanFigures = {
  directories: 0,
  files: 0,
  bytesRead: 0,
  filesParsed: 0,
  partial: true
};

/** The beamtime on the screen: its tables, how far the reading is, and what the checklist says. Tables are sorted by path. */
export class OpenBeamtime {
  name: BeamtimeName = $state.raw({ name: '', source: 'folder', opened: ROOT });
  /** Name of what the user gave, where the beamtime was found inside it or it is a part of one. */
  picked = $state<string>();
  merges = $state.raw<readonly Merge[]>([]);
  processingRuns = $state.raw<readonly ProcessingRun[]>([]);
  pins = $state.raw<readonly Pin[]>([]);
  unreadable = $state.raw<readonly Unreadable[]>([]);
  scan = $state.raw<ScanFigures>(NOTHING_SCANNED);
  progress = $state.raw<Progress>();
  /** False: the browser keeps nothing for the next visit. */
  kept = $state(true);
  /** ISO time of the scan that the rows come from, when they came from the library. */
  scannedAt = $state<string>();
  /** What was seen in frames where the user asked. */
  looks = $state.raw<FrameLooks>(NO_LOOKS);
  /** Why the disk is not connected, once it was looked for. */
  away = $state<Away>();

  readonly beamtime = $derived<Beamtime>({
    ...this.name,
    scan: this.scan,
    pins: this.pins,
    processingRuns: this.processingRuns,
    merges: this.merges,
    unreadable: this.unreadable,
    frameLooks: this.looks
  });

  /** What became of every data set, as far as has been read. */
  readonly fates = $derived(
    new Fates({
      pins: this.pins,
      processingRuns: this.processingRuns,
      merges: this.merges,
      partial: this.state === 'scanning' || !listsAll(this.beamtime, ROOT)
    })
  );

  readonly #findings: Findings;
  #state = $state.raw<ScanState>({ kind: 'idle' });
  #disk = $state.raw<ConnectedDisk>();
  #records: KeptRecords | undefined;
  #looks: KeptLooks | undefined;
  #scanning: ScanSource | undefined;

  constructor(
    /** The library's key, and the beamtime's word in addresses. */
    readonly id: string,
    name: BeamtimeName,
    readonly preferences: Preferences,
    readonly judge: Judge
  ) {
    this.name = nameOf(name);
    this.#findings = new Findings(judge);
  }

  /** A beamtime as the library keeps it: everything but the disk. */
  static stored(
    card: KnownBeamtime,
    beamtime: Beamtime,
    preferences: Preferences,
    judge: Judge
  ): OpenBeamtime {
    const open = new OpenBeamtime(card.id, beamtime, preferences, judge);
    open.merges = withRows([], beamtime.merges);
    open.processingRuns = withRows([], beamtime.processingRuns);
    open.pins = withRows([], beamtime.pins);
    open.unreadable = beamtime.unreadable;
    open.scan = beamtime.scan;
    open.scannedAt = card.scannedAt;
    return open;
  }

  /** How far the reading is. */
  get state(): ScanState['kind'] {
    return this.#state.kind;
  }

  /** Why the scan failed. */
  get failure(): Failure | undefined {
    return this.#state.kind === 'failed' ? this.#state.failure : undefined;
  }

  /** True while the files themselves can be read; false for a beamtime from the library whose disk is not connected. */
  get connected(): boolean {
    return this.#disk !== undefined;
  }

  /** Every finding, passes included; grows while the checklist works. */
  get findings(): readonly Finding[] {
    return this.#findings.all;
  }

  /** True while the checklist still works. */
  get judging(): boolean {
    return this.#findings.working;
  }

  /** Findings on one thing itself (not on what it contains). */
  findingsAt(kind: SubjectKind, path: RelPath): readonly Finding[] {
    return this.#findings.at(kind, path);
  }

  findingsOfMerge(merge: Merge): readonly Finding[] {
    return this.#findings.ofMerge(merge);
  }

  /** A file of the disk, or `undefined` when the disk is not connected. Rejects with words that say why the disk refused it. */
  async read(path: RelPath): Promise<File | undefined> {
    return this.#disk?.read(path);
  }

  /** Names of the files in a folder, or `undefined` when the disk is not connected. Rejects as `read` does. */
  async list(path: RelPath): Promise<readonly string[] | undefined> {
    return this.#disk?.list(path);
  }

  /** The record of one file, parsed now; `undefined` when the disk is not connected. */
  async readRecord(path: RelPath, format?: string): Promise<RecordRead | undefined> {
    return this.#disk?.readRecord(path, format);
  }

  /** Judges every image file of a pin; `undefined` when the disk is not connected. `signal` ends it with what was judged so far. */
  async checkFrames(pin: RelPath, signal: AbortSignal): Promise<FramesChecked | undefined> {
    return this.#disk?.checkFrames(pin, signal);
  }

  /**
   * The record of one file: the one that the library kept, without the disk; else parsed from the disk now. `undefined` where neither has it.
   * Its shape is the caller's to check: an older version of the app may have written it.
   */
  async keptRecord(path: RelPath): Promise<unknown> {
    const kept = await this.#records?.record(this.id, path);
    if (kept?.record !== undefined) return kept.record;
    const read = await this.readRecord(path);
    return read?.ok === true ? read.record : undefined;
  }

  /** As `keptRecord`; rejects with the reason where the file is there and cannot be read. */
  async neededRecord(path: RelPath, format: string): Promise<unknown> {
    const kept = await this.#records?.record(this.id, path);
    if (kept?.record !== undefined) return kept.record;
    const read = await this.readRecord(path, format);
    if (read?.ok === false) throw new Flawed(read.problem.flaw);
    return read?.record;
  }

  /** Where records of earlier scans are kept. */
  useRecords(records: KeptRecords): void {
    this.#records = records;
  }

  /** What was seen in frames before is known again, and what is seen from now on is kept. */
  async useLooks(kept: KeptLooks): Promise<void> {
    this.#looks = kept;
    const known = await kept.setting(looksKey(this.id));
    if (known !== undefined) this.looks = withLook(looksIn(known), this.looks);
  }

  /** Something was seen in frames: the checklist is put anew. Rejects where it could not be kept; it is known until the page is left. */
  async saw(look: NewLook): Promise<void> {
    this.looks = withLook(this.looks, look);
    await this.judgeAll();
    await this.#looks?.changeSetting(looksKey(this.id), (old) => withLook(looksIn(old), look));
  }

  /** Lets single files be read again from now on. */
  connect(disk: ConnectedDisk): void {
    if (this.#disk !== disk) this.#disk?.close();
    this.#disk = disk;
    this.away = undefined;
    disk.died?.addEventListener('abort', () => this.#letGo(disk), { once: true });
    if (disk.died?.aborted === true) this.#letGo(disk);
  }

  /** A scan of this beamtime has begun; one that still runs is stopped. A second scan keeps the rows of the first until they change or are gone. */
  begin(source: ScanSource): void {
    this.#scanning?.cancel();
    this.#scanning = source;
    this.#hear({ kind: 'begun' });
    this.connect(source);
  }

  /** Takes what the scan that has begun says until it ends. */
  async follow(source: ScanSource, batches: AsyncIterator<readonly ScanEvent[]>): Promise<void> {
    let waiting: ScanEvent[] = [];
    const show = (): void => {
      if (waiting.length > 0 && this.#scanning === source) this.take(waiting);
      waiting = [];
    };
    try {
      let due = performance.now() + SHOW_MS;
      for (
        let next = await batches.next();
        !next.done && this.#scanning === source;
        next = await batches.next()
      ) {
        for (const event of next.value) waiting.push(event);
        // Progress comes ten times a second, so nothing waits long.
        const began = performance.now();
        if (began < due) continue;
        show();
        // What was shown is drawn before this task ends.
        await pause();
        const ended = performance.now();
        due = ended + Math.min(LONGEST_WAIT_MS, Math.max(SHOW_MS, (ended - began) / SHARE));
      }
      show();
      if (this.#scanning === source) this.#hear({ kind: 'silent' });
    } catch (error) {
      if (this.#scanning !== source) return;
      show();
      this.#hear({ kind: 'broken', failure: failureOf(error) });
    }
    await this.judgeAll();
  }

  take(events: readonly ScanEvent[]): void {
    let merges: Merge[] = [];
    let processingRuns: ProcessingRun[] = [];
    let pins: Pin[] = [];
    /** The rows of all events are put in at once: each time, a whole table is made anew. */
    const putIn = (): void => {
      if (merges.length > 0) this.merges = withRows(this.merges, merges);
      if (processingRuns.length > 0) this.processingRuns = withRows(this.processingRuns, processingRuns);
      if (pins.length > 0) this.pins = withRows(this.pins, pins);
      merges = [];
      processingRuns = [];
      pins = [];
    };
    for (const event of events) {
      if (event.kind === 'progress') this.progress = event.progress;
      else if (event.kind === 'opened') this.#called(event.beamtime, event.picked);
      else if (event.kind === 'merges') merges.push(...event.merges);
      else if (event.kind === 'processing-runs') processingRuns.push(...event.processingRuns);
      else if (event.kind === 'pins') pins.push(...event.pins);
      else if (event.kind === 'unreadable')
        this.unreadable = withUnreadable(this.unreadable, event.unreadable);
      else if (event.kind === 'gone') {
        putIn();
        this.#lose(new Set(event.paths), new Set(event.mended));
      } else if (event.kind === 'ended') {
        this.#hear(event);
        this.kept = event.kept;
        // What failed before it began says nothing of the rows of an earlier scan.
        if (event.how === 'failed' && this.scannedAt !== undefined) continue;
        this.scan = event.scan;
        this.scannedAt = new Date().toISOString();
      }
    }
    putIn();
    if (events.some(({ kind }) => kind === 'merges' || kind === 'gone'))
      void this.#findings.judgeMerges(this.beamtime, this.preferences.limits);
  }

  /** Stops the scan; what was read stays. */
  cancel(): void {
    this.#scanning?.cancel();
  }

  /** Puts every question again: at the end of a scan, and when a limit was changed. */
  async judgeAll(): Promise<void> {
    await this.#findings.judgeAll(this.beamtime, this.preferences.limits);
  }

  #called(name: BeamtimeName, picked: string | undefined): void {
    this.name = nameOf(name);
    this.picked = picked;
  }

  #hear(heard: Heard): void {
    this.#state = nextState(this.#state, heard);
  }

  /** The disk cannot be read through any more. */
  #letGo(disk: ConnectedDisk): void {
    if (this.#disk !== disk) return;
    this.#disk = undefined;
    this.away = 'worker';
  }

  #lose(gone: ReadonlySet<RelPath>, mended: ReadonlySet<RelPath>): void {
    this.merges = withoutPaths(this.merges, gone);
    this.processingRuns = withoutPaths(this.processingRuns, gone);
    this.pins = withoutPaths(this.pins, gone);
    this.unreadable = withoutPaths(this.unreadable, mended);
  }
}

/** A file read again tells all its problems again: they replace the old ones. */
function withUnreadable(old: readonly Unreadable[], incoming: readonly Unreadable[]): readonly Unreadable[] {
  const again = new Set(incoming.map(({ path }) => path));
  return [...withoutPaths(old, again), ...incoming];
}

function nameOf({ name, date, beamline, user, source, opened }: BeamtimeName): BeamtimeName {
  return {
    name,
    source,
    opened,
    ...(date === undefined ? {} : { date }),
    ...(beamline === undefined ? {} : { beamline }),
    ...(user === undefined ? {} : { user })
  };
}
