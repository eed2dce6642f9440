/** What is on the disk, in figures for the overview. */
import { filePlace, mergesPlace, problemsPlace } from '$lib/address/places';
import { ROOT } from '$lib/base/rel-path';
import { unreadableCount, warnedCount } from '$lib/beamtime/unreadable';
import { listsAll } from '$lib/beamtime/whole-listing';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { say } from '$lib/words/language.svelte';
import { overview } from '$lib/words/overview';
import { numberText } from '$lib/words/written';

export interface DiskFigure {
  readonly name: string;
  /** `undefined`: not reached yet. */
  readonly text: string | undefined;
  /** Where more is said of it. */
  readonly href?: string;
}

type Source = Pick<
  OpenBeamtime,
  'id' | 'beamtime' | 'merges' | 'pins' | 'processingRuns' | 'progress' | 'scan' | 'state' | 'unreadable'
>;

/** None means not reached yet while the disk is read, and in an archive or a part of a disk that it is not known. */
export function diskFigures(open: Source): readonly DiskFigure[] {
  const words = say(overview);
  const scanning = open.state === 'scanning' ? open.progress : undefined;
  const whole = listsAll(open.beamtime, ROOT);
  const found = (value: number): string | undefined =>
    value > 0 ? numberText(value) : open.state === 'scanning' ? undefined : whole ? '0' : '?';
  /** Nothing read where files were parsed: all of them came from the library. */
  const bytesIn = (bytes: number): string =>
    bytes === 0 && scanning === undefined
      ? words.noBytes
      : bytes < 1e5
        ? words.kilobytes((bytes / 1e3).toFixed(1))
        : words.megabytes((bytes / 1e6).toFixed(1));
  const collections = open.pins.flatMap((pin) => pin.collections);
  const frames = collections.reduce((sum, collection) => sum + (collection.frames ?? 0), 0);
  const mergeRuns = open.merges
    .flatMap(({ trials }) => trials)
    .flatMap(({ clusters }) => clusters)
    .reduce((sum, { runs }) => sum + runs.length, 0);
  const pins = open.pins.length;
  const measured = found(open.pins.filter((pin) => pin.measured).length) ?? '–';
  const merges = mergesPlace(open.id);
  const problems = problemsPlace(open.id);
  return [
    { name: words.pinsOnDisk, text: pins === 0 ? found(0) : `${numberText(pins)} (${measured})` },
    { name: words.scans, text: found(open.pins.reduce((sum, { scans }) => sum + scans.length, 0)) },
    { name: words.collections, text: found(collections.length) },
    { name: words.frames, text: found(frames) },
    { name: words.runs, text: found(open.processingRuns.length) },
    { name: words.merges, text: found(open.merges.length), href: merges },
    { name: words.mergeRuns, text: found(mergeRuns), href: merges },
    { name: words.folders, text: numberText(scanning?.directories ?? open.scan.directories) },
    {
      name: words.files,
      text: numberText(scanning?.files ?? open.scan.files),
      href: filePlace(open.id, ROOT)
    },
    {
      name: words.read,
      text: numberText(scanning ? scanning.parsed + scanning.kept : open.scan.filesParsed)
    },
    { name: words.bytes, text: bytesIn(scanning?.bytesRead ?? open.scan.bytesRead) },
    { name: words.unreadable, text: numberText(unreadableCount(open.unreadable)), href: problems },
    { name: words.warned, text: numberText(warnedCount(open.unreadable)), href: problems }
  ];
}
