import { expect, it } from 'vitest';
import { heldLook } from './held-frames';

const file = (low: number, high: number, more = {}) => ({ name: `data_${low}`, low, high, ...more });

it.each([
  ['all of them', [file(1, 10), file(11, 20)], 20, 20, []],
  ['a file between is missing', [file(1, 10), file(21, 30)], 30, 20, [[11, 20]]],
  ['the last is missing', [file(1, 10)], 20, 10, [[11, 20]]],
  ['the last is shorter than promised', [file(1, 10), file(11, 17)], 20, 17, [[18, 20]]],
  ['two claim the same', [file(11, 20), file(1, 12)], 20, 20, []],
  ['nobody says how many', [file(1, 10), file(11, 15)], undefined, 15, []],
  ['none', [], 5, 0, [[1, 5]]]
])('%s', (_case, files, expected, frames, gaps) => {
  expect(heldLook({ files, unread: [] }, expected)).toMatchObject({ frames, gaps });
});

it('files that cannot be opened, and those that say another last number, are named', () => {
  const files = [file(1, 10, { saidHigh: 12 })];
  const unread = [{ name: 'data_11', fault: { code: 'empty' as const } }];
  expect(heldLook({ files, unread }, 20)).toMatchObject({ unread: ['data_11'], disagreeing: ['data_1'] });
});
