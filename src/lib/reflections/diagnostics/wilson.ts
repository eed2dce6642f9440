import type { MergedIntensities } from './merged-intensities';
import type { Unknown } from './unknown';

/** One bin of a Wilson plot. */
export interface WilsonBin {
  /** Mean 1/d², Å⁻². */
  readonly s2: number;
  readonly n: number;
  /** ln⟨I/ε⟩, and the same over Σf² of an average atom of protein. Absent where ⟨I⟩ is not above 2 σ. */
  readonly lnI?: number;
  readonly lnIOverF2?: number;
}

/** A straight line through a Wilson plot. It is no fit of the empirical curve of proteins, which xtriage uses. */
export interface WilsonLine {
  readonly method: 'straight-line';
  /** With form factors of C, N and O: B of the atoms, Å². */
  readonly b: number;
  readonly sigma: number;
  /** Without form factors: of the intensities as they are. */
  readonly bPlain: number;
  /** The range of the line, Å. */
  readonly dMax: number;
  readonly dMin: number;
}

export interface Wilson {
  readonly bins: readonly WilsonBin[];
  readonly line: WilsonLine | Unknown;
}

/** Å: coarser, the solvent and secondary structure bend the curve; data that end before the second have no straight part. */
const LINE_FROM = 4;
const LINE_NEEDS = 3;
const MOST_BINS = 30;
const IN_BIN = 60;
const FEWEST_BINS = 5;

/** Σ a exp(−b s²/4) + c (Cromer & Mann 1968; International Tables C, 6.1.1.4): C, N, O, and their shares in proteins without hydrogen. */
const ATOMS = [
  { share: 0.63, a: [2.31, 1.02, 1.5886, 0.865], b: [20.8439, 10.2075, 0.5687, 51.6512], c: 0.2156 },
  { share: 0.17, a: [12.2126, 3.1322, 2.0125, 1.1663], b: [0.0057, 9.8933, 28.9975, 0.5826], c: -11.529 },
  { share: 0.2, a: [3.0485, 2.2868, 1.5463, 0.867], b: [13.2771, 5.7011, 0.3239, 32.9089], c: 0.2508 }
];

/** Mean f² of an atom of protein at 1/d² = s². */
function meanSquareFormFactor(s2: number): number {
  return ATOMS.reduce((sum, { share, a, b, c }) => {
    const f = a.reduce((part, one, n) => part + one * Math.exp((-(b[n] ?? 0) * s2) / 4), c);
    return sum + share * f * f;
  }, 0);
}

/** ln⟨I/ε⟩ in bins of equal width in 1/d², and the line beyond 4 Å, weighted by Wilson's variance of the means: I ∝ exp(−B/(2d²)). */
export function wilson(merge: MergedIntensities): Wilson {
  const { n, s2, absent } = merge;
  let [least, most, used] = [Infinity, 0, 0];
  for (let at = 0; at < n; at++) {
    if (absent[at]) continue;
    least = Math.min(least, s2[at] as number);
    most = Math.max(most, s2[at] as number);
    used++;
  }
  const nBins = Math.max(1, Math.min(MOST_BINS, Math.floor(used / IN_BIN)));
  const all = used > 0 ? binned(merge, least, most, nBins) : [];
  return { bins: all.map(({ variance: _, ...bin }) => bin), line: lineOf(merge, most) };
}

type WeighedBin = WilsonBin & { readonly variance: number };

function lineOf(merge: MergedIntensities, most: number): WilsonLine | Unknown {
  const dMin = 1 / Math.sqrt(most);
  if (!(dMin < LINE_NEEDS)) return { unknown: 'low-resolution', found: dMin, needed: LINE_NEEDS };
  const least = 1 / LINE_FROM ** 2;
  const inside = merge.s2.reduce((count, s2) => count + (s2 >= least ? 1 : 0), 0);
  const nBins = Math.min(MOST_BINS, Math.floor(inside / IN_BIN));
  const bins = nBins < FEWEST_BINS ? [] : binned(merge, least, most, nBins);
  const clear = bins.filter(({ lnI }) => lnI !== undefined);
  if (nBins < FEWEST_BINS) return { unknown: 'few-reflections', found: inside, needed: FEWEST_BINS * IN_BIN };
  if (clear.length < FEWEST_BINS) return { unknown: 'weak', found: clear.length, needed: FEWEST_BINS };
  const [withForm, plain] = [
    slopeOf(clear, ({ lnIOverF2 = NaN }) => lnIOverF2),
    slopeOf(clear, ({ lnI = NaN }) => lnI)
  ];
  return {
    method: 'straight-line',
    b: -2 * withForm.slope,
    sigma: 2 * withForm.sigma,
    bPlain: -2 * plain.slope,
    dMax: LINE_FROM,
    dMin
  };
}

function binned(
  { n, s2, intensity, sigma, epsilon, absent }: MergedIntensities,
  least: number,
  most: number,
  nBins: number
): WeighedBin[] {
  const sums = Array.from({ length: nBins }, () => ({ n: 0, s2: 0, i: 0, v: 0 }));
  for (let at = 0; at < n; at++) {
    const square = s2[at] as number;
    if (absent[at] || square < least || square > most) continue;
    const bin = sums[Math.min(nBins - 1, Math.floor(((square - least) / (most - least)) * nBins))];
    if (bin === undefined) continue;
    bin.n++;
    bin.s2 += square;
    bin.i += (intensity[at] as number) / (epsilon[at] as number);
    bin.v += ((sigma[at] as number) / (epsilon[at] as number)) ** 2;
  }
  return sums.flatMap((bin) => {
    if (bin.n === 0) return [];
    const [mean, square] = [bin.i / bin.n, bin.s2 / bin.n];
    if (!(mean > (2 * Math.sqrt(bin.v)) / bin.n)) return [{ s2: square, n: bin.n, variance: Infinity }];
    const lnI = Math.log(mean);
    return [
      {
        s2: square,
        n: bin.n,
        lnI,
        lnIOverF2: lnI - Math.log(meanSquareFormFactor(square)),
        variance: 1 / bin.n + bin.v / (bin.n * mean) ** 2
      }
    ];
  });
}

function slopeOf(
  bins: readonly WeighedBin[],
  value: (bin: WeighedBin) => number
): { slope: number; sigma: number } {
  let [w, x, y, xx, xy] = [0, 0, 0, 0, 0];
  for (const bin of bins) {
    const one = 1 / bin.variance;
    w += one;
    x += one * bin.s2;
    y += one * value(bin);
  }
  for (const bin of bins) {
    const from = bin.s2 - x / w;
    xx += (from * from) / bin.variance;
    xy += (from * (value(bin) - y / w)) / bin.variance;
  }
  return { slope: xy / xx, sigma: 1 / Math.sqrt(xx) };
}
