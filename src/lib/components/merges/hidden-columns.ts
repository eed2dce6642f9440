/** The columns that the user has taken away: remembered in this browser, and said in the address so that a link shows the same. */
import { COLUMNS } from './columns';

const KEY = 'kamome.merges.hidden-columns';

export function rememberedHidden(): ReadonlySet<string> {
  const text = window.localStorage.getItem(KEY);
  return new Set(text === null ? [] : text.split(' ').filter(Boolean));
}

export function rememberHidden(hidden: ReadonlySet<string>): void {
  window.localStorage.setItem(KEY, [...hidden].join(' '));
}

const NOTHING = 'none';

/** As they stand in an address. */
export function hiddenText(hidden: ReadonlySet<string>): string {
  return hidden.size === 0 ? NOTHING : [...hidden].join(' ');
}

/** Reads what `hiddenText` writes; `undefined` where the address says nothing about columns. */
export function hiddenIn(text: string | null): ReadonlySet<string> | undefined {
  if (text === null || text === '') return undefined;
  const said = new Set(text.split(' '));
  return new Set(COLUMNS.flatMap(({ id }) => (said.has(id) ? [id] : [])));
}
