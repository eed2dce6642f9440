import { saveBlob } from '$lib/components/chart/save-blob';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';

/** Downloads the index of a beamtime as `<beamtime>.kamome.json`. */
export async function exportBeamtime(open: OpenBeamtime): Promise<void> {
  const { exportIndex } = await import('$lib/takehome/export-index');
  // Asked anew, so that nothing is missing while the checklist still works.
  await open.judgeAll();
  const index = exportIndex(
    open.beamtime,
    open.findings,
    { name: 'kamome', version: __APP_VERSION__ },
    new Date()
  );
  saveBlob(new Blob([JSON.stringify(index)], { type: 'application/json' }), `${open.name.name}.kamome.json`);
}
