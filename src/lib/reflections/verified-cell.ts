import type { ShellRow } from '../formats/shell-table';
import type { ShellStatistics } from './shell-sums';

/** Why a cell differs and is still true. */
export type Reason =
  /** Records that CORRECT marked after it had printed the table. */
  | 'aliens'
  /** Limits of shells are printed with two decimals; numbers with few. */
  | 'rounding'
  /** R about the plain mean, not the weighted one. */
  | 'plain-mean'
  /** CC(1/2) of one random draw of halves. */
  | 'random-halves'
  /** The σ behind SigAno is not in the file. */
  | 'sample-sigma'
  /** The program prints a sign for "useless" or "none" where a number can be computed. */
  | 'not-printed';

export interface VerifiedCell {
  /** From 0, or the row of all. */
  readonly shell: number | 'total';
  readonly quantity: Quantity;
  readonly reported?: number;
  readonly computed?: number;
  readonly verdict: 'equal' | 'known' | 'differs' | 'unknown';
  readonly reason?: Reason;
}

export type Quantity =
  | 'nObserved'
  | 'nUnique'
  | 'nPossible'
  | 'completeness'
  | 'rMerge'
  | 'nCompared'
  | 'iOverSigma'
  | 'rMeas'
  | 'ccHalf'
  | 'ccAno'
  | 'sigAno'
  | 'nAno';

/** Half of the last digit of a printed limit, Å. */
export const HALF_DIGIT = 0.0051;

/** A row as printed, and what was computed for it. */
export interface RowPair {
  readonly shell: number | 'total';
  readonly row: ShellRow;
  readonly computed: ShellStatistics | undefined;
  readonly bare: ShellStatistics | undefined;
  /** Records so near to the shell's limits that the rounding of the limits decides where they count. */
  readonly near: number;
}

/** A column of the table. */
export interface QuantityRule {
  readonly name: Quantity;
  readonly of: (row: ShellRow) => number | undefined;
  /** Half of the last printed digit. */
  readonly rounding: number;
  readonly anomalous?: true;
}

export const QUANTITIES: readonly QuantityRule[] = [
  { name: 'nObserved', of: (row) => row.nObserved, rounding: 0 },
  { name: 'nUnique', of: (row) => row.nUnique, rounding: 0 },
  { name: 'nPossible', of: (row) => row.nPossible, rounding: 0 },
  { name: 'completeness', of: (row) => row.completeness, rounding: 0.05 },
  { name: 'rMerge', of: (row) => row.rObserved, rounding: 0.05 },
  { name: 'nCompared', of: (row) => row.nCompared, rounding: 0 },
  { name: 'iOverSigma', of: (row) => row.iOverSigma, rounding: 0.005 },
  { name: 'rMeas', of: (row) => row.rMeas, rounding: 0.05 },
  { name: 'ccHalf', of: (row) => row.ccHalf, rounding: 0.05 },
  { name: 'ccAno', of: (row) => row.ccAno, rounding: 0.5, anomalous: true },
  { name: 'sigAno', of: (row) => row.sigAno, rounding: 0.0005, anomalous: true },
  { name: 'nAno', of: (row) => row.nAno, rounding: 0, anomalous: true }
];

/** Judges one cell of a row. */
export function cellOf(rule: QuantityRule, pair: RowPair): VerifiedCell {
  const { shell, row, computed, bare } = pair;
  const reported = rule.of(row);
  const value = computed?.[rule.name];
  const cell = {
    shell,
    quantity: rule.name,
    ...(reported !== undefined && { reported }),
    ...(value !== undefined && { computed: value })
  };
  if (computed === undefined) return { ...cell, verdict: 'unknown' };
  const within = (other: number | undefined, slack = 0): boolean =>
    reported !== undefined &&
    other !== undefined &&
    Math.abs(other - reported) <= rule.rounding + slack + 1e-9;
  if (within(value)) {
    const plainly = within(bare?.[rule.name]);
    return plainly ? { ...cell, verdict: 'equal' } : { ...cell, verdict: 'known', reason: 'aliens' };
  }
  const reason = reasonOf(rule.name, reported, value, pair, computed, within);
  if (reason === 'same') return { ...cell, verdict: 'equal' };
  if (reason !== undefined) return { ...cell, verdict: 'known', reason };
  // Other records stand in this shell of the log, for its limits were rounded: nothing can be said of what follows from them.
  const shifted = row.nObserved !== computed.nObserved && isShifted(row.nObserved, computed.nObserved, pair);
  return shifted && !rule.anomalous
    ? { ...cell, verdict: 'unknown', reason: 'rounding' }
    : { ...cell, verdict: 'differs' };
}

