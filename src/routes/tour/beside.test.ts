import { expect, it } from 'vitest';
import { besides } from './beside';

const window = { innerWidth: 1000, innerHeight: 800 };
const card = { width: 400, height: 200 };

it.each([
  ['below', { left: 100, top: 100, width: 300, height: 50 }, { left: 100, top: 162 }],
  ['below, kept within the window', { left: 900, top: 100, width: 90, height: 50 }, { left: 588, top: 162 }],
  ['above', { left: 100, top: 600, width: 300, height: 50 }, { left: 100, top: 388 }],
  [
    'in the corner where the part fills the window',
    { left: 0, top: 50, width: 1000, height: 700 },
    { left: 588, top: 588 }
  ],
  ['in the corner where there is no part', undefined, { left: 588, top: 588 }]
])('%s', (_, part, place) => {
  expect(besides(part, card, window)).toEqual(place);
});

it('a window smaller than the card keeps its beginning', () => {
  expect(besides(undefined, card, { innerWidth: 300, innerHeight: 150 })).toEqual({ left: 12, top: 12 });
});
