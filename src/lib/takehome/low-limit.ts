/** XSCALE.LP prints no low-resolution limit of the data; the header of the merged MTZ does (RESO). */
import type { Shell } from '../beamtime/types';
import type { TakenRun } from './taken-run';

/**
 * The run with the low-resolution limit of its MTZ header in its overall and innermost statistics, where the logs say none. `header` is a record
 * of the format `mtz`, of whatever version of the app: what is not a limit above that of the innermost shell is not taken.
 */
export function withLowLimit(taken: TakenRun, header: unknown): TakenRun {
  const dMax = typeof header === 'object' && header !== null && 'dMax' in header ? header.dMax : undefined;
  if (typeof dMax !== 'number' || !Number.isFinite(dMax)) return taken;
  const { run } = taken;
  const [first, ...rest] = run.shells ?? [];
  if (dMax <= (first?.dMin ?? run.inner?.dMin ?? 0)) return taken;
  const reaching = (shell: Shell): Shell => ({ dMax, ...shell });
  return {
    ...taken,
    run: {
      ...run,
      ...(run.overall && { overall: reaching(run.overall) }),
      ...(run.inner && { inner: reaching(run.inner) }),
      ...(first && { shells: [reaching(first), ...rest] })
    }
  };
}
