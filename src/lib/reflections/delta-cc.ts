import { byUnique, type BySlot } from './by-unique';
import type { IndexBox } from './index-box';
import { shellOf, type ShellLimits } from './shells';
import type { Measured, Reals } from './measured';

/** CC1/2 of all sets and what each set does to it. */
export interface DeltaCcHalf {
  /** σ–τ unweighted, by shell, averaged with the numbers of reflections as weights; a fraction. NaN of too few reflections. */
  readonly all: number;
  /** CC(all) − CC(without the set): negative where the set makes the merge worse. */
  readonly perSet: Float64Array;
}

/** Sums over the reflections of a shell that were measured twice or more. */
interface ShellCc {
  n: number;
  /** Of means, from `centre` on, so that squares stay small. */
  sum: number;
  squares: number;
  errors: number;
}

/** n, Σ(I − centre), Σ(I − centre)² of a reflection. */
interface Sums {
  n: number;
  sum: number;
  squares: number;
}

/** ΔCC1/2 of every set (Assmann, Brehm & Diederichs 2016). Each set costs its own reflections only. Scaled observations; σ ≤ 0 is left out. */
export function deltaCcHalf(
  box: IndexBox,
  { intensity, sigma, slots }: Measured,
  setOf: ArrayLike<number>,
  nSets: number,
  shells: ShellLimits,
  { start, order }: BySlot = byUnique(box.n, slots, sigma)
): DeltaCcHalf {
  const shellNumber = Int32Array.from(box.s2, (s2) => shellOf(shells, s2));
  const centre = shellCentres(shells.upper.length, shellNumber, start, order, intensity);
  const sums = shells.upper.map(emptyShell);
  for (let u = 0; u < box.n; u++) {
    const shell = sums[shellNumber[u] as number];
    if (shell) count(shell, reflection(u), 1);
  }
  const all = average(sums);
  // By set and shell: what changes when the set is left out.
  const changes = Array.from({ length: nSets }, () => shells.upper.map(emptyShell));
  // Of the reflection at hand, by set; and the sets that hold it.
  const counts = new Int32Array(nSets);
  const totals = new Float64Array(nSets);
  const squares = new Float64Array(nSets);
  const holders = new Int32Array(nSets);
  for (let u = 0; u < box.n; u++) {
    const s = shellNumber[u] as number;
    if (s < 0) continue;
    const whole = reflection(u);
    if (whole.n === 0) continue;
    let nHolders = 0;
    for (let at = start[2 * u] as number; at < (start[2 * u + 2] as number); at++) {
      const i = order[at] as number;
      const set = setOf[i] as number;
      const x = (intensity[i] as number) - (centre[s] as number);
      if (counts[set] === 0) holders[nHolders++] = set;
      (counts[set] as number)++;
      (totals[set] as number) += x;
      (squares[set] as number) += x * x;
    }
    for (let holder = 0; holder < nHolders; holder++) {
      const set = holders[holder] as number;
      const change = changes[set]?.[s];
      if (change) {
        count(change, whole, -1);
        const rest = {
          n: whole.n - (counts[set] as number),
          sum: whole.sum - (totals[set] as number),
          squares: whole.squares - (squares[set] as number)
        };
        count(change, rest, 1);
      }
      counts[set] = totals[set] = squares[set] = 0;
    }
  }
  const perSet = Float64Array.from(
    changes,
    (ofSet) => all - average(sums.map((shell, s) => joined(shell, ofSet[s] ?? emptyShell())))
  );
  return { all, perSet };

  function reflection(u: number): Sums {
    const found = { n: 0, sum: 0, squares: 0 };
    const from = centre[shellNumber[u] as number] ?? 0;
    for (let at = start[2 * u] as number; at < (start[2 * u + 2] as number); at++) {
      const x = (intensity[order[at] as number] as number) - from;
      found.n++;
      found.sum += x;
      found.squares += x * x;
    }
    return found;
  }
}

function emptyShell(): ShellCc {
  return { n: 0, sum: 0, squares: 0, errors: 0 };
}

function joined(a: ShellCc, b: ShellCc): ShellCc {
  return { n: a.n + b.n, sum: a.sum + b.sum, squares: a.squares + b.squares, errors: a.errors + b.errors };
}

/** Adds (or takes away) a reflection of two or more observations. */
function count(shell: ShellCc, { n, sum, squares }: Sums, sign: 1 | -1): void {
  if (n < 2) return;
  const mean = sum / n;
  shell.n += sign;
  shell.sum += sign * mean;
  shell.squares += sign * mean * mean;
  shell.errors += (sign * (squares - n * mean * mean)) / (n - 1) / (n / 2);
}

function average(shells: readonly ShellCc[]): number {
  let [sum, weight] = [0, 0];
  for (const { n, sum: means, squares, errors } of shells) {
    if (n < 2) continue;
    const variance = (squares - (means * means) / n) / (n - 1);
    const half = errors / n / 2;
    if (!(variance + half > 0)) continue;
    sum += (n * (variance - half)) / (variance + half);
    weight += n;
  }
  return weight > 0 ? sum / weight : NaN;
}

function shellCentres(
  n: number,
  shellNumber: Int32Array,
  start: Int32Array,
  order: Int32Array,
  intensity: Reals
): Float64Array {
  const sum = new Float64Array(n);
  const count = new Float64Array(n);
  shellNumber.forEach((shell, u) => {
    if (shell < 0) return;
    for (let at = start[2 * u] as number; at < (start[2 * u + 2] as number); at++) {
      (sum[shell] as number) += intensity[order[at] as number] as number;
      (count[shell] as number)++;
    }
  });
  return sum.map((one, shell) => ((count[shell] as number) > 0 ? one / (count[shell] as number) : 0));
}
