import { Flawed } from '../base/flaw';
import { pause } from '../base/slices';
import { ASSEMBLY_VERSION } from '../beamtime/assemble/version';
import type { Beamtime, BeamtimeName } from '../beamtime/types';
import type { Library } from '../library/library';
import type { KnownBeamtime } from '../library/schema';
import type { ScanEvent } from '../scan/events';
import { keepWorst, promisedToDisk } from './after-reading';
import { earlierVisits, recall } from './earlier-visits';
import { OpenBeamtime } from './open-beamtime.svelte';
import type { Adding, Imported, Refused } from './openings';
import type { Judge, ScanSource, StartScan } from './ports';
import type { Preferences } from './preferences.svelte';
import { failureOf, type Failure } from './scan-state';
import { EndNotice } from './end-notice.svelte';
import { Shelf } from './shelf.svelte';
import { Storage } from './storage.svelte';

/** Nothing was heard of the folder for so long: the browser may wait for a permission, or the disk for itself. */
const LONG_WAIT_MS = 8_000;

/** Where beamtimes are opened: from something the user gave, or from the library. */
export class Desk {
  #current = $state.raw<OpenBeamtime>();
  /** What is being opened and has not yet said that it is a beamtime. */
  #opening = $state.raw<{ readonly what: string; readonly long: boolean }>();
  #refused = $state.raw<Refused>();
  /** Why opening failed. */
  #failed = $state.raw<Failure>();
  #imported = $state.raw<Imported>();
  #adding = $state.raw<Adding>();
  #added = $state<number>();
  #asked:
    { readonly what: string; readonly start: StartScan; readonly inside: string | undefined } | undefined;
  /** Whether what is read and said outlives the page. */
  readonly storage: Storage;
  /** Whether the end of a scan is told to who looks elsewhere. */
  readonly endNotice = new EndNotice();
  /** Every beamtime of the library. */
  readonly shelf: Shelf;
  #waiting: ScanSource | undefined;
  /** Ends when the scan that was begun last has ended and is kept. */
  #reading: Promise<void> = Promise.resolve();

  constructor(
    readonly library: Library,
    readonly preferences: Preferences,
    private readonly loadJudge: () => Promise<Judge>,
    /** Makes the rows of a beamtime again from its records, in the worker. */
    private readonly reassemble: (id: string) => Promise<void> = async () => undefined
  ) {
    this.storage = new Storage(library);
    this.shelf = new Shelf(library);
  }

  /** The beamtime on the screen. */
  get current(): OpenBeamtime | undefined {
    return this.#current;
  }
  get opening(): { readonly what: string; readonly long: boolean } | undefined {
    return this.#opening;
  }
  get refused(): Refused | undefined {
    return this.#refused;
  }
  get failed(): Failure | undefined {
    return this.#failed;
  }
  /** What came of exported indexes that were given together. */
  get imported(): Imported | undefined {
    return this.#imported;
  }
  get adding(): Adding | undefined {
    return this.#adding;
  }
  /** How many of several beamtimes were added, once that has ended. */
  get added(): number | undefined {
    return this.#added;
  }

  /** Opening failed before it came here. */
  fail(failure: Failure): void {
    this.#failed = failure;
  }
  /** What was refused, and why opening failed, has been read or does not matter any more. */
  dismiss(): void {
    this.#refused = undefined;
    this.#failed = undefined;
  }

  /** An exported index among several is being put onto the shelf. */
  importing(what: string): void {
    this.#opening = { what, long: false };
  }
  importEnded(imported: Imported): void {
    this.#opening = undefined;
    this.#imported = imported;
  }

