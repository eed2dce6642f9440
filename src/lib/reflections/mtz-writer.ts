import type { IndexBox } from './index-box';
import type { MergedReflections } from './merged-reflections';
import { operatorTriplet } from './operator';
import type { SpaceGroup } from './space-group';

/** What an MTZ says beside its reflections. */
export interface MtzAbout {
  readonly title: string;
  /** Å. */
  readonly wavelength?: number;
  /** Lines of at most 80 characters: sets, scales, rejections. */
  readonly history: readonly string[];
  /** Other columns of one value a unique reflection of the box, free-R flags for one; NaN where missing. */
  readonly more?: readonly { readonly label: string; readonly type: string; readonly values: Float64Array }[];
}

interface Column {
  readonly label: string;
  readonly type: string;
  readonly value: (at: number) => number;
}

const CARD = 80;
/** Bytes in front of the reflections. */
const PREAMBLE = 80;

/**
 * A merged MTZ (CCP4, little endian): H K L IMEAN I(+) I(-) with σ and counts, in CCP4's asymmetric unit, sorted, missing mates and
 * their counts NaN, symmetry from the operators. Intensities; no amplitudes are made of them.
 */
export function writeMtz(box: IndexBox, merged: MergedReflections, about: MtzAbout): Uint8Array<ArrayBuffer> {
  const order = sortedByIndex(box, merged);
  const place = (at: number): number => merged.unique[at] as number;
  const columns: Column[] = [
    ...['H', 'K', 'L'].map((label, axis) => ({
      label,
      type: 'H',
      value: (at: number) => box.hkl[3 * place(at) + axis] as number
    })),
    column('IMEAN', 'J', merged.mean),
    column('SIGIMEAN', 'Q', merged.sigma),
    column('I(+)', 'K', merged.plus),
    column('SIGI(+)', 'M', merged.sigmaPlus),
    column('I(-)', 'K', merged.minus),
    column('SIGI(-)', 'M', merged.sigmaMinus),
    counts('N(+)', merged.nPlus),
    counts('N(-)', merged.nMinus),
    ...(about.more ?? []).map(({ label, type, values }) => ({
      label,
      type,
      value: (at: number) => values[place(at)] as number
    }))
  ];
  const n = order.length;
  const values = new DataView(new ArrayBuffer(4 * n * columns.length));
  const ranges = columns.map(() => [Infinity, -Infinity] as [number, number]);
  order.forEach((at, row) => {
    columns.forEach(({ value }, c) => {
      const one = Math.fround(value(at));
      values.setFloat32(4 * (row * columns.length + c), one, true);
      const range = ranges[c] as [number, number];
      if (one < range[0]) range[0] = one;
      if (one > range[1]) range[1] = one;
    });
  });
  const cards = cardsOf(box, merged, columns, ranges, about);
  const head = new DataView(new ArrayBuffer(PREAMBLE));
  [...'MTZ '].forEach((letter, at) => head.setUint8(at, letter.charCodeAt(0)));
  head.setInt32(4, (PREAMBLE + values.byteLength) / 4 + 1, true);
  head.setUint8(8, 0x44);
  head.setUint8(9, 0x41);
  const tail = new TextEncoder().encode(
    cards.map((card) => ascii(card).slice(0, CARD).padEnd(CARD)).join('')
  );
  const bytes = new Uint8Array(PREAMBLE + values.byteLength + tail.length);
  bytes.set(new Uint8Array(head.buffer));
  bytes.set(new Uint8Array(values.buffer), PREAMBLE);
  bytes.set(tail, PREAMBLE + values.byteLength);
  return bytes;
}

function column(label: string, type: string, values: Float64Array): Column {
  return { label, type, value: (at) => values[at] as number };
}

/**
 * How often a mate was measured: missing where the mate is, as its intensity. A centric reflection has no second mate, and programs that
 * pair mates count none for it.
 */
function counts(label: string, values: Int32Array): Column {
  return { label, type: 'I', value: (at) => values[at] || NaN };
}

