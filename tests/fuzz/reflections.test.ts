/** Broken and hostile reflection files: columns, problems with lines, or an error in words come out, and the statistics of what is left. */
import { expect, it } from 'vitest';
import { FormatError } from '../../src/lib/formats/lines';
import { IndexBox } from '../../src/lib/reflections/index-box';
import { mapped } from '../../src/lib/reflections/mapped';
import { mergedReflections } from '../../src/lib/reflections/merged-reflections';
import { writeMtz } from '../../src/lib/reflections/mtz-writer';
import { observationsOf } from '../../src/lib/reflections/observations';
import { readReflections } from '../../src/lib/reflections/read-reflections';
import { shellsBetween } from '../../src/lib/reflections/shells';
import { spaceGroup } from '../../src/lib/reflections/space-group';
import { statisticsOf } from '../../src/lib/reflections/statistics';
import { madeMtz } from '../support/made-mtz';
import { bytesOf } from '../support/reflection-data';
import { mutate, randomFrom } from './mutate';

const ROUNDS = 4 * Number(process.env.KAMOME_FUZZ_ROUNDS ?? 25);
const group = spaceGroup(96);

const ascii = new TextEncoder().encode(
  [
    '!FORMAT=XDS_ASCII    MERGE=FALSE',
    '!SPACE_GROUP_NUMBER=   96',
    '!UNIT_CELL_CONSTANTS=    57.0    57.0    46.0  90.000  90.000  90.000',
    '!NUMBER_OF_ITEMS_IN_EACH_DATA_RECORD=8',
    ...['H', 'K', 'L', 'IOBS', 'SIGMA(IOBS)', 'XD', 'YD', 'ZD'].map((item, n) => `!ITEM_${item}=${n + 1}`),
    '!END_OF_HEADER',
    ...Array.from(
      { length: 60 },
      (_, n) =>
        ` ${n % 9} ${(n * 5) % 8} ${-(n % 7)}  ${(n * 37) % 90}.5E+00  1.198E+01  2946.8  3318.3   ${n}.9`
    ),
    '!END_OF_DATA',
    ''
  ].join('\n')
);
const box = new IndexBox(group ?? expect.unreachable(), [57, 57, 46, 90, 90, 90], 6);
const even = {
  intensity: new Float64Array(box.n).fill(5),
  sigma: new Float64Array(box.n).fill(1),
  slots: Int32Array.from({ length: box.n }, (_, u) => 2 * u)
};
const mtz = writeMtz(box, mergedReflections(box, even), { title: 'x', history: [] });

const columns = ['H', 'K', 'L', 'IOBS', 'SIGMA(IOBS)', 'XD', 'YD', 'ZD', 'ISET'];
const xscale = new TextEncoder().encode(
  [
    "!FORMAT=XDS_ASCII    MERGE=FALSE    FRIEDEL'S_LAW=FALSE",
    '!SPACE_GROUP_NUMBER=   96',
    '!UNIT_CELL_CONSTANTS=    57.0    57.0    46.0  90.000  90.000  90.000',
    '! ISET=   1 INPUT_FILE=../w001-100/XDS_ASCII.HKL',
    '! ISET=   1 UNIT_CELL_CONSTANTS=    57.1    57.1    46.1  90.000  90.000  90.000',
    '! ISET=   2 INPUT_FILE=../w101-200/XDS_ASCII.HKL',
    '!NUMBER_OF_ITEMS_IN_EACH_DATA_RECORD=9',
    ...columns.map((item, n) => `!ITEM_${item}=${n + 1}`),
    '!END_OF_HEADER',
    ...Array.from(
      { length: 60 },
      (_, n) =>
        ` ${n % 9} ${(n * 5) % 8} ${-(n % 7)} ${(n * 37) % 90}.5E+00 ${n % 11 === 0 ? '-' : ' '}1.198E+01 2946.8 3318.3 ${n}.9 ${1 + (n % 2)}`
    ),
    '!END_OF_DATA',
    ''
  ].join('\n')
);
const unmerged = madeMtz({
  columns: [
    ...['H', 'K', 'L'].map((label) => ({ label, type: 'H' })),
    { label: 'M/ISYM', type: 'Y' },
    { label: 'BATCH', type: 'B' },
    { label: 'I', type: 'J' },
    { label: 'SIGI', type: 'Q' }
  ],
  rows: Array.from({ length: 60 }, (_, n) => [n % 9, (n * 5) % 8, n % 7, 1 + (n % 4), n, (n * 37) % 90, 5]),
  cell: [57, 57, 46, 90, 90, 90],
  symmetry: ['X,  Y,  Z', '-X,  -Y,  Z'],
  spaceGroupNumber: 3,
  symbol: 'P 1 1 2'
});

it.each([
  ['XDS_ASCII', ascii],
  ['xscale.hkl', xscale],
  ['MTZ', mtz],
  ['unmerged MTZ', unmerged]
] as const)('%s spoiled', async (name, file) => {
  const random = randomFrom(11);
  let [read, refused] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    let content = mutate(file, random);
    while (random() < 0.3) content = mutate(content, random);
    try {
      const found = await readReflections(name, bytesOf(content));
      expect(found.columns.hkl).toHaveLength(3 * found.columns.n);
      for (const { line } of found.problems) expect(line).toBeGreaterThan(0);
      const all = mapped(observationsOf([found]), { group: group ?? expect.unreachable() });
      if (all) {
        const shells = shellsBetween(all.smallest, all.largest, 5, 'xds');
        const { overall } = statisticsOf(
          all.box,
          { ...all.observations, slots: all.slots },
          { shells, friedel: 'merged' }
        );
        expect(overall.nObserved).toBeLessThanOrEqual(found.columns.n);
      }
      read++;
    } catch (error) {
      expect(error, `round ${round}: ${String(error)}`).toBeInstanceOf(FormatError);
      refused++;
    }
  }
  expect(read).toBeGreaterThan(ROUNDS / 10);
  expect(read + refused).toBe(ROUNDS);
});

