import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { realData } from '../../../../tests/support/real-data';
import type { CbfHeader } from './index';
import { readCbfHeader } from './read';

function read(path: string): CbfHeader | undefined {
  const stored = readFileSync(path);
  const content = path.endsWith('.gz') ? gunzipSync(stored) : stored;
  return readCbfHeader(new Uint8Array(content.subarray(0, 8192)), content.length);
}

const omega = realData('cbf/omega_scan.cbf');
const thaumatin = realData('cbf/thaum_0500.cbf.gz');
const gain = realData('cbf/xds-GAIN.cbf');

it.skipIf(omega === undefined)('PILATUS 300K, whole', () => {
  expect(read(omega ?? '')).toMatchObject({
    convention: 'PILATUS_1.2',
    detector: 'PILATUS 300K, S/N 3-0104, Diamond',
    width: 487,
    height: 619,
    wavelength: 0.68937,
    distance: 0.1,
    oscillation: 0.5,
    exposure: 0.5,
    pixelSize: [172e-6, 172e-6],
    truncated: false
  });
});

it.skipIf(thaumatin === undefined)('PILATUS3 6M, whole', () => {
  expect(read(thaumatin ?? '')).toMatchObject({
    width: 2463,
    height: 2527,
    wavelength: 0.97625,
    beamCenter: [1246.42, 1208.6],
    startAngle: -0.0002,
    truncated: false
  });
});

it.skipIf(gain === undefined)('a map of XDS has no beam, but a size', () => {
  expect(read(gain ?? '')).toMatchObject({
    convention: 'XDS',
    width: 211,
    height: 240,
    fields: {},
    truncated: false
  });
});
