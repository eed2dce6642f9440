import { computedOnly, type ShellRow, type ShellTable } from '../../formats/shell-table';
import { present } from '../../formats/present';
import type { Shell } from '../types';

/** A row of an XDS table with the multiplicity that its counts give. Sentinels have not come this far. */
export function shellOf(
  row: ShellRow,
  limits: { readonly dMax?: number | undefined; readonly dMin?: number | undefined } = {}
): Shell {
  const { nObserved, nUnique } = row;
  const redundancy =
    row.redundancy ??
    (nObserved !== undefined && nUnique !== undefined && nUnique > 0 ? nObserved / nUnique : undefined);
  return present({
    dMax: limits.dMax,
    dMin: limits.dMin ?? row.dMin,
    nObserved,
    nUnique,
    nPossible: row.nPossible,
    completeness: row.completeness,
    redundancy,
    rObserved: row.rObserved,
    rExpected: row.rExpected,
    nCompared: row.nCompared,
    iOverSigma: row.iOverSigma,
    rMeas: row.rMeas,
    ccHalf: row.ccHalf,
    ccHalfSignificant: row.ccHalfSignificant,
    ccAno: row.ccAno,
    ccAnoSignificant: row.ccAnoSignificant,
    sigAno: row.sigAno,
    nAno: row.nAno
  });
}

/** Shells of a table; each begins where the one before it ends. The first has no printed low-resolution limit. */
export function shellsOf(table: ShellTable): readonly Shell[] {
  return table.shells.map((row, index) => shellOf(row, { dMax: table.shells[index - 1]?.dMin }));
}

/** The `total` row, reaching to the limit of the last shell. */
export function overallOf(table: ShellTable): Shell | undefined {
  return table.total === undefined ? undefined : shellOf(table.total, { dMin: table.shells.at(-1)?.dMin });
}

/** What a summary prints, completed with what the log's table says besides; its counts say which of the printed zeros were not computed. */
export function completed(printed: Shell | undefined, table: Shell | undefined): Shell | undefined {
  if (printed === undefined) return table;
  return table === undefined ? printed : computedOnly({ ...table, ...printed });
}
