import type { IceLook } from '$lib/beamtime/types';
import type { IceVerdict } from '$lib/frames/figures/ice';
import type { Outcome } from '$workers/frames';

/** Frames that are judged, at most: the first, the last, and some between them at even distances. */
const MOST_FRAMES = 5;

/** The frames of `first` to `last` that are judged. */
export function framesToJudge(first: number, last: number): readonly number[] {
  const many = Math.max(1, Math.min(MOST_FRAMES, last - first + 1));
  const step = many === 1 ? 0 : (last - first) / (many - 1);
  return Array.from({ length: many }, (_, n) => Math.round(first + n * step));
}

/**
 * Judges frames of a data set one by one (figures/ice.ts says how): ice on one of them is ice in the data set. They are not added up: the limits
 * were tried on single frames. `judged` hears how many are done; a `signal` ends it, and there is no look then.
 */
export async function lookForIce(
  frames: readonly number[],
  judge: (frame: number) => Promise<Outcome<IceVerdict>>,
  judged: (done: number) => void,
  signal: AbortSignal
): Promise<IceLook | undefined> {
  const found: Record<IceVerdict['verdict'] | 'unread', number[]> = {
    ice: [],
    perhaps: [],
    no: [],
    unknown: [],
    unread: []
  };
  let strongest: IceVerdict['rings'] = [];
  for (const [done, frame] of frames.entries()) {
    judged(done);
    const outcome = await judge(frame);
    if (signal.aborted) return undefined;
    if ('fault' in outcome) found.unread.push(frame);
    else {
      const { verdict, rings } = outcome.ok;
      found[verdict].push(frame);
      if (verdict !== 'unknown' && heightOf(rings) > heightOf(strongest)) strongest = rings;
    }
  }
  const { ice, perhaps, no, unknown, unread } = found;
  return {
    at: new Date().toISOString(),
    frames: [...ice, ...perhaps, ...no].sort((a, b) => a - b),
    ice,
    perhaps,
    unknown,
    unread,
    rings: strongest.map(({ d, ratio }) => ({ d, ratio }))
  };
}

function heightOf(rings: IceVerdict['rings']): number {
  return rings.reduce((sum, { ratio }) => sum + ratio - 1, 0);
}
