import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { realData } from '../../../tests/support/real-data';
import { decodePpm, ppmLayout, ppmSize } from './ppm';

function picture(header: string, ...pixels: number[]): Uint8Array {
  return new Uint8Array([...new TextEncoder().encode(header), ...pixels]);
}

describe('a P6 picture', () => {
  it('becomes RGBA', () => {
    expect(decodePpm(picture('P6\n# camera 1\n2 1\n255\n', 1, 2, 3, 250, 251, 252))).toEqual({
      width: 2,
      height: 1,
      rgba: new Uint8ClampedArray([1, 2, 3, 255, 250, 251, 252, 255])
    });
  });

  it('of 16 bits is scaled to 8', () => {
    expect(decodePpm(picture('P6 1 1 65535\n', 255, 255, 128, 0, 0, 0))?.rgba).toEqual(
      new Uint8ClampedArray([255, 128, 0, 255])
    );
  });

  it('cut short is transparent where the pixels are missing', () => {
    expect(decodePpm(picture('P6\n2 1\n255\n', 9, 9, 9, 9))?.rgba).toEqual(
      new Uint8ClampedArray([9, 9, 9, 255, 0, 0, 0, 0])
    );
  });

  it('of absurd size is refused', () => {
    expect(decodePpm(picture('P6\n9999999 9999999\n255\n'))).toBeUndefined();
    expect(decodePpm(picture('P6\n99999999999 1\n255\n'))).toBeUndefined();
    expect(decodePpm(picture('P6\n# no end'))).toBeUndefined();
  });
});

for (const name of ['back-2510011006.ppm', 'side.ppm']) {
  const path = realData(`ppm/${name}`);
  it.skipIf(path === undefined)(`${name} of the beamline's camera is whole`, () => {
    const content = new Uint8Array(readFileSync(path ?? ''));
    const layout = ppmLayout(content);
    expect(layout).toEqual({ width: 612, height: 480, maxValue: 255, headerBytes: 15 });
    expect(layout === undefined ? 0 : ppmSize(layout)).toBe(content.length);
    expect(decodePpm(content)?.rgba).toHaveLength(612 * 480 * 4);
  });
}