  /** Opens what the user gave. Gives the beamtime as soon as it is known to be one; the reading goes on. */
  async open(what: string, start: StartScan, inside?: string): Promise<OpenBeamtime | undefined> {
    this.stopWaiting();
    const asked = { what, start, inside };
    this.#asked = asked;
    this.#refused = undefined;
    this.#failed = undefined;
    this.#imported = undefined;
    this.#added = undefined;
    this.#opening = { what, long: false };
    // Loaded while the folder is looked at. Where it fails, whoever waits for it later is told.
    void this.#judge().catch(() => undefined);
    // What was asked for later, or given up, is not touched by what comes of this.
    const isWanted = (): boolean => this.#asked === asked && this.#opening !== undefined;
    const timer = setTimeout(() => {
      if (isWanted()) this.#opening = { what, long: true };
    }, LONG_WAIT_MS);
    try {
      const source = await start(inside);
      if (!isWanted()) {
        source.cancel();
        return undefined;
      }
      this.#waiting = source;
      return await this.#firstWords(source, isWanted);
    } catch (error) {
      if (isWanted()) this.#failed = failureOf(error);
      return undefined;
    } finally {
      clearTimeout(timer);
      if (this.#asked === asked) {
        this.#opening = undefined;
        this.#waiting = undefined;
      }
    }
  }

  /** Opens again what was given last. */
  async tryAgain(): Promise<OpenBeamtime | undefined> {
    const asked = this.#asked;
    return asked && this.open(asked.what, asked.start, asked.inside);
  }

  /** Opens one of the beamtimes found inside the folder that was refused. */
  async openInside(inside: string): Promise<OpenBeamtime | undefined> {
    return this.#asked && this.open(inside, this.#asked.start, inside);
  }

  /** Reads several beamtimes found inside the folder that was refused; see `openSeveral`. */
  async openAll(insides: readonly string[]): Promise<void> {
    const start = this.#asked?.start;
    if (start !== undefined)
      await this.openSeveral(insides.map((inside) => ({ what: inside, start, inside })));
  }

