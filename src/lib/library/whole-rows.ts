/** What the library gives back is looked at first: other versions, other tabs and other programs have written there. */
import type { KnownBeamtime } from './schema';

/** A row that can stand in a table; what something else put among them is left out. */
export function isRow(row: unknown): row is { readonly path: string } {
  return typeof row === 'object' && row !== null && 'path' in row && typeof row.path === 'string';
}

/** The rows among what was stored; none where that is no list. */
export function rowsIn<T>(stored: readonly T[] | undefined): T[] {
  return Array.isArray(stored) ? (stored as readonly T[]).filter((row) => isRow(row)) : [];
}

/**
 * A card with what the start page needs; `undefined` for anything else. What it may lack and has in another shape is left out: one such field would keep
 * the whole shelf from being drawn. The id is the key it was found under.
 */
export function wholeCard(id: string, card: KnownBeamtime | undefined): KnownBeamtime | undefined {
  const texts = [card?.name, card?.source, card?.opened, card?.scannedAt, card?.lastOpened];
  const figures = [...Object.values(card?.counts ?? {}), card?.counts?.files, card?.scan?.files];
  if (card === undefined || !texts.every((text) => typeof text === 'string')) return undefined;
  if (!figures.every((figure) => typeof figure === 'number')) return undefined;
  const whole = Object.entries({ ...card, id }).filter(([name, value]) => OPTIONAL[name]?.(value) ?? true);
  return Object.fromEntries(whole) as unknown as KnownBeamtime;
}

const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';
/** Whether a field that a card may lack can stand there. */
const OPTIONAL: Readonly<Record<string, (value: unknown) => boolean>> = {
  date: isText,
  beamline: isText,
  user: isText,
  partOf: isText,
  bytes: (value) => value === undefined || typeof value === 'number',
  worst: (value) => value === undefined || isWorst(value)
};

function isWorst(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { verdict, message } = value as { readonly verdict?: unknown; readonly message?: unknown };
  if (typeof message !== 'object' || message === null || !('en' in message)) return false;
  return [verdict, ...Object.values(message)].every((text) => typeof text === 'string');
}
