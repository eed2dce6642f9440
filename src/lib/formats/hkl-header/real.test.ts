import { createReadStream } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { realData, realExpected } from '../../../../tests/support/real-data';
import { realBytes } from '../../../../tests/support/real-record';
import hklHeader from './index';
import { hklRecords } from './records';

interface Expected {
  readonly firstLine: string;
  readonly generatedBy: string;
  readonly version: string;
  readonly items: Readonly<Record<string, number>>;
  readonly plainReader: {
    readonly completeRecords: number;
    readonly first: readonly string[];
    readonly last: readonly string[];
  };
  readonly spaceGroup: number;
  readonly cell: readonly number[];
  readonly friedelsLawFalse: boolean;
  readonly wavelength: number;
  readonly distance: number;
  readonly dataRange: readonly [number, number];
  readonly detector: readonly [number, number];
  readonly nReflections: number;
  readonly nNegativeSigma: number;
  readonly sumIobs: number;
  readonly frameMinMax: readonly [number, number];
  readonly oscillationRange: number;
}

describe.skipIf(realData('xds-ascii') === undefined)('real XDS_ASCII.HKL', () => {
  for (const name of ['anom-2014', 'careless-2022', 'edna-2012', 'refimages-2017', 'spring8-multi-2019']) {
    const file = `XDS_ASCII_${name}.HKL`;
    const expected = (): Expected => realExpected(`xds-ascii__${file}.json`) as Expected;

    it(`${file}: the header as another reader found it`, async () => {
      const { record, problems } = await realBytes(hklHeader, `xds-ascii/${file}`);
      const known = expected();
      expect(problems).toEqual([]);
      expect(record.complete).toBe(true);
      expect([record.generatedBy, record.version]).toEqual([known.generatedBy, known.version]);
      expect(Object.fromEntries(record.items.map((item, index) => [item, index + 1]))).toEqual(known.items);
      expect([record.spaceGroupNumber, record.unitCell]).toEqual([known.spaceGroup, known.cell]);
      expect(record.friedelsLaw).toBe(!known.friedelsLawFalse);
      expect(record.merge).toBe(!known.firstLine.includes('MERGE=FALSE'));
      expect([record.wavelength, record.detectorDistance, record.oscillation]).toEqual([
        known.wavelength,
        known.distance,
        known.oscillationRange
      ]);
      expect([record.dataRange, record.nx, record.ny]).toEqual([known.dataRange, ...known.detector]);
    });

    it(`${file}: every record, read in pieces`, async () => {
      const known = expected();
      const { record } = await realBytes(hklHeader, `xds-ascii/${file}`);
      const column = (item: string): number => record.items.indexOf(item);
      const rows: number[][] = [];
      const stream: AsyncIterable<Uint8Array> = createReadStream(realData(`xds-ascii/${file}`) ?? '', {
        highWaterMark: 5000
      });
      for await (const { rows: count, width, values, damaged } of hklRecords(stream, record.items.length)) {
        expect(damaged).toBe(0);
        for (let row = 0; row < count; row++) rows.push([...values.subarray(row * width, (row + 1) * width)]);
      }
      const of = (item: string): number[] => rows.map((row) => row[column(item)] ?? NaN);
      expect(rows).toHaveLength(known.plainReader.completeRecords);
      expect(rows[0]?.slice(0, 5)).toEqual(known.plainReader.first.map(Number));
      expect(rows.at(-1)?.slice(0, 5)).toEqual(known.plainReader.last.map(Number));
      expect(of('SIGMA(IOBS)').filter((sigma) => sigma < 0)).toHaveLength(known.nNegativeSigma);
      expect(of('IOBS').reduce((sum, value) => sum + value, 0) / known.sumIobs).toBeCloseTo(1, 9);
      const frames = of('ZD').map((z) => Math.floor(z) + 1);
      expect([Math.min(...frames), Math.max(...frames)]).toEqual(known.frameMinMax);
    });
  }
});

describe.skipIf(realData('integrate-hkl') === undefined)('real INTEGRATE.HKL', () => {
  for (const file of ['INTEGRATE_edna2-2020.HKL', 'INTEGRATE_careless-2022.HKL'])
    it(`${file}: 21 items, named in two lines`, async () => {
      const { record, problems } = await realBytes(hklHeader, `integrate-hkl/${file}`);
      expect(problems).toEqual([]);
      expect([record.generatedBy, record.itemsPerRecord, record.items.length]).toEqual(['INTEGRATE', 21, 21]);
      expect([record.items[0], record.items[20]]).toEqual(['H', 'ISEG']);
    });
});
