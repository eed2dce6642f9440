import { mapped, type Mapped } from './mapped';
import type { Reals } from './measured';
import type { Observations } from './observations';
import type { ReportedTable } from './reported-table';
import { kamoShells, shellsBetween, shellsOfLimits, type ShellLimits } from './shells';
import type { SpaceGroup } from './space-group';
import { statisticsOf, type Statistics } from './statistics';
import { cellOf, HALF_DIGIT, QUANTITIES, type RowPair, type VerifiedCell } from './verified-cell';
import type { Cell } from './unit-cell';

export type { VerifiedCell } from './verified-cell';

export interface Verified {
  readonly cells: readonly VerifiedCell[];
  readonly counts: Readonly<Record<VerifiedCell['verdict'], number>>;
  /** Records whose sign was turned back. */
  readonly nAliens: number;
}

const DRAWS = 5;

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
    const repeat = (sigma: Reals): Statistics =>
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
function recordsNear({ upper }: ShellLimits, { box, slots }: Mapped, sigma: Reals): number[] {
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

/**
 * Limits as they may have been laid: as printed (XSCALE is told limits of two decimals); by CORRECT in equal steps of 1/d² between the ends of the
 * data, or from infinity. CORRECT's own limits are printed rounded.
 */
function limitsOf({ program, table }: ReportedTable, { smallest, largest }: Mapped): readonly ShellLimits[] {
  const printed = shellsOfLimits(table.shells.map(({ dMin }) => dMin ?? NaN));
  const n = table.shells.length;
  if (program === 'XSCALE') return [printed];
  return [shellsBetween(smallest, largest, n, 'xds'), kamoShells(1 / Math.sqrt(largest), n), printed];
}

interface Repeated {
  readonly shells: ShellLimits;
  readonly full: Statistics;
  readonly without: Statistics;
}

/** The repetition whose shells hold the reported numbers of observations, or nearly. */
function bestOf(tables: readonly Repeated[], { table }: ReportedTable): Repeated {
  const misplaced = ({ full }: Repeated): number =>
    table.shells.reduce(
      (sum, row, n) => sum + Math.abs((full.shells[n]?.nObserved ?? 0) - (row.nObserved ?? 0)),
      0
    );
  return tables.reduce((best, one) => (misplaced(one) < misplaced(best) ? one : best));
}
