import type { Mapped } from '../mapped';
import { Variance } from '../moments';
import type { MergedIntensities } from './merged-intensities';
import type { Measurements, Others } from './others';
import type { Unknown } from './unknown';

/** d of hexagonal ice in Å, as XDS lists them. */
const ICE_RINGS = [3.897, 3.669, 3.441, 2.671, 2.249, 2.072, 1.948, 1.918, 1.883, 1.721] as const;
/** Å to either side: what XDS.INP leaves out of a ring. */
const HALF_WIDTH = 0.03;
const FEWEST = 10;
/** Of so many σ a ring is named. */
const CLEAR = 4;
const FEWEST_OF_SET = 5;

/** One ring against the reflections beside it. */
export interface IceRing {
  readonly d: number;
  /** Unique reflections in the ring. */
  readonly n: number;
  /** ⟨I/ε⟩ over what its neighbours let expect, and by how many σ that is above 1. */
  readonly excess?: number;
  readonly excessSigma?: number;
  /** Root mean square of (I − mean of the others)/σ in the ring and beside it. Absent of merged data. */
  readonly deviation?: number;
  readonly deviationBeside?: number;
  /** CC1/2 (σ–τ), percent. */
  readonly ccHalf?: number;
  readonly ccHalfBeside?: number;
  /** Data sets whose intensities in the ring lie above those of the others: mean deviation in σ, against that beside the ring. */
  readonly sets: readonly {
    readonly file: string;
    readonly n: number;
    readonly deviation: number;
    readonly deviationSigma: number;
  }[];
  /** By 4 σ, in the merge or in a data set. */
  readonly isFlagged: boolean;
  readonly unknown?: Unknown['unknown'];
}

/** Every ring inside the resolution of the data. `observed` is left out where the data are merged. */
export function iceRings(
  merge: MergedIntensities,
  observed?: { readonly mapped: Mapped; readonly measured: Measurements; readonly others: Others }
): readonly IceRing[] {
  const { n, s2, absent } = merge;
  let most = 0;
  for (let at = 0; at < n; at++) most = Math.max(most, s2[at] as number);
  const beside = Array.from({ length: n }, (_, at) => at)
    .filter((at) => !absent[at] && ICE_RINGS.every((d) => !isInRing(d, s2[at] as number)))
    .sort((a, b) => (s2[a] as number) - (s2[b] as number));
  const byUnique = observed && observationsByUnique(observed.mapped, observed.measured);
  return ICE_RINGS.filter((d) => 1 / (d - HALF_WIDTH) ** 2 <= most).map((d) => {
    const ring = Array.from({ length: n }, (_, at) => at).filter(
      (at) => !absent[at] && isInRing(d, s2[at] as number)
    );
    const neighbours = neighboursOf(beside, s2, d, Math.max(20, ring.length));
    const inside = meanOf(merge, ring);
    const [below, above] = neighbours.map((side) => meanOf(merge, side));
    if (ring.length < FEWEST || !inside || !below || !above || below.n < FEWEST || above.n < FEWEST)
      return { d, n: ring.length, sets: [], isFlagged: false, unknown: 'few-reflections' };
    if (!(below.mean > 0) || !(above.mean > 0))
      return { d, n: ring.length, sets: [], isFlagged: false, unknown: 'weak' };
    const share = (inside.s2 - below.s2) / (above.s2 - below.s2);
    const expected = Math.exp((1 - share) * Math.log(below.mean) + share * Math.log(above.mean));
    const excess = inside.mean / expected;
    // Wilson's variance of the means, with that of measuring; the ring itself may be spread by the ice.
    const relative =
      inside.wilson +
      (1 - share) ** 2 * (below.wilson + below.noise / below.mean ** 2) +
      share ** 2 * (above.wilson + above.noise / above.mean ** 2) +
      inside.noise / expected ** 2;
    const excessSigma = normalDeviate(excess, relative);
    const scatter =
      observed && byUnique ? scatterOf(merge, ring, neighbours.flat(), observed, byUnique) : undefined;
    const sets = scatter?.sets ?? [];
    return {
      d,
      n: ring.length,
      excess,
      excessSigma,
      ...scatter,
      sets,
      isFlagged: excessSigma > CLEAR || sets.length > 0
    };
  });
}

/** By how many σ a mean of Wilson-distributed intensities, whose variance is `relative`, lies above 1: such means are no normal ones, their roots of third order nearly (Wilson & Hilferty 1931). */
function normalDeviate(mean: number, relative: number): number {
  return (3 * (Math.cbrt(mean) - 1 + relative / 9)) / Math.sqrt(relative);
}

