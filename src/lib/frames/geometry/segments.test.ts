import { describe, expect, it } from 'vitest';
import { Lines } from '../../formats/lines';
import xparm from '../../formats/xparm';
import { ICE_BIN, ICE_BINS } from '../figures/ice';
import { binTable } from '../figures/profile';
import { directBeam, reach, resolutionAt, type Geometry } from './geometry';
import { predict, type Prediction } from './predict';
import { readGeometry } from './read';
import { ringPoints } from './rings';
import { geometryOfXparm, type NoGeometry } from './sources';

/**
 * Two halves of 100 × 100 pixels of 0.1 mm, 100 mm behind the crystal; the beam meets the line between them (X = 100.5). The right one is turned
 * towards the crystal by 30° about that line: EDS1 = (cos 30°, 0, −sin 30°), EDS3 = (sin 30°, 0, cos 30°), and with its line at (10.05, 0, 0) mm of the
 * detector's system ORGXS = 100.5 − 100.5 cos 30° = 13.464448, FS = 10.05 sin 30° = 5.025.
 */
const HEAD = ` XPARM.XDS    VERSION Jan 31, 2020  BUILT=20200417
     1        0.0000    1.0000  1.000000  0.000000  0.000000
       1.000000       0.000000       0.000000       1.000000
     1     50.0000     50.0000     50.0000  90.000  90.000  90.000
      50.000000       0.000000       0.000000
       0.000000      50.000000       0.000000
       0.000000       0.000000      50.000000`;
const DETECTOR = `    100.500000      50.500000     100.000000
       1.000000       0.000000       0.000000
       0.000000       1.000000       0.000000
       0.000000       0.000000       1.000000`;
const RIGHT = `         2       101       200         1       100
   13.464448    0.00  5.025000 0.866025 0.000000 -0.500000 0.000000 1.000000 0.000000`;
const left = (last: number): string => `         1         1       ${last}         1       100
    0.00    0.00  0.000000 1.000000 0.000000 0.000000 0.000000 1.000000 0.000000`;

function read(segments: number, ...listed: readonly string[]): Geometry | NoGeometry {
  const grid = `         ${segments}       200       100    0.100000    0.100000`;
  const text = [HEAD, grid, DETECTOR, ...listed, ''].join('\n');
  if (xparm.kind !== 'text') throw new Error('not a text');
  return geometryOfXparm(xparm.parse(new Lines(text)), 'XPARM.XDS');
}
function geometry(...listed: readonly string[]): Geometry {
  const found = read(2, ...listed);
  if ('code' in found) throw new Error(JSON.stringify(found));
  return found;
}
/** λ = 1 Å. */
const bragg = (tangent: number): number => 1 / (2 * Math.sin(Math.atan(tangent) / 2));

