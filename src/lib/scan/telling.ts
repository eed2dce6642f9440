import type { Channel } from '../base/channel';
import { ROOT, type RelPath } from '../base/rel-path';
import type { Progress, ScanEvent } from './events';
import type { Phase } from './groups';
import { partsOf } from './rows';
import type { UnreadableFiles } from './unreadable-files';

const FILES_PER_EVENT = 50;

const PHASE_NAMES: Readonly<Record<Phase, Progress['phase']>> = {
  root: 'processing',
  results: 'results',
  processing: 'processing',
  pins: 'raw-data',
  raw: 'raw-data',
  rest: 'raw-data',
  frames: 'raw-data'
};

/** What a scan says while it runs: how far it is, and which files could not be read. */
export class Telling {
  readonly figures = {
    directories: 0,
    files: 0,
    recognised: 0,
    toRead: 0,
    allListed: false,
    parsed: 0,
    kept: 0,
    bytesRead: 0
  };
  /** Files that an earlier scan read, where it saw everything. */
  expected: number | undefined;
  phase: Progress['phase'] = 'recognising';
  at: RelPath = ROOT;
  readonly #started = performance.now();

  constructor(
    readonly events: Channel<ScanEvent>,
    readonly unreadable: UnreadableFiles
  ) {}

  begun(phase: Phase): void {
    this.phase = PHASE_NAMES[phase];
  }

  /** Says what there is to say since this was last called. */
  say(): void {
    for (const part of partsOf(this.unreadable.takeUnsent(), FILES_PER_EVENT))
      this.events.push({ kind: 'unreadable', unreadable: part.flat() });
    const elapsedMs = Math.round(performance.now() - this.#started);
    const expected = this.expected === undefined ? {} : { expected: this.expected };
    const { phase, at } = this;
    this.events.push({ kind: 'progress', progress: { ...this.figures, ...expected, elapsedMs, phase, at } });
  }
}
