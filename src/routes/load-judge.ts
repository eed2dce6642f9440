import type { Judge } from '$lib/session/ports';

/** The checklist, loaded when the first beamtime is opened. */
export async function loadJudge(): Promise<Judge> {
  const { checkMergeInPieces, checkRest, checks, defaultLimits } = await import('$lib/checks/index');
  return { checks, defaults: defaultLimits, merge: checkMergeInPieces, rest: checkRest };
}
