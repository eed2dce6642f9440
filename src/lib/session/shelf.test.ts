import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { PRESETS } from '../analysis/ranking';
import { relPath } from '../base/rel-path';
import { pause } from '../base/slices';
import { memoryLibrary, openLibrary } from '../library/open-library';
import { OwnMerges } from './own-merges.svelte';
import { keepRecomputed } from './kept-recomputed';
import { keepRuleOf, keptRule } from './ranking.svelte';
import { beamtime } from '../../../tests/support/merged-beamtime';
import { Shelf } from './shelf.svelte';
import { keepJudgements, keptJudgements } from './triage.svelte';

const judgement = { path: relPath('m/c/run_01'), verdict: 'accept', at: '2026-11-22T10:00:00Z' } as const;

const MERGE = {
  name: 'mine',
  at: '2026-11-29T05:00:00.000Z',
  run: relPath('m/t/c/run_03'),
  spaceGroup: 'P 21 21 21',
  unitCell: [40, 50, 60, 90, 90, 90],
  dataSets: 12,
  overall: {},
  shells: [],
  recipe: '{}'
} as const;

const CARD = {
  name: beamtime.name,
  source: 'folder',
  opened: '',
  counts: { pins: 2, samples: 1, processingRuns: 0, merges: 1, mergeRuns: 1, files: 1, unreadable: 0 },
  scan: beamtime.scan,
  scannedAt: '2026-11-29T00:00:00Z',
  lastOpened: '2026-11-29T00:00:00Z',
  hasHandle: false
} as const;

async function judged(name: string) {
  const library = await openLibrary(name);
  for (const id of ['x', 'y']) {
    await keepJudgements(library, id, [judgement]);
    await keepRuleOf(library, id, PRESETS.staff);
  }
  return { library, shelf: new Shelf(library) };
}

describe('what the user calls a beamtime', () => {
  it('is kept as it was typed, without blanks around it, and taken away when nothing is said any more', async () => {
    const { library, shelf } = await judged('labels');
    await shelf.rename('x', { title: ' March, lysozyme ', tags: ['xfel', ' 速報 ', 'xfel', ''], note: '' });
    expect(await library.own.label('x')).toMatchObject({ title: 'March, lysozyme', tags: ['xfel', '速報'] });
    expect(await shelf.own('x')).toMatchObject({ label: true });
    await shelf.rename('x', { title: ' ', tags: [''], note: ' ' });
    expect(await library.own.label('x')).toBeUndefined();
    library.close();
  });
  it('outlives the index where that alone is forgotten, and goes with all', async () => {
    const library = await openLibrary('label-outlives');
    const shelf = new Shelf(library);
    await shelf.rename('x', { title: 'mine', tags: [] });
    await shelf.forget('x', 'index');
    expect(await shelf.own('x')).toEqual({ judgements: 0, rule: false, label: true, merges: 0 });
    await shelf.forget('x', 'all');
    expect(await shelf.own('x')).toEqual({ judgements: 0, rule: false, label: false, merges: 0 });
    library.close();
  });
});

describe('facts of the shelf', () => {
  it('are made once from the rows, and again when the rows are of another scan', async () => {
    const library = await openLibrary('facts');
    const shelf = new Shelf(library);
    await library.keepWhole({ ...CARD, id: 'a' }, beamtime);
    await library.keepCard({ ...CARD, id: 'dropped', needsDisk: true });
    await shelf.load();
    expect(shelf.entries.map(({ facts }) => facts)).toEqual([undefined, undefined]);
    await shelf.gather();
    expect(shelf.gathering).toBe(0);
    const [entry] = shelf.entries.filter(({ facts }) => facts !== undefined);
    expect(entry?.card.id).toBe('a');
    expect(entry?.facts?.forms).toMatchObject([{ sample: 'Complex1', spaceGroup: 'P 21 21 21', dMin: 2.52 }]);
    const again = new Shelf(library);
    await again.load();
    expect(again.entries.find(({ card }) => card.id === 'a')?.facts).toEqual(entry?.facts);
    await library.changeCard('a', { scannedAt: '2027-01-01T00:00:00Z' });
    await again.load();
    expect(again.entries.every(({ facts }) => facts === undefined)).toBe(true);
    library.close();
  });
});

