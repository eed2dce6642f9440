import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../base/rel-path';
import type { ScanEvent } from '../scan/events';
import { showBatches } from './shown-batches';

const LISTING: ScanEvent = { kind: 'unreadable', unreadable: [] };
const MERGES: ScanEvent = { kind: 'merges', merges: [] };
const ENDED: ScanEvent = {
  kind: 'ended',
  how: 'done',
  scan: { directories: 0, files: 0, bytesRead: 0, filesParsed: 0, partial: false },
  kept: true
};

function figures(files: number): ScanEvent {
  const none = { directories: 0, recognised: 0, toRead: 0, parsed: 0, kept: 0, bytesRead: 0, elapsedMs: 0 };
  return {
    kind: 'progress',
    progress: { ...none, files, allListed: false, phase: 'results', at: ROOT }
  };
}

/** What had been shown when each batch was followed by the wish for the next one. */
async function shownOf(batches: readonly (readonly ScanEvent[])[]): Promise<readonly string[]> {
  const shown: string[] = [];
  let last = '';
  async function* given(): AsyncGenerator<readonly ScanEvent[]> {
    for (const batch of batches) {
      yield batch;
      shown.push(last);
      last = '';
    }
  }
  await showBatches(
    given(),
    () => true,
    (events) => (last = events.map(({ kind }) => kind).join(' '))
  );
  return [...shown, last];
}

describe('what a scan says is shown', () => {
  // No time passes.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('together, now and then; the first merges at once, with all that came before', async () => {
    expect(await shownOf([[LISTING], [MERGES], [LISTING], [MERGES]])).toEqual([
      '',
      'unreadable merges',
      '',
      '',
      'unreadable merges'
    ]);
  });

  it('the newest figures while rows still wait, without those that they outdate', async () => {
    const shown: (readonly ScanEvent[])[] = [];
    async function* given(): AsyncGenerator<readonly ScanEvent[]> {
      yield [figures(1), LISTING];
      vi.advanceTimersByTime(450);
      yield [figures(2), LISTING, figures(3)];
      yield [figures(4)];
    }
    await showBatches(
      given(),
      () => true,
      (events) => shown.push(events)
    );
    expect(shown).toEqual([[figures(3)], [figures(4), LISTING, LISTING]]);
  });

  it('its end at once, whatever the worker still does', async () => {
    expect(await shownOf([[MERGES], [LISTING], [ENDED], []])).toEqual([
      'merges',
      '',
      'unreadable ended',
      '',
      ''
    ]);
  });
});
