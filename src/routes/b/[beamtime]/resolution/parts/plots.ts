/** The charts of the resolution page as data. */
import { ccHalfAt, type CcHalfFit } from '$lib/analysis/cc-half-fit';
import type { Shell } from '$lib/beamtime/types';
import { middleOf } from '$lib/charts/chart';
import { inverseSquare } from '$lib/charts/resolution-axis';
import type { PlotPoint, PlotSeries } from '$lib/charts/resolution-plot';

/** The resolutions, Å, that a cut-off can be set to. */
export const CUT_RANGE = [0.3, 50] as const;

/** A number of the shells at their middles in 1/d², joined by lines; `mark` says which are significant. */
export function shellSeries(
  shells: readonly Shell[],
  value: (shell: Shell) => number | undefined,
  mark?: (shell: Shell) => boolean | undefined
): PlotSeries {
  const points: PlotPoint[] = [];
  let before: number | undefined;
  for (const shell of shells) {
    const [d, of, significant] = [shell.dMin, value(shell), mark?.(shell)];
    const dMax = shell.dMax ?? before;
    before = d ?? before;
    if (d === undefined || d <= 0 || of === undefined) continue;
    const edge = inverseSquare(d);
    const s = middleOf(dMax, d);
    points.push({
      s,
      shell: [2 * s - edge, edge],
      value: of,
      ...(significant !== undefined && { significant })
    });
  }
  return { key: 'shells', name: '', colour: 1, joined: true, points };
}

/** CC1/2 in percent with the fitted curve up to `end` (1/d²): the curve belongs to the outer edges, so the values are levels over their shells. */
export function ccHalfSeries(shells: readonly Shell[], fit: CcHalfFit | undefined, end: number): PlotSeries {
  const measured = shellSeries(
    shells,
    ({ ccHalf }) => ccHalf,
    ({ ccHalfSignificant }) => ccHalfSignificant
  );
  if (fit === undefined) return measured;
  const curve = Array.from({ length: 121 }, (_, n) => {
    const s = (n / 120) * end;
    return { s, value: ccHalfAt(fit, s) * 100 };
  });
  const points = measured.points.map((point) => ({ ...point, s: point.shell?.[1] ?? point.s }));
  return { ...measured, points, joined: false, levels: true, curve };
}
