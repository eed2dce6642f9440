import { naturalOrder } from '../base/natural-order';
import { ROOT, parent, type RelPath } from '../base/rel-path';
import { isSameData } from '../base/same-data';
import { assembleMerge, assemblePins, assembleProcessingRun, runsOnlyReported } from '../beamtime/assemble';
import { placeOf } from '../beamtime/layout';
import { mergesIn } from '../beamtime/merge-folders';
import type { Reads } from '../beamtime/reads';
import type { Beamtime, Merge, OnDisk, Pin, ProcessingRun, Unreadable } from '../beamtime/types';
import type { ScanEvent } from './events';

/** Rows per event, so that the page's task that takes one stays short. */
const RUNS_PER_EVENT = 100;
const PINS_PER_EVENT = 20;

declare module '../base/flaw' {
  interface Flaws {
    /** A fault of ours; `text`: of the error. */
    'not-assembled': { readonly text: string };
  }
}

/** What the library has, and which of it stands. */
export interface Earlier {
  readonly beamtime: Beamtime;
  /** The row of a scan that saw more of it than this one. `isMade`: this scan made one as well. */
  readonly stands: (row: OnDisk, isMade: boolean) => boolean;
  /** Pins are made of everything: a scan that did not come to its end makes none anew. */
  readonly pinsStand: boolean;
}

/** The rows made so far. A row is sent again only when it has changed. */
export class Rows {
  readonly merges = new Map<RelPath, Merge>();
  readonly processingRuns = new Map<RelPath, ProcessingRun>();
  readonly pins = new Map<RelPath, Pin>();
  readonly #sent = new Map<RelPath, OnDisk>();

  constructor(
    readonly reads: Reads,
    readonly send: (event: ScanEvent) => void,
    readonly blame: (found: readonly Unreadable[]) => void
  ) {}

  mergeRead(path: RelPath): void {
    const merge = this.#made(path, () => assembleMerge(this.reads, path));
    if (!merge) return;
    this.merges.set(path, merge);
    for (const changed of this.#changed([merge])) this.send({ kind: 'merges', merges: [changed] });
  }

  /** The processing runs at or below a folder. */
  runsRead(folder: RelPath): void {
    const paths: RelPath[] = [];
    for (const path of this.reads.directories(folder))
      if (placeOf(path)?.kind === 'processing-run') paths.push(path);
    this.#runsMade(paths);
  }

  #runsMade(paths: readonly RelPath[]): void {
    const runs: ProcessingRun[] = [];
    for (const path of paths) {
      const run = this.#made(path, () => assembleProcessingRun(this.reads, path));
      if (run) runs.push(run);
    }
    for (const run of runs) this.processingRuns.set(run.path, run);
    for (const part of partsOf(this.#changed(runs), RUNS_PER_EVENT))
      this.send({ kind: 'processing-runs', processingRuns: part });
  }

  pinsRead(): void {
    // Whichever was read first: pins name their sources in one order.
    const rows = { processingRuns: inOrder(this.processingRuns), merges: inOrder(this.merges) };
    const pins = this.#made(ROOT, () => assemblePins(this.reads, rows)) ?? [];
    for (const pin of pins) this.pins.set(pin.path, pin);
    for (const part of partsOf(this.#changed(pins), PINS_PER_EVENT)) this.send({ kind: 'pins', pins: part });
  }

  /**
   * Rows again from everything that is known, at the end: what stood later on the walk may bear on what was made earlier. `mayBeMade`: nothing
   * is made of a folder that was only half read. `earlier` stands where it says so.
   */
  finish(mayBeMade: (path: RelPath) => boolean, earlier?: Earlier): void {
    for (const area of this.reads.areas) {
      const runs = [...this.reads.directories(area)].filter(
        (path) => placeOf(path)?.kind === 'processing-run'
      );
      this.#runsMade([...runs, ...runsOnlyReported(this.reads, area)].filter(mayBeMade));
    }
    for (const path of mergesIn(this.reads)) if (mayBeMade(path)) this.mergeRead(path);
    if (earlier !== undefined) {
      const { merges, processingRuns } = earlier.beamtime;
      for (const merge of taken(this.merges, merges, earlier)) this.send({ kind: 'merges', merges: [merge] });
      const runs = taken(this.processingRuns, processingRuns, earlier);
      for (const part of partsOf(runs, RUNS_PER_EVENT))
        this.send({ kind: 'processing-runs', processingRuns: part });
    }
    this.pinsRead();
    const pins =
      earlier === undefined
        ? []
        : taken(this.pins, earlier.beamtime.pins, {
            ...earlier,
            stands: (pin, isMade) => earlier.pinsStand || earlier.stands(pin, isMade)
          });
    for (const part of partsOf(pins, PINS_PER_EVENT)) this.send({ kind: 'pins', pins: part });
  }

  /** Rows of the library, where all of them are what would be made. */
  stand({ merges, processingRuns, pins }: Pick<Beamtime, 'merges' | 'processingRuns' | 'pins'>): void {
    for (const merge of merges) this.merges.set(merge.path, merge);
    for (const run of processingRuns) this.processingRuns.set(run.path, run);
    for (const pin of pins) this.pins.set(pin.path, pin);
  }

  /** Paths of every row. */
  paths(): Set<RelPath> {
    return new Set([...this.merges.keys(), ...this.processingRuns.keys(), ...this.pins.keys()]);
  }

  /** A row, or a report of why there is none: one fault of ours must not cost the other rows. */
  #made<Row>(path: RelPath, make: () => Row): Row | undefined {
    try {
      return make();
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.blame([{ path, line: 0, flaw: { code: 'not-assembled', text }, severity: 'error' }]);
      return undefined;
    }
  }

  #changed<Row extends OnDisk>(rows: readonly Row[]): Row[] {
    return rows.filter((row) => {
      if (isSameData(this.#sent.get(row.path), row)) return false;
      this.#sent.set(row.path, row);
      return true;
    });
  }
}

function inOrder<Row extends OnDisk>(rows: ReadonlyMap<RelPath, Row>): Row[] {
  return [...rows.values()].sort((a, b) => naturalOrder(a.path, b.path));
}

/** Puts earlier rows that stand among the others, and gives them. */
function taken<Row extends OnDisk>(
  rows: Map<RelPath, Row>,
  before: readonly Row[],
  { stands }: Pick<Earlier, 'stands'>
): readonly Row[] {
  const standing = before.filter((row) => stands(row, rows.has(row.path)));
  for (const row of standing) rows.set(row.path, row);
  return standing;
}

export function partsOf<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size));
  return parts;
}

/** The processing runs of these folders, by the folder that holds them. */
export function runsIn(
  folders: ReadonlySet<RelPath>,
  { processingRuns }: Rows
): [RelPath, ProcessingRun[]][] {
  const found = new Map<RelPath, ProcessingRun[]>();
  for (const run of processingRuns.values()) {
    const folder = parent(run.path);
    if (!folders.has(folder)) continue;
    const runs = found.get(folder);
    if (runs) runs.push(run);
    else found.set(folder, [run]);
  }
  return [...found];
}
