/** Limits of resolution shells, as 1/d² in Å⁻². */
export interface ShellLimits {
  /** Upper limits, ascending; the first shell begins at infinity, or at `from`. A reflection on a limit belongs to the shell below it. */
  readonly upper: readonly number[];
  readonly from: number;
}

/** How the limits are laid: `xds` equal steps of 1/d², `equal-volume` equal steps of 1/d³, both between the data's own ends. */
export type ShellEdges = 'xds' | 'equal-volume';

/** `n` shells between the smallest and the largest 1/d² of the accepted records: CORRECT's nine, or those of cctbx. */
export function shellsBetween(
  smallest: number,
  largest: number,
  n: number,
  edges: ShellEdges,
  from = 0
): ShellLimits {
  const power = edges === 'xds' ? 1 : 1.5;
  const [low, high] = [smallest ** power, largest ** power];
  const upper = Array.from(
    { length: n },
    (_, shell) => (low + ((high - low) * (shell + 1)) / n) ** (1 / power)
  );
  upper[n - 1] = largest;
  return { upper, from };
}

/** The shells of KAMO's XSCALE.INP: d_k = d_min √(n/k). */
export function kamoShells(dMin: number, n = 9): ShellLimits {
  return { upper: Array.from({ length: n }, (_, shell) => (shell + 1) / n / (dMin * dMin)), from: 0 };
}

export function shellsOfLimits(dMin: readonly number[]): ShellLimits {
  return { upper: dMin.map((d) => 1 / (d * d)), from: 0 };
}

/** Limits are computed and so are 1/d²: equal ones may differ in the last digit. */
const TOLERANCE = 1e-9;

/** The shell of 1/d², or -1 outside of all. */
export function shellOf({ upper, from }: ShellLimits, s2: number): number {
  if (s2 < from * (1 - TOLERANCE)) return -1;
  for (let shell = 0; shell < upper.length; shell++)
    if (s2 <= (upper[shell] as number) * (1 + TOLERANCE)) return shell;
  return -1;
}
