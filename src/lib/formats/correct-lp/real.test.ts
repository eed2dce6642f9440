import { describe, expect, it } from 'vitest';
import { realData, realExpected } from '../../../../tests/support/real-data';
import { realText } from '../../../../tests/support/real-record';
import { asShellRow, type ExpectedRow } from '../../../../tests/support/shell-rows';
import correctLp from './index';

interface Expected {
  readonly version: string;
  readonly date: string;
  readonly spaceGroup: number;
  readonly cell: readonly number[];
  readonly cellEsd?: readonly number[];
  readonly isa: number;
  readonly isaModel: readonly [number, number];
  readonly isaValid: boolean;
  readonly anomalous?: boolean;
  readonly errorTable?: readonly Readonly<Record<string, number>>[];
  readonly tableLayout: string;
  readonly shells: readonly ExpectedRow[];
  readonly total: ExpectedRow;
  readonly dataRange: readonly [number, number];
  readonly allTables: readonly {
    readonly context: string;
    readonly dataRange: readonly [number, number];
    readonly signalNoiseMin: number;
    readonly shells: number;
    readonly total: ExpectedRow;
  }[];
}

const FILES = ['anom-2014', 'edna-2010', 'refimages-2017', 'xdsapp-2020', 'xia2-baz2b-x839-2014'];

describe.skipIf(realData('correct-lp') === undefined)('real CORRECT.LP', () => {
  for (const name of FILES) {
    const file = `CORRECT_${name}.LP`;
    const known = (): Expected => realExpected(`correct-lp__${file}.json`) as Expected;
    const read = (): ReturnType<typeof realText<'correct-lp'>> => realText(correctLp, `correct-lp/${file}`);

    it(`${file}: read without a blemish`, () => {
      const { record, problems } = read();
      expect(problems).toEqual([]);
      expect(record.errors).toEqual([]);
      expect([record.version, record.date]).toEqual([known().version, known().date]);
    });

    it(`${file}: symmetry, cell and error model as other readers found them`, () => {
      const { record } = read();
      const { spaceGroup, cell, cellEsd, isa, isaModel, isaValid, anomalous, dataRange } = known();
      expect(record.spaceGroupNumber).toBe(spaceGroup);
      expect(record.unitCell).toEqual(cell);
      if (cellEsd) expect(record.unitCellEsd).toEqual(cellEsd);
      expect([record.errorModel?.a, record.errorModel?.b]).toEqual(isaModel);
      expect(record.errorModel?.isa).toBe(isaValid ? isa : undefined);
      if (anomalous !== undefined) expect(record.anomalous).toBe(anomalous);
      expect(record.dataRange).toEqual(dataRange);
    });

    it(`${file}: every row of the saved data set`, () => {
      const { record } = read();
      expect(record.final?.layout).toBe(known().tableLayout === 'ccHalf' ? 'cc-half' : 'rmrgd-f');
      expect(record.final?.shells).toEqual(known().shells.map(asShellRow));
      expect(record.final?.total).toEqual(asShellRow(known().total));
    });

    it(`${file}: every table, kept apart`, () => {
      const { record } = read();
      const tables = record.tables.map(({ context, dataRange, table }) => ({
        context,
        dataRange,
        signalNoiseMin: table.signalNoiseMin,
        shells: table.shells.length,
        total: table.total
      }));
      expect(tables).toEqual(
        known().allTables.map((table) => ({ ...table, total: asShellRow(table.total) }))
      );
    });

    it(`${file}: the error table`, () => {
      const { record } = read();
      const rows = known().errorTable?.map((row) =>
        Object.fromEntries(
          Object.entries(row)
            .filter(([, value]) => value !== -99.9)
            .map(([key, value]) => [key === 'n' ? 'number' : key === 'rObs' ? 'rObserved' : key, value])
        )
      );
      const found = [...record.errorTable, record.errorTotal].map((row) => ({ ...row }));
      if (rows) {
        expect(found).toHaveLength(rows.length);
        rows.forEach((row, n) => expect(found[n]).toMatchObject(row));
      }
      const missing = known().errorTable?.filter(({ rObs }) => rObs === -99.9).length ?? 0;
      if (rows) expect(found.filter((row) => row.rObserved === undefined)).toHaveLength(missing);
      expect(record.errorTotal).toBeDefined();
    });
  }
});
