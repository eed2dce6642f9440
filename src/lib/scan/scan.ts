import { Channel } from '../base/channel';
import { ROOT, child, type RelPath } from '../base/rel-path';
import { holdsMerge } from '../beamtime/merge-folders';
import type { BeamtimeName, ScanFigures, Unreadable } from '../beamtime/types';
import { DiskError, type Entry, type Folder } from '../disk/folder';
import { recognise } from '../formats/index';
import type { Library } from '../library/library';
import type { Progress, ScanEvent } from './events';
import { frameName } from './frames';
import type { GroupName, Phase } from './groups';
import { Keeping } from './keeping';
import { readFile } from './read-file';
import { Rows, partsOf } from './rows';
import { Seen, framesToRead, type FileRead } from './seen';
import { problemsOf, refusedBy } from './unreadable';
import { walk, type Visitor } from './walk';

const PROGRESS_MS = 100;
const FILES_PER_EVENT = 50;
/** Blemishes (not failures) beyond this many are not kept: a disk full of them says the same. */
const MOST_WARNINGS = 5000;
/** Damaged image files beyond this many are counted with their collection only. */
const MOST_FRAME_FAULTS = 1000;

/** Read after all else, and of an archive not at all: its members are as whole as it is. */
const IMAGES: ReadonlySet<string> = new Set(['eiger-data', 'cbf-header']);

const NOTHING = { directories: [], files: [] };

const PHASE_NAMES: Readonly<Record<Phase, Progress['phase']>> = {
  root: 'processing',
  results: 'results',
  processing: 'processing',
  pins: 'raw-data',
  raw: 'raw-data',
  rest: 'raw-data',
  frames: 'raw-data'
};

/**
 * Reads a beamtime: walk → recognise → still right in the library? → parse → rows. Everything that goes wrong with a file is an event; the last
 * event is `ended`. When `signal` aborts, the disk is left alone at once and the rows are made of what was read.
 */
export async function* scan(
  folder: Folder,
  beamtime: BeamtimeName,
  library: Library,
  signal: AbortSignal
): AsyncGenerator<ScanEvent, void, undefined> {
  const leave = new AbortController();
  const work = new Scan(folder, beamtime, library, AbortSignal.any([signal, leave.signal]));
  const running = work.run();
  try {
    for (let events = await work.events.take(); events !== undefined; events = await work.events.take())
      yield* events;
    await running;
  } finally {
    leave.abort();
  }
}

