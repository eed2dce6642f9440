/** How a position of a puck is drawn and told. */
import {
  puckFate,
  puckShare,
  puckValue,
  type PuckFate,
  type PuckMeasure,
  type puckRange
} from '$lib/analysis/puck-wheels';
import type { PinRow } from '$lib/analysis/funnel';
import { sequentialColour } from '$lib/charts/sequential-colours';
import { say } from '$lib/words/language.svelte';
import { pucks } from '$lib/words/pucks';

export type PuckColour = 'fate' | PuckMeasure;

export interface PuckMark {
  /** Of the fill; `undefined` for a position without a value. */
  readonly colour?: string;
  /** Of the letters on it. */
  readonly ink: string;
  /** Says the fate without colour; of a measure the number. */
  readonly sign: string;
  /** In words. */
  readonly told: string;
}

/** A sign and a colour for each fate, so that none is told by colour alone. */
export const FATE_MARKS: Readonly<Record<PuckFate, { readonly sign: string; readonly colour?: string }>> = {
  merged: { sign: '✓', colour: 'var(--series-1)' },
  'not-merged': { sign: '=', colour: 'var(--series-6)' },
  'not-processed': { sign: '!', colour: 'var(--series-5)' },
  'no-data': { sign: '✕', colour: 'var(--series-2)' },
  'not-measured': { sign: '–', colour: 'var(--series-rest)' },
  unknown: { sign: '?' }
};

export function puckMark(row: PinRow, by: PuckColour, range: ReturnType<typeof puckRange>): PuckMark {
  const words = say(pucks);
  if (by === 'fate') {
    const fate = puckFate(row);
    const { sign, colour } = FATE_MARKS[fate];
    return { sign, told: words.fates[fate], ink: colour ? '#111' : 'var(--ink)', ...(colour && { colour }) };
  }
  const value = puckValue(row, by);
  const none = `${words.measures[by]}: ${words.noValue}`;
  if (value === undefined || range === undefined) return { sign: '', ink: 'var(--ink)', told: none };
  const share = puckShare(value, range);
  const [r, g, b] = sequentialColour(share);
  return {
    colour: `rgb(${r} ${g} ${b})`,
    // Viridis is dark up to its middle.
    ink: share < 0.55 ? '#fff' : '#111',
    sign: short(value),
    told: `${words.measures[by]}: ${short(value)}`
  };
}

/** At most four digits: there is no room for more. */
export function short(value: number): string {
  return String(Number(value.toPrecision(value >= 1000 ? 4 : 3)));
}