  /** Reads several beamtimes, one after the other, until one is stopped, fails or goes away. None is gone to. */
  async openSeveral(
    given: readonly { readonly what: string; readonly start: StartScan; readonly inside?: string }[]
  ): Promise<void> {
    let added = 0;
    const opened = new Set<OpenBeamtime | undefined>();
    for (const [nth, { what, start, inside }] of given.entries()) {
      this.#adding = { what, at: nth + 1, all: given.length };
      const open = await this.open(what, start, inside);
      opened.add(open);
      await this.#reading;
      if (open?.state !== 'done' && open?.state !== 'incomplete') break;
      added++;
    }
    this.#adding = undefined;
    this.#added = added;
    // Whoever went to another one meanwhile stays there.
    if (opened.has(this.#current)) this.leave();
    await this.shelf.load();
    void this.shelf.gather();
  }

  /** Gives up what is being opened. */
  stopWaiting(): void {
    this.#waiting?.cancel();
    this.#waiting = undefined;
    this.#opening = undefined;
  }

  /** A beamtime from the library; the one on the screen if it is that. `undefined`: the library does not have its rows. */
  async load(id: string): Promise<OpenBeamtime | undefined> {
    if (this.#current?.id === id) return this.#current;
    // All are asked for at once: one after the other, each would wait for a page that is busy starting.
    const judge = this.#judge();
    const visits = earlierVisits(this.library, id);
    // Where one fails and there are rows, whoever waits for it below is told.
    for (const one of [judge, visits]) one.catch(() => undefined);
    const rows = await this.rows(id);
    if (rows === undefined) return undefined;
    // Rows, what is known of them and the page that shows them are made in a task each.
    await pause();
    const open = OpenBeamtime.stored(rows.card, rows.beamtime, this.preferences, await judge);
    recall(open, this.library, await visits);
    await pause();
    this.#put(open);
    // At work from the first picture on: nothing found yet is not nothing to find. What was found is drawn first.
    void open
      .judgeAll()
      .then(pause)
      .then(() => keepWorst(this.library, open));
    await this.library.changeCard(id, { lastOpened: new Date().toISOString() });
    return open;
  }

  /** The rows of a beamtime of the library, made again first where an older assembly made them; nothing on the screen changes. */
  async rows(id: string): Promise<{ readonly card: KnownBeamtime; readonly beamtime: Beamtime } | undefined> {
    const [card, kept] = await Promise.all([this.library.card(id), this.library.load(id)]);
    const isOlder = card !== undefined && card.source !== 'import' && card.assembly !== ASSEMBLY_VERSION;
    if (isOlder) await this.reassemble(id);
    const beamtime = isOlder ? await this.library.load(id) : kept;
    return card && beamtime && { card, beamtime };
  }

  /** Takes the beamtime off the screen. */
  leave(): void {
    this.#current?.cancel();
    this.#current = undefined;
  }

  async #firstWords(source: ScanSource, isWanted: () => boolean): Promise<OpenBeamtime | undefined> {
    const batches = source.events[Symbol.asyncIterator]();
    const early: ScanEvent[] = [];
    for (let next = await batches.next(); !next.done; next = await batches.next()) {
      if (!isWanted()) return undefined;
      early.push(...next.value);
      const opened = early.find((event) => event.kind === 'opened');
      if (opened !== undefined) {
        const same = this.#current?.id === opened.id ? this.#current : undefined;
        const open = same ?? (await this.#made(opened.id, opened.beamtime));
        if (!isWanted()) return undefined;
        open.begin(source);
        open.take(early);
        this.#put(open);
        this.#reading = this.#followAndKeep(open, source, batches);
        return open;
      }
      const refused = early.find((event) => event.kind === 'not-a-beamtime');
      if (refused !== undefined) {
        const { folder, inside, saw, foreign } = refused;
        this.#refused = { folder, inside, saw, ...(foreign !== undefined && { foreign }) };
        source.cancel();
        return undefined;
      }
      const ended = early.find((event) => event.kind === 'ended');
      if (ended?.flaw) throw new Flawed(ended.flaw);
    }
    return undefined;
  }

  #put(open: OpenBeamtime): void {
    if (this.#current !== open) this.#current?.cancel();
    this.#current = open;
  }

  async #made(id: string, name: BeamtimeName): Promise<OpenBeamtime> {
    const { library, preferences } = this;
    const [judge, visits, card, kept] = await Promise.all([
      this.#judge(),
      earlierVisits(library, id),
      library.card(id),
      library.load(id)
    ]);
    // A scan makes no row that the library has already. Those of an older assembly it makes anew.
    const isKnown = kept !== undefined && card?.assembly === ASSEMBLY_VERSION;
    const open = isKnown
      ? OpenBeamtime.stored(card, kept, preferences, judge)
      : new OpenBeamtime(id, name, preferences, judge);
    recall(open, library, visits);
    if (isKnown) void open.judgeAll();
    return open;
  }

  async #judge(): Promise<Judge> {
    const judge = await this.loadJudge();
    await this.preferences.loadLimits(judge.defaults);
    return judge;
  }

  async #followAndKeep(
    open: OpenBeamtime,
    source: ScanSource,
    batches: AsyncIterator<readonly ScanEvent[]>
  ): Promise<void> {
    const { handle } = source;
    await Promise.all([
      open.follow(source, batches),
      handle === undefined ? undefined : this.library.keepHandle(open.id, handle)
    ]);
    const rows = open.rowsAreOlder ? await this.library.load(open.id) : undefined;
    if (rows !== undefined) {
      open.takeRows(rows);
      await open.judgeAll();
    }
    if (!open.kept) this.storage.scanKeptNothing();
    if (open.state === 'done') {
      const promised = await promisedToDisk(this.library, open);
      if (promised !== undefined && this.#current?.id === open.id) this.#current.promised = promised;
      if (promised !== undefined) await open.judgeAll();
    }
    await keepWorst(this.library, open);
    // After all else, and not waited for: reading them again costs a disk a second.
    if (open.state === 'done' || open.state === 'incomplete')
      void open.pictures.keepAll(open.pins, open.state === 'done', () => this.#current === open);
  }
}
