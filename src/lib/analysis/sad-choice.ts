/** Which run to take where phases come from the anomalous signal, and how strong that signal is. */
import type { MergeRun, Shell } from '../beamtime/types';
import type { DecisionRow } from './decision-rows';
import { hasAnomalousPairs } from './measures';
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

/**
 * Of the innermost shell on, or where that has no CC_ano, of the first shell that has one: it begins at `from` (Å), and why the shells before it have none is
 * said by `before`.
 */
export type AnomalousSignal =
  /** `to`: d of the last shell before CC_ano first falls below `SIGNAL_CC_ANO`, or is not there. */
  | ({ readonly kind: 'reaches'; readonly to?: number } & Begins)
  /** Below the limit in the first shell already. */
  | ({ readonly kind: 'none' } & Begins)
  /** No anomalous difference was measured in any shell (Nano = 0): XSCALE prints zeros, and computed nothing. */
  | { readonly kind: 'not-measured' }
  /** No file gives a CC_ano that was computed. */
  | { readonly kind: 'unknown' };
interface Begins {
  readonly from?: number;
  readonly before?: 'not-measured' | 'unknown';
}

/** Of a run that is not known to have kept Friedel mates apart: it merged them, or no file says. */
export type NotApart = 'friedel-merged' | 'friedel-unknown';

export type SadChoice =
  | {
      readonly kind: 'run';
      readonly row: DecisionRow;
      readonly signal: AnomalousSignal;
      /** It is the run that was taken. */
      readonly same: boolean;
      /** The run that was taken, where it is another one, and what set them apart. */
      readonly instead?: { readonly row: DecisionRow; readonly because: Difference | NotApart };
    }
  /** Every run that could be taken merged Friedel mates; or none is known to have kept them apart, and of some no file says. */
  | { readonly kind: NotApart };

/** As a recommendation has them: the run that is taken, one of `rows`. */
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
    same: taken?.path === row.path,
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
  const first = shells.findIndex(isComputed);
  if (first < 0) {
    const isMeasured = inner !== undefined && isComputed(inner);
    if (!isMeasured)
      return { kind: [...shells, inner].some((one) => one?.nAno === 0) ? 'not-measured' : 'unknown' };
    return isBelow(inner) ? { kind: 'none' } : { kind: 'reaches' };
  }
  const begins = beginsAt(shells, first);
  const falls = shells.findIndex((shell, at) => at >= first && (!isComputed(shell) || isBelow(shell)));
  if (falls === first) return { kind: 'none', ...begins };
  const last = shells.at(falls < 0 ? -1 : falls - 1);
  return { kind: 'reaches', ...(last?.dMin !== undefined && { to: last.dMin }), ...begins };
}

function beginsAt(shells: readonly Shell[], first: number): Begins {
  if (first === 0) return {};
  const from = shells[first]?.dMax ?? shells[first - 1]?.dMin;
  const before = shells.slice(0, first).every(({ nAno }) => nAno === 0) ? 'not-measured' : 'unknown';
  return { before, ...(from !== undefined && { from }) };
}

/** XSCALE prints zeros where it had no pair. */
function isComputed(shell: Shell): boolean {
  return shell.ccAno !== undefined && shell.nAno !== 0 && hasAnomalousPairs(shell);
}

function isBelow({ ccAno = NaN }: Shell): boolean {
  return ccAno < SIGNAL_CC_ANO;
}
