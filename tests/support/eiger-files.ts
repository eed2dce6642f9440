/** EIGER files for tests, written by HDF5 itself. */
import { expect } from 'vitest';
import { filterPlugin } from '../../scripts/frame-files.js';
import { loadHdf5, PLUGIN_FILTERS, type FilteredHdf5 } from '../../src/lib/frames/hdf5/library';
import { openInMemory } from './frame-data';

export const [WIDTH, HEIGHT] = [40, 30];

export const hdf5 = await loadHdf5(filterPlugin);
// Files are written with them, too.
for (const id of PLUGIN_FILTERS) await hdf5.missingFilter({ id, name: '', cd_values: [] });

/** Counts of a picture: of its own, none like another's. */
export function counts(number: number): number[] {
  return Array.from({ length: WIDTH * HEIGHT }, (_, pixel) => (pixel * 7 + number * 13) % 250);
}

export interface Written {
  readonly kind?: 'u1' | 'u2' | 'u4' | 'i4' | 'f4';
  readonly filter?: number;
  /** Of the filter. */
  readonly options?: readonly number[];
  readonly chunk?: readonly [number, number, number];
  readonly low?: number;
  /** Group and name of the data set. */
  readonly place?: readonly [string, string];
  /** Pixels of every picture that have the largest value. */
  readonly blank?: readonly number[];
  /** Pixels of every picture without a number, of 32 bits; and those of a given count. */
  readonly largest?: readonly number[];
  readonly large?: readonly (readonly [pixel: number, count: number])[];
  readonly pictures: readonly number[];
}

/** Of filters that need others than 0. */
const OPTIONS: Readonly<Record<number, readonly number[]>> = { 1: [4], 307: [9], 32008: [0, 2] };

/** A data file, written by HDF5 itself. */
export function dataFile({
  kind = 'u2',
  filter,
  options = OPTIONS[filter ?? 0] ?? [0],
  chunk = [1, HEIGHT, WIDTH],
  low,
  blank = [],
  largest = [],
  large = [],
  place: [within, name] = ['entry/data', 'data'],
  pictures
}: Written): Uint8Array {
  const Values = { u1: Uint8Array, u2: Uint16Array, u4: Uint32Array, i4: Int32Array, f4: Float32Array }[kind];
  const set = new Map([
    ...blank.map((at) => [at, 255] as const),
    ...largest.map((at) => [at, 2 ** 32 - 1] as const),
    ...large
  ]);
  return written((file) => {
    const dataset = groupOf(file, within).create_dataset({
      name,
      data: Values.from(pictures.flatMap((one) => counts(one).map((n, at) => set.get(at) ?? n))),
      shape: [pictures.length, HEIGHT, WIDTH],
      chunks: [...chunk],
      ...(filter !== undefined && {
        compression: filter,
        compression_opts: [...options]
      })
    });
    if (low === undefined) return;
    dataset.create_attribute('image_nr_low', low);
    dataset.create_attribute('image_nr_high', low + pictures.length - 1);
  });
}

type WrittenFile = InstanceType<FilteredHdf5['h5']['File']>;

/** The group at a path, made where it is not there. */
export function groupOf(file: WrittenFile, path: string): ReturnType<WrittenFile['create_group']> {
  let [group, at] = [file as ReturnType<WrittenFile['create_group']>, ''];
  for (const part of path.split('/')) {
    at += `/${part}`;
    const known = file.get(at);
    group = known instanceof hdf5.h5.Group ? known : group.create_group(part);
  }
  return group;
}

export function written(fill: (file: WrittenFile) => void): Uint8Array {
  const path = '/written.h5';
  const file = new hdf5.h5.File(path, 'w');
  fill(file);
  file.close();
  return (hdf5.module.FS as unknown as { readFile(path: string): Uint8Array }).readFile(path).slice();
}

export interface MasterParts {
  readonly images?: number;
  readonly links?: readonly string[];
  /** Of the pictures in the linked files. */
  readonly linkPlace?: string;
  readonly mask?: Uint32Array | BigUint64Array | Float32Array | Float64Array;
  /** eV. */
  readonly photonEnergy?: number;
}
export function master({
  images,
  links = [],
  linkPlace = '/entry/data/data',
  mask,
  photonEnergy
}: MasterParts): Uint8Array {
  return written((file) => {
    const entry = file.create_group('entry');
    const data = entry.create_group('data');
    for (const [at, name] of links.entries())
      data.create_external_link(name, linkPlace, `data_${String(at + 1).padStart(6, '0')}`);
    const specific = entry
      .create_group('instrument')
      .create_group('detector')
      .create_group('detectorSpecific');
    if (images !== undefined) specific.create_dataset({ name: 'nimages', data: Int32Array.of(images) });
    if (photonEnergy !== undefined)
      specific.create_dataset({ name: 'photon_energy', data: Float64Array.of(photonEnergy) });
    if (mask)
      specific.create_dataset({ name: 'pixel_mask', data: mask, shape: [HEIGHT, mask.length / HEIGHT] });
  });
}

export async function readAll(
  files: Readonly<Record<string, Uint8Array>>,
  name: string,
  numbers: readonly number[]
): Promise<void> {
  const reader = await openInMemory(files, name);
  for (const number of numbers)
    expect([...(await reader.read(number)).values], String(number)).toEqual(counts(number));
  reader.close();
}
