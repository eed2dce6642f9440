import { child, type RelPath } from '$lib/base/rel-path';
import { firstFile } from '$lib/frames/series-names';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import type { SeriesFiles } from '$workers/frames';

/** What is read from: the disk of the opened beamtime. */
export type FrameDisk = Pick<OpenBeamtime, 'connected' | 'list' | 'read'>;

/** The files of a series, and the one that it is opened by; `undefined` where there is none, or the disk is not connected. */
export interface FoundSeries {
  readonly files: SeriesFiles;
  readonly name: string;
}

/** Looks for `prefix` in `folder`: a master, else data files, else single images; or a file of that very name. Rejects as the disk does. */
export async function findSeries(
  open: FrameDisk,
  folder: RelPath,
  prefix: string
): Promise<FoundSeries | undefined> {
  const names = await open.list(folder);
  if (names === undefined) return undefined;
  const name = firstFile(names, prefix);
  if (name === undefined) return undefined;
  const read = async (wanted: string): Promise<File | null> => {
    try {
      return (await open.read(child(folder, wanted))) ?? null;
    } catch (error) {
      // The disk's words are for a person; the page says which file it is.
      if (error instanceof Error) return null;
      throw error;
    }
  };
  return { files: { names, read }, name };
}

/** Geometry files of a processing run, the best first (raw frames, "Source of geometry"). */
export const GEOMETRY_FILES = ['GXPARM.XDS', 'XPARM.XDS', 'INTEGRATE.HKL', 'XDS_ASCII.HKL'] as const;

/** The first of `names` that is in the run's folder. */
export async function fileOfRun(
  open: FrameDisk,
  run: RelPath,
  names: readonly string[]
): Promise<File | undefined> {
  let listed: readonly string[] | undefined;
  try {
    listed = await open.list(run);
  } catch (error) {
    // A run that is not on this disk has no files to offer.
    if (error instanceof Error) return undefined;
    throw error;
  }
  const name = names.find((one) => listed?.includes(one));
  return name === undefined ? undefined : open.read(child(run, name));
}
