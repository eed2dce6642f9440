import { describe } from 'vitest';
import { answersAre, ofRun, type Answered } from '../../../tests/support/ask';
import { aProcessingRun } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import oneDistance from './one-distance';

const pathOf = (n: number) => relPath(`_kamoproc/CPS0001-01/data00/cry${n}_1-100`);

/** A run of data sets measured at these distances in mm; `undefined`: no XDS.INP of it was read. */
function at(...distances: readonly (number | undefined)[]): Answered {
  const stored = (n: number) => `/x/cry${n}_1-100/XDS_ASCII.HKL`;
  const datasets = distances.map((_, n) => ({
    number: n + 1,
    path: stored(n),
    processingRun: pathOf(n)
  }));
  const processingRuns = distances.map((distance, n) =>
    aProcessingRun({
      path: pathOf(n),
      ...(distance !== undefined && {
        detectorDistance: { distance, path: relPath(`${pathOf(n)}/XDS.INP`) }
      })
    })
  );
  const members = datasets.map(({ number, path }) => ({ dataset: number, path }));
  return ofRun(oneDistance, { members }, { trial: { datasets }, beamtime: { processingRuns } });
}
const inp = (...numbers: readonly number[]): readonly string[] => numbers.map((n) => `${pathOf(n)}/XDS.INP`);

describe('one detector distance', () => {
  answersAre([
    ['all alike', () => at(390, 390, 390), 'pass', '3 data sets at 390 mm', inp(0, 1)],
    [
      'as refined, apart by less than the limit',
      () => at(389.6, 390.4, 391.2),
      'pass',
      '3 data sets at 390 mm',
      inp(0, 1)
    ],
    [
      'some from farther away',
      () => at(520, 390, 390, 390),
      'attention',
      '3 data sets at 390 mm, 1 data set at 520 mm',
      inp(1, 2, 0)
    ],
    [
      'alike as far as they are known',
      () => at(390, undefined),
      'unknown',
      '1 of 2 data sets at 390 mm; of the others neither XDS.INP nor CORRECT.LP gives it',
      inp(0)
    ],
    [
      'none is known',
      () => at(undefined, undefined),
      'unknown',
      'neither XDS.INP nor CORRECT.LP of a data set gives the distance',
      []
    ],
    ['one data set', () => at(390), 'not-applicable', 'one data set', []]
  ]);
});