describe('facts that are made while the shelf is read again', () => {
  it('stand, whichever of the two ends first', async () => {
    const library = await openLibrary('both');
    await library.keepWhole({ ...CARD, id: 'a' }, beamtime);
    for (const order of ['gathering first', 'reading first']) {
      const shelf = new Shelf(library);
      await shelf.load();
      const both =
        order === 'gathering first' ? [shelf.gather(), shelf.load()] : [shelf.load(), shelf.gather()];
      await Promise.all(both);
      expect(
        shelf.entries.map(({ facts }) => facts?.forms[0]?.sample),
        order
      ).toEqual(['Complex1']);
    }
    library.close();
  });
});

describe('reading the shelf', () => {
  it('an earlier reading that ends late does not bring back what was forgotten', async () => {
    const library = memoryLibrary();
    await library.keepWhole({ ...CARD, id: 'a' }, beamtime);
    let waits = true;
    let go = (): void => undefined;
    const late = new Promise<void>((resolve) => (go = resolve));
    const shelf = new Shelf(
      new Proxy(library, {
        get: (of, name: keyof typeof library) => {
          if (name !== 'known') return typeof of[name] === 'function' ? of[name].bind(of) : of[name];
          return async () => {
            const known = await of.known();
            if (waits) {
              waits = false;
              await late;
            }
            return known;
          };
        }
      })
    );
    const first = shelf.load();
    const forgotten = shelf.forget('a', 'index');
    setTimeout(go, 20);
    await Promise.all([first, forgotten]);
    expect(shelf.entries).toEqual([]);
  });
  it('what is being read is removed when its reading has ended, and is named until then', async () => {
    const library = memoryLibrary();
    await library.keepWhole({ ...CARD, id: 'a' }, beamtime);
    let end = (): void => undefined;
    const reading = new Promise<void>((resolve) => (end = resolve));
    const shelf = new Shelf(
      Object.assign(library, {
        turn: async (_id: string, _signal: AbortSignal, onwait: () => void) => {
          onwait();
          await reading;
          return () => undefined;
        }
      })
    );
    await shelf.load();
    const forgotten = shelf.forget('a', 'index');
    await pause();
    expect(shelf.leaving?.card.id).toBe('a');
    expect(await library.card('a')).toBeDefined();
    end();
    await forgotten;
    expect(shelf.leaving).toBeUndefined();
    expect(await library.card('a')).toBeUndefined();
  });
  it('a beamtime whose rows cannot be summed up does not end it for good', async () => {
    const library = memoryLibrary();
    await library.keepWhole({ ...CARD, id: 'a' }, beamtime);
    const shelf = new Shelf(library);
    await shelf.load();
    const keep = vi.spyOn(library, 'keepFacts').mockRejectedValueOnce(new TypeError('ours'));
    await expect(shelf.gather()).rejects.toThrow('ours');
    expect(shelf.gathering).toBe(0);
    await shelf.gather();
    expect(keep).toHaveBeenCalledTimes(2);
    expect(shelf.entries[0]?.facts).toBeDefined();
  });
});

describe('forgetting a beamtime', () => {
  it('keeps merges that the user made of it, and says how many would go with all', async () => {
    const library = memoryLibrary();
    const shelf = new Shelf(library);
    await new OwnMerges(library, 'x').keep(MERGE);
    await keepRecomputed(library, 'x', []);
    await shelf.forget('x', 'index');
    expect(await shelf.own('x')).toEqual({ judgements: 0, rule: false, label: false, merges: 1 });
    await shelf.forget('x', 'all');
    expect(await shelf.own('x')).toEqual({ judgements: 0, rule: false, label: false, merges: 0 });
    expect(await library.stores.entries('settings')).toEqual([]);
  });
  it('keeps what the user said of it, unless that is to go too', async () => {
    const { library, shelf } = await judged('keeps');
    expect(await shelf.own('x')).toEqual({ judgements: 1, rule: true, label: false, merges: 0 });
    await shelf.forget('x', 'index');
    expect(await keptJudgements(library, 'x')).toEqual([judgement]);
    expect(await keptRule(library, 'x')).toEqual(PRESETS.staff);
  });

  it('drops it where asked, and that of no other', async () => {
    const { library, shelf } = await judged('drops');
    await shelf.forget('x', 'all');
    expect(await shelf.own('x')).toEqual({ judgements: 0, rule: false, label: false, merges: 0 });
    expect(await keptJudgements(library, 'x')).toEqual([]);
    expect(await keptRule(library, 'x')).toEqual(PRESETS.kamo);
    expect(await shelf.own('y')).toEqual({ judgements: 1, rule: true, label: false, merges: 0 });
  });
});
