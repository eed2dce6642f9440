import { describe, expect, it } from 'vitest';
import { realData } from '../../../../tests/support/real-data';
import { realText } from '../../../../tests/support/real-record';
import xscaleInp from './index';

describe.skipIf(realData('xscale-inp') === undefined)('real XSCALE.INP', () => {
  it('eight inputs in order, each with its own resolution range', () => {
    const { record, problems } = realText(xscaleInp, 'xscale-inp/XSCALE_hca-multi.INP');
    expect(problems).toEqual([]);
    expect(record.inputs.map(({ path }) => path)).toEqual(
      [3, 8, 6, 4, 2, 7, 5, 1].map((run) => `xds_x2_run${run}_1/XDS_ASCII.HKL`)
    );
    expect(record.inputs.map(({ resolutionRange }) => resolutionRange)).toEqual(
      Array(8).fill({ dMax: 100, dMin: 2 })
    );
    expect([record.outputs, record.friedelsLaw, record.shells]).toEqual([['all_merged.ahkl'], true, []]);
  });

  it('resolution behind the file name', () => {
    const { record } = realText(xscaleInp, 'xscale-inp/XSCALE_xia2doc.INP');
    expect(record.inputs).toMatchObject([
      { path: 'XDS_ASCII.HKL', reference: false, resolutionRange: { dMax: 40, dMin: 1.65 } }
    ]);
    expect([record.spaceGroupNumber, record.unitCell]).toEqual([89, [51.498, 51.498, 157.4, 90, 90, 90]]);
    expect([record.outputs, record.friedelsLaw]).toEqual([['SCALED.HKL'], false]);
  });

  it('a draft: 18 shells, folders in the place of files', () => {
    const { record } = realText(xscaleInp, 'xscale-inp/XSCALE_xzuiichi-a.INP');
    expect(record.shells).toEqual([
      20, 10, 8, 6, 4, 3, 2.5, 2.2, 2.1, 2, 1.9, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3, 1
    ]);
    expect(record.inputs.map(({ path }) => path)).toEqual(Array(5).fill('../'));
  });
});
