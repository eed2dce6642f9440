import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import type { LogLine } from '../log-line';
import { present } from '../present';
import { cellOf, type Cell } from '../xds-keywords';
import { holding, Tables } from '../table';
import { isErrorLine, lpTitle, mayBeCut, note, numbersAfter, numbersIn, singleBlanks } from '../xds-lp';

declare module '../format' {
  interface Records {
    'idxref-lp': IdxrefLp;
  }
}

/** IDXREF.LP: how the spots were indexed. */
export interface IdxrefLp {
  /** As in the title, e.g. `Jan 31, 2020 BUILT=20200417`. */
  readonly version?: string;
  readonly date?: string;
  /** Spots that the autoindexing was based on. */
  readonly spotsUsed?: number;
  /** Clusters of difference vectors, most frequent first. */
  readonly clusters: readonly VectorCluster[];
  /** From the clusters; absent without any. */
  readonly integerness?: Integerness;
  readonly reducedCell?: Cell;
  readonly subtrees: readonly { readonly number: number; readonly population: number }[];
  /** First subtree / all of them (KAMO's IdxLatt / 100); absent without a table. */
  readonly firstSubtreeFraction?: number;
  /** KAMO's suspicion that one axis of the cell was halved. */
  readonly cellMayBeHalved: boolean;
  /** The last `n OUT OF m SPOTS INDEXED`. */
  readonly indexed?: Indexing;
  /** All of them: IDXREF indexes again in the space group that is asked for. */
  readonly indexings: readonly Indexing[];
  /** Of the last refinement. */
  readonly spaceGroupNumber?: number;
  readonly unitCell?: Cell;
  /** Standard deviations: pixels and degrees. */
  readonly spotDeviation?: number;
  readonly spindleDeviation?: number;
  /** Degrees. */
  readonly mosaicity?: number;
  readonly lattices: readonly LatticeCharacter[];
  /** `!!! ERROR !!!`: why IDXREF stopped. */
  readonly error?: LogLine;
}

export interface Indexing {
  readonly spots: number;
  readonly of: number;
  readonly line: number;
}

export interface VectorCluster {
  /** Reciprocal space, 1/Å. */
  readonly coordinates: readonly [number, number, number];
  readonly frequency: number;
  readonly indices: readonly [number, number, number];
}

/** Frequencies over the distance of an index from the nearest integer: bins 0.0, 0.1 … 0.5, as fractions of all. */
export interface Integerness {
  readonly h: readonly number[];
  readonly k: readonly number[];
  readonly l: readonly number[];
}

export interface LatticeCharacter {
  readonly character: number;
  readonly bravais: string;
  /** Quality of fit: small is good. */
  readonly quality: number;
  readonly unitCell: Cell;
  /** `*`: agrees with the observed spots. */
  readonly marked: boolean;
}

type Open = { -readonly [K in keyof IdxrefLp]?: IdxrefLp[K] };
type Triple = readonly [number, number, number];

/** Tables that a whole log holds, by the words above them. */
const TITLES = {
  clusters: 'COORDINATES OF VECTOR CLUSTER FREQUENCY',
  subtrees: 'SUBTREE POPULATION',
  lattices: 'CHARACTER LATTICE OF FIT'
};
const HEADINGS = {
  clusters: holding(TITLES.clusters),
  reducedCell: holding('PARAMETERS OF THE REDUCED CELL'),
  subtrees: holding(TITLES.subtrees),
  latticeSection: holding('DETERMINATION OF LATTICE CHARACTER'),
  lattices: holding(TITLES.lattices)
};

