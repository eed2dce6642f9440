import { Fates } from '../analysis/dataset-fates';
import { Flawed } from '../base/flaw';
import { ROOT, type RelPath } from '../base/rel-path';
import { beamtimeName } from '../beamtime/names';
import { listsAll } from '../beamtime/whole-listing';
import type {
  Beamtime,
  BeamtimeName,
  FrameLooks,
  Merge,
  Pin,
  ProcessingRun,
  Recomputed,
  Promised,
  ScanFigures,
  Unreadable
} from '../beamtime/types';
import type { Finding, SubjectKind } from '../checks/check';
import type { KnownBeamtime } from '../library/schema';
import type { FramesChecked } from '../scan/check-frames';
import type { Difference } from '../scan/difference';
import type { Progress, ScanEvent } from '../scan/events';
import type { RecordRead } from '../scan/read-file';
import { Connection, type Away } from './connection.svelte';
import { Findings } from './findings.svelte';
import { looksIn, looksKey, NO_LOOKS, withLook, type KeptLooks, type NewLook } from './kept-looks';
import type { ConnectedDisk, Judge, KeptRecords, ScanSource } from './ports';
import type { Preferences } from './preferences.svelte';
import { rowsAfter } from './rows-after';
import { SmallPictures } from './small-pictures';
import { showBatches } from './shown-batches';
import { TimeLeft, type Share } from './time-left';
import { ShownJudgements } from './triage.svelte';
import { unexpected } from './unexpected.svelte';
import { failureOf, nextState, type Failure, type Heard, type ScanState } from './scan-state';

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
  /** Tables computed again from reflections, as the library keeps them. */
  recomputed = $state.raw<readonly Recomputed[]>([]);
  /** What its archive holds, where that was opened before the disk. */
  promised = $state.raw<Promised>();
  scan = $state.raw<ScanFigures>(NOTHING_SCANNED);
  progress = $state.raw<Progress>();
  /** How far the scan is and what is left of it, once that can be told. */
  share = $state.raw<Share>();
  /** Files that differ from what an earlier scan saw; `undefined` before a rescan has ended. */
  difference = $state.raw<Difference>();
  /** False: the browser keeps nothing for the next visit. */
  kept = $state(true);
  /** ISO time of the scan that the rows come from, when they came from the library. */
  scannedAt = $state<string>();
  /** What was seen in frames where the user asked. */
  looks = $state.raw<FrameLooks>(NO_LOOKS);

  readonly beamtime = $derived<Beamtime>({
    ...this.name,
    ...(this.promised && { promised: this.promised }),
    scan: this.scan,
    pins: this.pins,
    processingRuns: this.processingRuns,
    merges: this.merges,
    unreadable: this.unreadable,
    frameLooks: this.looks,
    ...(this.recomputed.length > 0 && { recomputed: this.recomputed })
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

  /** The scan that has just ended made no rows, since the library has them; those here are of another. */
  get rowsAreOlder(): boolean {
    return this.#rowsAreOlder;
  }
  #rowsAreOlder = false;

  /** What the user decided since it was opened. */
  readonly judgements = new ShownJudgements();
  readonly #findings: Findings;
  readonly #connection: Connection;
  /** Small copies of the pictures of its pins. */
  readonly pictures: SmallPictures;
  #state = $state.raw<ScanState>({ kind: 'idle' });
  #looks: KeptLooks | undefined;
  #scanning: ScanSource | undefined;
  #timeLeft = new TimeLeft();

  constructor(
    /** The library's key, and the beamtime's word in addresses. */
    readonly id: string,
    name: BeamtimeName,
    readonly preferences: Preferences,
    readonly judge: Judge
  ) {
    this.name = beamtimeName(name);
    this.#findings = new Findings(judge);
    this.#connection = new Connection(id);
    this.pictures = new SmallPictures(id, this.#connection);
  }

  /** A beamtime as the library keeps it, its rows sorted by path: everything but the disk. */
  static stored(
    card: KnownBeamtime,
    beamtime: Beamtime,
    preferences: Preferences,
    judge: Judge
  ): OpenBeamtime {
    const open = new OpenBeamtime(card.id, beamtime, preferences, judge);
    open.takeRows(beamtime);
    open.scan = beamtime.scan;
    open.promised = beamtime.promised;
    open.scannedAt = card.scannedAt;
    if (card.unfinished === true) open.#state = { kind: 'unfinished' };
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
    return this.#connection.connected;
  }

  /** Why the disk, or one of several, is not connected, once it was looked for. */
  get away(): Away | undefined {
    return this.#connection.away;
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

  /** A file of the disk; with the other readings, see `Connection`. */
  read(path: RelPath): Promise<File | undefined> {
    return this.#connection.read(path);
  }
  list(path: RelPath): Promise<readonly string[] | undefined> {
    return this.#connection.list(path);
  }
  readRecord(path: RelPath, format?: string): Promise<RecordRead | undefined> {
    return this.#connection.readRecord(path, format);
  }
  checkFrames(pin: RelPath, signal: AbortSignal): Promise<FramesChecked | undefined> {
    return this.#connection.checkFrames(pin, signal);
  }
  keptRecord(path: RelPath): Promise<unknown> {
    return this.#connection.keptRecord(path);
  }
  neededRecord(path: RelPath, format: string): Promise<unknown> {
    return this.#connection.neededRecord(path, format);
  }
  useRecords(records: KeptRecords): void {
    this.#connection.useRecords(records);
  }

  /** What was seen in frames before, as it was `known` to the library, is shown again; what is seen from now on is kept. */
  useLooks(kept: KeptLooks, known: unknown): void {
    this.#looks = kept;
    if (known !== undefined) this.looks = withLook(looksIn(known), this.looks);
  }

  /** Something was seen in frames: the checklist is put anew. Rejects where it could not be kept; it is known until the page is left. */
  async saw(look: NewLook): Promise<void> {
    this.looks = withLook(this.looks, look);
    await this.judgeAll();
    await this.#looks?.changeSetting(looksKey(this.id), (old) => withLook(looksIn(old), look));
  }

  /** Lets single files be read from now on. */
  connect(disk: ConnectedDisk): void {
    this.#connection.connect(disk);
  }

  /** The disk was looked for, and cannot be read. */
  missedDisk(why: Away): void {
    this.#connection.missed(why);
  }

  /** A scan of this beamtime has begun; one that still runs is stopped. A second scan keeps the rows of the first until they change or are gone. */
  begin(source: ScanSource): void {
    this.#scanning?.cancel();
    this.#scanning = source;
    this.#timeLeft = new TimeLeft();
    this.share = undefined;
    this.difference = undefined;
    this.#hear({ kind: 'begun' });
    this.connect(source);
  }

  /** Takes what the scan that has begun says until it ends. */
  async follow(source: ScanSource, batches: AsyncIterator<readonly ScanEvent[]>): Promise<void> {
    const isWanted = (): boolean => this.#scanning === source;
    try {
      await showBatches(batches, isWanted, (events) => this.take(events));
      if (isWanted()) this.#hear({ kind: 'silent' });
    } catch (error) {
      if (!isWanted()) return;
      this.#hear({ kind: 'broken', failure: failureOf(error) });
    }
    await this.judgeAll();
  }

  /** Rows of the library, sorted by path, in place of those that are here. */
  takeRows({ merges, processingRuns, pins, unreadable }: Beamtime): void {
    this.merges = merges;
    this.processingRuns = processingRuns;
    this.pins = pins;
    this.unreadable = unreadable;
    this.#rowsAreOlder = false;
  }

  take(events: readonly ScanEvent[]): void {
    for (const event of events) {
      if (event.kind === 'progress') {
        this.progress = event.progress;
        this.share = this.#timeLeft.after(event.progress);
      } else if (event.kind === 'difference') this.difference = event.difference;
      else if (event.kind === 'standing') this.#rowsAreOlder = event.scannedAt !== this.scannedAt;
      else if (event.kind === 'opened') {
        this.name = beamtimeName(event.beamtime);
        this.picked = event.picked;
      } else if (event.kind === 'fault') unexpected.tell(new Flawed(event.flaw));
      else if (event.kind === 'ended') {
        this.#hear(event);
        this.kept = event.kept;
        // What failed before it began says nothing of the rows of an earlier scan.
        if (event.how === 'failed' && this.scannedAt !== undefined) continue;
        this.scan = event.scan;
        this.scannedAt = event.scannedAt ?? new Date().toISOString();
      }
    }
    const { merges, processingRuns, pins, unreadable } = rowsAfter(this, events);
    this.merges = merges;
    this.processingRuns = processingRuns;
    this.pins = pins;
    this.unreadable = unreadable;
    if (events.some(({ kind }) => kind === 'merges' || kind === 'gone'))
      void this.#findings.judgeMerges(this.beamtime, this.preferences.limits);
  }

  /** Stops the scan; what was read stays. */
  cancel(): void {
    this.#scanning?.cancel();
  }

  /** Tables were computed again: the checklist reads them. */
  async takeRecomputed(tables: readonly Recomputed[]): Promise<void> {
    this.recomputed = tables;
    await this.judgeAll();
  }
  /** Puts every question again: at the end of a scan, and when a limit was changed. */
  async judgeAll(): Promise<void> {
    await this.#findings.judgeAll(this.beamtime, this.preferences.limits);
  }

  #hear(heard: Heard): void {
    this.#state = nextState(this.#state, heard);
  }
}
