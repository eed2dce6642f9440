/**
 * The one search of every filter and of the palette: all words must occur, in any case, in whatever Unicode form the keyboard or the disk writes them
 * (a Mac's disk holds names decomposed), and a space group in any spelling (`P212121`, `P 21 21 21`, `P2(1)2(1)2(1)`, `P2_12_12_1`).
 */
import { spaceGroupSymbols } from './space-groups';

/** `P 21 21 21` → `p212121`; the setting `:H` of a rhombohedral cell is left out. */
function compact(symbol: string): string {
  return symbol.toLowerCase().replace(/:[hr]$|[\s_()]/g, '');
}

/** Other names of a group, compact: `P 1 21 1` is called P21, `R 3 :H` H3. */
function otherName(key: string): string | undefined {
  const [, lattice, axis] = /^([pc])1(21?)1$/.exec(key) ?? [];
  if (lattice !== undefined && axis !== undefined) return `${lattice}${axis}`;
  return key.startsWith('r') ? `h${key.slice(1)}` : undefined;
}

const KEYS = new Set(
  spaceGroupSymbols().flatMap((symbol) => {
    const key = compact(symbol.replace(/\s*:H$/, ''));
    return [key, otherName(key) ?? key];
  })
);
/** In how many words a symbol can be typed; the longest first. */
const LENGTHS = [4, 3, 2, 1] as const;
/** A symbol as programs print it, with blanks: one letter and one to three axes. */
const PRINTED = /\b[PABCIFRH](?: [1-6](?:[1-5]|\([1-5]\))?){1,3}(?: :[HR])?(?![\w(])/g;

/** As it is compared: composed, full-width letters as ordinary ones, lower case. */
export function folded(text: string): string {
  // Most paths are ASCII, and there are hundreds of thousands.
  return /^[ -~]*$/.test(text) ? text.toLowerCase() : text.normalize('NFKC').toLowerCase();
}

/** Words of a search; those that make a space group together are one, compact. */
function wordsOf(query: string): readonly string[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const parts = LENGTHS.find(
      (n) => at + n <= words.length && KEYS.has(compact(words.slice(at, at + n).join(' ')))
    );
    const word = words[at] ?? '';
    found.push(parts === undefined ? word : compact(words.slice(at, at + parts).join(' ')));
    at += parts ?? 1;
  }
  return found;
}

/** Whether a text holds every word of `query`; an empty query fits any text. */
export function searchFor(query: string): (text: string) => boolean {
  const words = wordsOf(query);
  if (words.length === 0) return () => true;
  return (text) => {
    const where = `${folded(text)}${spaceGroupsIn(text)}`;
    return words.every((word) => where.includes(word));
  };
}

/** Compact names of the space groups that a text names. */
function spaceGroupsIn(text: string): string {
  return [...text.matchAll(PRINTED)]
    .map(([symbol]) => compact(symbol.replace(/\s*:[HR]$/, '')))
    .map((key) => ` ${key} ${otherName(key) ?? ''}`)
    .join('');
}
