import { Channel } from '../base/channel';
import { flawOf, type Flaw } from '../base/flaw';
import { ROOT, parent, type RelPath } from '../base/rel-path';
import { pause } from '../base/slices';
import { holdsMerge } from '../beamtime/merge-folders';
import type { BeamtimeName, ScanFigures } from '../beamtime/types';
import { DiskError, type Folder, type Names } from '../disk/folder';
import { recognise } from '../formats/index';
import type { Library } from '../library/library';
import type { ScanEnd, ScanEvent } from './events';
import { DirectoriesByGroup } from './directories-by-group';
import { filesToRead, loadAhead, NOTHING_TO_READ } from './files-to-read';
import type { GroupName, Phase } from './groups';
import { Keeping } from './keeping';
import { Losses } from './losses';
import { readFile } from './read-file';
import { Rows } from './rows';
import { Seen, type FileRead } from './seen';
import { letStand } from './standing';
import { Telling } from './telling';
import { problemsOf, refusalOf, refusedBy } from './unreadable';
import { IMAGES, UnreadableFiles } from './unreadable-files';
import { walk, type Visitor } from './walk';

/** Each time something is said the page counts, draws and has its picture put together: a tenth of a scan when it was ten times a second. */
const PROGRESS_MS = 250;

const NOTHING = { directories: [], files: [] };

const BEHIND_PINS: ReadonlySet<Phase> = new Set<Phase>(['raw', 'rest', 'frames']);

/** One scan at work: what the walk meets is read, kept and told as events. */
export class ScanWork implements Visitor {
  /** Aborts when the user stops the scan, or the disk goes away. */
  readonly signal: AbortSignal;
  readonly events = new Channel<ScanEvent>();
  readonly #seen: Seen;
  readonly #rows: Rows;
  readonly #keeping: Keeping;
  readonly #unreadable = new UnreadableFiles();
  readonly #telling = new Telling(this.events, this.#unreadable);
  /** Directories with files to read: their reads are kept when the group is done. */
  readonly #reading = new DirectoriesByGroup();
  /** Directories in which something is not as the library has it. */
  readonly #anew = new Set<RelPath>();
  #faultsTold = 0;
  #pinsSent = false;
  #framesBegun = false;
  #incomplete = false;
  readonly #losses: Losses;
  /** Files and folders whose refusal is reported. */
  readonly #reported = new Set<RelPath>();
  readonly #lost = new AbortController();
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(
    readonly folder: Folder,
    readonly id: string,
    readonly beamtime: BeamtimeName,
    readonly library: Library,
    readonly stopped: AbortSignal
  ) {
    this.#seen = new Seen({ way: folder.way, complete: folder.complete, opened: beamtime.opened });
    this.#rows = new Rows(
      this.#seen,
      (event) => {
        this.#keeping.made(event);
        this.events.push(event);
      },
      (found) => this.#unreadable.add(found)
    );
    this.#keeping = new Keeping(library, id, beamtime, this.#seen, this.#rows);
    this.#losses = new Losses(folder, this.#seen.unread);
    this.#incomplete = !folder.complete;
    this.signal = AbortSignal.any([stopped, this.#lost.signal]);
  }

  /** Never rejects: a fault of ours ends the scan as 'failed'. */
  async run(): Promise<void> {
    this.#clock = setInterval(() => {
      this.#telling.say();
      if (this.#telling.phase !== 'finishing' && this.#telling.phase !== 'waiting')
        this.#keeping.checkpoint(() => this.#scanFigures(false), this.#unreadable.all);
    }, PROGRESS_MS);
    let release: (() => void) | undefined;
    try {
      release = await this.#turn();
      if (release === undefined) return;
      this.#tellFaults();
      await this.#keeping.start();
      const before = (await this.library.card(this.id))?.scan;
      if (before?.partial === false) this.#telling.expected = before.filesParsed;
      await walk(this.folder, this, this.signal);
      await this.#finish();
    } catch (error) {
      this.#end('failed', flawOf(error));
    } finally {
      release?.();
      this.events.close();
    }
  }

