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

/** A card with what the start page needs; `undefined` for anything else. The id is the key it was found under. */
export function wholeCard(id: string, card: KnownBeamtime | undefined): KnownBeamtime | undefined {
  const texts = [card?.name, card?.source, card?.opened, card?.scannedAt, card?.lastOpened];
  const figures = [...Object.values(card?.counts ?? {}), card?.counts?.files, card?.scan?.files];
  if (card === undefined || !texts.every((text) => typeof text === 'string')) return undefined;
  return figures.every((figure) => typeof figure === 'number') ? { ...card, id } : undefined;
}
