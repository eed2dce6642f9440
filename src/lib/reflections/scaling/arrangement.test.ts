import { describe, expect, it } from 'vitest';
import { Arrangement, withOthers } from './arrangement';

describe.each([
  ['in their own place', 0],
  ['by a copy', 100]
])('columns come into an order and back, %s', (_how, few) => {
  it.each<[what: string, order: number[]]>([
    ['as they are', [0, 1, 2, 3]],
    ['in one ring', [1, 2, 3, 0]],
    ['in rings of two', [1, 0, 3, 2]],
    ['one stays, three turn', [2, 1, 3, 0]],
    ['none', []]
  ])('%s', (_, order) => {
    // A column may be longer than the order: what is behind stays.
    const column = Float32Array.from([...order, 0], (_place, at) => 10 * at);
    const arrangement = new Arrangement(Int32Array.from(order), few);
    arrangement.arrange(column);
    expect([...column]).toEqual([...order, order.length].map((from) => 10 * from));
    arrangement.putBack(column);
    expect([...column]).toEqual([...order, 0].map((_place, at) => 10 * at));
  });
});

it('many columns follow one order, one after the other', () => {
  const order = Int32Array.from({ length: 100 }, (_, at) => (at * 37) % 100);
  const arrangement = new Arrangement(order);
  for (const column of [new Uint16Array(100), new Float64Array(100), new Int32Array(100)]) {
    for (let at = 0; at < 100; at++) column[at] = at;
    arrangement.arrange(column);
    expect([...column]).toEqual([...order]);
  }
});

it.each([
  { what: 'some', known: [3, 0], all: [3, 0, 1, 2] },
  { what: 'none', known: [1, 0], all: [1, 0] },
  { what: 'all', known: [], all: [0, 1, 2] }
])('what an order lacks stands behind it: $what', ({ known, all }) => {
  const order = new Int32Array(all.length);
  order.set(known);
  expect([...withOthers(order, known.length)]).toEqual(all);
});
