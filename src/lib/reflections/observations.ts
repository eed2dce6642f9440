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

/** The records of all files; each file, or each ISET of an xscale.hkl, is a data set. Columns that stand one behind the other are used as they are. */
export function observationsOf(files: readonly ReflectionFile[]): Observations {
  const all = inOneRoom(files.map(({ columns }) => columns)) ?? copied(files);
  const [only] = files;
  // Of a single file its set 0 too, where it has no other.
  const set = only?.kind === 'xds-ascii' && files.length === 1 ? only.columns.set : new Uint16Array(all.n);
  const sets: DataSet[] = [];
  let at = 0;
  for (const file of files) {
    addSets(file, at, set, sets);
    at += file.columns.n;
  }
  return { ...all, set, sets };
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

function addSets(file: ReflectionFile, at: number, set: Uint16Array, sets: DataSet[]): void {
  const { columns, header } = file;
  const places = new Map<number, number>();
  const counts: { n: number; nRejected: number }[] = [];
  const first = sets.length;
  for (let i = 0; i < columns.n; i++) {
    const iset = columns.set[i] as number;
    let place = places.get(iset);
    if (place === undefined) {
      place = counts.length;
      places.set(iset, place);
      counts.push({ n: 0, nRejected: 0 });
    }
    if (set[at + i] !== first + place) set[at + i] = first + place;
    const count = counts[place] as { n: number; nRejected: number };
    count.n++;
    if (!((columns.sigma[i] as number) > 0)) count.nRejected++;
  }
  if (counts.length === 0 || file.kind !== 'xscale') {
    const [count = { n: 0, nRejected: 0 }] = counts;
    sets.push({ name: file.path, firstRecord: at, ...count, ...about(file, undefined) });
    return;
  }
  for (const [iset, place] of places)
    sets.push({
      name: header.sets.find(({ number }) => number === iset)?.inputFile ?? `${file.path} ISET ${iset}`,
      firstRecord: at,
      ...(counts[place] as { n: number; nRejected: number }),
      ...about(file, iset)
    });
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
