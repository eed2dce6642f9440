import { describe, expect, it } from 'vitest';
import { Presses } from './presses';

const surface = { getBoundingClientRect: () => ({ left: 100, top: 10 }), setPointerCapture: () => undefined };
const event = (pointerId: number, x: number, more: object = {}): never =>
  ({ button: 0, pointerId, currentTarget: surface, clientX: 100 + x, clientY: 10, ...more }) as never;

function surfaceWith() {
  const done: unknown[] = [];
  const presses = new Presses({
    down: ({ x }) => {
      done.push(`down ${x}`);
      return x < 0
        ? undefined
        : {
            move: (to) => done.push(`move ${to.x}`),
            end: (event) => done.push(event ? 'end' : 'cancelled')
          };
    },
    point: (at) => done.push(at ? `point ${at.x}` : 'left')
  });
  return { ...presses.handlers, done };
}

describe('presses on a surface', () => {
  it('a press has its pointer until it is let go, also beside the surface', () => {
    const { done, ...on } = surfaceWith();
    on.onpointermove(event(1, 5));
    on.onpointerdown(event(1, 6));
    on.onpointerleave();
    on.onpointermove(event(1, 400));
    on.onpointerup(event(1, 400));
    on.onpointermove(event(1, 7));
    on.onpointerleave();
    expect(done).toEqual(['point 5', 'down 6', 'move 400', 'end', 'point 7', 'left']);
  });
  it('two fingers are two presses; what the system takes away was not let go', () => {
    const { done, ...on } = surfaceWith();
    on.onpointerdown(event(1, 1));
    on.onpointerdown(event(2, 2));
    on.onpointermove(event(2, 3));
    on.onpointercancel(event(1, 1));
    on.onpointerup(event(2, 3));
    expect(done).toEqual(['down 1', 'down 2', 'move 3', 'cancelled', 'end']);
  });
  it('other buttons, and presses that begin nothing, do nothing', () => {
    const { done, ...on } = surfaceWith();
    on.onpointerdown(event(1, 1, { button: 2 }));
    on.onpointerdown(event(1, -1));
    on.onpointerup(event(1, -1));
    expect(done).toEqual(['down -1']);
  });
});
