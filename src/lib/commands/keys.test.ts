import { describe, expect, test } from 'vitest';
import { ariaKeys, keysOf, keysText } from './keys';

const pressed = (key: string, held: readonly ('ctrl' | 'meta' | 'alt' | 'shift')[] = []) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift')
});

describe('what was pressed', () => {
  test.each<[string, ReturnType<typeof pressed>, string]>([
    ['a letter', pressed('j'), 'j'],
    ['a capital says Shift by itself', pressed('J', ['shift']), 'J'],
    ['a sign says Shift by itself', pressed('?', ['shift']), '?'],
    ['a named key does not', pressed('ArrowLeft', ['shift']), 'Shift+ArrowLeft'],
    ['Space has a name', pressed(' '), 'Space'],
    ['Space with Shift', pressed(' ', ['shift']), 'Shift+Space'],
    ['Ctrl', pressed('k', ['ctrl']), 'Mod+k'],
    ['⌘ is the same', pressed('k', ['meta']), 'Mod+k'],
    ['Ctrl with Shift: the letter is small', pressed('Z', ['ctrl', 'shift']), 'Mod+Shift+z'],
    ['Alt', pressed('ArrowUp', ['alt']), 'Alt+ArrowUp'],
    ['Enter', pressed('Enter'), 'Enter']
  ])('%s', (_, event, keys) => {
    expect(keysOf(event)).toBe(keys);
  });
});

describe('on the screen', () => {
  test.each<[string, string, string]>([
    ['Mod+k', 'Ctrl K', '⌘ K'],
    ['Mod+Shift+z', 'Ctrl Shift Z', '⌘ Shift Z'],
    ['Shift+ArrowLeft', 'Shift ←', 'Shift ←'],
    ['j', 'j', 'j'],
    ['J', 'J', 'J'],
    ['Escape', 'Esc', 'Esc'],
    ['+', '+', '+'],
    ['-', '−', '−'],
    ['PageDown', 'PgDn', 'PgDn']
  ])('%s is %s, on a Mac %s', (keys, elsewhere, mac) => {
    expect([keysText(keys, false), keysText(keys, true)]).toEqual([elsewhere, mac]);
  });
  test.each<[readonly string[], RegExp]>([
    [['J'], /^Shift\+J$/],
    [['j', 'ArrowDown'], /^j ArrowDown$/],
    [['Mod+k'], /^(Control|Meta)\+k$/]
  ])('for a reader of the screen, %j', (keys, expected) => {
    expect(ariaKeys(keys)).toMatch(expected);
  });
});
