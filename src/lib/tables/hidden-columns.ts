import { field } from '../address/fields';
import { recall, remember } from '../base/browser-memory';

/** The columns that the user has taken away: remembered in this browser for each list, and said in the address so that a link shows the same. */

function keyOf(list: string): string {
  return `kamome.${list}.hidden-columns`;
}

export function rememberedHidden(list: string): ReadonlySet<string> {
  return hiddenIn(recall(keyOf(list))) ?? new Set();
}

export function rememberHidden(list: string, hidden: ReadonlySet<string>): void {
  remember(keyOf(list), hiddenText(hidden));
}

const NOTHING = 'none';

/** As they stand in an address; nothing hidden is said too. A space within a name is written as `~`. */
export function hiddenText(hidden: ReadonlySet<string>): string {
  return hidden.size === 0 ? NOTHING : [...hidden].map((id) => id.replaceAll(' ', '~')).join(' ');
}

/** Reads what `hiddenText` writes; `undefined` where the address says nothing about columns. */
export function hiddenIn(text: string | undefined): ReadonlySet<string> | undefined {
  if (text === undefined || text === '') return undefined;
  if (text === NOTHING) return new Set();
  return new Set(text.split(' ').flatMap((id) => (id === '' ? [] : [id.replaceAll('~', ' ')])));
}

/** The part of an address that says them; `undefined`: it does not say. */
export const hiddenColumns = field(hiddenIn, (hidden) => hidden && hiddenText(hidden));
