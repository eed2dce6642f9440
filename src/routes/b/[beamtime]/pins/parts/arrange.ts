/** Which pins are shown, and in which order. The choices stand in the address. */
import { spellings } from '$lib/beamtime/names';
import { searchFor } from '$lib/beamtime/search';
import { stoppedAt, type PinRow } from '$lib/analysis/funnel';
import { chosenIn, filtered, sorted, sortOf, type Chosen, type Filter, type Sort } from '$lib/tables/arrange';
import type { pins } from '$lib/words/pins';
import type { PinColumn } from './columns';

type PinWords = (typeof pins)['en'];

/** How far a pin came, as a filter. */
const CAME = {
  merged: ({ pin }: PinRow) => pin.steps.some(({ stage, state }) => stage === 'merged' && state === 'yes'),
  lost: ({ pin }: PinRow) => stoppedAt(pin) !== undefined,
  uncollected: ({ pin }: PinRow) => pin.measured === false,
  unprocessed: ({ areas }: PinRow) => areas.some(({ finished, all }) => finished < all),
  frames: ({ pin }: PinRow) =>
    pin.collections.some(
      ({ frames, expectedFrames, missingFiles, damagedFiles }) =>
        missingFiles.length > 0 || damagedFiles !== undefined || (frames ?? 0) < (expectedFrames ?? 0)
    ),
  absent: ({ pin }: PinRow) => !pin.onDisk
} as const;
export type Came = keyof typeof CAME;
export const CAME_NAMES = [
  'merged',
  'lost',
  'uncollected',
  'unprocessed',
  'frames',
  'absent'
] as const satisfies readonly Came[];

export const FILTERS = {
  sample: { of: ({ pin }: PinRow) => pin.sampleName },
  mode: { of: ({ pin }: PinRow) => pin.mode },
  came: { of: (row: PinRow) => CAME_NAMES.filter((word) => CAME[word](row)), words: CAME_NAMES }
} as const satisfies Record<string, Filter<PinRow>>;

export interface Arrangement extends Sort {
  readonly text: string;
  readonly chosen: Chosen;
}

/** What the address says. */
export function arrangementOf(
  view: Readonly<Record<'sample' | 'mode' | 'came' | 'sort', string | undefined>> & { readonly q: string }
): Arrangement {
  return { text: view.q, chosen: chosenIn(FILTERS, view), ...sortOf(view.sort) };
}

/** The rows that fit, sorted by the column; rows without a value come last either way. */
export function arrange(
  rows: readonly PinRow[],
  columns: readonly PinColumn[],
  { text, chosen, ...sort }: Arrangement,
  words: PinWords
): readonly PinRow[] {
  const found = searchFor(text);
  const shown = filtered(rows, FILTERS, chosen).filter((row) => found(searchedText(row, words)));
  return sorted(shown, columns, sort);
}

/** The pin, its sample, its mode and its outcome in words. */
function searchedText({ pin }: PinRow, words: PinWords): string {
  const outcomes: Readonly<Record<string, string>> = words.outcomes;
  const told = outcomes[pin.outcome ?? ''] ?? '';
  return `${pin.path} ${spellings(pin.sampleName ?? '')} ${pin.mode ?? ''} ${pin.outcome ?? ''} ${told}`;
}
