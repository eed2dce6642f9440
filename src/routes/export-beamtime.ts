import { saveBlob } from '$lib/components/chart/save-blob';
import type { Library } from '$lib/library/library';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { keptRule } from '$lib/session/ranking.svelte';
import { keptJudgements } from '$lib/session/triage.svelte';

/** Downloads the index of a beamtime, with the user's rule and judgements, as `<beamtime>.kamome.json`. */
export async function exportBeamtime(open: OpenBeamtime, library: Library): Promise<void> {
  const { exportIndex } = await import('$lib/takehome/export-index');
  // Asked anew, so that nothing is missing while the checklist still works.
  await open.judgeAll();
  const ranking = await keptRule(library, open.id);
  const { conclusionsOf } = await import('./b/[beamtime]/conclusions');
  const index = exportIndex(
    open.beamtime,
    open.findings,
    { name: 'kamome', version: __APP_VERSION__ },
    new Date(),
    { ranking, decisions: await keptJudgements(library, open.id) },
    conclusionsOf(open, ranking)
  );
  saveBlob(new Blob([JSON.stringify(index)], { type: 'application/json' }), `${open.name.name}.kamome.json`);
}
