import { describe, expect, it, test } from 'vitest';
import { onDetector, toLaboratory, type Geometry } from './geometry';
import { predict, zetaAt, type Prediction } from './predict';
import { dot, length, scale, type Vector } from './vector';

/** A cube of 50 Å, 1 Å, the detector upright on the beam at 100 mm, rotation about x from 0°, a degree a frame. */
const CUBE: Geometry = {
  from: 'XPARM.XDS',
  wavelength: 1,
  beam: [0, 0, 1],
  width: 1001,
  height: 1001,
  qx: 0.1,
  qy: 0.1,
  orgX: 501,
  orgY: 501,
  distance: 100,
  detectorX: [1, 0, 0],
  detectorY: [0, 1, 0],
  normal: [0, 0, 1],
  rotation: { axis: [1, 0, 0], startFrame: 1, startAngle: 0, oscillation: 1 },
  cellAxes: [
    [50, 0, 0],
    [0, 50, 0],
    [0, 0, 50]
  ],
  spaceGroupNumber: 195
};
const STILL: Geometry = (({ rotation: _, ...rest }) => rest)(CUBE);
const of = (more: Partial<Geometry> = {}, dMin = 5, last = 360): readonly Prediction[] =>
  predict({ ...CUBE, ...more }, { dMin, first: 1, last }) ?? expect.unreachable();
/** Where a reflection lies, Å, by its angle on the detector: Bragg’s law. */
const spacing = ({ x, y }: Prediction): number => {
  const ray: Vector = toLaboratory(CUBE, { x, y }) ?? [NaN, NaN, NaN];
  const angle = Math.acos(dot(ray, CUBE.beam as Vector) / length(ray));
  return CUBE.wavelength / (2 * Math.sin(angle / 2));
};

describe('reflections of a cube', () => {
  it('lie where Bragg’s law has them', () => {
    const all = of();
    expect(all.length).toBeGreaterThan(1000);
    const off = all.map((one) => Math.abs(spacing(one) - 50 / Math.hypot(one.h, one.k, one.l)));
    expect(Math.max(...off)).toBeLessThan(1e-6);
  });
  it('come in the order of the frames, within the turn', () => {
    const z = of().map((one) => one.z);
    expect([...z].sort((a, b) => a - b)).toEqual(z);
    expect(z.every((one) => one > 0 && one <= 360)).toBe(true);
  });
  it('cross the sphere twice a turn, or not at all', () => {
    const times = new Map<string, number>();
    for (const { h, k, l } of of()) times.set(`${h} ${k} ${l}`, (times.get(`${h} ${k} ${l}`) ?? 0) + 1);
    expect(new Set(times.values())).toEqual(new Set([2]));
  });
  it('along the rotation axis never cross it', () => {
    expect(of().filter(({ k, l }) => k === 0 && l === 0)).toEqual([]);
  });
  it('of two turns come twice as often, a turn apart', () => {
    const [one, two] = [of(), of({}, 5, 720)];
    expect(two).toHaveLength(2 * one.length);
    const first = one[0] ?? expect.unreachable();
    const again = two.filter(({ h, k, l }) => h === first.h && k === first.k && l === first.l);
    expect(again.some(({ z }) => Math.abs(z - first.z - 360) < 1e-9)).toBe(true);
  });
  it('of frames 11 to 20 are those of the whole turn that cross there', () => {
    const part = predict(CUBE, { dMin: 5, first: 11, last: 20 }) ?? [];
    expect(part).toHaveLength(of().filter(({ z }) => z > 10 && z <= 20).length);
    expect(part.every(({ z }) => z > 10 && z <= 20)).toBe(true);
  });
  it('a rotation the other way meets the same reflections, the last first', () => {
    const back = of({ rotation: { axis: [1, 0, 0], startFrame: 1, startAngle: 0, oscillation: -1 } });
    expect(back).toHaveLength(of().length);
    const [first] = of();
    const same = back.filter(({ h, k, l }) => h === first?.h && k === first.k && l === first.l);
    expect(same.some(({ z }) => Math.abs(360 - (first?.z ?? NaN) - z) < 1e-6)).toBe(true);
  });
  it('have |ζ| from 0 to 1, as seen from their place', () => {
    for (const one of of({}, 10)) {
      expect(one.zeta).toBeGreaterThanOrEqual(0);
      expect(one.zeta).toBeLessThanOrEqual(1 + 1e-9);
      expect(zetaAt(CUBE, one)).toBeCloseTo(one.zeta, 9);
    }
  });
  test.each<[string, number, (h: number, k: number, l: number) => boolean]>([
    ['P: all', 195, () => true],
    ['I: h + k + l even', 197, (h, k, l) => (h + k + l) % 2 === 0],
    ['F: all even or all odd', 196, (h, k, l) => (h + k) % 2 === 0 && (k + l) % 2 === 0]
  ])('exist by the centring, %s', (_, spaceGroupNumber, exists) => {
    const found = of({ spaceGroupNumber });
    expect(found.every(({ h, k, l }) => exists(h, k, l))).toBe(true);
    expect(found).toHaveLength(of().filter(({ h, k, l }) => exists(h, k, l)).length);
  });
  it('beside the detector are none', () => {
    for (const { x, y } of of({ width: 200, height: 300 })) {
      expect(x >= -0.5 && x <= 199.5).toBe(true);
      expect(y >= -0.5 && y <= 299.5).toBe(true);
    }
  });
  test.each<[string, Geometry, number]>([
    ['without a crystal', (({ cellAxes: _, ...rest }) => rest)(CUBE), 5],
    ['without a rotation', STILL, 5],
    ['to no resolution', CUBE, 0],
    ['to a resolution that is no number', CUBE, NaN],
    [
      'of a flat cell',
      {
        ...CUBE,
        cellAxes: [
          [50, 0, 0],
          [0, 50, 0],
          [50, 50, 0]
        ]
      },
      5
    ],
    ['of more points than can be looked at', CUBE, 0.1]
  ])('%s nothing is predicted', (_, geometry, dMin) => {
    expect(predict(geometry, { dMin, first: 1, last: 10 })).toBeUndefined();
  });
});

describe('a place on the detector', () => {
  test.each<[string, number, number]>([
    ['the middle', 500, 500],
    ['a corner', 0, 0],
    ['anywhere', 123.4, 777.7]
  ])('%s comes back as it was', (_, x, y) => {
    const at = onDetector(CUBE, scale(3.7, toLaboratory(CUBE, { x, y }) ?? [NaN, NaN, NaN]));
    expect(at?.x).toBeCloseTo(x, 9);
    expect(at?.y).toBeCloseTo(y, 9);
  });
  it('of a ray that goes back there is none', () => {
    expect(onDetector(CUBE, [0, 0, -1])).toBeUndefined();
  });
  it('without a rotation every reflection crosses squarely', () => {
    expect(zetaAt(STILL, { x: 3, y: 4 })).toBe(1);
  });
});
