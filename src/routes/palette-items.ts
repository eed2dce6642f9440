import type { Entry } from '$lib/commands/active.svelte';
import type { Merge } from '$lib/beamtime/types';
import type { KnownBeamtime } from '$lib/library/schema';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { GUIDE, START, TERMS, mergePlace, mergesPlace, pinPlace, place, runPlace } from '$lib/session/place';
import { frame } from '$lib/words/frame';
import type { Language } from '$lib/words/words';
import { PAGES } from './pages';

/** Groups of the palette, in the order in which they stand before anything is typed. */
export const KINDS = ['command', 'page', 'sample', 'merge', 'pin', 'dataset', 'beamtime'] as const;

interface Common {
  readonly key: string;
  readonly kind: (typeof KINDS)[number];
  readonly label: string;
  /** Not shown, but found. */
  readonly also?: string;
}
interface Place extends Common {
  readonly href: string;
}
export type PaletteItem = Place | (Common & { readonly entry: Entry });

/** Everything that the palette can go to or do. `known`: the beamtimes of the shelf. */
export function paletteItems(
  entries: readonly Entry[],
  open: OpenBeamtime | undefined,
  known: readonly KnownBeamtime[],
  language: Language
): readonly PaletteItem[] {
  const commands = entries.map((entry, nth) => ({
    key: `command:${nth}`,
    kind: 'command' as const,
    label: entry.name,
    entry
  }));
  const always = [
    { key: 'start', kind: 'page' as const, label: frame[language].rail.start, href: START },
    { key: 'guide', kind: 'page' as const, label: frame[language].rail.guide, href: GUIDE },
    { key: 'terms', kind: 'page' as const, label: frame[language].terms, href: TERMS }
  ];
  const others = known
    .filter(({ id, needsDisk }) => id !== open?.id && needsDisk !== true)
    .map(({ id, name }) => ({
      key: `beamtime:${id}`,
      kind: 'beamtime' as const,
      label: name,
      href: place(id)
    }));
  return [...commands, ...(open === undefined ? [] : placesIn(open, language)), ...always, ...others];
}

function placesIn(open: OpenBeamtime, language: Language): readonly Place[] {
  const { id, merges, pins, processingRuns } = open;
  const { rail } = frame[language];
  return [
    ...PAGES.map(({ page, icon }) => ({
      key: `page:${page}`,
      kind: 'page' as const,
      label: rail[icon],
      href: place(id, page)
    })),
    ...[...new Set(merges.map(({ sampleName }) => sampleName))].map((sample) => ({
      key: `sample:${sample}`,
      kind: 'sample' as const,
      label: sample,
      href: mergesPlace(id, { sample })
    })),
    ...merges.map((merge) => ({
      key: `merge:${merge.path}`,
      kind: 'merge' as const,
      label: merge.path,
      also: spaceGroupsOf(merge),
      href: mergePlace(id, merge.path)
    })),
    ...pins.map(({ path }) => ({
      key: `pin:${path}`,
      kind: 'pin' as const,
      label: path,
      href: pinPlace(id, path)
    })),
    ...processingRuns.map(({ path }) => ({
      key: `dataset:${path}`,
      kind: 'dataset' as const,
      label: path,
      href: runPlace(id, path)
    }))
  ];
}

function spaceGroupsOf({ trials }: Merge): string {
  const groups = new Set(
    trials.flatMap(({ clusters }) =>
      clusters.flatMap(({ runs }) => runs.flatMap(({ spaceGroup }) => spaceGroup ?? []))
    )
  );
  return [...groups].join(' ');
}
