import { expect, it } from 'vitest';
import { ActiveCommands } from '$lib/commands/active.svelte';
import { commands } from './commands';
import { nextSum, sumChoices, type FrameAction } from './parts/frame-action';

/** What the keys do on a page. */
async function done(byPixel: boolean, ...keys: readonly string[]): Promise<(FrameAction | undefined)[]> {
  const actions: FrameAction[] = [];
  const place = new ActiveCommands();
  place.add(commands, {
    byPixel,
    loading: false,
    act: (action) => void actions.push(action),
    nextSum: () => void actions.push({ kind: 'sum', to: 5 })
  });
  const found: (FrameAction | undefined)[] = [];
  for (const key of keys) {
    const entry = place.entries('en').find(({ command }) => command.keys?.includes(key));
    if (entry !== undefined) await place.do(entry, 'en');
    found.push(actions.pop());
  }
  return found;
}

it('keys go from frame to frame, and s through the sums', async () => {
  expect(await done(false, 'ArrowLeft', 'ArrowDown', 'Shift+ArrowRight', 'p', 's', 'q', 'Escape')).toEqual([
    { kind: 'step', by: -1 },
    { kind: 'step', by: 1 },
    { kind: 'step', by: 10 },
    { kind: 'toggle', what: 'predictions' },
    { kind: 'sum', to: 5 },
    undefined,
    undefined
  ]);
  expect([1, 5, 10, 7].map(nextSum)).toEqual([5, 10, 1, 1]);
});

it('arrows that are held wait for each picture, in pixel mode for none', () => {
  const place = { byPixel: false, loading: false, act: () => undefined, nextSum: () => undefined };
  const active = new ActiveCommands();
  active.add(commands, place);
  const held = active
    .entries('en')
    .filter(({ command }) => command.keys?.some((key) => key.includes('Arrow')));
  const again = (): boolean[] => held.map((entry) => entry.again());
  expect(again()).toEqual(new Array(8).fill(true));
  place.loading = true;
  expect(again()).toEqual(new Array(8).fill(false));
  place.byPixel = true;
  expect(again()).toEqual(new Array(8).fill(true));
});

it('in pixel mode arrows move the pointer, and Escape leaves it', async () => {
  expect(await done(true, 'ArrowUp', 'Shift+ArrowRight', 'Escape')).toEqual([
    { kind: 'pixel', dx: 0, dy: -1 },
    { kind: 'pixel', dx: 10, dy: 0 },
    { kind: 'pixels' }
  ]);
});

it('sums are numbers of frames, and angles where the rotation is known', () => {
  expect(sumChoices(undefined, 1)).toEqual([1, 5, 10]);
  expect(sumChoices(-0.1, 3)).toEqual([1, 3, 5, 10, 50]);
  expect(sumChoices(0.25, 1)).toEqual([1, 4, 5, 10, 20]);
  expect(sumChoices(0.0001, 1)).toEqual([1, 5, 10]);
  expect(sumChoices(0, 1)).toEqual([1, 5, 10]);
});
