import type { Beamtime } from '$lib/beamtime/types';
import { idOf, keepIdentity, MOST_FOLDERS } from '$lib/library/identity';
import { beamtimeId } from '$lib/library/library';
import type { KnownBeamtime } from '$lib/library/schema';
import type { Desk } from '$lib/session/desk.svelte';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { keepRecomputed } from '$lib/session/recomputed';
import { bringOpinions } from '$lib/session/sender-offer.svelte';
import { readIndex } from '$lib/takehome/import-index';

/** Opens an exported index (`<beamtime>.kamome.json`): it is put into the library, beside a beamtime of that name that was read from a disk. */
export async function importBeamtime(desk: Desk, file: File): Promise<OpenBeamtime | undefined> {
  desk.dismiss();
  try {
    const { beamtime, opinions } = readIndex(await file.text());
    const seen = {
      folders: [...beamtime.pins, ...beamtime.merges].map(({ path }) => path).slice(0, MOST_FOLDERS),
      files: {}
    };
    const id = await idOf(desk.library, `${beamtimeId(beamtime)} (import)`, seen);
    await keepIdentity(desk.library, id, seen);
    const card = { ...cardOf(beamtime), id };
    if (desk.current?.id === card.id) desk.leave();
    await desk.library.keepWhole(card, beamtime);
    await keepRecomputed(desk.library, id, beamtime.recomputed ?? []);
    await bringOpinions(desk.library, id, opinions);
    return await desk.load(card.id);
  } catch (error) {
    const text = `${file.name}: ${error instanceof Error ? error.message : String(error)}`;
    desk.fail({ flaw: { code: 'written', text } });
    return undefined;
  }
}

function cardOf(beamtime: Beamtime): Omit<KnownBeamtime, 'id'> {
  const { name, date, beamline, user, opened, pins, processingRuns, merges, unreadable, scan } = beamtime;
  const now = new Date().toISOString();
  return {
    name,
    ...(date === undefined ? {} : { date }),
    ...(beamline === undefined ? {} : { beamline }),
    ...(user === undefined ? {} : { user }),
    source: 'import',
    opened,
    counts: {
      pins: pins.length,
      samples: new Set([...pins, ...merges].flatMap(({ sampleName }) => sampleName ?? [])).size,
      processingRuns: processingRuns.length,
      merges: merges.length,
      mergeRuns: merges
        .flatMap(({ trials }) => trials.flatMap(({ clusters }) => clusters))
        .reduce((sum, { runs }) => sum + runs.length, 0),
      files: scan.files,
      unreadable: new Set(unreadable.filter(({ severity }) => severity === 'error').map(({ path }) => path))
        .size
    },
    scan,
    scannedAt: now,
    lastOpened: now,
    hasHandle: false
  };
}
