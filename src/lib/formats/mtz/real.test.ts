import { describe, expect, it } from 'vitest';
import { realData, realExpected } from '../../../../tests/support/real-data';
import { realBytes } from '../../../../tests/support/real-record';
import mtz from './index';

const FILES = ['edna_insulin_merged-intensity.mtz', 'gemmi_5e5z.mtz', 'rs_data_unmerged.mtz'];
const words = (text: string | undefined): string[] => (text ?? '').trim().split(/\s+/);
const numbers = (text: string | undefined): number[] => words(text).map(Number);

describe.skipIf(realData('mtz') === undefined)('real MTZ', () => {
  for (const file of FILES)
    it(`${file}: every header record as gemmi prints it`, async () => {
      const { headers } = realExpected(`mtz__${file}.json`) as { readonly headers: readonly string[] };
      const all = (key: string): string[] =>
        headers
          .filter((line) => line.startsWith(`${key} `))
          .map((line) => line.slice(key.length + 1).trimEnd());
      const { record, problems } = await realBytes(mtz, `mtz/${file}`);

      expect(problems).toEqual([]);
      expect(record.byteOrder).toBe('little');
      expect(record.version).toBe(all('VERS')[0]);
      const [columns, reflections, batches] = numbers(all('NCOL')[0]);
      expect([record.columns.length, record.nReflections, record.nBatches]).toEqual([
        columns,
        reflections,
        batches
      ]);
      expect(record.unitCell).toEqual(numbers(all('CELL')[0]));
      expect(record.sortOrder).toEqual(numbers(all('SORT')[0]));
      expect(record.symmetry).toEqual(all('SYMM'));
      const symmetry = all('SYMINF')[0] ?? '';
      expect(record.latticeType).toBe(words(symmetry)[2]);
      expect(record.spaceGroupNumber).toBe(Number(words(symmetry)[3]));
      expect(`'${record.spaceGroup ?? ''}'`).toBe(/'.*'/.exec(symmetry)?.[0]);
      expect(`PG${record.pointGroup ?? ''}`).toBe(words(symmetry).at(-1));
      const [low = 0, high = 0] = numbers(all('RESO')[0]);
      expect(1 / (record.dMax ?? 0) ** 2).toBeCloseTo(low, 12);
      expect(1 / (record.dMin ?? 0) ** 2).toBeCloseTo(high, 12);
      expect(
        record.columns.map(({ label, type, min, max, dataset }) => [label, type, min, max, dataset])
      ).toEqual(
        all('COLUMN').map((line) => words(line).map((word, index) => (index < 2 ? word : Number(word))))
      );
      expect(
        record.columns.flatMap(({ label, source }) => (source === undefined ? [] : [[label, source]]))
      ).toEqual(all('COLSRC').map((line) => words(line).slice(0, 2)));
      expect(record.datasets).toHaveLength(Number(all('NDIF')[0]));
      const named = (key: string, value: (of: (typeof record.datasets)[number]) => unknown): void => {
        expect(record.datasets.map((dataset) => `${dataset.id} ${String(value(dataset))}`)).toEqual(
          all(key).map((line) => words(line).join(' '))
        );
      };
      named('PROJECT', ({ project }) => project);
      named('CRYSTAL', ({ crystal }) => crystal);
      named('DATASET', ({ name }) => name);
      expect(record.datasets.map(({ unitCell }) => unitCell)).toEqual(
        all('DCELL').map((line) => numbers(line).slice(1))
      );
      expect(record.datasets.map(({ wavelength }) => wavelength ?? 0)).toEqual(
        all('DWAVEL').map((line) => numbers(line)[1])
      );
    });
});
