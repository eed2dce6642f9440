import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';

/** Downloads the index of a beamtime as `<beamtime>.kamome.json`. */
export async function exportBeamtime(open: OpenBeamtime): Promise<void> {
  saveAs(
    new Blob([JSON.stringify(open.beamtime)], { type: 'application/json' }),
    `${open.name.name}.kamome.json`
  );
}

/** Lets the browser save a file. */
export function saveAs(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the blob by the next task.
  setTimeout(() => URL.revokeObjectURL(address));
}
