import { expect, it } from 'vitest';
import { bytesOf } from '../../../tests/support/reflection-data';
import { observationsOf } from './observations';
import { FilesTogether } from './read-reflections';
import { remerge, type Remerged } from './remerge';
import { shellsBetween } from './shells';
import { spaceGroup } from './space-group';

const HEAD = [
  '!FORMAT=XDS_ASCII    MERGE=FALSE',
  '!UNIT_CELL_CONSTANTS= 20 20 20 90 90 90',
  ...['H', 'K', 'L', 'IOBS', 'SIGMA(IOBS)'].map((item, n) => `!ITEM_${item}=${n + 1}`),
  '!END_OF_HEADER'
].join('\n');

/** The reflections of a set on a scale of its own, with some noise of three digits. */
const text = (set: number): string => {
  const rows = Array.from({ length: 300 }, (_, n) => {
    const [h, k, l] = [1 + (n % 6), 1 + (Math.floor(n / 6) % 6), 1 + Math.floor(n / 36)];
    const intensity =
      (1 + 0.3 * set) * (100 + ((h * 37 + k * 71 + l * 113) % 97) + ((n * 13 + set * 7) % 11));
    return `${h} ${k} ${l} ${intensity.toExponential(3)} 5.123E+00`;
  });
  return `${HEAD}\n${rows.join('\n')}\n!END_OF_DATA\n`;
};

async function together(precision: 'double' | 'single', texts: readonly string[]) {
  const files = new FilesTogether(
    texts.reduce((sum, one) => sum + one.length, 0),
    precision
  );
  for (const [n, one] of texts.entries()) await files.read(`set ${n}`, bytesOf(one));
  return files.files();
}

async function merged(precision: 'double' | 'single'): Promise<Remerged> {
  const files = await together(precision, [0, 1, 2, 3].map(text));
  const found = await remerge(files, {
    group: spaceGroup(19) ?? expect.unreachable(),
    reject: true,
    reindex: false,
    friedel: 'merged',
    inPlace: precision === 'single',
    shells: ({ smallest, largest }) => shellsBetween(smallest, largest, 3, 'xds')
  });
  return found ?? expect.unreachable();
}

it('a merge in single precision, written over its own records, is that in double to seven digits', async () => {
  const [double, single] = [await merged('double'), await merged('single')];
  expect(single.measured.intensity).toBeInstanceOf(Float32Array);
  expect(single.measured.intensity).toBe(single.observations.intensity);
  expect(double.measured.intensity).not.toBe(double.observations.intensity);
  expect([...single.scaled.outliers]).toEqual([...double.scaled.outliers]);
  for (const [set, k] of double.scaled.model.k.entries())
    expect(single.scaled.model.k[set]).toBeCloseTo(k, 6);
  for (const what of ['rMeas', 'ccHalf', 'iOverSigma'] as const)
    expect((single.statistics.overall[what] ?? NaN) / (double.statistics.overall[what] ?? NaN)).toBeCloseTo(
      1,
      6
    );
});

it.each(['single', 'double'] as const)(
  'a record that is no measurement is a problem with its line, in %s precision',
  async (precision) => {
    const broken = `${HEAD}\n1 2 3 9.999E+99 1.0\n1 2 4 1.0 1.0\n!END_OF_DATA\n`;
    const [file = expect.unreachable()] = await together(precision, [broken]);
    expect(observationsOf([file]).n).toBe(1);
    expect(file.problems.map(({ line }) => line)).toEqual([HEAD.split('\n').length + 1]);
  }
);
