import type { Cell } from '../formats/xds-keywords';
import { present } from '../formats/present';
import type { Hkl } from './operator';
import { inOneRoom } from './record-room';
import type { ReflectionColumns, ReflectionFile, ReflectionSet } from './reflection-file';

/** A data set among observations: a file, an ISET of xscale.hkl, or a sweep of an MTZ that holds several. */
export interface DataSet {
  /** The file, the input file that ISET names, or the file with the place in it. */
  readonly name: string;
  readonly cell?: Cell;
  readonly spaceGroupNumber?: number;
  readonly oscillation?: number;
  readonly wavelength?: number;
  readonly n: number;
  readonly nRejected: number;
  /** First record in the file, of sets that are files. */
  readonly firstRecord: number;
}

/** Records of several data sets, one behind the other; `set` counts them from 0. */
export interface Observations extends ReflectionColumns {
  readonly sets: readonly DataSet[];
}

/** The records of all files; each file, each ISET of an xscale.hkl, or each sweep of an MTZ is a data set. Columns that stand one behind the other are used as they are, and `set` is made when it is first asked for. */
export function observationsOf(files: readonly ReflectionFile[]): Observations {
  const all = inOneRoom(files.map(({ columns }) => columns)) ?? copied(files);
  const sets: DataSet[] = [];
  let at = 0;
  const numbers = files.map((file) => {
    const found = addSets(file, at, sets);
    at += file.columns.n;
    return found;
  });
  let set: Uint16Array | undefined;
  return {
    ...all,
    sets,
    get set() {
      return (set ??= numbered(files, numbers));
    }
  };
}

/** By file: the number of its data set, or of each ISET or sweep. */
type SetNumbers = number | ReadonlyMap<number, number>;

/** The data set of each record. */
function numbered(files: readonly ReflectionFile[], numbers: readonly SetNumbers[]): Uint16Array {
  const [only] = files;
  // Of a single file its set 0, where it has no other.
  if (only?.kind === 'xds-ascii' && files.length === 1) return only.columns.set;
  const set = new Uint16Array(files.reduce((sum, { columns }) => sum + columns.n, 0));
  let at = 0;
  files.forEach(({ columns }, f) => {
    const number = numbers[f];
    if (typeof number === 'number') set.fill(number, at, at + columns.n);
    else for (let i = 0; i < columns.n; i++) set[at + i] = number?.get(columns.set[i] as number) ?? 0;
    at += columns.n;
  });
  return set;
}

function copied(files: readonly ReflectionFile[]): Omit<ReflectionColumns, 'set'> {
  const n = files.reduce((sum, { columns }) => sum + columns.n, 0);
  const all = {
    n,
    hkl: new Int16Array(3 * n),
    intensity: new Float64Array(n),
    sigma: new Float64Array(n),
    frame: new Uint16Array(n)
  };
  let at = 0;
  for (const { columns } of files) {
    all.hkl.set(columns.hkl, 3 * at);
    all.intensity.set(columns.intensity, at);
    all.sigma.set(columns.sigma, at);
    all.frame.set(columns.frame, at);
    at += columns.n;
  }
  return all;
}

/** Adds the data sets of a file whose records begin at `at`. */
function addSets(file: ReflectionFile, at: number, sets: DataSet[]): SetNumbers {
  const { columns, header } = file;
  const isSplit = file.kind === 'xscale' || (file.kind === 'mtz-unmerged' && header.sets.length > 0);
  if (columns.n === 0 || !isSplit) {
    let nRejected = 0;
    for (let i = 0; i < columns.n; i++) if (!((columns.sigma[i] as number) > 0)) nRejected++;
    sets.push({ name: file.path, firstRecord: at, n: columns.n, nRejected, ...about(file, undefined) });
    return sets.length - 1;
  }
  const counts = new Map<number, { n: number; nRejected: number }>();
  for (let i = 0; i < columns.n; i++) {
    const iset = columns.set[i] as number;
    const count = counts.get(iset) ?? { n: 0, nRejected: 0 };
    count.n++;
    if (!((columns.sigma[i] as number) > 0)) count.nRejected++;
    counts.set(iset, count);
  }
  const numbers = new Map<number, number>();
  for (const [iset, count] of [...counts].sort(([a], [b]) => a - b)) {
    const known = header.sets.find(({ number }) => number === iset);
    numbers.set(iset, sets.length);
    sets.push({
      name: known?.inputFile ?? `${file.path} ${known?.called ?? `ISET ${iset}`}`,
      firstRecord: at,
      ...count,
      ...about(file, known)
    });
  }
  return numbers;
}

function about({ header }: ReflectionFile, known: ReflectionSet | undefined): Partial<DataSet> {
  return present({
    cell: known?.cell ?? header.cell,
    spaceGroupNumber: header.spaceGroupNumber,
    oscillation: known?.oscillation ?? header.oscillation,
    wavelength: known?.wavelength ?? header.wavelength
  });
}

/** The indices of record i. */
export function hklOf({ hkl }: Pick<ReflectionColumns, 'hkl'>, i: number): Hkl {
  return [hkl[3 * i] as number, hkl[3 * i + 1] as number, hkl[3 * i + 2] as number];
}
