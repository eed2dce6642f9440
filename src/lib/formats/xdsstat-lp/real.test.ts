import { describe, expect, it } from 'vitest';
import { realData } from '../../../../tests/support/real-data';
import { realText } from '../../../../tests/support/real-record';
import xdsstatLp from './index';

describe.skipIf(realData('xdsstat') === undefined)('real XDSSTAT output', () => {
  it('reads every frame and every frame difference', () => {
    const { record, problems } = realText(xdsstatLp, 'xdsstat/xdsstat_xdsapp-2020.log');
    const row = (at: number): unknown[] =>
      Object.values(record.frames).map((column: readonly unknown[]) => column.at(at));
    expect(problems).toEqual([]);
    expect(record.version).toBe('3.12.2015');
    expect(record.frames.frame).toEqual(Array.from({ length: 3600 }, (_, index) => index + 1));
    expect(row(1)).toEqual([2, 114, 11, 237, 18.4, 12.87, 85.36, 31.34, 0.0862, 114, 0]);
    expect(row(-1)).toEqual([3600, 18, 0, 778, 36, 21.62, 77.89, 49.06, 0.0694, 18, 0]);
    expect(record.differences.frames).toHaveLength(3594);
    expect(Object.values(record.differences).map((column: readonly unknown[]) => column[0])).toEqual([
      0, 543, 0.0701, 141, 0.0464, 402, 0.0899
    ]);
    expect(record.differences.rDNotFriedel.at(-1)).toBeUndefined();
    expect(record.differences.rDFriedel.at(-1)).toBe(3.3084);
  });
});
