import { sampleNames } from '$lib/beamtime/names';
import type { Beamtime } from '$lib/beamtime/types';
import { idOf, keepIdentity, MOST_FOLDERS } from '$lib/library/identity';
import { Flawed } from '$lib/base/flaw';
import { beamtimeId } from '$lib/library/beamtime-id';
import type { KnownBeamtime } from '$lib/library/schema';
import type { Desk } from '$lib/session/desk.svelte';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { keepRecomputed, recomputedKey } from '$lib/session/kept-recomputed';
import { bringOpinions } from '$lib/session/sender-offer.svelte';
import { readIndex } from '$lib/takehome/import-index';
import { errorSentence } from '$lib/words/flaw-sentence';

/** Opens an exported index (`<beamtime>.kamome.json`): it is put into the library, beside a beamtime of that name that was read from a disk. */
export async function importBeamtime(desk: Desk, file: File): Promise<OpenBeamtime | undefined> {
  desk.dismiss();
  try {
    return await desk.load(await takeIn(desk, file));
  } catch (error) {
    const text = `${file.name}: ${errorSentence(error)}`;
    desk.fail({ flaw: { code: 'written', text } });
    return undefined;
  }
}

/** Puts many exported indexes onto the shelf. A file that is none is named (`desk.imported`) and costs nothing else; archives are opened one at a time. */
export async function importBeamtimes(desk: Desk, files: readonly File[]): Promise<void> {
  desk.dismiss();
  let beamtimes = 0;
  const refused: { file: string; why: string }[] = [];
  for (const file of files) {
    desk.importing(file.name);
    try {
      if (!/\.json$/i.test(file.name)) refused.push({ file: file.name, why: 'archive' });
      else {
        await takeIn(desk, file);
        beamtimes++;
      }
    } catch (error) {
      refused.push({ file: file.name, why: errorSentence(error) });
    }
  }
  desk.importEnded({ beamtimes, refused });
  await desk.shelf.load();
  void desk.shelf.gather();
}

/** The id under which the library has it then. A later export of the beamtime is not replaced by an earlier one. */
async function takeIn(desk: Desk, file: File): Promise<string> {
  const { beamtime, exportedAt, opinions } = readIndex(await file.text());
  const seen = {
    folders: [...beamtime.pins, ...beamtime.merges].map(({ path }) => path).slice(0, MOST_FOLDERS),
    files: {}
  };
  const id = await idOf(desk.library, `${beamtimeId(beamtime)} (import)`, seen);
  const here = (await desk.library.card(id))?.scannedAt;
  if (exportedAt !== undefined && here !== undefined && here > exportedAt)
    throw new Flawed({ code: 'newer-export-here', exported: minute(exportedAt), here: minute(here) });
  await keepIdentity(desk.library, id, seen);
  await desk.library.keepWhole({ ...cardOf(beamtime, exportedAt), id }, beamtime);
  // Those of an earlier import of it were of other rows.
  await desk.library.own.forgetSettings([recomputedKey(id)]);
  if (beamtime.recomputed) await keepRecomputed(desk.library, id, beamtime.recomputed);
  await bringOpinions(desk.library, id, opinions);
  // Last: a page of it that is open is drawn anew from what is kept by now.
  if (desk.current?.id === id) desk.leave();
  return id;
}

/** `2026-11-29 05:00 UTC`. */
const minute = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;

function cardOf(beamtime: Beamtime, exportedAt: string | undefined): Omit<KnownBeamtime, 'id'> {
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
      samples: sampleNames(pins, merges).size,
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
    scannedAt: exportedAt ?? now,
    lastOpened: now,
    hasHandle: false
  };
}
