import { describe, expect, it } from 'vitest';
import type { Geometry } from './geometry';
import { directBeam, normalOf, reach, resolutionAt } from './geometry';
import { predict } from './predict';
import { ringPoints, ringResolutions } from './rings';
import { add, cross, dot, length, scale, unit, type Vector } from './vector';

const BASE: Geometry = {
  from: 'GXPARM.XDS',
  wavelength: 1,
  beam: [0, 0, 1],
  width: 1030,
  height: 1065,
  qx: 0.075,
  qy: 0.075,
  orgX: 512.31,
  orgY: 531.77,
  distance: 105,
  detectorX: [1, 0, 0],
  detectorY: [0, 1, 0],
  normal: [0, 0, 1],
  rotation: { axis: [1, 0, 0], startFrame: 1, startAngle: 10, oscillation: 0.1 },
  cellAxes: [
    [64.37232, -0.649206, -45.617902],
    [40.009964, 38.713293, 55.907904],
    [10.308526, -32.325627, 15.006603]
  ],
  spaceGroupNumber: 96
};

/** Rodrigues: `vector` turned about `axis` (of length 1) by degrees. */
function turned(vector: Vector, axis: Vector, degrees: number): Vector {
  const angle = (degrees * Math.PI) / 180;
  const along = scale(dot(axis, vector) * (1 - Math.cos(angle)), axis);
  return add(add(scale(Math.cos(angle), vector), scale(Math.sin(angle), cross(axis, vector))), along);
}

function tilted(degrees: number): Geometry {
  const detectorX = turned([1, 0, 0], [0, 1, 0], degrees);
  const detectorY: Vector = [0, 1, 0];
  return { ...BASE, detectorX, detectorY, normal: normalOf(detectorX, detectorY) };
}

describe('resolution', () => {
  it('upright: Bragg by hand', () => {
    const twoTheta = Math.atan((100 * 0.075) / 105);
    expect(resolutionAt(BASE, { x: 511.31 + 100, y: 530.77 })).toBeCloseTo(
      1 / (2 * Math.sin(twoTheta / 2)),
      12
    );
    expect(resolutionAt(BASE, { x: 511.31, y: 530.77 })).toBeGreaterThan(1e9);
    expect(directBeam(BASE)).toEqual({
      x: expect.closeTo(511.31, 9) as number,
      y: expect.closeTo(530.77, 9) as number
    });
  });
  it('swung out by 20°: the beam is where tan 20° says, the normal at 2θ = 20°', () => {
    const geometry = tilted(20);
    const beam = directBeam(geometry);
    expect(beam?.x).toBeCloseTo(511.31 - (105 * Math.tan((20 * Math.PI) / 180)) / 0.075, 6);
    expect(resolutionAt(geometry, { x: 511.31, y: 530.77 })).toBeCloseTo(
      1 / (2 * Math.sin((10 * Math.PI) / 180)),
      9
    );
    expect(resolutionAt(geometry, beam ?? { x: 0, y: 0 })).toBeGreaterThan(1e9);
  });
  it('a detector that does not meet the beam has none', () => {
    expect(directBeam(tilted(100))).toBeUndefined();
  });
  it('reaches from the nearest edge to the farthest corner', () => {
    expect(reach(BASE)).toEqual({
      edge: expect.closeTo(2.8704, 4) as number,
      corner: expect.closeTo(2.06956, 5) as number
    });
  });
});

describe('rings', () => {
  it.each([0, 5, 18, 40, 70])('are true at a tilt of %i°', (degrees) => {
    const geometry = { ...tilted(degrees), width: 100_000, height: 100_000 };
    for (const d of [3.897, 1.721, 1.2]) {
      const points = ringPoints(geometry, d).flat();
      expect(points.length).toBeGreaterThan(10);
      for (const point of points) expect(resolutionAt(geometry, point)).toBeCloseTo(d, 9);
    }
  });
  it('close where they are ellipses, and not where they are hyperbolas', () => {
    const [whole, ...others] = ringPoints(tilted(5), 3);
    expect(others).toEqual([]);
    expect(whole?.[0]?.x).toBeCloseTo(whole?.at(-1)?.x ?? NaN, 6);
    // 2θ of 1 Å is 60°: with a tilt of 40° the cone runs along the detector and beyond.
    const open = ringPoints({ ...tilted(40), width: 100_000, height: 100_000 }, 1);
    const [first, last] = [open[0]?.[0], open.at(-1)?.at(-1)];
    expect(open.flat().length).toBeLessThan(721);
    expect(Math.hypot((first?.x ?? 0) - (last?.x ?? 0), (first?.y ?? 0) - (last?.y ?? 0))).toBeGreaterThan(
      1000
    );
  });
  it('none beyond what the wavelength reaches', () => {
    expect(ringPoints(BASE, 0.5)).toEqual([]);
    expect(ringPoints(BASE, NaN)).toEqual([]);
  });
  it('five values evenly spaced in 1/d²', () => {
    expect(ringResolutions(2)).toEqual([4.4, 3.1, 2.6, 2.2, 2]);
    expect(ringResolutions(NaN)).toEqual([]);
  });
});

