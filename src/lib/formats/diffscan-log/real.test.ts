import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { realData } from '../../../../tests/support/real-data';
import { Lines } from '../lines';
import summaryFormat from '../spot-summary';
import format from './index';
import { gridPosition } from './grid';

const log = realData('shika/diffscan_lys.log');
const summary = realData('shika/summary_lys.dat');

it.skipIf(log === undefined)(
  'a raster of 50 × 67 points, whose file numbers fall where SHIKA put them',
  () => {
    const { scans } = format.parse(new Lines(readFileSync(log ?? '', 'utf8')));
    const [scan] = scans;
    if (scan === undefined) throw new Error('no scan');
    expect(scan).toMatchObject({ verticalPoints: 50, horizontalPoints: 67, zigZag: true, complete: true });
    expect(scan.image).toHaveLength(3350);

    const spots = summaryFormat.parse(new Lines(readFileSync(summary ?? '', 'utf8')));
    expect(spots).toMatchObject({ maxSpots: 89, repeated: 0, distinctX: 67, distinctY: 50 });
    expect(spots.file).toHaveLength(3350);
    expect(spots.file[spots.nSpots.indexOf(89)]).toBe('lys-CPS1010-05_002583.img');
    expect(spots.nSpots.filter((value) => value !== 0)).toHaveLength(590);
    expect(spots.median.filter((value) => value === undefined)).toHaveLength(2760);
    const apart = spots.number.filter((number, at) => {
      const place = gridPosition(scan, number ?? 0);
      return (
        Math.abs((place?.x ?? NaN) - (spots.x[at] ?? NaN)) > 1e-4 ||
        Math.abs((place?.y ?? NaN) - (spots.y[at] ?? NaN)) > 1e-4
      );
    });
    expect(apart).toEqual([]);
  }
);
