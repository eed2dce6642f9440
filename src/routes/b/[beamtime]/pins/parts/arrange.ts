/** Which pins are shown, and in which order. The choices stand in the address. */
import { searchFor } from '$lib/beamtime/search';
import { stoppedAt, type PinRow } from '$lib/analysis/funnel';
import { naturalOrder } from '$lib/base/rel-path';
import type { pins } from '$lib/words/pins';
import type { PinColumn } from './columns';

type PinWords = (typeof pins)['en'];

/** How far a pin came, as a filter. */
export const CAME = {
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

export interface Arrangement {
  readonly text: string;
  readonly sample?: string;
  readonly mode?: string;
  readonly came?: Came;
  readonly sort?: string;
  readonly descending: boolean;
}

export function arrangementOf(view: URLSearchParams): Arrangement {
  const said = (key: string): string | undefined => view.get(key) ?? undefined;
  const [sample, mode, sort] = ['sample', 'mode', 'sort'].map(said);
  const came = said('came');
  return {
    text: said('q') ?? '',
    ...(sample !== undefined && { sample }),
    ...(mode !== undefined && { mode }),
    ...(came !== undefined && isCame(came) && { came }),
    ...(sort !== undefined && { sort: sort.replace(/^-/, '') }),
    descending: sort?.startsWith('-') ?? false
  };
}

function isCame(word: string): word is Came {
  return Object.hasOwn(CAME, word);
}

/** The rows that fit, sorted by the column; rows without a value come last either way. */
export function arrange(
  rows: readonly PinRow[],
  columns: readonly PinColumn[],
  arrangement: Arrangement,
  words: PinWords
): readonly PinRow[] {
  const found = searchFor(arrangement.text);
  const shown = rows.filter((row) => fits(row, arrangement) && found(searchedText(row, words)));
  const column = columns.find(({ id }) => id === arrangement.sort);
  if (column === undefined) return shown;
  const sign = arrangement.descending ? -1 : 1;
  return shown
    .map((row) => ({ row, value: column.value(row, words) }))
    .sort((a, b) => compare(a.value, b.value, sign))
    .map(({ row }) => row);
}

function compare(a: number | string | undefined, b: number | string | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : naturalOrder(String(a), String(b)));
}

/** The pin, its sample, its mode and its outcome in words. */
function searchedText({ pin }: PinRow, words: PinWords): string {
  const outcomes: Readonly<Record<string, string>> = words.outcomes;
  const told = outcomes[pin.outcome ?? ''] ?? '';
  return `${pin.path} ${pin.sampleName ?? ''} ${pin.mode ?? ''} ${pin.outcome ?? ''} ${told}`;
}

function fits(row: PinRow, { sample, mode, came }: Arrangement): boolean {
  const { pin } = row;
  if (sample !== undefined && pin.sampleName !== sample) return false;
  if (mode !== undefined && pin.mode !== mode) return false;
  return came === undefined || CAME[came](row);
}