describe('predictions', () => {
  /** The lattice point at the moment that is told: on the Ewald sphere, and seen at the pixel that is told. */
  function holds(geometry: Geometry): number {
    const { rotation, cellAxes, beam, wavelength } = geometry;
    const predictions = predict(geometry, { dMin: 2.2, first: 3, last: 12 }) ?? [];
    if (!rotation || !cellAxes) return 0;
    const [a, b, c] = cellAxes;
    const volume = dot(a, cross(b, c));
    for (const { h, k, l, x, y, z } of predictions) {
      const p0 = scale(
        1 / volume,
        add(add(scale(h, cross(b, c)), scale(k, cross(c, a))), scale(l, cross(a, b)))
      );
      const angle = rotation.startAngle + (z - rotation.startFrame + 1) * rotation.oscillation;
      const ray = add(scale(1 / wavelength, beam), turned(p0, rotation.axis, angle));
      expect(length(ray) * wavelength).toBeCloseTo(1, 9);
      expect(resolutionAt(geometry, { x, y })).toBeCloseTo(1 / length(p0), 6);
      expect(z).toBeGreaterThan(2);
      expect(z).toBeLessThanOrEqual(12);
    }
    return predictions.length;
  }
  it.each<[string, Partial<Geometry>]>([
    ['as it stands', {}],
    ['the other sense', { rotation: { axis: [1, 0, 0], startFrame: 1, startAngle: 10, oscillation: -0.1 } }],
    [
      'axis the other way, starting at frame 3',
      { rotation: { axis: [-1, 0, 0], startFrame: 3, startAngle: -170, oscillation: 0.25 } }
    ],
    [
      'an axis askew, a beam askew',
      {
        beam: unit([0.01, -0.02, 1]),
        rotation: { axis: unit([1, 0.01, -0.02]), startFrame: 1, startAngle: 355, oscillation: 1 }
      }
    ],
    ['a detector swung out', tilted(15)]
  ])('lie on the sphere and on the detector: %s', (_, change) => {
    expect(holds({ ...BASE, ...change })).toBeGreaterThan(200);
  });
  it('come again with every turn', () => {
    const fast = {
      ...BASE,
      rotation: { axis: [1, 0, 0], startFrame: 1, startAngle: 0, oscillation: 90 }
    } as const;
    const [once, twice] = [4, 8].map((last) => predict(fast, { dMin: 4, first: 1, last }));
    expect(once?.length).toBeGreaterThan(100);
    expect(twice).toHaveLength(2 * (once?.length ?? 0));
  });
  it('leave out what the lattice has not', () => {
    const all = predict({ ...BASE, spaceGroupNumber: 1 }, { dMin: 3, first: 1, last: 100 }) ?? [];
    const centred = predict({ ...BASE, spaceGroupNumber: 5 }, { dMin: 3, first: 1, last: 100 }) ?? [];
    expect(centred).toEqual(all.filter(({ h, k }) => (h + k) % 2 === 0));
    expect(centred.length).toBeGreaterThan(100);
  });
  it('none without a crystal, nor for a lattice without end', () => {
    const bare: Geometry = { ...BASE };
    delete (bare as { cellAxes?: unknown }).cellAxes;
    expect(predict(bare, { dMin: 3, first: 1, last: 1 })).toBeUndefined();
    expect(predict(BASE, { dMin: 0.001, first: 1, last: 1 })).toBeUndefined();
    expect(
      predict(
        {
          ...BASE,
          cellAxes: [
            [1, 0, 0],
            [1, 0, 0],
            [0, 0, 1]
          ]
        },
        { dMin: 3, first: 1, last: 1 }
      )
    ).toBeUndefined();
  });
});
