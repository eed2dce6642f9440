import { expect, it } from 'vitest';
import type { Xparm } from '../../formats/xparm';
import { fitting, geometryOfHeader, geometryOfXparm } from './sources';

const XPARM: Xparm = {
  firstFrame: 1,
  startingAngle: 10,
  oscillation: 0.1,
  rotationAxis: [1, 0, 0],
  wavelength: 1,
  // IDXREF writes s0 with a length of 1/λ or so.
  beam: [0, 0, 0.98],
  nx: 1030,
  ny: 1065,
  qx: 0.075,
  qy: 0.075,
  orgX: 512.31,
  orgY: 531.77,
  distance: 105,
  detectorX: [1, 0, 0],
  detectorY: [0, 1, 0]
};
const HEADER = { wavelength: 1, distance: 105, pixelX: 0.075, pixelY: 0.075, beamX: 511.31, beamY: 530.77 };
const PICTURE = { width: 1030, height: 1065 };

it('directions have length 1; the header of a picture counts from 0', () => {
  expect(geometryOfXparm(XPARM, 'XPARM.XDS')).toMatchObject({
    beam: [0, 0, 1],
    normal: [0, 0, 1],
    orgX: 512.31
  });
  const header = geometryOfHeader(HEADER, PICTURE);
  expect('code' in header ? undefined : header.orgX).toBeCloseTo(512.31, 9);
  expect(header).toMatchObject({ from: 'frame-header', width: 1030 });
});

it('a normal towards the source and a negative distance are the same detector', () => {
  const mirrored = geometryOfXparm({ ...XPARM, detectorY: [0, -1, 0], distance: -105 }, 'XPARM.XDS');
  expect(mirrored).toMatchObject({ distance: -105, normal: [0, 0, -1] });
});

it.each<[Partial<Xparm>, string]>([
  [{ wavelength: NaN }, 'wavelength'],
  [{ wavelength: 0 }, 'wavelength'],
  [{ qx: -1 }, 'qx'],
  [{ distance: 0 }, 'distance'],
  [{ distance: -105 }, 'distance'],
  [{ distance: Infinity }, 'distance'],
  [{ beam: [0, 0, 0] }, 'beam'],
  [{ detectorX: [0, 1, 0] }, 'detector axes']
])('no geometry from %o', (change, what) => {
  expect(geometryOfXparm({ ...XPARM, ...change }, 'XPARM.XDS')).toEqual({ code: 'incomplete', what });
});

it('no rings for a detector that is swung out, nor from a file of another detector', () => {
  expect(geometryOfHeader({ ...HEADER, twoTheta: 20 }, PICTURE)).toEqual({ code: 'swung-out', degrees: 20 });
  const other = fitting(geometryOfXparm(XPARM, 'XPARM.XDS'), { width: 487, height: 619 });
  expect(other).toEqual({ code: 'other-detector', ...PICTURE });
});

it('no rotation, no frames: still pictures have geometry only', () => {
  const still = geometryOfXparm({ ...XPARM, oscillation: 0 }, 'XPARM.XDS');
  expect(still).not.toHaveProperty('rotation');
  expect(still).toHaveProperty('wavelength', 1);
});
