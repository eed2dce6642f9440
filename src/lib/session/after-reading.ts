/** What the library is given when a beamtime has been read, or its findings are known. */
import type { Promised } from '../beamtime/types';
import { joinArchives } from '../library/archive-promise';
import type { Library } from '../library/library';
import { settingsOf } from './beamtime-settings';
import { worstOf } from './first-things';
import type { OpenBeamtime } from './open-beamtime.svelte';

/** Joins its report archive, opened before, to a disk that was read; what the archive promised, against the disk. `undefined`: there is none. */
export async function promisedToDisk(
  library: Library,
  { id, name }: Pick<OpenBeamtime, 'id' | 'name'>
): Promise<Promised | undefined> {
  if (name.source !== 'folder') return undefined;
  await joinArchives(library, id, settingsOf);
  return library.promised(id);
}

/** Notes what to look at first on its card of the start page; or that there is nothing to look at. */
export async function keepWorst(
  library: Library,
  { id, findings, merges, judge }: Pick<OpenBeamtime, 'id' | 'findings' | 'merges' | 'judge'>
): Promise<void> {
  const worst = worstOf(findings, merges, judge.checks);
  if (worst !== undefined) await library.changeCard(id, { worst });
}
