import { expect, it } from 'vitest';
import type { HeldLook, IceLook } from '../beamtime/types';
import { looksIn, NO_LOOKS, withLook } from './kept-looks';

const ICE: IceLook = {
  at: '2026-11-29T00:00:00Z',
  frames: [1, 20, 40],
  ice: [1],
  perhaps: [],
  unread: [],
  unknown: [],
  rings: [{ d: 3.897, ratio: 1.2 }]
};
const HELD: HeldLook = { at: ICE.at, frames: 30, gaps: [[21, 30]], unread: [], disagreeing: [] };

it('a look is put beside the others, and is read back as it was written', () => {
  const looks = withLook(withLook(NO_LOOKS, { ice: { run: ICE } }), { held: { 'a/b': HELD } });
  expect(looksIn(structuredClone(looks))).toEqual(looks);
});

it.each([
  undefined,
  null,
  [],
  'looks',
  { ice: [ICE], held: 1 },
  { ice: { run: { ...ICE, frames: ['1'] } } },
  { ice: { run: { ...ICE, rings: [{ d: 'x' }] } }, held: { 'a/b': { ...HELD, gaps: [21] } } }
])('what is no look is none: %j', (value) => {
  expect(looksIn(value)).toEqual(NO_LOOKS);
});