function sortedByIndex({ hkl }: IndexBox, { n, unique }: MergedReflections): number[] {
  return Array.from({ length: n }, (_, at) => at).sort((a, b) => {
    const [p, q] = [3 * (unique[a] as number), 3 * (unique[b] as number)];
    return (
      (hkl[p] as number) - (hkl[q] as number) ||
      (hkl[p + 1] as number) - (hkl[q + 1] as number) ||
      (hkl[p + 2] as number) - (hkl[q + 2] as number)
    );
  });
}

function cardsOf(
  box: IndexBox,
  merged: MergedReflections,
  columns: readonly Column[],
  ranges: readonly (readonly [number, number])[],
  about: MtzAbout
): string[] {
  const { group, cell } = box;
  const sixNumbers = cell.map((one) => one.toFixed(4).padStart(10)).join('');
  const [low, high] = resolutionOf(box, merged);
  return [
    'VERS MTZ:V1.1',
    `TITLE ${about.title}`,
    `NCOL ${String(columns.length).padStart(8)} ${String(merged.n).padStart(12)} ${'0'.padStart(8)}`,
    `CELL  ${sixNumbers}`,
    'SORT    1   2   3   0   0',
    symInf(group),
    ...group.operators.map(
      (operator) => `SYMM ${operatorTriplet(operator).toUpperCase().replaceAll(',', ',  ')}`
    ),
    `RESO ${low.toFixed(12)}   ${high.toFixed(12)}`,
    'VALM NAN',
    ...columns.map(({ label, type }, c) => {
      const [least, most] = ranges[c] ?? [0, 0];
      const range = least <= most ? [least, most] : [0, 0];
      return `COLUMN ${label.padEnd(30)} ${type} ${range.map((one) => Number(one.toPrecision(9)).toString().padStart(17)).join(' ')} ${c < 3 ? '   0' : '   1'}`;
    }),
    'NDIF        2',
    ...dataset(0, 'HKL_base', sixNumbers, 0),
    ...dataset(1, 'kamome', sixNumbers, about.wavelength ?? 0),
    'END',
    ...(about.history.length > 0
      ? [`MTZHIST ${String(Math.min(about.history.length, 30)).padStart(3)}`, ...about.history.slice(0, 30)]
      : []),
    'MTZENDOFHEADERS'
  ];
}

function dataset(id: number, name: string, cell: string, wavelength: number): string[] {
  const number = String(id).padStart(7);
  return [
    `PROJECT ${number} ${name}`,
    `CRYSTAL ${number} ${name}`,
    `DATASET ${number} ${name}`,
    `DCELL ${String(id).padStart(9)} ${cell}`,
    `DWAVEL ${String(id).padStart(8)} ${wavelength.toFixed(5).padStart(10)}`
  ];
}

/** `SYMINF   8  8 P    96            'P 43 21 2' PG422`; rhombohedral groups on hexagonal axes are `H 3` in CCP4. */
function symInf({ number, symbol, operators, centring }: SpaceGroup): string {
  const name = symbol.replace(/^R (.*):H$/, 'H $1');
  const counts = [operators.length, operators.length / centring.length]
    .map((one) => String(one).padStart(3))
    .join(' ');
  return `SYMINF ${counts} ${name.slice(0, 1)} ${String(number).padStart(5)} ${`'${name}'`.padStart(22)} PG${pointGroup(name, number)}`;
}

/** `P 43 21 2` → `422`; the 1s of monoclinic symbols are left out, those of trigonal ones say where the two-folds lie. */
function pointGroup(name: string, number: number): string {
  const parts = name
    .split(' ')
    .slice(1)
    .map((part) => part.replace(/^(\d)\d/, '$1').replace(/[abcden]/g, 'm'));
  const trigonal = number >= 143 && number <= 167;
  const kept = trigonal ? parts : parts.filter((part) => part !== '1');
  return (kept.length === 0 ? ['1'] : kept).join('');
}

/** Smallest and largest 1/d² of the reflections that are written. */
function resolutionOf({ s2 }: IndexBox, { unique }: MergedReflections): [number, number] {
  let [low, high] = [unique.length > 0 ? Infinity : 0, 0];
  for (const u of unique) {
    low = Math.min(low, s2[u] as number);
    high = Math.max(high, s2[u] as number);
  }
  return [low, high];
}

/** Names of files are hostile, and a card holds bytes. */
function ascii(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}
