import { describe, expect, it } from 'vitest';
import { realData } from '../../../../tests/support/real-data';
import { realText } from '../../../../tests/support/real-record';
import xdsStepLp from './index';

describe.skipIf(realData('xds-other') === undefined)('real XYCORR.LP, INIT.LP and DEFPIX.LP', () => {
  it('INIT: the background of every frame and the figures', () => {
    const { record, problems } = realText(xdsStepLp, 'xds-other/INIT_bl32xu-2013.LP');
    expect(problems).toEqual([]);
    expect([record.step, record.version, record.date]).toEqual(['INIT', 'November 11, 2013', '28-Feb-2014']);
    expect(record.background).toEqual({
      frame: [1, 2, 3, 4, 5, 6, 7],
      scale: [1, 0.796, 0.723, 0.602, 0.977, 0.736, 0.721],
      counts: [199.039, 250.309, 276.332, 330.441, 206.302, 272.384, 278.018]
    });
    expect(record.figures).toContainEqual({ label: 'MEAN GAIN VALUE', value: 1.6195 });
    expect(record.figures).toContainEqual({
      label: 'NUMBER OF PIXELS USED FOR DATA COLLECTION',
      value: 15783016
    });
  });

  it('DEFPIX: the pixels that are left', () => {
    const { record } = realText(xdsStepLp, 'xds-other/DEFPIX_bl32xu-2013.LP');
    expect(record.step).toBe('DEFPIX');
    expect(record.figures).toContainEqual({
      label: 'NUMBER OF TRUSTED PIXELS IN "BKGPIX.cbf"',
      value: 15353285
    });
  });

  it('XYCORR: only a title', () => {
    const { record } = realText(xdsStepLp, 'xds-other/XYCORR_bl32xu-2013.LP');
    expect(record).toEqual({
      step: 'XYCORR',
      version: 'November 11, 2013',
      date: '28-Feb-2014',
      figures: [],
      warnings: []
    });
  });
});