function isInRing(d: number, s2: number): boolean {
  return s2 >= 1 / (d + HALF_WIDTH) ** 2 && s2 <= 1 / (d - HALF_WIDTH) ** 2;
}

/** The nearest reflections outside of all rings, on the side of low and of high resolution. */
function neighboursOf(sorted: readonly number[], s2: Float64Array, d: number, most: number): number[][] {
  const first = sorted.findIndex((at) => (s2[at] as number) > 1 / (d * d));
  const place = first < 0 ? sorted.length : first;
  return [sorted.slice(Math.max(0, place - most), place), sorted.slice(place, place + most)];
}

function meanOf(
  { s2, intensity, sigma, epsilon, centric }: MergedIntensities,
  entries: readonly number[]
): { n: number; s2: number; mean: number; noise: number; wilson: number } | undefined {
  const n = entries.length;
  if (n === 0) return undefined;
  let [square, sum, noise, wilson] = [0, 0, 0, 0];
  for (const at of entries) {
    square += s2[at] as number;
    sum += (intensity[at] as number) / (epsilon[at] as number);
    noise += ((sigma[at] as number) / (epsilon[at] as number)) ** 2;
    // ⟨I²⟩/⟨I⟩² − 1: 2 of centric reflections.
    wilson += centric[at] ? 2 : 1;
  }
  return { n, s2: square / n, mean: sum / n, noise: noise / (n * n), wilson: wilson / (n * n) };
}

type ByUnique = ReadonlyMap<number, readonly number[]>;

function observationsByUnique({ slots, box }: Mapped, { sigma }: Measurements): ByUnique {
  const rings = new Map<number, number[]>();
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as number;
    if (slot < 0 || !((sigma[i] as number) > 0)) continue;
    const u = slot >> 1;
    // Only what a ring or its neighbourhood can ask for.
    if ((box.s2[u] as number) < 1 / 25) continue;
    const list = rings.get(u);
    if (list) list.push(i);
    else rings.set(u, [i]);
  }
  return rings;
}

function scatterOf(
  { box, hkl }: MergedIntensities,
  ring: readonly number[],
  beside: readonly number[],
  { mapped, measured, others }: { mapped: Mapped; measured: Measurements; others: Others },
  byUnique: ByUnique
): Pick<IceRing, 'deviation' | 'deviationBeside' | 'ccHalf' | 'ccHalfBeside' | 'sets'> {
  const { sets, set } = mapped.observations;
  const ofEntries = (entries: readonly number[]) => {
    const bySet = sets.map(() => new Variance());
    const means = new Variance();
    let [squares, count, errors, compared] = [0, 0, 0, 0];
    for (const at of entries) {
      const slot = box.slotOf(hkl[3 * at] as number, hkl[3 * at + 1] as number, hkl[3 * at + 2] as number);
      const all = byUnique.get(slot >> 1) ?? [];
      const sample = new Variance();
      for (const i of all) {
        sample.add(measured.intensity[i] as number);
        const mean = others.mean[i] as number;
        if (Number.isNaN(mean)) continue;
        const sigma = Math.sqrt((measured.sigma[i] as number) ** 2 + (others.variance[i] as number));
        const deviation = ((measured.intensity[i] as number) - mean) / sigma;
        squares += deviation * deviation;
        count++;
        bySet[set[i] as number]?.add(deviation);
      }
      if (all.length < 2) continue;
      means.add(sample.mean);
      errors += sample.value / (all.length / 2);
      compared++;
    }
    const half = errors / compared / 2;
    return {
      bySet,
      count,
      deviation: Math.sqrt(squares / count),
      ccHalf:
        compared < 3 || !(means.value + half > 0)
          ? undefined
          : (100 * (means.value - half)) / (means.value + half)
    };
  };
  const [inside, outside] = [ofEntries(ring), ofEntries(beside)];
  return {
    ...(inside.count > 0 && { deviation: inside.deviation }),
    ...(outside.count > 0 && { deviationBeside: outside.deviation }),
    ...(inside.ccHalf !== undefined && { ccHalf: inside.ccHalf }),
    ...(outside.ccHalf !== undefined && { ccHalfBeside: outside.ccHalf }),
    sets: sets.flatMap(({ name }, s) => {
      const [own, base] = [inside.bySet[s], outside.bySet[s]];
      if (!own || !base || own.n < FEWEST_OF_SET || base.n < FEWEST_OF_SET || sets.length < 2) return [];
      const deviation = own.mean - base.mean;
      // The spread beside the ring: the ring's own is what ice makes large.
      const deviationSigma = deviation / Math.sqrt(base.value / own.n + base.value / base.n);
      return deviationSigma > CLEAR ? [{ file: name, n: own.n, deviation, deviationSigma }] : [];
    })
  };
}