/** IDXREF.LP (XDS; read as KAMO does, yamtbx dataproc/xds/idxreflp.py). Fails if nothing of it is recognised. */
function parse(lines: Lines): IdxrefLp {
  const clusters: VectorCluster[] = [];
  const subtrees: { readonly number: number; readonly population: number }[] = [];
  const lattices: LatticeCharacter[] = [];
  const indexings: Indexing[] = [];
  const found: Open = {};
  const tables = new Tables(lines);
  let announced = false;
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (HEADINGS.clusters.test(line))
      tables.read(
        TITLES.clusters,
        () => clusters.length,
        () => readClusters(lines, clusters)
      );
    else if (HEADINGS.reducedCell.test(line)) readReducedCell(lines, found);
    else if (HEADINGS.subtrees.test(line))
      tables.read(
        TITLES.subtrees,
        () => subtrees.length,
        () => readSubtrees(lines, subtrees)
      );
    else if (HEADINGS.lattices.test(line))
      tables.read(
        TITLES.lattices,
        () => lattices.length,
        () => readLattices(lines, lattices)
      );
    else if (HEADINGS.latticeSection.test(line)) announced = true;
    else readFigure(singleBlanks(line.slice(0, 500)), lines, found, indexings);
  }
  if (
    Object.keys(found).length === 0 &&
    clusters.length === 0 &&
    subtrees.length === 0 &&
    indexings.length === 0
  )
    lines.fail({ code: 'other-program', program: 'IDXREF' });
  if (!found.error) tables.expect(TITLES.clusters, TITLES.subtrees, ...(announced ? [TITLES.lattices] : []));

  const integerness = integernessOf(clusters);
  const fractions = fractionsOf(subtrees);
  return {
    ...found,
    clusters,
    subtrees,
    lattices,
    indexings,
    cellMayBeHalved: halved(integerness, fractions),
    ...present({ integerness, firstSubtreeFraction: fractions[0], indexed: indexings.at(-1) })
  };
}

/** A line with single blanks. */
function readFigure(line: string, lines: Lines, found: Open, indexings: Indexing[]): void {
  if (isErrorLine(line)) found.error = note(lines.line, line);
  else if (line.includes('SPOTS INDEXED.')) {
    const [spots, of] = numbersIn(line);
    if (spots !== undefined && of !== undefined) indexings.push({ spots, of, line: lines.line });
    else lines.warn({ code: 'not-understood' });
  } else if (line.includes('ACCEPTED SPOTS') && !line.includes('SUBTREE'))
    Object.assign(found, present({ spotsUsed: numbersIn(line)[0] }));
  else if (line.includes('AUTOINDEXING IS BASED ON'))
    Object.assign(found, present({ spotsUsed: numbersIn(line)[0] }));
  else if (line.startsWith('STANDARD DEVIATION OF SPOT POSITION'))
    Object.assign(found, present({ spotDeviation: numbersAfter(line, '(PIXELS)', 1)?.[0] }));
  else if (line.startsWith('STANDARD DEVIATION OF SPINDLE POSITION'))
    Object.assign(found, present({ spindleDeviation: numbersAfter(line, '(DEGREES)', 1)?.[0] }));
  else if (line.startsWith('SPACE GROUP NUMBER'))
    Object.assign(found, present({ spaceGroupNumber: numbersAfter(line, 'NUMBER', 1)?.[0] }));
  else if (line.startsWith('UNIT CELL PARAMETERS'))
    Object.assign(found, present({ unitCell: cellOf(numbersAfter(line, 'PARAMETERS', 6) ?? []) }));
  else if (line.startsWith('CRYSTAL MOSAICITY (DEGREES)'))
    Object.assign(found, present({ mosaicity: numbersAfter(line, '(DEGREES)', 1)?.[0] }));
  else {
    const title = lpTitle(line);
    if (title?.program === 'IDXREF')
      Object.assign(found, present({ version: title.version, date: title.date }));
  }
}

/**
 * Rows until a blank line: eight words, or, where they touch, number 0:5, x 6:16, y 16:26, z 26:36, frequency 37:46, h 46:56,
 * k 56:66, l 66:76.
 */
function readClusters(lines: Lines, clusters: VectorCluster[]): void {
  for (let line = lines.next(); line !== undefined && line.trim() !== ''; line = lines.next()) {
    const words = line.slice(0, 200).trim().split(/\s+/);
    const fields =
      words.length === 8 ? words : CLUSTER_ENDS.map((end, at) => line.slice(CLUSTER_ENDS[at - 1] ?? 0, end));
    const [, x, y, z, frequency, h, k, l] = fields.map(finite);
    const coordinates = triple(x, y, z);
    const indices = triple(h, k, l);
    if (coordinates && indices && frequency !== undefined && !mayBeCut(lines))
      clusters.push({ coordinates, frequency, indices });
    else lines.warn({ code: 'not-understood' });
  }
}

