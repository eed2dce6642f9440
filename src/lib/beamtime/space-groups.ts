/** Symbols of the 65 space groups that a chiral crystal can have, as KAMO prints them (International Tables A; `P 41 21 2`). */
const SYMBOLS: Readonly<Record<number, string>> = {
  1: 'P 1',
  3: 'P 1 2 1',
  4: 'P 1 21 1',
  5: 'C 1 2 1',
  16: 'P 2 2 2',
  17: 'P 2 2 21',
  18: 'P 21 21 2',
  19: 'P 21 21 21',
  20: 'C 2 2 21',
  21: 'C 2 2 2',
  22: 'F 2 2 2',
  23: 'I 2 2 2',
  24: 'I 21 21 21',
  75: 'P 4',
  76: 'P 41',
  77: 'P 42',
  78: 'P 43',
  79: 'I 4',
  80: 'I 41',
  89: 'P 4 2 2',
  90: 'P 4 21 2',
  91: 'P 41 2 2',
  92: 'P 41 21 2',
  93: 'P 42 2 2',
  94: 'P 42 21 2',
  95: 'P 43 2 2',
  96: 'P 43 21 2',
  97: 'I 4 2 2',
  98: 'I 41 2 2',
  143: 'P 3',
  144: 'P 31',
  145: 'P 32',
  146: 'R 3 :H',
  149: 'P 3 1 2',
  150: 'P 3 2 1',
  151: 'P 31 1 2',
  152: 'P 31 2 1',
  153: 'P 32 1 2',
  154: 'P 32 2 1',
  155: 'R 3 2 :H',
  168: 'P 6',
  169: 'P 61',
  170: 'P 65',
  171: 'P 62',
  172: 'P 64',
  173: 'P 63',
  177: 'P 6 2 2',
  178: 'P 61 2 2',
  179: 'P 65 2 2',
  180: 'P 62 2 2',
  181: 'P 64 2 2',
  182: 'P 63 2 2',
  195: 'P 2 3',
  196: 'F 2 3',
  197: 'I 2 3',
  198: 'P 21 3',
  199: 'I 21 3',
  207: 'P 4 3 2',
  208: 'P 42 3 2',
  209: 'F 4 3 2',
  210: 'F 41 3 2',
  211: 'I 4 3 2',
  212: 'P 43 3 2',
  213: 'P 41 3 2',
  214: 'I 41 3 2'
};

/** Number of a group by its symbol, however it is spaced; settings that the table does not have are not known. */
export function spaceGroupNumberOf(symbol: string | undefined): number | undefined {
  if (symbol === undefined) return undefined;
  const plain = (text: string): string => text.replace(/ :H$|\s/g, '');
  const found = Object.entries(SYMBOLS).find(([, known]) => plain(known) === plain(symbol));
  return found && Number(found[0]);
}

/** Symbol of a space group number; `undefined` for 0 (unknown) and groups that no protein crystal has. */
export function spaceGroupSymbol(number: number | undefined): string | undefined {
  return number === undefined ? undefined : SYMBOLS[number];
}

/** All of them. */
export function spaceGroupSymbols(): readonly string[] {
  return Object.values(SYMBOLS);
}

/** `P 1 21 1`, `P21`, `P 2(1)` and `H 3`, `R 3 :H` are one group each: the symbol without blanks, marks and unit axes. */
function compactSymbol(symbol: string): string {
  const bare = symbol
    .trim()
    .replace(/:[HR]$/i, '')
    .replaceAll(/[\s()_]/g, '')
    .toUpperCase()
    .replace(/^H/, 'R');
  const monoclinic = /^([PABCI])1(2|21)1$/.exec(bare);
  const short = monoclinic === null ? bare : `${monoclinic[1] ?? ''}${monoclinic[2] ?? ''}`;
  // Settings of C 1 2 1 (no. 5): POINTLESS takes the one whose β is nearest to 90°.
  return /^[AI]2$/.test(short) ? 'C2' : short;
}

/** Point groups of the 65 and their Laue groups, by the number of the last space group of each. */
const POINT_GROUPS: readonly (readonly [last: number, name: string, laue: string])[] = [
  [1, '1', '-1'],
  [5, '2', '2/m'],
  [24, '222', 'mmm'],
  [80, '4', '4/m'],
  [98, '422', '4/mmm'],
  [146, '3', '-3'],
  [155, '32', '-3m'],
  [173, '6', '6/m'],
  [182, '622', '6/mmm'],
  [199, '23', 'm-3'],
  [214, '432', 'm-3m']
];

/** Point group of a symbol, however it is spelled: `222` of `P 21 21 21`; of a Laue group as POINTLESS prints it too: `222` of `P m m m`. */
export function pointGroupOf(symbol: string): string | undefined {
  return pointGroupRow(symbol)?.[1];
}

/** Laue group of a symbol: `mmm` of `P 21 21 21`. */
export function laueGroupOf(symbol: string): string | undefined {
  return pointGroupRow(symbol)?.[2];
}

function pointGroupRow(symbol: string): (typeof POINT_GROUPS)[number] | undefined {
  const found = Object.entries(SYMBOLS).find(([, known]) => sameSpaceGroup(known, symbol));
  if (found !== undefined) return POINT_GROUPS.find(([last]) => Number(found[0]) <= last);
  // `P 1 2/m 1`, `P -3 1 m`, `H -3 m 1`: without the lattice, and the axes that carry nothing.
  const laue = symbol
    .trim()
    .replace(/^[A-Z]/, '')
    .replace(/:[HR]$/, '')
    .trim();
  const bare =
    laue === '-1'
      ? laue
      : laue
          .split(/\s+/)
          .filter((part) => part !== '1')
          .join('');
  return POINT_GROUPS.find(([, , name]) => name === bare);
}

export function sameSpaceGroup(one: string, other: string): boolean {
  return compactSymbol(one) === compactSymbol(other);
}
