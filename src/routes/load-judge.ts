import type { Judge } from '$lib/session/ports';

/** The checklist, loaded when the first beamtime is opened. */
export async function loadJudge(): Promise<Judge> {
  return { checks: [], defaults: {}, merge: () => [], rest: () => [] };
}
