import { expect, it } from 'vitest';
import { ActiveCommands } from '$lib/commands/active.svelte';
import { commands } from './commands';
import type { FrameAction } from './frame-action';
import { firstFile, seriesOf } from './series-files';

const NAMES = [
  'a_data_000001.h5',
  'a_master.h5',
  'a_onlyhits.h5',
  'ab_master.h5',
  'b_00002.cbf',
  'b_00001.cbf',
  'notes.txt'
];

it.each([
  ['a', 'a_master.h5'],
  ['b', 'b_00001.cbf'],
  ['a_onlyhits.h5', 'a_onlyhits.h5'],
  ['a_data_000001.h5', 'a_data_000001.h5'],
  ['c', undefined]
])('the series %s is opened by %s', (prefix, name) => {
  expect(firstFile(NAMES, prefix)).toBe(name);
});

it('an address is a folder and a prefix', () => {
  expect(seriesOf('CPS1012-01/data00/cry00')).toEqual({ folder: 'CPS1012-01/data00', prefix: 'cry00' });
  expect(seriesOf('cry00')).toEqual({ folder: '', prefix: 'cry00' });
});

it('keys go from frame to frame, and s through the sums', async () => {
  const done: FrameAction[] = [];
  let sums = 0;
  const place = new ActiveCommands();
  place.add(commands, { act: (action) => void done.push(action), nextSum: () => sums++ });
  const press = (keys: string): boolean => {
    const entry = place.entries('en').find(({ command }) => command.keys?.includes(keys));
    if (entry !== undefined) void place.do(entry, 'en');
    return entry !== undefined;
  };
  expect(['ArrowLeft', 'Shift+ArrowRight', 'p', 's', 'q'].map(press)).toEqual([
    true,
    true,
    true,
    true,
    false
  ]);
  await Promise.resolve();
  expect(done).toEqual([
    { kind: 'step', by: -1 },
    { kind: 'step', by: 10 },
    { kind: 'toggle', what: 'predictions' }
  ]);
  expect(sums).toBe(1);
});
