/** Which run to take where phases come from the anomalous signal, and how strong that signal is. */
import type { MergeRun } from '../beamtime/types';
import type { DecisionRow } from './decision-rows';
import { candidates, choose, difference, type Cascade, type Difference } from './ranking';

/**
 * Kamome's rule for SAD. Both mates of the reflections have to be there (90 %: the limit of the check completeness-anomalous), often enough (the better half,
 * as KAMO has it for the redundancy); of those the strongest signal at low resolution, where a substructure is found.
 */
export const SAD_RULE: Cascade = {
  per: 'sample',
  runs: 'last',
  trials: 'final',
  way: 'cascade',
  steps: [
    { kind: 'limit', measure: 'ACmpl', is: '>=', limit: 90 },
    { kind: 'half', measure: 'ARedun' },
    { kind: 'best', measure: 'SigAno.in' },
    { kind: 'best', measure: 'CCano.in' }
  ]
};

/** CC_ano, per cent, to which an anomalous signal is taken to reach (CCP4i2, aimless report). */
export const SIGNAL_CC_ANO = 30;

/** Of the innermost shell on. `to`: d of the last shell before CC_ano first falls below `SIGNAL_CC_ANO`. */
export type AnomalousSignal =
  | { readonly kind: 'reaches'; readonly to?: number }
  /** Below the limit in the innermost shell already. */
  | { readonly kind: 'none' }
  /** Nothing says it, or no anomalous difference was measured. */
  | { readonly kind: 'unknown' };

/** Of a run that is not known to have kept Friedel mates apart: it merged them, or no file says. */
export type NotApart = 'friedel-merged' | 'friedel-unknown';

export type SadChoice =
  | {
      readonly kind: 'run';
      readonly row: DecisionRow;
      readonly signal: AnomalousSignal;
      /** The run that the ranking rule takes, where it is another one, and what set them apart. */
      readonly instead?: { readonly row: DecisionRow; readonly because: Difference | NotApart };
    }
  /** Every run that could be taken merged Friedel mates; or none is known to have kept them apart, and of some no file says. */
  | { readonly kind: NotApart };

/** As a recommendation has them. */
interface Looked {
  readonly row?: DecisionRow | undefined;
  readonly rows: readonly DecisionRow[];
}

/** Of one sample or crystal form; `undefined` where there is no run to choose from. */
export function sadChoice({ row: taken, rows }: Looked): SadChoice | undefined {
  const looked = candidates(SAD_RULE, rows);
  if (looked.length === 0) return undefined;
  const apart = looked.filter(({ run }) => run?.anomalous === true);
  const row = choose(SAD_RULE, apart);
  if (row?.run === undefined)
    return {
      kind: looked.every(({ run }) => run?.anomalous === false) ? 'friedel-merged' : 'friedel-unknown'
    };
  return {
    kind: 'run',
    row,
    signal: anomalousSignal(row.run),
    ...(taken !== undefined &&
      taken.path !== row.path && {
        instead: {
          row: taken,
          because: taken.run?.anomalous === true ? difference(SAD_RULE, apart, row, taken) : notApart(taken)
        }
      })
  };
}

function notApart({ run }: DecisionRow): NotApart {
  return run?.anomalous === false ? 'friedel-merged' : 'friedel-unknown';
}

/** How far CC_ano holds; of the whole shells where XSCALE.LP is there, else of the innermost alone. */
export function anomalousSignal({ shells = [], inner }: Pick<MergeRun, 'shells' | 'inner'>): AnomalousSignal {
  const measured = shells.filter(({ nAno, ccAno }) => nAno !== 0 && ccAno !== undefined);
  if (measured.length === 0) {
    if (inner?.ccAno === undefined || inner.nAno === 0) return { kind: 'unknown' };
    return inner.ccAno < SIGNAL_CC_ANO ? { kind: 'none' } : { kind: 'reaches' };
  }
  const falls = measured.findIndex(({ ccAno = 0 }) => ccAno < SIGNAL_CC_ANO);
  if (falls === 0) return { kind: 'none' };
  const last = measured.at(falls < 0 ? -1 : falls - 1);
  return { kind: 'reaches', ...(last?.dMin !== undefined && { to: last.dMin }) };
}