class Scan implements Visitor {
  readonly events = new Channel<ScanEvent>();
  readonly #seen = new Seen();
  readonly #rows = new Rows(
    this.#seen,
    (event) => this.events.push(event),
    (found) => this.#blame(found)
  );
  readonly #keeping: Keeping;
  readonly #unreadable: Unreadable[] = [];
  /** By file: the problems of one file stay in one event. */
  #unsent: (readonly Unreadable[])[] = [];
  #warnings = 0;
  #frameFaults = 0;
  readonly #started = performance.now();
  /** Directories with files to read, by group: their reads are kept when the group is done. */
  readonly #reading = new Map<string, RelPath[]>();
  #pinsSent = false;
  #framesBegun = false;
  #incomplete = false;
  #rootGone = false;
  #figures = { directories: 0, files: 0, recognised: 0, parsed: 0, kept: 0, bytesRead: 0 };
  #phase: Progress['phase'] = 'recognising';
  #at: RelPath = ROOT;

  constructor(
    readonly folder: Folder,
    readonly beamtime: BeamtimeName,
    readonly library: Library,
    readonly signal: AbortSignal
  ) {
    this.#keeping = new Keeping(library, beamtime, this.#seen);
    this.#incomplete = !folder.complete;
  }

  /** Never rejects: a fault of ours ends the scan as 'failed'. */
  async run(): Promise<void> {
    const clock = setInterval(() => this.#report(), PROGRESS_MS);
    try {
      for (const { path, says } of this.folder.faults ?? [])
        this.#blame([{ path, line: 0, message: says, severity: 'warning' }]);
      await this.#keeping.start();
      await walk(this.folder, this, this.signal);
      await this.#finish();
    } catch (error) {
      this.#end('failed', error instanceof Error ? error.message : String(error));
    } finally {
      clearInterval(clock);
      this.events.close();
    }
  }

  listed(directory: RelPath, entries: readonly Entry[], found: GroupName) {
    const listing = this.#seen.addListing(directory, entries);
    // What a folder holds makes it a merge, whatever its name promised.
    const group: GroupName = holdsMerge(directory, listing) ? { phase: 'results', path: directory } : found;
    this.#figures.directories++;
    this.#figures.files += entries.length - listing.directories.length;
    this.#at = directory;
    if (group.phase === 'raw' && !this.#pinsSent) {
      // Everything but the images themselves is known: first rows for the pins.
      this.#pinsSent = true;
      this.#rows.pinsRead();
    }
    const frames = listing.counted.flatMap((counted) =>
      framesToRead(counted).map((n) => frameName(counted.series, n))
    );
    const files: RelPath[] = [];
    const later: RelPath[] = [];
    for (const name of group.phase === 'rest' ? [] : [...listing.files, ...frames]) {
      const path = child(directory, name);
      const format = recognise(path);
      if (!format) continue;
      this.#figures.recognised++;
      if (format.whenScanning !== 'later') files.push(path);
      else if (IMAGES.has(format.name) && this.folder.way !== 'archive') later.push(path);
    }
    // A directory's reads are kept once, after the last of them.
    if (later.length > 0) this.#reading.set(groupKey({ phase: 'frames', path: directory }), [directory]);
    else if (files.length > 0) {
      const key = groupKey(group);
      const others = this.#reading.get(key);
      if (others) others.push(directory);
      else this.#reading.set(key, [directory]);
    }
    return { group, directories: listing.directories, files, frames: later };
  }

  begun(phase: Phase): void {
    this.#phase = PHASE_NAMES[phase];
  }

  refused(directory: RelPath, error: DiskError, extent: 'whole' | 'in part'): void {
    this.#incomplete = true;
    if (directory === ROOT && extent === 'whole') this.#rootGone = true;
    this.#blame([refusedBy(error)]);
  }

  async read(path: RelPath): Promise<void> {
    const format = recognise(path);
    if (!format) return;
    this.#at = path;
    if (IMAGES.has(format.name) && !this.#framesBegun) {
      // All that stands about the images is known: rows again before the long way through them.
      this.#framesBegun = true;
      this.#rows.pinsRead();
    }
    try {
      const file = this.folder.held?.(path) ?? (await this.folder.read(path));
      const fresh = await this.#keeping.fresh(path, file, format);
      if (fresh) {
        this.#figures.kept++;
        this.#take(path, fresh);
        return;
      }
      const { read, bytesRead } = await readFile(file, path, format);
      if (this.signal.aborted) return;
      this.#figures.parsed++;
      this.#figures.bytesRead += bytesRead;
      this.#take(path, read);
    } catch (error) {
      if (!(error instanceof DiskError)) throw error;
      const refusal = refusedBy(error, format.name);
      this.#seen.addRefused(path, refusal.message);
      if (this.#worthSaying(format.name)) this.#blame([refusal]);
    }
  }

  done(group: GroupName): void {
    this.#keepReads(groupKey(group));
    if (group.phase === 'results' && holdsMerge(group.path, this.#seen.list(group.path) ?? NOTHING))
      this.#rows.mergeRead(group.path);
    if (group.phase === 'processing') this.#rows.runsRead(group.path);
  }

  room(): Promise<void> {
    return this.events.room();
  }

  #take(path: RelPath, read: FileRead): void {
    if (read.foreign === true) return;
    this.#seen.addRead(path, read);
    const problems = problemsOf(path, read);
    if (problems.length > 0 && this.#worthSaying(read.format)) this.#blame(problems);
  }

  #worthSaying(format: string): boolean {
    return !IMAGES.has(format) || ++this.#frameFaults <= MOST_FRAME_FAULTS;
  }

  #blame(found: readonly Unreadable[]): void {
    const worth = found.filter(({ severity }) => severity === 'error' || ++this.#warnings <= MOST_WARNINGS);
    if (worth.length === 0) return;
    this.#unreadable.push(...worth);
    this.#unsent.push(worth);
  }

  #keepReads(group: string): void {
    for (const directory of this.#reading.get(group) ?? []) this.#keeping.read(directory);
    this.#reading.delete(group);
  }

  async #finish(): Promise<void> {
    if (this.#rootGone) return this.#end('failed', 'the folder cannot be read');
    const whole = !this.signal.aborted;
    this.#phase = 'finishing';
    this.#report();
    for (const group of [...this.#reading.keys()]) this.#keepReads(group);
    this.#seen.complete = whole;
    this.#rows.finish();
    const gone = whole ? this.#keeping.gone(this.#rows, this.#unreadable) : [];
    if (gone.length > 0) this.events.push({ kind: 'gone', paths: gone });
    await this.#keeping.finish(this.#rows, this.#unreadable, this.#scanFigures(!whole), whole);
    this.#end(whole ? 'done' : 'stopped');
  }

  #scanFigures(stopped: boolean): ScanFigures {
    const { directories, files, bytesRead, parsed, kept } = this.#figures;
    return {
      directories,
      files,
      bytesRead,
      filesParsed: parsed + kept,
      partial: stopped || this.#incomplete
    };
  }

  #end(how: 'done' | 'stopped' | 'failed', message?: string): void {
    this.#report();
    const scan = this.#scanFigures(how !== 'done');
    this.events.push({
      kind: 'ended',
      how,
      ...(message !== undefined && { message }),
      scan,
      kept: this.library.kept
    });
  }

  #report(): void {
    for (const part of partsOf(this.#unsent, FILES_PER_EVENT))
      this.events.push({ kind: 'unreadable', unreadable: part.flat() });
    this.#unsent = [];
    const elapsedMs = Math.round(performance.now() - this.#started);
    this.events.push({
      kind: 'progress',
      progress: { ...this.#figures, elapsedMs, phase: this.#phase, at: this.#at }
    });
  }
}

const groupKey = ({ phase, path }: GroupName) => `${phase} ${path}`;
