import { expect, test } from 'vitest';
import { resolutionIOverSigma1 } from './strong-resolution';

const rows = (...iOverSigma: readonly (number | undefined)[]) =>
  iOverSigma.map((value, n) => ({
    dMax: 5 - n,
    dMin: 4 - n,
    ...(value !== undefined && { iOverSigma: value })
  }));
const TOTAL = { dMax: 50, dMin: 1.9, iOverSigma: 5 };

test.each<[string, readonly (number | undefined)[], typeof TOTAL | undefined, number | undefined]>([
  ['the row behind the first weak one', [9, 1, 0.4], TOTAL, 2],
  ['the overall row, where that was the last', [9, 3, 1], TOTAL, 1.9],
  ['the last d, where all are strong', [9, 3, 1.1], TOTAL, 2],
  ['nothing, where none is strong', [0.9, 0.3], TOTAL, undefined],
  ['nothing, where all that is left of a cut table is strong', [9, 3, 1.1], undefined, undefined],
  ['nothing, where a table is cut behind its first weak row', [9, 3, 0.9], undefined, undefined],
  ['nothing, where the row before the first weak one was not read', [9, undefined, 0.4], TOTAL, undefined],
  ['nothing, where the last row was not read', [9, 3, undefined], TOTAL, undefined],
  ['a strong row that was not read decides nothing', [undefined, 3, 0.4], TOTAL, 1.9]
])('where I/σ reaches 1: %s', (_, values, errorTotal, d) => {
  const table = { errorTable: rows(...values), ...(errorTotal && { errorTotal }) };
  expect(resolutionIOverSigma1(table)).toBe(d);
});
