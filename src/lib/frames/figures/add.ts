import { FrameError, PIXEL, type Frame, type FrameOddity } from '../frame';

const LARGEST = 2 ** 32 - 2;

/**
 * The sum of several pictures of one detector, in their order. A pixel that is masked in any of them is masked in the sum; one that is saturated
 * in any is saturated. Sums beyond 32 bits overflow.
 */
export class FrameSum {
  private readonly first: Frame;
  private readonly values: Uint32Array | Int32Array;
  private readonly states: Uint8Array;
  private count: number;
  private oddity: FrameOddity | undefined;

  constructor(first: Frame) {
    this.first = first;
    this.values = first.values instanceof Int32Array ? first.values.slice() : new Uint32Array(first.values);
    this.states = first.states.slice();
    this.count = first.count;
    this.oddity = first.oddity;
  }

  /** Gives the picture that was added. Throws `FrameError` where it has another size. */
  add(frame: Frame): Frame {
    const { values, states } = this;
    if (frame.width !== this.first.width || frame.height !== this.first.height)
      throw new FrameError({
        code: 'other-size',
        number: frame.number,
        width: frame.width,
        height: frame.height
      });
    const largest = values instanceof Int32Array ? 2 ** 31 - 1 : LARGEST;
    for (let pixel = 0; pixel < values.length; pixel++) {
      const state = joined(states[pixel] ?? 0, frame.states[pixel] ?? 0);
      states[pixel] = state;
      if (state !== PIXEL.VALID && state !== PIXEL.ABOVE) continue;
      const sum = (values[pixel] ?? 0) + (frame.values[pixel] ?? 0);
      if (sum > largest) states[pixel] = PIXEL.OVERFLOW;
      else values[pixel] = sum;
    }
    this.count += frame.count;
    this.oddity ??= frame.oddity;
    return frame;
  }

  /** The sum so far. It shares its memory with what is added later. */
  get frame(): Frame {
    const { number, width, height, maskedBy, saturatedAbove } = this.first;
    const { count, values, states, oddity } = this;
    return {
      ...{ number, count, width, height, values, states, maskedBy },
      ...(saturatedAbove !== undefined && { saturatedAbove }),
      ...(oddity && { oddity })
    };
  }
}

/** Masked before overflowed before above the cut-off before valid. */
function joined(a: number, b: number): number {
  if (a === b) return a;
  for (const state of [PIXEL.GAP, PIXEL.BAD, PIXEL.OVERFLOW, PIXEL.ABOVE])
    if (a === state || b === state) return state;
  return PIXEL.VALID;
}
