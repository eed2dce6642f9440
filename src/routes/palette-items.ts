import { sampleOf, spellings } from '$lib/beamtime/names';
import type { Entry } from '$lib/commands/active.svelte';
import type { Merge } from '$lib/beamtime/types';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { GUIDE, START, TERMS, mergePlace, mergesPlace, pinPlace, place, runPlace } from '$lib/address/places';
import { titleOf, type ShelfEntry } from '$lib/session/shelf-entry';
import { suggestBeamtimes } from '$lib/session/shelf-search';
import { frame } from '$lib/words/frame';
import type { Language } from '$lib/words/words';
import { PAGES } from './pages';

/** Groups of the palette, in the order in which they stand before anything is typed. */
export const KINDS = ['command', 'page', 'sample', 'merge', 'pin', 'dataset', 'beamtime'] as const;

interface Common {
  readonly key: string;
  readonly kind: (typeof KINDS)[number];
  readonly label: string;
  /** Said at the right. */
  readonly detail?: string;
  /** Not shown, but found. */
  readonly also?: string;
}
interface Place extends Common {
  readonly href: string;
}
export type PaletteItem = Place | (Common & { readonly entry: Entry });

/** Everything that the palette can go to or do. `shelf`: its beamtimes. */
export function paletteItems(
  entries: readonly Entry[],
  open: OpenBeamtime | undefined,
  shelf: readonly ShelfEntry[],
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
  const others = shelf
    .filter(({ card }) => card.id !== open?.id && card.needsDisk !== true)
    .map((entry) => ({
      key: `beamtime:${entry.card.id}`,
      kind: 'beamtime' as const,
      label: titleOf(entry),
      ...(entry.label.title !== undefined && { detail: entry.card.name, also: entry.card.name }),
      href: place(entry.card.id)
    }));
  return [...commands, ...(open === undefined ? [] : placesIn(open, language)), ...always, ...others];
}

/** Beamtimes of the shelf, but for the one that is open, that fit a text by what was found in them and what the user says of them. */
export function beamtimeItems(
  shelf: readonly ShelfEntry[],
  open: OpenBeamtime | undefined,
  text: string
): readonly PaletteItem[] {
  return suggestBeamtimes(shelf, text)
    .filter(({ id }) => id !== open?.id)
    .map(({ id, label, detail }) => ({
      key: `beamtime:${id}`,
      kind: 'beamtime' as const,
      label,
      detail,
      href: place(id)
    }));
}

function placesIn(open: OpenBeamtime, language: Language): readonly Place[] {
  const { id, merges, pins, processingRuns } = open;
  const { rail } = frame[language];
  return [
    ...PAGES.map(({ page, name }) => ({
      key: `page:${page}`,
      kind: 'page' as const,
      label: rail[name],
      href: place(id, page)
    })),
    ...[...new Set(merges.map(sampleOf))].map((sample) => ({
      key: `sample:${sample}`,
      kind: 'sample' as const,
      label: sample,
      also: spellings(sample),
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