it('a cell without end is refused, not filled', () => {
  expect(() => new IndexBox(group ?? expect.unreachable(), [9e4, 9e4, 9e4, 90, 90, 90], 1)).toThrow(
    'too-many-reflections'
  );
});

/** What can stand for a number in a record: as XDS prints it, as Fortran may, and what is none. */
const SPELLINGS: readonly ((random: () => number) => string)[] = [
  (random) => printed(random, 3),
  (random) => printed(random, 3),
  (random) => printed(random, 3),
  (random) => printed(random, 6),
  (random) => printed(random, 3).replace('E', 'D'),
  (random) => (2000 * random() - 1000).toFixed(Math.floor(5 * random())),
  (random) => `+${(99 * random()).toFixed(2)}`,
  (random) => (random() - 0.5).toFixed(3).replace('0.', '.'),
  (random) => `${Math.floor(1e4 * random())}.`,
  (random) => String(Math.floor(2e12 * random())),
  (random) => `${(random() * 1e-5).toPrecision(15)}`,
  () => '-0.000E+00',
  () => '0.000E+00',
  () => '*********',
  () => '1.2.3',
  () => '1.000E+',
  () => 'NaN',
  () => '9.999E+999',
  () => '8.344E+01-1.198E+01'
];
const printed = (random: () => number, digits: number): string => {
  const value = (random() < 0.3 ? -1 : 1) * 10 ** (8 * random() - 3) * random();
  const [mantissa = '', power = ''] = value.toExponential(digits).split('e');
  return `${mantissa}E${power.slice(0, 1)}${power.slice(1).padStart(2, '0')}`;
};
const integer = (random: () => number): string => {
  const size = 10 ** Math.floor(4.4 * random());
  const value = Math.floor((2 * random() - 1) * size);
  return random() < 0.02 ? `${value}.5` : random() < 0.02 ? `+${Math.abs(value)}` : String(value);
};

/** The number of a word as JavaScript reads it, Fortran's D as E. */
function numberOf(word: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)([eEdD][+-]?\d+)?$/.test(word) ? Number(word.replace(/[dD]/, 'e')) : NaN;
}

it('every spelling of a number is read as Number() reads it, in columns of any width and order', async () => {
  const random = randomFrom(5);
  for (let round = 0; round < ROUNDS / 5; round++) {
    const items = ['H', 'K', 'L', 'IOBS', 'SIGMA(IOBS)', 'ZD', 'RLP', 'ISET'];
    if (round % 3 === 0) items.pop();
    if (round % 2 === 1) items.sort(() => random() - 0.5);
    const isNarrow = round % 5 === 4;
    const width = (item: string): number =>
      isNarrow ? 0 : item.length === 1 || item === 'ISET' ? 6 : item === 'ZD' ? 9 : 11;
    const decimals = 1 + (round % 2);
    const rows = Array.from({ length: 60 }, () =>
      items.map((item) => {
        if (item.length === 1) return integer(random);
        if (item === 'ISET') return String(1 + Math.floor(300 * random()));
        if (item === 'ZD') return (9000 * random() ** 3 - 0.3).toFixed(decimals);
        if (item === 'RLP') return '0.50000';
        // Mostly as XDS prints, so that one record follows another of its form.
        const spell = SPELLINGS[random() < 0.7 ? 0 : Math.floor(SPELLINGS.length * random())];
        return (spell ?? expect.unreachable())(random);
      })
    );
    const lines = rows.map((row) =>
      row.map((word, n) => ` ${word.padStart(width(items[n] ?? ''))}`).join('')
    );
    const head = [
      '!FORMAT=XDS_ASCII    MERGE=FALSE',
      ...items.map((item, n) => `!ITEM_${item}=${n + 1}`),
      '!END_OF_HEADER'
    ];
    const text = [...head, ...lines, '!END_OF_DATA', ''].join(round % 7 === 6 ? '\r\n' : '\n');
    const at = (name: string): number => items.indexOf(name);
    const needed = ['H', 'K', 'L', 'IOBS', 'SIGMA(IOBS)', 'ZD', 'ISET'].filter((name) => at(name) >= 0);
    const wanted: number[][] = [];
    const wrong: number[] = [];
    rows.forEach((row, n) => {
      const values = needed.map((name) => numberOf(row[at(name)] ?? ''));
      const isRead = values.every(Number.isFinite) && values.slice(0, 3).every((h) => Number.isInteger(h));
      if (isRead) wanted.push(values);
      else wrong.push(head.length + 1 + n);
    });
    const { columns, problems } = await readReflections('x.HKL', bytesOf(text));
    expect(
      problems.map(({ line }) => line),
      `round ${round}\n${text}`
    ).toEqual(wrong);
    const found = wanted.map((_, n) => [
      ...columns.hkl.subarray(3 * n, 3 * n + 3),
      columns.intensity[n],
      columns.sigma[n],
      columns.frame[n],
      columns.set[n]
    ]);
    expect(columns.n).toBe(wanted.length);
    for (const [n, [h = NaN, k = NaN, l = NaN, i = NaN, sigma = NaN, zd = NaN, set = 0]] of wanted.entries())
      expect(found[n], `round ${round}`).toEqual([h + 0, k + 0, l + 0, i, sigma, Math.floor(zd) + 1, set]);
  }
});
