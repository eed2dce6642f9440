/**
 * Keys of a command as text: `j`, `J`, `?`, `Enter`, `Shift+ArrowLeft`, `Mod+k`. The last part is the event's `key`; `Mod` is Ctrl, on a Mac ⌘ (either
 * is taken on any machine). A letter or sign says by itself whether Shift is held, so `Shift` stands only before named keys and beside `Mod`.
 */
export type Keys = string;

type KeyPressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What was pressed, as the keys of commands are written. */
export function keysOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPressed): Keys {
  const mod = ctrlKey || metaKey;
  const bare = key.length === 1 && key !== ' ' && !mod;
  const name = key === ' ' ? 'Space' : mod && key.length === 1 ? key.toLowerCase() : key;
  return `${mod ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${shiftKey && !bare ? 'Shift+' : ''}${name}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
  '-': '−'
};

/** True on a Mac, whose ⌘ does what Ctrl does elsewhere. */
function isMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** Keys as they stand on a screen: `Ctrl K`, on a Mac `⌘ K`. */
export function keysText(keys: Keys, mac = isMac()): string {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const mod = parts.includes('Mod');
  return parts
    .map((part) => {
      if (part === 'Mod') return mac ? '⌘' : 'Ctrl';
      return SIGNS[part] ?? (mod && part.length === 1 ? part.toUpperCase() : part);
    })
    .join(' ');
}

/** Keys as `aria-keyshortcuts` has them. */
export function ariaKeys(keys: readonly Keys[]): string {
  return keys
    .map((one) =>
      (/^[A-Z]$/.test(one) ? `Shift+${one}` : one).replace('Mod+', isMac() ? 'Meta+' : 'Control+')
    )
    .join(' ');
}

/** What takes letters, and keys for itself. */
const FIELDS = 'input:not([type=checkbox]):not([type=radio]), textarea, select, dialog';
/** What Space and Enter press. */
const PRESSED = 'button, a, summary, input, [role=tab], [role=option]';

/** True while a key belongs to what has the focus: a field or dialog, or a button that it would press. */
export function belongsToFocus(event: Pick<KeyboardEvent, 'key' | 'target'>): boolean {
  const { key, target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest(FIELDS) !== null) return true;
  return (key === ' ' || key === 'Enter') && target.closest(PRESSED) !== null;
}
