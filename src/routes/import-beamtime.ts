import type { Beamtime } from '$lib/beamtime/types';
import { beamtimeId } from '$lib/library/library';
import type { KnownBeamtime } from '$lib/library/schema';
import type { Desk } from '$lib/session/desk.svelte';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { keepRuleOf } from '$lib/session/ranking.svelte';
import { keepJudgements } from '$lib/session/triage.svelte';
import { readIndex } from '$lib/takehome/import-index';

/** Opens an exported index (`<beamtime>.kamome.json`): it is put into the library, beside a beamtime of that name that was read from a disk. */
export async function importBeamtime(desk: Desk, file: File): Promise<OpenBeamtime | undefined> {
  desk.failed = undefined;
  try {
    const { beamtime, opinions } = readIndex(await file.text());
    const card = cardOf(beamtime);
    if (desk.current?.id === card.id) desk.leave();
    await desk.library.keepWhole(card, beamtime);
    if (opinions.ranking) await keepRuleOf(desk.library, card.id, opinions.ranking);
    if (opinions.decisions) await keepJudgements(desk.library, card.id, opinions.decisions);
    return await desk.load(card.id);
  } catch (error) {
    desk.failed = { message: `${file.name}: ${error instanceof Error ? error.message : String(error)}` };
    return undefined;
  }
}

function cardOf(beamtime: Beamtime): KnownBeamtime {
  const { name, date, beamline, user, opened, pins, processingRuns, merges, unreadable, scan } = beamtime;
  const now = new Date().toISOString();
  return {
    id: `${beamtimeId(beamtime)} (import)`,
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
