import { describe, expect, it } from 'vitest';
import { realData, realExpected } from '../../../../tests/support/real-data';
import { realText } from '../../../../tests/support/real-record';
import { asShellRow, type ExpectedRow } from '../../../../tests/support/shell-rows';
import xscaleLp, { type XscaleRFactor } from './index';

interface ExpectedRFactor {
  readonly dMin: number | null;
  readonly rObs: number;
  readonly rExp: number;
  readonly nCompared: number;
}

interface Expected {
  readonly version: string;
  readonly date: string;
  readonly spaceGroup: number | null;
  readonly cell: readonly number[] | null;
  readonly datasets: readonly {
    readonly index: number;
    readonly meanIntensity: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly file: string;
    readonly k?: number;
    readonly b?: number;
    readonly a: number;
    readonly bErr: number;
    readonly isa: number;
    readonly isa0: number;
    readonly rFactors: readonly ExpectedRFactor[];
  }[];
  readonly nInputFileCards: number;
  readonly correlations: readonly Readonly<Record<'i' | 'j' | 'nCommon' | 'cc' | 'ratio' | 'b', number>>[];
  readonly noCommonReflections: readonly number[];
  readonly outputSets: readonly {
    readonly file: string;
    readonly signalNoiseMin: number;
    readonly shells: number;
    readonly total: ExpectedRow;
  }[];
  readonly shells?: readonly ExpectedRow[];
  readonly errorLine?: string | null;
}

function asRFactor({ dMin, rObs, rExp, nCompared }: ExpectedRFactor): XscaleRFactor {
  return {
    ...(dMin !== null && { dMin }),
    ...(rObs !== -99.9 && { rObserved: rObs }),
    ...(rExp !== -99.9 && { rExpected: rExp }),
    nCompared
  };
}

const FILES = ['aborted-a', 'hca-multi-2011', 'xdsapp-2016', 'xia2-baz2b-x839-2014'];

describe.skipIf(realData('xscale-lp') === undefined)('real XSCALE.LP', () => {
  for (const name of FILES) {
    const file = `XSCALE_${name}.LP`;
    const known = (): Expected => realExpected(`xscale-lp__${file}.json`) as Expected;
    const read = (): ReturnType<typeof realText<'xscale-lp'>> => realText(xscaleLp, `xscale-lp/${file}`);

    it(`${file}: head, cards, symmetry, errors`, () => {
      const { record, problems } = read();
      expect(problems).toEqual([]);
      expect([record.version, record.date]).toEqual([known().version, known().date]);
      expect(record.spaceGroupNumber).toBe(known().spaceGroup ?? undefined);
      expect(record.unitCell).toEqual(known().cell ?? undefined);
      expect(record.inputCards).toHaveLength(known().nInputFileCards);
      expect(record.noCommonReflections).toEqual(known().noCommonReflections);
      expect(record.errors.map(({ text }) => text.trim())).toEqual(
        known().errorLine ? [known().errorLine] : []
      );
    });

    it(`${file}: every data set with its scale, error model and R-factors`, () => {
      const { record } = read();
      expect(record.datasets).toEqual(
        known().datasets.map(({ index, a, bErr, rFactors, ...rest }) => {
          const rows = rFactors.map(asRFactor);
          return {
            ...rest,
            number: index,
            errorA: a,
            errorB: bErr,
            rFactors: rows.slice(0, -1),
            rFactorTotal: rows.at(-1)
          };
        })
      );
    });

    it(`${file}: every pair`, () => {
      const { record } = read();
      const { i, j, nCommon, cc, ratio, b } = record.pairs ?? {};
      const pairs = Array.from(i ?? [], (_, n) => ({
        i: i?.[n],
        j: j?.[n],
        nCommon: nCommon?.[n],
        cc: cc?.[n],
        ratio: ratio?.[n],
        b: b?.[n]
      }));
      expect(pairs).toEqual(known().correlations);
    });

    it(`${file}: statistics of the scaled output`, () => {
      const { record } = read();
      const outputs = record.outputs.map(({ file: output, table }) => ({
        file: output,
        signalNoiseMin: table.signalNoiseMin,
        shells: table.shells.length,
        total: table.total
      }));
      expect(outputs).toEqual(known().outputSets.map((set) => ({ ...set, total: asShellRow(set.total) })));
      expect(record.outputs[0]?.table.shells).toEqual(known().shells?.map(asShellRow));
    });
  }
});
