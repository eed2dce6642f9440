import type { Merge, Pin, ProcessingRun, Unreadable } from '../beamtime/types';
import type { ScanEvent } from '../scan/events';
import { withoutPaths, withRows, withUnreadable } from './rows-by-path';

/** The tables of a beamtime as far as it has been read, each sorted by path. */
export interface Rows {
  readonly merges: readonly Merge[];
  readonly processingRuns: readonly ProcessingRun[];
  readonly pins: readonly Pin[];
  readonly unreadable: readonly Unreadable[];
}

/** The tables after what a scan reported. One that nothing new was reported of stays the same one; rows between two losses are put in at once, since each time a whole table is made anew. */
export function rowsAfter(rows: Rows, events: readonly ScanEvent[]): Rows {
  let { merges, processingRuns, pins, unreadable } = rows;
  const news = { merges: [] as Merge[], processingRuns: [] as ProcessingRun[], pins: [] as Pin[] };
  const putIn = (): void => {
    if (news.merges.length > 0) merges = withRows(merges, news.merges.splice(0));
    if (news.processingRuns.length > 0)
      processingRuns = withRows(processingRuns, news.processingRuns.splice(0));
    if (news.pins.length > 0) pins = withRows(pins, news.pins.splice(0));
  };
  for (const event of events) {
    if (event.kind === 'merges') for (const merge of event.merges) news.merges.push(merge);
    else if (event.kind === 'processing-runs')
      for (const run of event.processingRuns) news.processingRuns.push(run);
    else if (event.kind === 'pins') for (const pin of event.pins) news.pins.push(pin);
    else if (event.kind === 'unreadable') unreadable = withUnreadable(unreadable, event.unreadable);
    else if (event.kind === 'gone') {
      putIn();
      const gone = new Set(event.paths);
      merges = withoutPaths(merges, gone);
      processingRuns = withoutPaths(processingRuns, gone);
      pins = withoutPaths(pins, gone);
      unreadable = withoutPaths(unreadable, new Set(event.mended));
    }
  }
  putIn();
  return { merges, processingRuns, pins, unreadable };
}
