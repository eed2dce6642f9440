import type { BySlot } from './by-unique';
import type { IndexBox } from './index-box';
import type { Measured } from './measured';

/** Whether a data set has the same of two Friedel mates as I(+) as the others have. */
export interface FriedelHand {
  /** Observations of acentric reflections of which the others hold both mates. */
  readonly n: number;
  /**
   * Σ w r Δ/√(Σ w Δ²): r what an observation differs from the mean of the others' mates, Δ what theirs say it should; in standard errors. About 0
   * without anomalous signal; below 0 where the mates are exchanged. Absent where nothing can be compared.
   */
  readonly agreement?: number;
  /** The agreement is clearly negative, while that of most of the others is clearly positive. */
  readonly isSwapped: boolean;
}

/** Standard errors: what is clear. */
const CLEAR = 5;
const MOST_SWEEPS = 6;

/** For each set: Σ w r Δ, Σ w Δ² and their number. */
interface Evidence {
  readonly along: Float64Array;
  readonly squares: Float64Array;
  readonly n: Int32Array;
}

/**
 * Looks for data sets whose Friedel mates are exchanged (indices of the other hand): the anomalous differences of each are held against those of the others.
 * Which of two hands is right cannot be told from them: those of the fewer observations are called swapped. Scaled observations; σ ≤ 0 is left out.
 */
export function friedelHands(
  box: Pick<IndexBox, 'n' | 'centric'>,
  measured: Pick<Measured, 'intensity' | 'sigma'>,
  setOf: ArrayLike<number>,
  nSets: number,
  bySlot: BySlot
): FriedelHand[] {
  const hands = new Int8Array(nSets).fill(1);
  const gathered = (): Evidence => evidence(box, measured, bySlot, setOf, hands);
  let found = gathered();
  // Sets of the other hand weaken what the others say: each is turned, and all are asked again.
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const against = mostNegative(found, nSets);
    if (against.length === 0) break;
    for (const set of against) hands[set] = hands[set] === 1 ? -1 : 1;
    found = gathered();
  }
  const ofHand = (hand: number): number =>
    found.n.reduce((sum, n, set) => sum + (hands[set] === hand && isClear(found, set) ? n : 0), 0);
  const usual = ofHand(1) >= ofHand(-1) ? 1 : -1;
  return Array.from({ length: nSets }, (_, set): FriedelHand => {
    const agreement = (hands[set] as number) * usual * agreementOf(found, set);
    return {
      n: found.n[set] as number,
      ...(Number.isFinite(agreement) && { agreement }),
      isSwapped: hands[set] !== usual && isClear(found, set)
    };
  });
}

function agreementOf({ along, squares }: Evidence, set: number): number {
  return (along[set] as number) / Math.sqrt(squares[set] as number);
}

function isClear(found: Evidence, set: number): boolean {
  return agreementOf(found, set) > CLEAR;
}

/** The sets that speak most clearly against their hand: those half as clear as the clearest, so that two are not turned for each other's sake. */
function mostNegative(found: Evidence, nSets: number): number[] {
  const all = Array.from({ length: nSets }, (_, set) => agreementOf(found, set));
  const least = Math.min(...all.filter((one) => one < -CLEAR), -CLEAR);
  return all.flatMap((one, set) => (one < -CLEAR && one <= least / 2 ? [set] : []));
}

function evidence(
  box: Pick<IndexBox, 'n' | 'centric'>,
  { intensity, sigma }: Pick<Measured, 'intensity' | 'sigma'>,
  { start, order }: BySlot,
  setOf: ArrayLike<number>,
  hands: Int8Array
): Evidence {
  const along = new Float64Array(hands.length);
  const squares = new Float64Array(hands.length);
  const n = new Int32Array(hands.length);
  // Of the reflection at hand: Σw and ΣwI of each mate, by set and of all, and the sets that hold it.
  const setW = new Float64Array(2 * hands.length);
  const setWI = new Float64Array(2 * hands.length);
  const w = new Float64Array(2);
  const wI = new Float64Array(2);
  const holders = new Int32Array(hands.length);
  for (let u = 0; u < box.n; u++) {
    const [from, middle, to] = [
      start[2 * u] as number,
      start[2 * u + 1] as number,
      start[2 * u + 2] as number
    ];
    if (box.centric[u] === 1 || to - from < 3) continue;
    let nHolders = 0;
    w.fill(0);
    wI.fill(0);
    for (let at = from; at < to; at++) {
      const i = order[at] as number;
      const set = setOf[i] as number;
      const mate = at < middle === (hands[set] === 1) ? 0 : 1;
      const weight = 1 / (sigma[i] as number) ** 2;
      if (weight === 0) continue;
      const part = weight * (intensity[i] as number);
      if (setW[2 * set] === 0 && setW[2 * set + 1] === 0) holders[nHolders++] = set;
      (setW[2 * set + mate] as number) += weight;
      (setWI[2 * set + mate] as number) += part;
      (w[mate] as number) += weight;
      (wI[mate] as number) += part;
    }
    const [allPlus, allMinus] = [w[0] as number, w[1] as number];
    for (let holder = 0; holder < nHolders; holder++) {
      const set = holders[holder] as number;
      const p = allPlus - (setW[2 * set] as number);
      const q = allMinus - (setW[2 * set + 1] as number);
      // What is left of a difference of equal sums is no observation.
      if (p > 1e-9 * allPlus && q > 1e-9 * allMinus) {
        const plus = ((wI[0] as number) - (setWI[2 * set] as number)) / p;
        const minus = ((wI[1] as number) - (setWI[2 * set + 1] as number)) / q;
        const [centre, half] = [(plus + minus) / 2, (plus - minus) / 2];
        for (let mate = 0; mate < 2; mate++) {
          const ofMate = setW[2 * set + mate] as number;
          if (ofMate === 0) continue;
          const weight = 1 / (1 / ofMate + 1 / (4 * p) + 1 / (4 * q));
          const expected = mate === 0 ? half : -half;
          (along[set] as number) += weight * ((setWI[2 * set + mate] as number) / ofMate - centre) * expected;
          (squares[set] as number) += weight * expected * expected;
          n[set] = (n[set] as number) + 1;
        }
      }
      setW[2 * set] = setW[2 * set + 1] = setWI[2 * set] = setWI[2 * set + 1] = 0;
    }
  }
  return { along, squares, n };
}
