/** Geometries of many kinds, against numpy's account of them by another way (support/frame-geometries.py). Skipped without numpy. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGeometry } from '../../src/lib/frames';
import { resolutionAt, type Point } from '../../src/lib/frames/geometry/geometry';
import { predict } from '../../src/lib/frames/geometry/predict';
import { ringPoints } from '../../src/lib/frames/geometry/rings';

interface Known {
  readonly name: string;
  readonly xparm: string;
  readonly frame: number;
  readonly corners: Readonly<Record<string, number>>;
  readonly predictions: readonly (readonly number[])[];
  readonly rings: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}

function known(): readonly Known[] {
  const script = resolve(import.meta.dirname, '../support/frame-geometries.py');
  const wanted = [process.env.KAMOME_PYTHON, 'python3', '/usr/bin/python3'].filter(
    (one) => one !== undefined
  );
  const python = wanted.find((one) => spawnSync(one, ['-c', 'import numpy']).status === 0);
  if (python === undefined) {
    process.stdout.write('skipped: no Python with numpy\n');
    return [];
  }
  const { status, stdout, stderr } = spawnSync(python, [script], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly Known[];
}

/** Pixels from a point to a line of points. */
function distanceTo(line: readonly Point[], [x, y]: readonly [number, number]): number {
  let least = Infinity;
  for (const [at, to] of line.slice(1).entries()) {
    const from = line[at] ?? to;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const share = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
    const within = Math.min(1, Math.max(0, share));
    least = Math.min(least, Math.hypot(x - from.x - within * dx, y - from.y - within * dy));
  }
  return least;
}

const geometries = known();

describe.skipIf(geometries.length === 0)('by numpy', () => {
  it.each(geometries.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const geometry = await readGeometry('GXPARM.XDS', new TextEncoder().encode(one.xparm));
    if ('code' in geometry) throw new Error(geometry.code);
    for (const [corner, d] of Object.entries(one.corners)) {
      const [x = NaN, y = NaN] = corner.split(',').map(Number);
      expect(resolutionAt(geometry, { x, y }) / d, corner).toBeCloseTo(1, 8);
    }
    // All of them and no other: within 0.05 px and 0.01 frames.
    const dMin = Math.min(...Object.values(one.corners));
    const found = predict(geometry, { dMin, first: one.frame, last: one.frame }) ?? [];
    expect(one.predictions.length).toBeGreaterThan(0);
    expect(found).toHaveLength(one.predictions.length);
    const lost = one.predictions.filter(
      ([h, k, l, x = NaN, y = NaN, z = NaN]) =>
        !found.some(
          (ours) =>
            ours.h === h &&
            ours.k === k &&
            ours.l === l &&
            Math.max(Math.abs(ours.x - x), Math.abs(ours.y - y)) < 0.05 &&
            Math.abs(ours.z - z) < 0.01
        )
    );
    expect(lost).toEqual([]);
    for (const [d, points] of Object.entries(one.rings)) {
      const lines = ringPoints(geometry, Number(d));
      const far = points.filter((point) => !lines.some((line) => distanceTo(line, point) < 0.1));
      expect(far, `ring of ${d} Å`).toEqual([]);
    }
  });
});
