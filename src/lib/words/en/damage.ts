import type { WordTree } from '../words';

/** What is wrong with an image file. */
export const damageWords = {
  empty: 'empty (0 bytes)',
  foreign: 'not an image: its first bytes are wrong',
  truncated: 'cut off: shorter than recorded',
  unreadable: 'read error'
} satisfies WordTree;
