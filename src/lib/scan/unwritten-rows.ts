import { parent, type RelPath } from '../base/rel-path';
import { isSameData } from '../base/same-data';
import type { Beamtime, Merge, OnDisk, Pin, ProcessingRun } from '../beamtime/types';
import type { Library } from '../library/library';
import type { ScanEvent } from './events';
import { partsOf, runsIn, type Rows } from './rows';

/** A merge with all its runs is large: a few at a time are cloned for the database. */
const MERGES_PER_WRITE = 8;

/** Rows that were made and not yet written; those that the library has already are not written again. */
export class UnwrittenRows {
  readonly #merges = new Map<RelPath, Merge>();
  readonly #runs = new Map<RelPath, ProcessingRun>();
  readonly #pins = new Map<RelPath, Pin>();
  /** As the library has them. */
  readonly #written = new Map<RelPath, OnDisk>();

  constructor(
    readonly library: Library,
    readonly id: string,
    readonly rows: Rows
  ) {}

  get size(): number {
    return this.#merges.size + this.#runs.size + this.#pins.size;
  }

  /** The library has these. */
  known({ merges, processingRuns, pins }: Pick<Beamtime, 'merges' | 'processingRuns' | 'pins'>): void {
    for (const row of [...merges, ...processingRuns, ...pins]) this.#written.set(row.path, row);
  }

  /** Rows were made, or changed. */
  made(event: ScanEvent): void {
    if (event.kind === 'merges') for (const merge of event.merges) this.#merges.set(merge.path, merge);
    else if (event.kind === 'processing-runs')
      for (const run of event.processingRuns) this.#runs.set(run.path, run);
    else if (event.kind === 'pins') for (const pin of event.pins) this.#pins.set(pin.path, pin);
  }

  /** Writes them; whether the library had others. */
  async write(): Promise<boolean> {
    const { id, library, rows } = this;
    const merges = this.#changed(this.#merges);
    const runs = this.#changed(this.#runs);
    const pins = this.#changed(this.#pins);
    for (const made of [this.#merges, this.#runs, this.#pins]) made.clear();
    for (const part of partsOf(merges, MERGES_PER_WRITE)) await library.keepMerges(id, part);
    await library.keepProcessingRuns(id, runsIn(new Set(runs.map(({ path }) => parent(path))), rows));
    if (pins.length > 0) await library.keepPins(id, [...rows.pins.values()]);
    return merges.length + runs.length + pins.length > 0;
  }

  #changed<Row extends OnDisk>(rows: ReadonlyMap<RelPath, Row>): Row[] {
    return [...rows.values()].filter((row) => {
      if (isSameData(this.#written.get(row.path), row)) return false;
      this.#written.set(row.path, row);
      return true;
    });
  }
}