  /** What is wrong with the folder itself, and was not told yet. */
  #tellFaults(): void {
    const faults = this.folder.faults ?? [];
    this.#unreadable.add(faults.slice(this.#faultsTold).map((fault) => ({ ...fault, line: 0 })));
    this.#faultsTold = faults.length;
  }

  /** Waits while another tab reads this beamtime. `undefined`: stopped meanwhile, with nothing read and nothing changed. */
  async #turn(): Promise<(() => void) | undefined> {
    const phase = this.#telling.phase;
    try {
      const release = await this.library.turn(this.id, this.stopped, () => {
        this.#telling.phase = 'waiting';
        this.#telling.say();
      });
      this.#telling.phase = phase;
      return release;
    } catch (error) {
      if (!this.stopped.aborted) throw error;
      this.#end('stopped', undefined, (await this.library.card(this.id))?.scan);
      return undefined;
    }
  }

  listed(directory: RelPath, names: Names, found: GroupName) {
    const listing = this.#seen.addListing(directory, names);
    // What a folder holds makes it a merge, whatever its name promised.
    const group: GroupName = holdsMerge(directory, listing) ? { phase: 'results', path: directory } : found;
    const { figures } = this.#telling;
    figures.directories++;
    figures.files += names.files.length;
    this.#telling.at = directory;
    const { files, frames, recognised, ahead } =
      group.phase === 'rest' ? NOTHING_TO_READ : filesToRead(directory, listing, this.folder.way);
    figures.recognised += recognised;
    if (!this.#keeping.hasRecords) loadAhead(ahead);
    figures.toRead += files.length + frames.length;
    // A directory's reads are kept once, after the last of them.
    if (frames.length > 0) this.#reading.add({ phase: 'frames', path: directory }, directory);
    else if (files.length > 0) this.#reading.add(group, directory);
    return { group, directories: listing.directories, files, frames };
  }

  begun(phase: Phase): void {
    this.#telling.begun(phase);
    if (!BEHIND_PINS.has(phase) || this.#pinsSent) return;
    // Everything but the images themselves is known: first rows for the pins.
    this.#pinsSent = true;
    this.#pinsRead();
  }

  /** Rows that the library has stand while nothing was read anew, or not every record is at hand: they are made once, at the end. */
  #pinsRead(): void {
    const { rowsStand, earlier } = this.#keeping;
    if (!rowsStand || (this.#anew.size > 0 && !earlier.byStamp.isLoaded)) this.#rows.pinsRead();
  }

  listedAll(): void {
    this.#telling.figures.allListed = true;
  }

  async refused(directory: RelPath, error: DiskError, extent: 'whole' | 'in part'): Promise<void> {
    if (extent === 'in part') {
      this.#incomplete = true;
      this.#seen.partly.add(directory);
      this.#unreadable.add([refusedBy(error)]);
      return;
    }
    this.#refusal(await this.#losses.folder(directory, error));
  }

  /** Reported once: what lies below a folder that is gone is gone with it. */
  #refusal(error: DiskError, format?: string): void {
    if (this.signal.aborted || this.#reported.has(error.path)) return;
    this.#reported.add(error.path);
    if (format === undefined || this.#unreadable.isWorthSaying(format))
      this.#unreadable.add([refusedBy(error, format)]);
    if (this.#losses.disconnected) this.#lost.abort();
  }

  async read(path: RelPath): Promise<void> {
    const format = recognise(path);
    if (!format) return;
    this.#telling.at = path;
    if (IMAGES.has(format.name) && !this.#framesBegun) {
      // All that stands about the images is known: rows again before the long way through them.
      this.#framesBegun = true;
      this.#pinsRead();
    }
    try {
      const file = this.folder.held?.(path) ?? (await this.folder.read(path));
      const fresh = this.#keeping.hasRecords
        ? await this.#keeping.earlier.fresh(path, file, format)
        : undefined;
      if (fresh) {
        this.#telling.figures.kept++;
        this.#take(path, fresh);
        return;
      }
      await this.#isAnew(path);
      const { read, bytesRead } = await readFile(file, path, format);
      if (this.signal.aborted) return;
      this.#telling.figures.parsed++;
      this.#telling.figures.bytesRead += bytesRead;
      this.#take(path, read);
    } catch (error) {
      if (!(error instanceof DiskError)) throw error;
      await this.#isAnew(path);
      this.#seen.addRefused(path, refusalOf(error));
      if (this.#keeping.hasRecords) await this.#keeping.earlier.restoreFile(path, format);
      const lost = await this.#losses.file(path, error);
      this.#refusal(lost, lost.path === path ? format.name : undefined);
    }
  }

  /** Rows will be made of what lies about it. */
  #isAnew(path: RelPath): Promise<void> {
    this.#anew.add(parent(path));
    return this.#keeping.earlier.byStamp.recall(parent(path));
  }

  done(group: GroupName): boolean {
    const directories = this.#reading.take(group);
    for (const directory of directories) this.#keeping.read(directory);
    const isAnew = directories.some((directory) => this.#anew.has(directory));
    // As for the pins. Of a merge that is new and has nothing to read there is a row all the same.
    const isKnown = group.phase !== 'results' || this.#keeping.had(group.path);
    if (this.#keeping.rowsStand && !isAnew && isKnown) return true;
    // Of what the disk refused in part rows are made at the end, with what is known of it from earlier.
    if (this.#seen.unread.touches(group.path)) return false;
    if (group.phase === 'processing') this.#rows.runsRead(group.path);
    const isMerge =
      group.phase === 'results' && holdsMerge(group.path, this.#seen.list(group.path) ?? NOTHING);
    if (isMerge) this.#rows.mergeRead(group.path);
    return isMerge || this.#keeping.rowsStand;
  }

  room(): Promise<void> {
    return this.events.room();
  }

  #take(path: RelPath, read: FileRead): void {
    if (read.foreign === true) return;
    this.#seen.addRead(path, read);
    const problems = problemsOf(path, read);
    if (problems.length > 0 && this.#unreadable.isWorthSaying(read.format)) this.#unreadable.add(problems);
  }

  async #finish(): Promise<void> {
    // With nothing known of it from earlier there is nothing to show.
    if (this.#seen.list(ROOT) === undefined && !this.stopped.aborted && !this.#keeping.isKnown)
      return this.#end('failed', { code: 'refused', fault: 'not-readable' });
    const everywhere = !this.signal.aborted;
    this.#tellFaults();
    this.#telling.phase = 'finishing';
    this.#telling.say();
    const earlier =
      everywhere && this.#seen.unread.size === 0
        ? undefined
        : await letStand(this.#keeping, this.#seen, this.#unreadable, everywhere);
    for (const directory of this.#reading.takeAll()) this.#keeping.read(directory);
    this.#seen.complete = everywhere;
    const standing = this.#anew.size === 0 ? await this.#keeping.standing() : undefined;
    if (standing !== undefined) {
      this.#rows.stand(standing.rows);
      this.events.push({ kind: 'standing', scannedAt: standing.scannedAt });
    } else {
      await this.#keeping.earlier.byStamp.recallAll();
      const made = this.#rows.paths();
      this.#rows.finish((path) => everywhere || made.has(path) || this.#keeping.had(path), earlier);
    }
    const { paths, mended } = this.#keeping.gone(this.#unreadable.all);
    if (paths.length + mended.length > 0) this.events.push({ kind: 'gone', paths, mended });
    const difference = await this.#keeping.finish(
      this.#unreadable.all,
      this.#scanFigures(everywhere),
      everywhere
    );
    if (difference !== undefined) this.events.push({ kind: 'difference', difference });
    this.#end(this.stopped.aborted ? 'stopped' : this.#losses.ended(this.folder));
    // Those who wait for the end hear of it first.
    await pause();
    try {
      await this.#keeping.leave();
    } catch (error) {
      // The scan has ended, and well: it does not end once more.
      this.events.push({ kind: 'fault', flaw: flawOf(error) });
    }
  }

  #scanFigures(everywhere: boolean): ScanFigures {
    const unlisted = this.#losses.figures();
    return {
      ...this.#seen.totals(),
      bytesRead: this.#telling.figures.bytesRead + this.#keeping.earlier.bytesRead,
      partial: !everywhere || unlisted !== undefined || this.#incomplete,
      ...(unlisted && { unlisted })
    };
  }

  #end(how: ScanEnd, flaw?: Flaw, before?: ScanFigures): void {
    clearInterval(this.#clock);
    this.#telling.say();
    const scan = before ?? this.#scanFigures(how === 'done' || how === 'incomplete');
    const { scannedAt } = this.#keeping;
    this.events.push({
      kind: 'ended',
      how,
      ...(flaw && { flaw }),
      scan,
      ...(scannedAt !== undefined && { scannedAt }),
      kept: this.library.kept
    });
  }
}
