/** The stretches of a wedge strip: each wedge over the frames that it has, and the gaps where none is. */
import { phiRange } from '$lib/analysis/wedges';
import type { ProcessingRun } from '$lib/beamtime/types';
import { plainNumber } from './lane-figures';

export interface WedgeStretch {
  readonly firstFrame: number;
  readonly lastFrame: number;
  /** Absent: no wedge has these frames. */
  readonly run?: ProcessingRun;
}

/** `wedges` in the order of their frames; one that begins before the end of its predecessor stands behind it. */
export function wedgeStretches(
  whole: Pick<ProcessingRun, 'firstFrame' | 'lastFrame'>,
  wedges: readonly ProcessingRun[]
): readonly WedgeStretch[] {
  const stretches: WedgeStretch[] = [];
  let next = whole.firstFrame;
  for (const run of wedges) {
    if (run.firstFrame > next) stretches.push({ firstFrame: next, lastFrame: run.firstFrame - 1 });
    stretches.push({ firstFrame: run.firstFrame, lastFrame: run.lastFrame, run });
    next = Math.max(next, run.lastFrame + 1);
  }
  if (next <= whole.lastFrame) stretches.push({ firstFrame: next, lastFrame: whole.lastFrame });
  return stretches;
}

/** Its frames, `1–100`; where the degrees for each frame are known, its rotation, `0–10°`. */
export function stretchText(
  stretch: Pick<WedgeStretch, 'firstFrame' | 'lastFrame'>,
  oscillation: number | undefined
): string {
  const phi = phiRange(stretch, oscillation);
  const [from, to] = phi ?? [stretch.firstFrame, stretch.lastFrame];
  return `${plainNumber(from)}–${plainNumber(to)}${phi ? '°' : ''}`;
}