const CLUSTER_ENDS = [6, 16, 26, 36, 46, 56, 66, 76];

function triple(x: number | undefined, y: number | undefined, z: number | undefined): Triple | undefined {
  return x === undefined || y === undefined || z === undefined ? undefined : [x, y, z];
}

/** Six words, or fields of ten characters where they touch. */
function readReducedCell(lines: Lines, found: Open): void {
  const line = lines.next() ?? '';
  const words = line.slice(0, 200).trim().split(/\s+/);
  const fields = words.length === 6 ? words : [0, 10, 20, 30, 40, 50].map((at) => line.slice(at, at + 10));
  const cell = cellOf(fields.flatMap((field) => finite(field) ?? []));
  if (cell) found.reducedCell = cell;
  else lines.warn({ code: 'not-numbers', count: 6 });
}

function readSubtrees(
  lines: Lines,
  subtrees: { readonly number: number; readonly population: number }[]
): void {
  for (let line = lines.nextFilled(); line !== undefined; line = lines.nextFilled()) {
    if (/ACCEPTED\s+SPOTS\s+FROM\s+LARGEST/.test(line)) return;
    const [number, population, ...more] = numbersIn(line.slice(0, 100));
    if (
      number === undefined ||
      population === undefined ||
      more.length > 0 ||
      mayBeCut(lines) ||
      /[A-Z]/.test(line.slice(0, 100))
    ) {
      lines.warn({ code: 'cut-off' });
      return;
    }
    subtrees.push({ number, population });
  }
}

/** ` *  44        aP          0.0      91.8  100.9  134.9 101.2  92.0 113.7`: mark 0:2, character, type, quality, cell from 34. */
function readLattices(lines: Lines, lattices: LatticeCharacter[]): void {
  let line = lines.nextFilled();
  for (; line !== undefined && line.trim() !== ''; line = lines.next()) {
    const [, mark, character, bravais, rest] =
      /^\s*(\*?)\s*(\d+)\s+([acmoht][PCFIR])\s(.*)$/.exec(line.slice(0, 200)) ?? [];
    const [quality, ...cell] = numbersIn(rest ?? '');
    const unitCell = cellOf(cell);
    if (bravais === undefined || quality === undefined || !unitCell) return;
    lattices.push({ character: Number(character), bravais, quality, unitCell, marked: mark === '*' });
  }
}

/**
 * Distances of the indices from integers, weighted by frequency: |fraction| folded to ≤ 0.5, bin floor(10 f + 0.5) (yamtbx
 * dataproc/xds/idxreflp.py, calc_cluster_integerness).
 */
function integernessOf(clusters: readonly VectorCluster[]): Integerness | undefined {
  const sums = [0, 1, 2].map(() => [0, 0, 0, 0, 0, 0]);
  let all = 0;
  for (const { indices, frequency } of clusters) {
    all += frequency;
    indices.forEach((index, axis) => {
      const fraction = Math.abs(index % 1);
      const bin = Math.floor(10 * Math.min(fraction, 1 - fraction) + 0.5);
      const bins = sums[axis] ?? [];
      bins[bin] = (bins[bin] ?? 0) + frequency;
    });
  }
  if (all <= 0) return undefined;
  const [h = [], k = [], l = []] = sums.map((bins) => bins.map((sum) => sum / all));
  return { h, k, l };
}

function fractionsOf(subtrees: readonly { readonly population: number }[]): number[] {
  const all = subtrees.reduce((sum, { population }) => sum + population, 0);
  return all > 0 ? subtrees.map(({ population }) => population / all) : [];
}

/** KAMO's rule: an index that is often integral and often half, with two subtrees that share the spots. */
function halved(integerness: Integerness | undefined, fractions: readonly number[]): boolean {
  if (!integerness || (fractions[0] ?? 0) <= 0.4 || (fractions[1] ?? 0) <= 0.4) return false;
  return [integerness.h, integerness.k, integerness.l].some(
    (bins) => (bins[0] ?? 0) > 0.4 && (bins[5] ?? 0) > 0.4
  );
}

export default textFormat({ name: 'idxref-lp', version: 3, file: /^IDXREF\.LP(\.\d+)?$/, parse });
