import type { ShellRow } from '../../src/lib/formats/shell-table';

/** A row as the second reader of `data/real/expected` wrote it: marks of XDS for "not available" as numbers. */
export type ExpectedRow = Readonly<Record<string, number | boolean | null>>;

const NAMES: Readonly<Record<string, keyof ShellRow>> = {
  dMin: 'dMin',
  nObs: 'nObserved',
  nUnique: 'nUnique',
  nPossible: 'nPossible',
  completeness: 'completeness',
  rObs: 'rObserved',
  rExp: 'rExpected',
  nCompared: 'nCompared',
  iOverSigma: 'iOverSigma',
  rMeas: 'rMeas',
  rMrgdF: 'rMrgdF',
  ccHalf: 'ccHalf',
  ccHalfStar: 'ccHalfSignificant',
  ccAno: 'ccAno',
  ccAnoStar: 'ccAnoSignificant',
  sigAno: 'sigAno',
  nAno: 'nAno'
};

/** What XDS prints as zero where it compared no reflection, or had no pair: not computed. */
const OF_COMPARED = new Set(['rObs', 'rExp', 'rMeas', 'ccHalf', 'ccHalfStar']);
const OF_PAIRS = new Set(['ccAno', 'ccAnoStar', 'sigAno']);

/** Names as in `ShellRow`; null, -99.9, -99.00 and what was not computed left out. */
export function asShellRow(expected: ExpectedRow): ShellRow {
  return Object.fromEntries(
    Object.entries(expected).flatMap(([name, value]) => {
      const known = NAMES[name];
      if (known === undefined) throw new Error(`no field for ${name}`);
      if (expected.nCompared === 0 && OF_COMPARED.has(name)) return [];
      if (expected.nAno === 0 && OF_PAIRS.has(name)) return [];
      return value === null || value === -99.9 || value === -99 ? [] : [[known, value]];
    })
  );
}
