import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { realData } from '../../../../tests/support/real-data';
import { Lines } from '../lines';
import format, { type Schedule } from './index';

function read(path: string): Schedule {
  const lines = new Lines(readFileSync(path, 'utf8'));
  const schedule = format.parse(lines);
  expect(lines.problems).toEqual([]);
  return schedule;
}

const raster = realData('bss-sch/raster-2023.sch');
const data = realData('bss-sch/v1.sch');

it.skipIf(raster === undefined)('a raster schedule of ZOO', () => {
  const [job] = read(raster ?? '').jobs;
  // 62 keys of letters and digits, and Raster Zig-Zag Flag.
  expect(Object.keys(job?.keys ?? {})).toHaveLength(63);
  expect(job).toMatchObject({
    prefix: '2d',
    suffix: 'h5',
    scan: { from: 130, to: 130.1, step: 0.1 },
    cameraLength: 300,
    raster: { type: '2d', verticalPoints: 10, horizontalPoints: 10, verticalStep: 0.01, zigZag: true }
  });
});

it.skipIf(data === undefined)('an old schedule with leading blanks: 90 frames', () => {
  const [job] = read(data ?? '').jobs;
  expect(job).toMatchObject({ prefix: 'sample', jobMode: 0, expectedFrames: 90 });
  expect(job?.raster).toBeUndefined();
});
