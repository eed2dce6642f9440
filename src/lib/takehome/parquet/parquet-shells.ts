import type { Shell } from '../../beamtime/types';
import type { UnitCell } from '../../beamtime/units';
import { columnsOf, type Column } from './parquet-column';

const shell = columnsOf<Shell>();

/** Statistics of a shell, or of all of them; `prefixed` says of which. */
export const SHELL: readonly Column<Shell>[] = [
  shell.real('d_max', ({ dMax }) => dMax),
  shell.real('d_min', ({ dMin }) => dMin),
  shell.integer('n_observed', ({ nObserved }) => nObserved),
  shell.integer('n_unique', ({ nUnique }) => nUnique),
  shell.integer('n_possible', ({ nPossible }) => nPossible),
  shell.real('completeness', ({ completeness }) => completeness),
  shell.real('redundancy', ({ redundancy }) => redundancy),
  shell.real('r_observed', ({ rObserved }) => rObserved),
  shell.real('r_expected', ({ rExpected }) => rExpected),
  shell.integer('n_compared', ({ nCompared }) => nCompared),
  shell.real('i_over_sigma', ({ iOverSigma }) => iOverSigma),
  shell.real('r_meas', ({ rMeas }) => rMeas),
  shell.real('cc_half', ({ ccHalf }) => ccHalf),
  shell.flag('cc_half_significant', ({ ccHalfSignificant }) => ccHalfSignificant),
  shell.real('cc_ano', ({ ccAno }) => ccAno),
  shell.flag('cc_ano_significant', ({ ccAnoSignificant }) => ccAnoSignificant),
  shell.real('sig_ano', ({ sigAno }) => sigAno),
  shell.integer('n_ano', ({ nAno }) => nAno)
];

const cell = columnsOf<UnitCell>();

/** `cell_a` to `cell_gamma`. */
export const CELL: readonly Column<UnitCell>[] = ['a', 'b', 'c', 'alpha', 'beta', 'gamma'].map((name, at) =>
  cell.real(name, (parameters) => parameters[at])
);
