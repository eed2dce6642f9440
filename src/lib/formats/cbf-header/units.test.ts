import { expect, it } from 'vitest';
import { readCbfHeader } from './read';

const read = (...lines: readonly string[]) => {
  const head = Uint8Array.from(`###CBF: VERSION 1.5\n${lines.join('\n')}\n`, (letter) =>
    letter.charCodeAt(0)
  );
  return readCbfHeader(head, head.length);
};

it.each([
  ['# Pixel_size 172e-6 m x 172e-6 m', [172e-6, 172e-6]],
  ['# Pixel_size 0.172 mm x 0.1 mm', [172e-6, 1e-4]],
  ['# Pixel_size 172 um x 75um', [172e-6, 75e-6]],
  ['# Pixel_size 172 x 75 \u00b5m', [172e-6, 75e-6]],
  ['#Pixel_size 172e-6 m x 172e-6 m', [172e-6, 172e-6]],
  ['# Pixel_size 0.007 in x 0.007 in', undefined]
])('%s', (line, pixelSize) => {
  expect(read(line)?.pixelSize).toEqual(pixelSize);
});

it.each([
  ['# Detector_distance 0.30000 m', 0.3],
  ['# Detector_distance = 300 mm', 0.3],
  ['# Detector_distance 0.3', 0.3],
  ['# Detector_distance 300', 0.3],
  ['# Detector_distance 1 ft', undefined]
])('%s', (line, distance) => {
  expect(read(line)?.distance).toBe(distance);
});

it.each([
  ['# Wavelength 0.97934 A', 0.97934],
  ['# Wavelength: 0.097934 nm', 0.97934],
  ['# Wavelength 0.97934', 0.97934],
  ['# Wavelength 12.66 keV', undefined]
])('%s', (line, wavelength) => {
  expect(read(line)?.wavelength).toBe(wavelength);
});

it.each([
  ['# Beam_xy (1231.50, 1263.50) pixels', [1231.5, 1263.5]],
  ['# Beam_xy (211.818, 108.661) mm', [1231.5, 1263.5]],
  ['# Beam_xy x=-20.5 y=30', [-20.5, 30]]
])('%s', (line, beamCenter) => {
  expect(read(line, '# Pixel_size 172e-6 m x 86e-6 m')?.beamCenter).toEqual(beamCenter);
});

it('a beam centre in mm needs the size of a pixel', () => {
  expect(read('# Beam_xy (211.818, 108.661) mm')?.beamCenter).toBeUndefined();
});

it('a convention between single quotes', () => {
  expect(read("_array_data.header_convention 'PILATUS_1.2'")?.convention).toBe('PILATUS_1.2');
});
