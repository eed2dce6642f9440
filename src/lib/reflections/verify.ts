import type { ShellRow } from '../formats/shell-table';
import { mapped, type Mapped } from './mapped';
import type { Observations } from './observations';
import type { ReportedTable } from './reported-table';
import { shellsBetween, shellsOfLimits, type ShellLimits } from './shells';
import type { SpaceGroup } from './space-group';
import { statisticsOf, type ShellStatistics, type Statistics } from './statistics';
import type { Cell } from './unit-cell';

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

export interface Verified {
  readonly cells: readonly VerifiedCell[];
  readonly counts: Readonly<Record<VerifiedCell['verdict'], number>>;
  /** Records whose sign was turned back. */
  readonly nAliens: number;
}

const DRAWS = 5;
/** Half of the last digit of a printed limit, Å. */
const HALF_DIGIT = 0.0051;

/** A table reported by CORRECT or XSCALE beside the same recomputed from the reflections. `undefined` where nothing can be computed. */
export function verify(
  reported: ReportedTable,
  observations: Observations,
  group: SpaceGroup,
  cell?: Cell
): Verified | undefined {
  const asFile = mapped(observations, { group, ...(cell && { cell }) });
  if (asFile === undefined) return undefined;
  const { sigma, n: nAliens } = withAliens(reported, asFile);
  const restored = nAliens === 0 ? observations : { ...observations, sigma };
  const all = nAliens === 0 ? asFile : mapped(restored, { group, ...(cell && { cell }) });
  if (all === undefined) return undefined;
  const friedel = reported.apart ? 'apart' : 'merged';
  const least = reported.table.signalNoiseMin;
  const tables = limitsOf(reported, all).map((shells) => {
    const options = {
      shells,
      friedel,
      draws: DRAWS,
      ...(least !== undefined && { signalNoiseMin: least })
    } as const;
    const repeat = (sigma: Float64Array): Statistics =>
      statisticsOf(all.box, { intensity: observations.intensity, sigma, slots: all.slots }, options);
    const full = repeat(restored.sigma);
    // Without the aliens, in the same shells: where only the restored table agrees, they are the reason.
    return { shells, full, without: nAliens === 0 ? full : repeat(observations.sigma) };
  });
  const best = bestOf(tables, reported);
  const near = recordsNear(best.shells, all, restored.sigma);
  const cells = rowsOf(reported, best, near).flatMap((pair) =>
    QUANTITIES.filter(({ anomalous }) => !anomalous || reported.apart).map((quantity) =>
      cellOf(quantity, pair)
    )
  );
  const counts = { equal: 0, known: 0, differs: 0, unknown: 0 };
  for (const { verdict } of cells) counts[verdict]++;
  return { cells, counts, nAliens };
}

interface RowPair {
  readonly shell: number | 'total';
  readonly row: ShellRow;
  readonly computed: ShellStatistics | undefined;
  readonly bare: ShellStatistics | undefined;
  /** Records so near to the shell's limits that the rounding of the limits decides where they count. */
  readonly near: number;
}

function rowsOf({ table }: ReportedTable, { full, without }: Repeated, near: readonly number[]): RowPair[] {
  const rows: RowPair[] = table.shells.map((row, shell) => ({
    shell,
    row,
    computed: full.shells[shell],
    bare: without.shells[shell],
    near: near[shell] ?? 0
  }));
  if (table.total)
    rows.push({ shell: 'total', row: table.total, computed: full.overall, bare: without.overall, near: 0 });
  return rows;
}

/** By shell: accepted records within half of the last printed digit (Å) of a limit that it shares with a neighbour. */
function recordsNear({ upper }: ShellLimits, { box, slots }: Mapped, sigma: Float64Array): number[] {
  const limits = upper.slice(0, -1).map((s2) => 1 / Math.sqrt(s2));
  const atLimit = limits.map(() => 0);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as number;
    if (slot < 0 || !((sigma[i] as number) > 0)) continue;
    const d = 1 / Math.sqrt(box.s2[slot >> 1] as number);
    limits.forEach((limit, n) => {
      if (Math.abs(d - limit) <= HALF_DIGIT) (atLimit[n] as number)++;
    });
  }
  return upper.map((_, n) => (atLimit[n] ?? 0) + (atLimit[n - 1] ?? 0));
}

/** The file's σ with the signs of the aliens turned back. */
function withAliens(
  { aliens }: ReportedTable,
  { observations, box, slots }: Mapped
): { sigma: Float64Array; n: number } {
  const unique = new Set(aliens.map(([h, k, l]) => box.slotOf(h, k, l) >> 1));
  const beyond = new Set(aliens.map(String));
  const sigma = Float64Array.from(observations.sigma);
  let n = 0;
  for (let i = 0; i < sigma.length; i++) {
    const slot = slots[i] as number;
    const found =
      slot >= 0 ? unique.has(slot >> 1) : beyond.size > 0 && isAmong(observations, i, beyond, box.group);
    if ((sigma[i] as number) < 0 && found) {
      sigma[i] = -(sigma[i] as number);
      n++;
    }
  }
  return { sigma, n };
}

/** Aliens can lie beyond every accepted record, where the box does not reach. */
function isAmong(
  { hkl }: Observations,
  i: number,
  names: ReadonlySet<string>,
  { rotations }: SpaceGroup
): boolean {
  const [h, k, l] = [hkl[3 * i] as number, hkl[3 * i + 1] as number, hkl[3 * i + 2] as number];
  return rotations.some((r) => {
    const at = (column: number): number =>
      h * (r[column] as number) + k * (r[3 + column] as number) + l * (r[6 + column] as number) + 0;
    const [x, y, z] = [at(0), at(1), at(2)];
    return names.has(`${x},${y},${z}`) || names.has(`${-x + 0},${-y + 0},${-z + 0}`);
  });
}

/** Limits by the program's rule, and as printed: XSCALE is told limits of two decimals, CORRECT prints its own rounded. */
function limitsOf({ program, table }: ReportedTable, { smallest, largest }: Mapped): readonly ShellLimits[] {
  const printed = shellsOfLimits(table.shells.map(({ dMin }) => dMin ?? NaN));
  const n = table.shells.length;
  return program === 'XSCALE' ? [printed] : [shellsBetween(smallest, largest, n, 'xds'), printed];
}

interface Repeated {
  readonly shells: ShellLimits;
  readonly full: Statistics;
  readonly without: Statistics;
}

/** The repetition whose counts agree in more shells. */
function bestOf(tables: readonly Repeated[], { table }: ReportedTable): Repeated {
  const agreeing = ({ full }: Repeated): number =>
    table.shells.reduce((sum, row, n) => {
      const shell = full.shells[n];
      return sum + (shell?.nObserved === row.nObserved ? 1 : 0) + (shell?.nUnique === row.nUnique ? 1 : 0);
    }, 0);
  return tables.reduce((best, one) => (agreeing(one) > agreeing(best) ? one : best));
}

interface QuantityRule {
  readonly name: Quantity;
  readonly of: (row: ShellRow) => number | undefined;
  /** Half of the last printed digit. */
  readonly rounding: number;
  readonly anomalous?: true;
}

const QUANTITIES: readonly QuantityRule[] = [
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

function cellOf(rule: QuantityRule, pair: RowPair): VerifiedCell {
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