function isShifted(reported: number | undefined, value: number, { near }: RowPair): boolean {
  return reported !== undefined && Math.abs(value - reported) <= near;
}

function reasonOf(
  name: Quantity,
  reported: number | undefined,
  value: number | undefined,
  pair: RowPair,
  computed: ShellStatistics,
  within: (other: number | undefined, slack?: number) => boolean
): Reason | 'same' | undefined {
  const { row } = pair;
  // XDS prints a sign, or 0, where nothing compares or the value is useless.
  if (reported === undefined || (reported === 0 && EMPTY_AS_ZERO.includes(name))) {
    if (value === undefined || computed.nCompared === 0) return 'same';
    if (reported === undefined || isUseless(name, value, computed)) return 'not-printed';
  }
  if (value === undefined || reported === undefined) return undefined;
  switch (name) {
    case 'nObserved':
    case 'nUnique':
    case 'nCompared':
      return isShifted(reported, value, pair) ? 'rounding' : undefined;
    case 'nPossible': {
      // The number to a limit d grows with 1/d³, and both limits are rounded.
      const most = Math.max(2, (2 * 3 * computed.nPossible * HALF_DIGIT) / computed.dMin);
      return Math.abs(value - reported) <= most ? 'rounding' : undefined;
    }
    case 'completeness':
      // Follows from two counts that are judged by themselves.
      return row.nUnique === computed.nUnique && row.nPossible && within((100 * row.nUnique) / row.nPossible)
        ? 'rounding'
        : undefined;
    case 'iOverSigma':
      return within(value, 0.005) ? 'rounding' : undefined;
    case 'rMerge':
      return within(computed.rMergePlain) ? 'plain-mean' : within(value, 0.05) ? 'rounding' : undefined;
    case 'rMeas':
      return within(computed.rMeasPlain) ? 'plain-mean' : within(value, 0.05) ? 'rounding' : undefined;
    case 'ccHalf':
      return isADraw(reported, [value, computed.ccHalfWeighted, computed.ccHalfRandom], computed.nCcHalf)
        ? 'random-halves'
        : undefined;
    case 'ccAno':
      return isADraw(reported, [value, computed.ccAnoRandom], computed.nAno) ? 'random-halves' : undefined;
    case 'sigAno':
      return Math.abs(value / reported - 1) <= 0.1 ? 'sample-sigma' : undefined;
    default:
      return undefined;
  }
}

const EMPTY_AS_ZERO: readonly Quantity[] = ['iOverSigma', 'ccHalf', 'ccAno', 'sigAno', 'rMerge', 'rMeas'];

/** Negative R, R above 1000 %, correlations of a few pairs. */
function isUseless(name: Quantity, value: number, { nCompared, nCcHalf, nAno }: ShellStatistics): boolean {
  if (name === 'rMerge' || name === 'rMeas') return value < 0 || value > 1000;
  if (name === 'ccHalf') return nCcHalf < 10;
  if (name === 'ccAno' || name === 'sigAno') return nAno < 10;
  return nCompared < 20;
}

/** Three standard errors, (1 − CC²)/√N, about what σ–τ and our own draws give. */
function isADraw(reported: number, candidates: readonly (number | undefined)[], n: number): boolean {
  const known = candidates.flatMap((one) => one ?? []);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const error = (cc: number): number =>
    (100 * (1 - Math.min(1, Math.abs(cc / 100)) ** 2)) / Math.sqrt(Math.max(1, n));
  return reported >= low - 3 * error(low) - 0.05 && reported <= high + 3 * error(high) + 0.05;
}
