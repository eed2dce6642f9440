import type { Progress } from '../scan/events';

/** How far a scan is, once it can be told. */
export interface Share {
  /** 0 to 1: files read, or kept as they were read before, of those that there are to read. */
  readonly share: number;
  /** Seconds, at the rate since the number of files was known; absent while it is too early to say. */
  readonly secondsLeft?: number;
}

type Told = Pick<Progress, 'toRead' | 'allListed' | 'expected' | 'parsed' | 'kept' | 'elapsedMs' | 'phase'>;

/** A rate is told when it was measured for so long. */
const LEAST_MS = 2_000;

/** Estimates what is left of a scan from what the scan says, one progress after the other. */
export class TimeLeft {
  #from: { readonly elapsedMs: number; readonly done: number } | undefined;

  /** `undefined` while it is not known how much there is to read. */
  after(progress: Told): Share | undefined {
    const { toRead, allListed, expected, parsed, kept, elapsedMs, phase } = progress;
    const isWaiting = phase === 'waiting' || phase === 'recognising';
    // What was read last time is there again, as a rule; what was found now counts where it is more.
    const total = allListed ? toRead : expected === undefined ? undefined : Math.max(expected, toRead);
    if (isWaiting || total === undefined || total === 0) return undefined;
    const done = Math.min(parsed + kept, total);
    this.#from ??= { elapsedMs, done };
    const share = done / total;
    const measuredMs = elapsedMs - this.#from.elapsedMs;
    const read = done - this.#from.done;
    if (measuredMs < LEAST_MS || read <= 0) return { share };
    return { share, secondsLeft: ((total - done) * measuredMs) / read / 1000 };
  }
}
