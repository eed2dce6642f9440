/** The columns of a wedge strip: each wedge over the frames that it has, and the gaps where none is. */
import type { ProcessingRun } from '$lib/beamtime/types';

export interface WedgeColumn {
  readonly firstFrame: number;
  readonly lastFrame: number;
  /** Absent: no wedge has these frames. */
  readonly run?: ProcessingRun;
}

/** `wedges` in the order of their frames; one that begins before the end of its predecessor stands behind it. */
export function wedgeColumns(
  whole: Pick<ProcessingRun, 'firstFrame' | 'lastFrame'>,
  wedges: readonly ProcessingRun[]
): readonly WedgeColumn[] {
  const columns: WedgeColumn[] = [];
  let next = whole.firstFrame;
  for (const run of wedges) {
    if (run.firstFrame > next) columns.push({ firstFrame: next, lastFrame: run.firstFrame - 1 });
    columns.push({ firstFrame: run.firstFrame, lastFrame: run.lastFrame, run });
    next = Math.max(next, run.lastFrame + 1);
  }
  if (next <= whole.lastFrame) columns.push({ firstFrame: next, lastFrame: whole.lastFrame });
  return columns;
}
