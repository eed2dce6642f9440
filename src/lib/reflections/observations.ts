import type { Cell } from '../formats/xds-keywords';
import { present } from '../formats/present';
import type { Hkl } from './operator';
import { inOneRoom } from './record-room';
import type { ReflectionColumns, ReflectionFile } from './reflection-file';

/** A data set among observations: a file, or an ISET of xscale.hkl. */
export interface DataSet {
  /** The file, or the input file that ISET names. */
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

/** The records of all files; each file, or each ISET of an xscale.hkl, is a data set. Columns that stand one behind the other are used as they are, and `set` is made when it is first asked for. */
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

/** By file: the number of its data set, or of each ISET. */
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
  const first = sets.length;
  if (columns.n === 0 || file.kind !== 'xscale') {
    let nRejected = 0;
    for (let i = 0; i < columns.n; i++) if (!((columns.sigma[i] as number) > 0)) nRejected++;
    sets.push({ name: file.path, firstRecord: at, n: columns.n, nRejected, ...about(file, undefined) });
    return first;
  }
  const numbers = new Map<number, number>();
  const counts: { n: number; nRejected: number }[] = [];
  for (let i = 0; i < columns.n; i++) {
    const iset = columns.set[i] as number;
    let number = numbers.get(iset);
    if (number === undefined) {
      number = first + counts.length;
      numbers.set(iset, number);
      counts.push({ n: 0, nRejected: 0 });
    }
    const count = counts[number - first] as { n: number; nRejected: number };
    count.n++;
    if (!((columns.sigma[i] as number) > 0)) count.nRejected++;
  }
  for (const [iset, number] of numbers)
    sets.push({
      name: header.sets.find(({ number }) => number === iset)?.inputFile ?? `${file.path} ISET ${iset}`,
      firstRecord: at,
      ...(counts[number - first] as { n: number; nRejected: number }),
      ...about(file, iset)
    });
  return numbers;
}

function about({ header }: ReflectionFile, iset: number | undefined): Partial<DataSet> {
  const known = header.sets.find(({ number }) => number === iset);
  return present({
    cell: known?.cell ?? header.cell,
    spaceGroupNumber: header.spaceGroupNumber,
    oscillation: header.oscillation,
    wavelength: known?.wavelength ?? header.wavelength
  });
}

/** The indices of record i. */
export function hklOf({ hkl }: Pick<ReflectionColumns, 'hkl'>, i: number): Hkl {
  return [hkl[3 * i] as number, hkl[3 * i + 1] as number, hkl[3 * i + 2] as number];
}
