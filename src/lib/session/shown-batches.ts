import { pause } from '../base/slices';
import type { ScanEvent } from '../scan/events';

/** A running scan changes what is on the screen at most so often, for each time every table on it is derived and drawn again, */
const SHOW_MS = 500;
/** … the figures of how far it is, which cost little, a little sooner, … */
const FIGURES_MS = 400;
/** … and all else for at most this part of the time, so that the page is free for the user on a slow machine too. */
const SHARE = 1 / 20;
/** … but nothing waits longer than this to be shown. */
const LONGEST_WAIT_MS = 2000;

/**
 * Takes batches of events until they end, or are not wanted any more, and shows them together now and then; what is left when they break off too. The
 * first merges are shown at once, for nobody looks at anything before, and so is the end: what the worker still weighs then is nobody's concern. Rejects as the batches do.
 */
export async function showBatches(
  batches: AsyncIterator<readonly ScanEvent[]>,
  isWanted: () => boolean,
  show: (events: readonly ScanEvent[]) => void
): Promise<void> {
  let waiting: ScanEvent[] = [];
  /** The newest say all that the earlier ones said. */
  let figures: ScanEvent[] = [];
  let figuresDue = performance.now() + FIGURES_MS;
  const showFigures = (others: readonly ScanEvent[] = []): void => {
    const events = [...figures, ...others];
    figures = [];
    figuresDue = performance.now() + FIGURES_MS;
    if (events.length > 0 && isWanted()) show(events);
  };
  const showAll = (): void => {
    showFigures(waiting);
    waiting = [];
  };
  let due = performance.now() + SHOW_MS;
  let hasMerges = false;
  try {
    for (let next = await batches.next(); !next.done && isWanted(); next = await batches.next()) {
      for (const event of next.value) {
        if (event.kind === 'progress') figures = [event];
        else waiting.push(event);
      }
      const isFirst: boolean = !hasMerges && next.value.some(({ kind }) => kind === 'merges');
      hasMerges ||= isFirst;
      const isWaitedFor = isFirst || next.value.some(({ kind }) => kind === 'ended');
      // Progress comes four times a second, so nothing waits long.
      const began = performance.now();
      if (began < due && !isWaitedFor) {
        if (began >= figuresDue) showFigures();
        continue;
      }
      showAll();
      // What was shown is drawn before this task ends.
      await pause();
      const ended = performance.now();
      due = ended + Math.min(LONGEST_WAIT_MS, Math.max(SHOW_MS, (ended - began) / SHARE));
    }
  } finally {
    showAll();
  }
}
