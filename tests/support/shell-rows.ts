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

/** Names as in `ShellRow`; null, -99.9 and -99.00 left out. */
export function asShellRow(expected: ExpectedRow): ShellRow {
  return Object.fromEntries(
    Object.entries(expected).flatMap(([name, value]) => {
      const known = NAMES[name];
      if (known === undefined) throw new Error(`no field for ${name}`);
      return value === null || value === -99.9 || value === -99 ? [] : [[known, value]];
    })
  );
}
