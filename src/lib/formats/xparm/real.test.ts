import { describe, expect, it } from 'vitest';
import { realData } from '../../../../tests/support/real-data';
import { realText } from '../../../../tests/support/real-record';
import xparm from './index';

describe.skipIf(realData('xds-other') === undefined)('real XPARM.XDS and GXPARM.XDS', () => {
  it('reads the file of CORRECT, 2014', () => {
    expect(realText(xparm, 'xds-other/GXPARM_edna.XDS')).toEqual({
      record: {
        version: 'January 10, 2014',
        firstFrame: 1,
        startingAngle: 92.013,
        oscillation: 0.2,
        rotationAxis: [1, 0, 0],
        wavelength: 0.97625,
        beam: [-0.004887, 0.004921, 1.024305],
        spaceGroupNumber: 16,
        unitCell: [50.8503, 61.7296, 67.9026, 90, 90, 90],
        cellAxes: [
          [-49.887665, -4.277954, 8.869715],
          [-10.826637, 0.253291, -60.772236],
          [5.575361, -67.661362, -1.275247]
        ],
        segments: 1,
        nx: 2463,
        ny: 2527,
        qx: 0.172,
        qy: 0.172,
        orgX: 1240.521973,
        orgY: 1246.60498,
        distance: 389.044586,
        detectorX: [1, 0, 0],
        detectorY: [0, 1, 0]
      },
      problems: []
    });
  });

  it('reads the file of IDXREF, 2020', () => {
    const { record, problems } = realText(xparm, 'xds-other/XPARM_edna2-2020.XDS');
    expect(problems).toEqual([]);
    expect(record.version).toBe('Jan 31, 2020 BUILT=20200131');
    expect(record.unitCell).toEqual([92.6574, 92.6266, 128.5294, 90.002, 90.045, 120.002]);
    expect([record.orgX, record.orgY, record.distance]).toEqual([747.330017, 851.52002, 236.175003]);
  });
});
