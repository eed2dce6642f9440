import { PIXEL, type Frame, type Summary } from '../frame';

export function summarise({ values, states }: Frame): Summary {
  let [masked, saturated, overflowed, sum, max] = [0, 0, 0, 0, -Infinity];
  for (let pixel = 0; pixel < values.length; pixel++) {
    const state = states[pixel];
    if (state === PIXEL.GAP || state === PIXEL.BAD) masked++;
    else if (state === PIXEL.OVERFLOW) overflowed++;
    else {
      const value = values[pixel] ?? 0;
      sum += value;
      if (value > max) max = value;
      if (state === PIXEL.ABOVE) saturated++;
    }
  }
  const valid = values.length - masked - overflowed;
  return { valid, masked, saturated: saturated + overflowed, sum, ...(valid > 0 && { max }) };
}
