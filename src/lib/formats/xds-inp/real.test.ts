import { describe, expect, it } from 'vitest';
import { realData } from '../../../../tests/support/real-data';
import { realText } from '../../../../tests/support/real-record';
import xdsInp from './index';

describe.skipIf(realData('xds-inp') === undefined)('real XDS.INP', () => {
  it('several SPOT_RANGE, comments behind values, an unknown crystal (PILATUS)', () => {
    const { record, problems } = realText(xdsInp, 'xds-inp/XDS_edna-id29.INP');
    expect(problems).toEqual([]);
    expect(record.jobs).toEqual(['ALL']);
    expect(record.spotRanges).toEqual([
      [1, 16],
      [35, 50]
    ]);
    expect(record.nameTemplate).toMatch(/CER-sampA08_1_\?\?\?\?\.cbf$/);
    expect(record.spaceGroupNumber).toBeUndefined();
    expect(record.unitCell).toBeUndefined();
    expect(record.friedelsLaw).toBe(true);
    expect([record.wavelength, record.detectorDistance, record.orgX, record.orgY]).toEqual([
      0.97625, 386.11, 1231.19, 1256.46
    ]);
  });

  it('five SPOT_RANGE, the last value of a repeated keyword (ADSC)', () => {
    const { record } = realText(xdsInp, 'xds-inp/XDS_hca-run1.INP');
    expect(record.spotRanges).toEqual([
      [1, 20],
      [1, 4],
      [1, 11],
      [37, 47],
      [21, 31]
    ]);
    expect([record.dataRange, record.oscillation, record.detector, record.friedelsLaw]).toEqual([
      [1, 50],
      1.5,
      'ADSC',
      false
    ]);
  });

  it('no blanks around the equals sign, a commented template', () => {
    const { record, problems } = realText(xdsInp, 'xds-inp/XDS_dials-centroid.INP');
    expect(problems).toEqual([]);
    expect([record.nameTemplate, record.dataRange, record.resolutionRange]).toEqual([
      'centroid_????.cbf',
      [1, 900],
      { dMax: 30, dMin: 1.27 }
    ]);
    expect(record.unitCell).toEqual([42.45, 42.45, 39.8, 90, 90, 90]);
    expect(record.keywords.filter(({ key }) => key === 'UNTRUSTED_RECTANGLE')).toHaveLength(15);
  });

  it('an unfilled template: XXX is reported with its line, an empty value is absent', () => {
    const { record, problems } = realText(xdsInp, 'xds-inp/XDS_xdskappa.INP');
    expect(problems.map(({ line, flaw }) => [line, flaw])).toContainEqual([
      5,
      { code: 'not-a-number', name: 'DETECTOR_DISTANCE' }
    ]);
    expect(record.detectorDistance).toBeUndefined();
    expect(record.dataRange).toBeUndefined();
    expect(record.jobs).toEqual(['XYCORR', 'INIT', 'COLSPOT', 'IDXREF', 'DEFPIX', 'INTEGRATE', 'CORRECT']);
  });
});
