/** Space group numbers by lattice type (International Tables A); all others are primitive. */
const LATTICES: readonly (readonly [string, readonly (number | readonly [number, number])[]])[] = [
  ['C', [5, 8, 9, 12, 15, 20, 21, [35, 37], [63, 68]]],
  ['A', [[38, 41]]],
  ['F', [22, 42, 43, 69, 70, 196, 202, 203, 209, 210, 216, 219, [225, 228]]],
  [
    'I',
    [
      23,
      24,
      [44, 46],
      [71, 74],
      79,
      80,
      82,
      87,
      88,
      97,
      98,
      [107, 110],
      [119, 122],
      [139, 142],
      197,
      199,
      204,
      206,
      211,
      214,
      217,
      220,
      229,
      230
    ]
  ],
  ['R', [146, 148, 155, 160, 161, 166, 167]]
];

/** Whether a lattice of this space group lets h k l exist. Rhombohedral ones on hexagonal axes, obverse; `hexagonal` says that they are. */
export function existsInLattice(
  spaceGroup: number | undefined,
  hexagonal: boolean
): (h: number, k: number, l: number) => boolean {
  const lattice = LATTICES.find(([, groups]) =>
    groups.some((group) =>
      typeof group === 'number'
        ? group === spaceGroup
        : (spaceGroup ?? 0) >= group[0] && (spaceGroup ?? 0) <= group[1]
    )
  )?.[0];
  switch (lattice) {
    case 'C':
      return (h, k) => (h + k) % 2 === 0;
    case 'A':
      return (_, k, l) => (k + l) % 2 === 0;
    case 'F':
      return (h, k, l) => (h + k) % 2 === 0 && (k + l) % 2 === 0;
    case 'I':
      return (h, k, l) => (h + k + l) % 2 === 0;
    case 'R':
      return hexagonal ? (h, k, l) => (-h + k + l) % 3 === 0 : () => true;
    default:
      return () => true;
  }
}
