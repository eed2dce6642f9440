import { describe, expect, it } from 'vitest';
import { realData } from '../../../../tests/support/real-data';
import { realText } from '../../../../tests/support/real-record';
import integrateLp from './index';

describe.skipIf(realData('integrate-lp') === undefined)('real INTEGRATE.LP', () => {
  it('reads 1800 images in 36 blocks, with the first and last rows as printed', () => {
    const { record, problems } = realText(integrateLp, 'integrate-lp/INTEGRATE_xia2-baz2b-x839-2014.LP');
    const { images } = record;
    expect(problems).toEqual([]);
    expect(images.image).toEqual(Array.from({ length: 1800 }, (_, index) => index + 1));
    expect(Object.values(images).map((column: readonly unknown[]) => column[0])).toEqual([
      1, 0, 0.683, 2233221, 0, 2460, 90, 3, 0.0416, 0.1172
    ]);
    expect(
      Object.values(images).flatMap((column: readonly unknown[]) =>
        column.filter((value) => value === undefined)
      )
    ).toEqual([]);
    expect(record.blocks).toHaveLength(36);
    expect(record.blocks.at(-1)?.images).toEqual([1751, 1800]);
    expect(record.blocks[0]).toEqual({
      images: [1, 50],
      refined: ['ORIENTATION', 'CELL'],
      spotDeviation: 0.46,
      spindleDeviation: 0.06,
      spaceGroupNumber: 20,
      unitCell: [83.513, 97.08, 57.86, 90, 90, 90],
      rotation: [-0.201, 0.1, 0.095],
      mosaicity: 0.114,
      rotationAxis: [0.99999, 0.004459, 0.001014],
      beam: [0.0008, -0.001383, 1.086955],
      origin: [732.15, 841.07],
      distance: 189.53,
      sigmaB: [0.045, 0.045, 0.045, 0.049, 0.051, 0.051, 0.048, 0.046, 0.046],
      sigmaR: [0.093, 0.099, 0.088, 0.08, 0.088, 0.098, 0.096, 0.099, 0.103]
    });
    expect(record.reflectionsSaved).toBe(339275);
    expect([record.dataRange, record.oscillation, record.startingAngle, record.wavelength]).toEqual([
      [1, 1800],
      0.1,
      30,
      0.92
    ]);
  });
});