describe('a detector of two segments', () => {
  const two = geometry(left(100), RIGHT);
  it('resolution by hand: 9 mm from the line the right half is at (9 cos 30°, 100 − 9 sin 30°) mm', () => {
    expect(resolutionAt(two, { x: 189.5, y: 49.5 })).toBeCloseTo(bragg(7.7942286 / 95.5), 4);
    expect(resolutionAt(two, { x: 189.5, y: 9.5 })).toBeCloseTo(bragg(Math.hypot(7.7942286, 4) / 95.5), 4);
    expect(resolutionAt(two, { x: 9.5, y: 49.5 })).toBeCloseTo(bragg(9 / 100), 9);
  });
  it('the beam meets the line between them', () => {
    expect(directBeam(two)?.x).toBeCloseTo(99.5, 4);
    expect(directBeam(two)?.y).toBeCloseTo(49.5, 9);
  });
  it('corners: (9.95, 4.95) of 100 mm on the flat half, 9.95 mm from the line on the other', () => {
    expect(reach(two).corner).toBeCloseTo(bragg(Math.hypot(9.95, 4.95) / 100), 9);
    const [across, along] = [9.95 * 0.8660254, 100 - 9.95 / 2];
    expect(resolutionAt(two, { x: 199, y: 99 })).toBeCloseTo(bragg(Math.hypot(across, 4.95) / along), 4);
  });
  it('a ring is cut at the line, and true on both sides of it', () => {
    const tangent = (3 * Math.cos(Math.PI / 6)) / 98.5;
    const d = bragg(tangent);
    const lines = ringPoints(two, d);
    for (const point of lines.flat()) expect(Math.abs(resolutionAt(two, point) / d - 1)).toBeLessThan(1e-3);
    const [onLeft, onRight] = [
      lines.flat().filter(({ x }) => x < 99.5),
      lines.flat().filter(({ x }) => x > 99.5)
    ];
    // On the right 3 mm away from the line, on the left 100 tan 2θ mm.
    expect(Math.max(...onRight.map(({ x }) => x))).toBeCloseTo(129.5, 3);
    expect(Math.min(...onLeft.map(({ x }) => x))).toBeCloseTo(99.5 - 1000 * tangent, 6);
    const ends = lines.flatMap((line) => [line[0], line.at(-1)]).map((point) => point?.x ?? NaN);
    expect(ends.filter((x) => Math.abs(x - 99.5) < 1e-3)).toHaveLength(4);
  });
  it('reflections are where their resolution is, on both halves; on the flat one as without the other', () => {
    const asked = { dMin: 10, first: 1, last: 90 };
    const found = predict(two, asked) ?? [];
    for (const { h, k, l, x, y } of found)
      expect(resolutionAt(two, { x, y })).toBeCloseTo(50 / Math.hypot(h, k, l), 3);
    const flat = read(1, left(200));
    if ('code' in flat) throw new Error(flat.code);
    const onLeft = (all: readonly Prediction[] = []): string[] =>
      all.flatMap(({ h, k, l, x, y, z }) =>
        x < 99.4 ? [`${h} ${k} ${l} ${[x, y, z].map((value) => value.toFixed(6)).join(' ')}`] : []
      );
    expect(onLeft(found)).toEqual(onLeft(predict(flat, asked)));
    expect(onLeft(found).length).toBeGreaterThan(5);
    expect(found.filter(({ x }) => x > 99.6).length).toBeGreaterThan(5);
  });
});

describe('between two segments', () => {
  const apart = geometry(left(90), RIGHT);
  it('nothing has a resolution, and no bin; the beam is still known', () => {
    expect(resolutionAt(apart, { x: 95, y: 50 })).toBeNaN();
    const table = binTable(apart, ICE_BIN, ICE_BINS);
    expect(table[50 * 200 + 95]).toBe(ICE_BINS);
    for (const x of [30, 150]) {
      const bin = Math.floor(1 / resolutionAt(apart, { x, y: 50 }) / ICE_BIN);
      expect(table[50 * 200 + x]).toBe(bin);
    }
    expect(directBeam(apart)?.x).toBeCloseTo(99.5, 4);
    expect(predict(apart, { dMin: 10, first: 1, last: 90 })?.some(({ x }) => x > 89.5 && x < 99.5)).toBe(
      false
    );
  });
});

describe('segments that do not say where they stand', () => {
  const missing = { code: 'incomplete', what: 'detector segments' };
  it.each([
    ['one of two', [left(100)]],
    ['none of two', []],
    ['beyond the picture', [left(100), RIGHT.replace('200', '201')]],
    ['without a direction', [left(100), RIGHT.replace('0.866025 0.000000 -0.500000', '0.0 0.0 0.0')]],
    ['cut off', [left(100), RIGHT.slice(0, -40)]]
  ])('%s: no geometry', (_, listed) => {
    expect(read(2, ...listed)).toEqual(missing);
  });
  it('one that is the detector itself is none', () => {
    expect(read(1, left(200))).not.toHaveProperty('segments');
  });
  it.each([
    ['  2', missing],
    ['  12', missing],
    ['  1', { from: 'hkl-header' }]
  ])('a header that names%s of them', async (segments, expected) => {
    const header = `!OUTPUT_FILE=INTEGRATE.HKL    DATE=24-Nov-2020
!STARTING_FRAME=       1
!X-RAY_WAVELENGTH=  0.965000
!INCIDENT_BEAM_DIRECTION=  0.000313 -0.000132  1.036269
!NUMBER OF DETECTOR SEGMENTS${segments}
!NX=  1475  NY=  1679    QX=  0.172000  QY=  0.172000
!ORGX=    747.33  ORGY=    851.52  DETECTOR_DISTANCE=   236.175
!DIRECTION_OF_DETECTOR_X-AXIS=  1.000000  0.000000  0.000000
!DIRECTION_OF_DETECTOR_Y-AXIS=  0.000000  1.000000  0.000000
!END_OF_HEADER
`;
    expect(await readGeometry('INTEGRATE.HKL', new TextEncoder().encode(header))).toMatchObject(expected);
  });
});
