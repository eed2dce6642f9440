import { expect, it } from 'vitest';
import { readCbfHeader } from './read';

it.each([
  ['# Pixel_size 172e-6 m x 172e-6 m', [172e-6, 172e-6]],
  ['# Pixel_size 0.172 mm x 0.1 mm', [172e-6, 1e-4]],
  ['# Pixel_size 172 um x 75um', [172e-6, 75e-6]]
])('%s', (line, pixelSize) => {
  const head = new TextEncoder().encode(`###CBF: VERSION 1.5\n${line}\n`);
  expect(readCbfHeader(head, head.length)?.pixelSize).toEqual(pixelSize);
});
