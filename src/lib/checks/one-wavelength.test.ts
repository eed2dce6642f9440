import { describe } from 'vitest';
import { answersAre, ofRun, type Answered } from '../../../tests/support/ask';
import { aProcessingRun } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import oneWavelength from './one-wavelength';

/** A run of data sets measured at these wavelengths; `undefined`: no CORRECT.LP of it was read. */
function at(...wavelengths: readonly (number | undefined)[]): Answered {
  const pathOf = (n: number) => relPath(`_kamoproc/CPS0001-01/data00/cry${n}_1-100`);
  return ofRun(
    oneWavelength,
    { members: wavelengths.map((_, n) => ({ dataset: n + 1, path: `/x/cry${n}_1-100/XDS_ASCII.HKL` })) },
    {
      trial: {
        datasets: wavelengths.map((_, n) => ({
          number: n + 1,
          path: `/x/cry${n}_1-100/XDS_ASCII.HKL`,
          processingRun: pathOf(n)
        }))
      },
      beamtime: {
        processingRuns: wavelengths.map((wavelength, n) =>
          aProcessingRun({
            path: pathOf(n),
            ...(wavelength !== undefined && {
              radiation: { wavelength, path: relPath(`${pathOf(n)}/CORRECT.LP`) }
            })
          })
        )
      }
    }
  );
}
const lp = (...numbers: readonly number[]): readonly string[] =>
  numbers.map((n) => `_kamoproc/CPS0001-01/data00/cry${n}_1-100/CORRECT.LP`);

describe('one wavelength', () => {
  answersAre([
    ['all alike', () => at(1, 1, 1), 'pass', '3 data sets at 1.0000 Å', lp(0, 1)],
    ['as far apart as the limit', () => at(0.9792, 0.9794), 'pass', '2 data sets at 0.9793 Å', lp(0, 1)],
    [
      'further apart, the larger group first',
      () => at(0.9795, 0.9792, 0.9795),
      'attention',
      '2 data sets at 0.9795 Å, 1 data set at 0.9792 Å',
      lp(1, 0, 2)
    ],
    [
      'three wavelengths, one not known',
      () => at(1, 1.7, undefined, 1.7, 0.9792),
      'attention',
      '2 data sets at 1.7000 Å, 1 data set at 0.9792 Å, 1 data set at 1.0000 Å, not known of 1',
      lp(4, 0, 1, 3)
    ],
    [
      'alike as far as they are known',
      () => at(1, 1, undefined),
      'unknown',
      '2 of 3 data sets at 1.0000 Å; of the others neither CORRECT.LP nor XDS.INP gives it',
      lp(0, 1)
    ],
    [
      'none is known',
      () => at(undefined, undefined),
      'unknown',
      'neither CORRECT.LP nor XDS.INP of a data set gives the wavelength',
      []
    ],
    [
      'data sets that are not known',
      () => at(),
      'unknown',
      'the data sets of this run are not known: XSCALE.INP and XSCALE.LP were not read',
      []
    ],
    ['one data set', () => at(1), 'not-applicable', 'one data set', []]
  ]);
});
