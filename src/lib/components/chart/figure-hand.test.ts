import { describe, expect, it } from 'vitest';
import { frameOf } from '$lib/charts/plot-frame';
import { scatterPlot } from '$lib/charts/scatter-plot';
import { FigureHand, wheelFactor } from './figure-hand.svelte';
import { besidePoint, isWithin, rectangleOf, spotAt } from './spots';

const surface = { getBoundingClientRect: () => ({ left: 100, top: 0 }), setPointerCapture: () => undefined };
const event = (more: object): never =>
  ({ button: 0, currentTarget: surface, preventDefault: () => undefined, clientY: 0, ...more }) as never;
const at = (x: number, more: object = {}): never => event({ clientX: 100 + x, ...more });
const key = (name: string, more: object = {}): never => event({ key: name, code: name, ...more });

function handOn() {
  const done: unknown[] = [];
  const hand = new FigureHand<number>({
    under: ({ x }) => Math.floor(x / 10),
    step: (from, arrow) =>
      arrow === 'ArrowRight' ? (from ?? -1) + 1 : arrow === 'ArrowLeft' ? (from ?? 1) - 1 : undefined,
    take: (range, taken) => done.push([range, taken]),
    hover: (bin) => done.push(bin),
    clear: () => done.push('clear'),
    zoom: (factor, about) => done.push([factor < 1 ? 'nearer' : 'farther', about])
  });
  return { hand, done };
}

describe('the hand on a figure', () => {
  it('points, and takes the range that is dragged', () => {
    const { hand, done } = handOn();
    hand.handlers.onpointermove(at(25));
    hand.handlers.onpointerdown(at(31));
    hand.handlers.onpointermove(at(58));
    hand.handlers.onpointerleave();
    expect(hand.range).toEqual([3, 5]);
    hand.handlers.onpointerup(at(58, { shiftKey: true }));
    expect(done).toEqual([2, 3, 5, [[3, 5], { by: 'pointer', way: 'add' }]]);
    hand.handlers.onpointerleave();
    expect([hand.at, hand.range]).toEqual([undefined, undefined]);
  });
  it('walks by arrows, and draws a range with Shift; Escape gives up the range first', () => {
    const { hand, done } = handOn();
    for (const shiftKey of [false, true, true]) hand.handlers.onkeydown(key('ArrowRight', { shiftKey }));
    expect(hand.range).toEqual([0, 2]);
    hand.handlers.onkeydown(key('Enter'));
    expect(done.at(-1)).toEqual([[0, 2], { by: 'Enter', way: 'replace' }]);
    hand.handlers.onkeydown(key('Escape'));
    expect(hand.range).toEqual([2, 2]);
    hand.handlers.onkeydown(key('Escape'));
    expect(done.at(-1)).toBe('clear');
  });
  it('zooms by keys and wheel about what is pointed at', () => {
    const { hand, done } = handOn();
    hand.handlers.onwheel(at(45, { deltaX: 0, deltaY: 100 }));
    hand.handlers.onpointermove(at(45));
    hand.handlers.onkeydown(key('+'));
    expect(done).toEqual([['farther', 4], 4, ['nearer', 4]]);
    expect(wheelFactor({ deltaX: -100, deltaY: 0 })).toBeLessThan(1);
  });
  it('does not take another button than the first', () => {
    const { hand, done } = handOn();
    hand.handlers.onpointerdown(at(31, { button: 2 }));
    hand.handlers.onpointerup(at(31));
    expect(done).toEqual([]);
  });
});

describe('places on a plot of points', () => {
  const places = [
    [1, 10],
    [2, 30],
    [3, 20]
  ] as const;
  const axis = (n: 0 | 1) => ({ name: '', values: places.map((place) => place[n]), fences: undefined });
  const frame = frameOf(
    scatterPlot('', axis(0), axis(1), () => 1),
    { width: 400, height: 300 }
  );
  const pixel = (n: number) => ({ x: frame.x.of(places[n]?.[0] ?? 0), y: frame.y.of(places[n]?.[1] ?? 0) });

  it('have the point that lies near, and none far from all', () => {
    const { x, y } = pixel(1);
    expect(spotAt(places, frame, { x: x + 3, y: y - 3 }).n).toBe(1);
    expect(spotAt(places, frame, { x: x + 30, y }).n).toBeUndefined();
  });
  it('are walked along either axis, and end where they end', () => {
    expect([undefined, 0, 1, 2].map((n) => besidePoint(places, n, 'x', 1))).toEqual([0, 1, 2, 2]);
    expect([undefined, 0, 1, 2].map((n) => besidePoint(places, n, 'y', -1))).toEqual([1, 0, 2, 0]);
  });
  it('make a rectangle, by keys a band that holds the points at its ends; a click makes none', () => {
    const [from, to] = [pixel(0), pixel(2)];
    const drawn = rectangleOf([from, to], frame);
    expect(places.map((place) => drawn && isWithin(drawn, place))).toEqual([true, false, true]);
    const band = rectangleOf(
      [
        { ...from, n: 0 },
        { ...to, n: 2, along: 'x' }
      ],
      frame
    );
    expect(places.map((place) => band && isWithin(band, place))).toEqual([true, true, true]);
    expect(rectangleOf([from, { x: from.x + 2, y: from.y }], frame)).toBeUndefined();
  });
});
