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

it.each([
  ['XDS_ASCII', ascii],
  ['MTZ', mtz]
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
