/**
 * Keys that belong to what has the focus: a list, a figure, a handle. They are listed here, and only what is listed can be taken: the list of keys is
 * made from this table, and the type checker refuses a component that takes a key which is not in it.
 */
import { keysOf, type Keys } from './keys';

/** What keys do, by what has the focus; the words are those of the same name in `words/commands`. */
export const LOCAL_KEYS = {
  list: {
    move: ['ArrowUp', 'ArrowDown'],
    page: ['PageUp', 'PageDown', 'Home', 'End'],
    openRow: ['Enter'],
    fold: ['ArrowLeft', 'ArrowRight'],
    tick: ['Space'],
    tickRange: ['Shift+Space'],
    tickAll: ['Mod+a'],
    untick: ['Escape']
  },
  figure: {
    walk: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    extend: ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'],
    select: ['Enter', 'Space'],
    clear: ['Escape'],
    zoom: ['+', '=', '-', '0'],
    cluster: ['z']
  },
  handle: {
    move: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    steps: ['PageUp', 'PageDown'],
    ends: ['Home', 'End']
  },
  field: {
    take: ['Enter', 'Shift+Enter'],
    leave: ['Escape']
  }
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly Keys[]>>>>;

type Scope = keyof typeof LOCAL_KEYS;
type KeyOf<S extends Scope> = {
  [Does in keyof (typeof LOCAL_KEYS)[S]]: (typeof LOCAL_KEYS)[S][Does] extends readonly (infer K)[]
    ? K
    : never;
}[keyof (typeof LOCAL_KEYS)[S]];

/** By key, what it does; `false`: nothing this time, and the key is left to others. */
type Takes<S extends Scope> = (
  event: KeyboardEvent,
  does: Readonly<Partial<Record<KeyOf<S> & string, () => unknown>>>
) => boolean;

/** Keys that may be held down with Alt or Ctrl, which say how something is selected. */
const SELECTING = /^(?:Mod\+|Alt\+)+(Enter|Space)$/;

/** Does what the key means here; true when it meant something. With Shift, a key that is not there by itself means the same without it. */
function take(event: KeyboardEvent, does: Readonly<Partial<Record<string, () => unknown>>>): boolean {
  if (event.isComposing) return false;
  const keys = keysOf(event);
  const bare = keys.replace('Shift+', '');
  const act = does[keys] ?? does[bare.replace(SELECTING, '$1')];
  if (act === undefined || act() === false) return false;
  event.preventDefault();
  return true;
}

export const takeListKey: Takes<'list'> = take;
export const takeFigureKey: Takes<'figure'> = take;
export const takeHandleKey: Takes<'handle'> = take;
export const takeFieldKey: Takes<'field'> = take;
