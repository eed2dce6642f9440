/** Statistics of a resolution shell as columns, with their names, units and the digits that XDS and XSCALE print. */
import { DIGITS } from '../beamtime/digits';
import type { Shell } from '../beamtime/types';
import { statistics } from '../words/statistics';
import { terms } from '../words/terms';
import type { Language } from '../words/words';
import type { Column } from './column';

export type ShellStatistic =
  'completeness' | 'redundancy' | 'iOverSigma' | 'rMeas' | 'ccHalf' | 'ccAno' | 'sigAno';

export function shellColumn<Row>(
  id: ShellStatistic,
  language: Language,
  shellOf: (row: Row) => Shell | undefined
): Column<Row> {
  const { short, unit, about } = statistics[language][id];
  const anomalous = id === 'ccAno' || id === 'sigAno';
  return {
    id,
    head: short,
    about,
    unit,
    digits: DIGITS[id],
    value: (row) => shellOf(row)?.[id],
    star: (row) => {
      const shell = shellOf(row);
      return id === 'ccHalf'
        ? shell?.ccHalfSignificant
        : id === 'ccAno'
          ? shell?.ccAnoSignificant
          : undefined;
    },
    why: (row) => (anomalous && shellOf(row)?.nAno === 0 ? terms[language].noAnomalous : undefined)
  };
}
