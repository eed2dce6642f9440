import type { Flaw } from '../../base/flaw';
import { bytesFormat, type Bytes } from '../format';
import { finite, FormatError, type Problem } from '../lines';
import { present } from '../present';
import { cellOf, type Cell } from '../xds-keywords';

declare module '../format' {
  interface Records {
    mtz: MtzHeader;
  }
}

declare module '../../base/flaw' {
  interface Flaws {
    'machine-stamp': unknown;
    /** No header where the file says it is. */
    'header-misplaced': unknown;
    /** Bytes. */
    'header-beyond-end': { readonly at: number; readonly size: number };
  }
}

/** Header of an MTZ file; the reflections are not read. */
export interface MtzHeader {
  readonly byteOrder: 'little' | 'big';
  readonly version?: string;
  readonly title?: string;
  readonly nReflections?: number;
  /** Above 0: unmerged. */
  readonly nBatches?: number;
  readonly unitCell?: Cell;
  /** Of the International Tables. */
  readonly spaceGroupNumber?: number;
  /** CCP4's own number of another setting, above 230. */
  readonly ccp4Number?: number;
  readonly spaceGroup?: string;
  readonly latticeType?: string;
  /** As written, without `PG`: `422`, `mmm`. */
  readonly pointGroup?: string;
  /** As written, e.g. `-X,  Y+1/2,  -Z`. */
  readonly symmetry: readonly string[];
  /** Å. */
  readonly dMax?: number;
  readonly dMin?: number;
  readonly sortOrder?: readonly number[];
  /** VALM: the number that stands for a missing value; absent where that is NaN. */
  readonly missing?: number;
  readonly columns: readonly MtzColumn[];
  readonly datasets: readonly MtzDataset[];
  readonly history: readonly string[];
}

export interface MtzColumn {
  readonly label: string;
  /** One letter: H index, J intensity, F amplitude, Q their sigma, I integer, … */
  readonly type: string;
  readonly min?: number;
  readonly max?: number;
  readonly dataset?: number;
  /** COLSRC: where the column came from. */
  readonly source?: string;
}

export interface MtzDataset {
  readonly id: number;
  readonly project?: string;
  readonly crystal?: string;
  readonly name?: string;
  readonly unitCell?: Cell;
  /** Å; absent where the file says 0. */
  readonly wavelength?: number;
}

/** Records of the header are cards of 80 characters. */
const CARD = 80;
/** Header and history: 40,000 cards. Batch headers, which follow, are not needed. */
const LARGEST_HEADER = 40_000 * CARD;
/** Where the reflections begin: 20 words of 4 bytes. */
const PREAMBLE = 80;

/** CCP4 MTZ (mtzlib, `cmtzlib.c`): only the preamble and the header behind the reflections are read. */
async function parse(bytes: Bytes, problems: Problem[]): Promise<MtzHeader> {
  const preamble = await bytes.slice(0, Math.min(PREAMBLE, bytes.size));
  const { start, byteOrder } = preambleOf(preamble, bytes.size);
  const content = await bytes.slice(start, Math.min(bytes.size, start + LARGEST_HEADER));
  const cards = new TextDecoder('latin1').decode(content);
  return { byteOrder, ...headerOf(cards, problems) };
}

/** `MTZ `, the place of the header in words from 1 (or -1, then 64 bits at byte 12), and the stamp of the machine. */
function preambleOf(
  preamble: Uint8Array<ArrayBuffer>,
  size: number
): { start: number; byteOrder: 'little' | 'big' } {
  const fail = (flaw: Flaw): never => {
    throw new FormatError(flaw, 1, '');
  };
  if (preamble.length < 20 || new TextDecoder('latin1').decode(preamble.subarray(0, 4)) !== 'MTZ ')
    fail({ code: 'wrong-format', format: 'MTZ' });
  const view = new DataView(preamble.buffer, preamble.byteOffset, preamble.length);
  const stamp = view.getUint8(8) >> 4;
  if (stamp !== 1 && stamp !== 4) fail({ code: 'machine-stamp' });
  const little = stamp === 4;
  const short = view.getInt32(4, little);
  const word = short === -1 ? Number(view.getBigInt64(12, little)) : short;
  const start = (word - 1) * 4;
  if (start < PREAMBLE) fail({ code: 'header-misplaced' });
  if (start >= size) fail({ code: 'header-beyond-end', at: start, size: size });
  return { start, byteOrder: little ? 'little' : 'big' };
}

interface Open {
  readonly fields: { -readonly [K in keyof MtzHeader]?: MtzHeader[K] };
  readonly symmetry: string[];
  readonly columns: { -readonly [K in keyof MtzColumn]: MtzColumn[K] }[];
  readonly datasets: Map<number, { -readonly [K in keyof MtzDataset]: MtzDataset[K] }>;
}

function headerOf(cards: string, problems: Problem[]): Omit<MtzHeader, 'byteOrder'> {
  const open: Open = { fields: {}, symmetry: [], columns: [], datasets: new Map() };
  let at = 0;
  let ended = false;
  for (; at + CARD <= cards.length && !ended; at += CARD) {
    const card = cards.slice(at, at + CARD).replace(/[\0\s]+$/, '');
    const line = at / CARD + 1;
    ended = card === 'END' || card.startsWith('END ');
    if (ended) continue;
    if (at === 0 && !card.startsWith('VERS'))
      throw new FormatError({ code: 'header-misplaced' }, 1, card.slice(0, CARD));
    if (!readCard(card, open)) problems.push({ line, flaw: { code: 'not-understood' }, excerpt: card });
    if (problems.length >= 200)
      throw new FormatError({ code: 'header-misplaced' }, line, card.slice(0, CARD));
  }
  if (at === 0) throw new FormatError({ code: 'cut-off' }, 1, '');
  if (!ended)
    problems.push({
      line: at / CARD,
      flaw: { code: 'cut-off' },
      excerpt: ''
    });
  return {
    ...open.fields,
    symmetry: open.symmetry,
    columns: open.columns,
    datasets: [...open.datasets.values()],
    history: ended ? historyOf(cards, at) : []
  };
}

/** One record; false where its numbers are missing. Unknown records are passed over. */
function readCard(card: string, open: Open): boolean {
  const [key = '', ...words] = card.split(/\s+/);
  const numbers = words.map(finite);
  const [first, second, third] = numbers;
  const { fields } = open;
  switch (key) {
    case 'VERS':
      fields.version = words.join(' ');
      return true;
    case 'TITLE':
      if (words.length > 0) fields.title = card.slice(5).trim();
      return true;
    case 'NCOL':
      Object.assign(fields, present({ nReflections: second, nBatches: third }));
      return second !== undefined;
    case 'CELL':
      Object.assign(fields, present({ unitCell: cellOf(known(numbers)) }));
      return numbers.length >= 6;
    case 'SORT':
      fields.sortOrder = known(numbers);
      return true;
    case 'VALM':
      Object.assign(fields, present({ missing: first }));
      return true;
    case 'SYMINF':
      return readSymmetry(card, words, open);
    case 'SYMM':
      open.symmetry.push(card.slice(5).trim());
      return true;
    case 'RESO':
      Object.assign(fields, present({ dMax: distance(first), dMin: distance(second) }));
      return second !== undefined;
    case 'COLUMN':
    case 'COLSRC':
      return readColumn(key, words, open);
    case 'PROJECT':
    case 'CRYSTAL':
    case 'DATASET':
    case 'DCELL':
    case 'DWAVEL':
      return readDataset(key, card, first, open);
    default:
      return true;
  }
}

/**
 * `SYMINF   8  8 P    96            'P 43 21 2' PG422 X`: operators, primitive ones, lattice, number, name (some writers leave the quotes
 * out), point group (some leave PG out), and since CCP4 6.5 how sure the writer is (X, P, L, E or S; cmtzlib.c).
 */
const SYMINF =
  /^SYMINF\s+\d+\s+\d+\s+(\S)\s+(\d+)\s+(?:'([^']*)'|(\S{1,20}(?: \S{1,20}){0,4}?))\s+'?(?:PG)?([^\s']+)'?(?:\s+[XPLES])?$/;

/** Fields that the card does not give in full are read as far as they go. */
function readSymmetry(card: string, words: readonly string[], { fields }: Open): boolean {
  const match = SYMINF.exec(card);
  const number = finite(words[3]);
  Object.assign(
    fields,
    present({
      latticeType: words[2],
      ...tableNumber(number),
      spaceGroup: (match?.[3] ?? match?.[4])?.trim() || undefined,
      pointGroup: match?.[5]
    })
  );
  return number !== undefined && match !== null;
}

/** CCP4 numbers other settings of a group in thousands: 2018 is `P 21 2 21`, 18 of the International Tables; 4005 `I 1 2 1`. */
function tableNumber(number: number | undefined): Pick<MtzHeader, 'spaceGroupNumber' | 'ccp4Number'> {
  if (number === undefined || number === 0) return {};
  if (number <= MOST_GROUPS) return { spaceGroupNumber: number };
  const inTables = number % 1000;
  return {
    ccp4Number: number,
    ...(inTables >= 1 && inTables <= MOST_GROUPS && { spaceGroupNumber: inTables })
  };
}

const MOST_GROUPS = 230;

/** `COLUMN label type min max dataset`; `COLSRC label source dataset` follows its column. */
function readColumn(key: string, words: readonly string[], { columns }: Open): boolean {
  const [label, type] = words;
  if (label === undefined || type === undefined) return false;
  if (key === 'COLSRC') {
    const column = columns.findLast((known) => known.label === label);
    if (column) column.source = type;
    return column !== undefined;
  }
  const [min, max, dataset] = words.slice(2).map(finite);
  columns.push({ label, type, ...present({ min, max, dataset }) });
  return max !== undefined;
}

function readDataset(key: string, card: string, id: number | undefined, { datasets }: Open): boolean {
  if (id === undefined) return false;
  const dataset = datasets.get(id) ?? { id };
  datasets.set(id, dataset);
  const rest = card
    .slice(key.length)
    .trim()
    .replace(/^\S+\s*/, '');
  if (key === 'DCELL')
    Object.assign(dataset, present({ unitCell: cellOf(known(rest.split(/\s+/).map(finite))) }));
  else if (key === 'DWAVEL') Object.assign(dataset, present({ wavelength: finite(rest) || undefined }));
  else if (rest !== '')
    dataset[key === 'PROJECT' ? 'project' : key === 'CRYSTAL' ? 'crystal' : 'name'] = rest;
  return true;
}

/** `MTZHIST  n`, then n cards. */
function historyOf(cards: string, at: number): string[] {
  const [key, count] = cards
    .slice(at, at + CARD)
    .trim()
    .split(/\s+/);
  if (key !== 'MTZHIST') return [];
  const history: string[] = [];
  const end = Math.min(cards.length, at + CARD * (1 + (finite(count) ?? 0)));
  for (let card = at + CARD; card < end; card += CARD)
    history.push(cards.slice(card, card + CARD).replace(/[\0\s]+$/, ''));
  return history;
}

/** The limits are stored as 1/d². */
function distance(inverseSquare: number | undefined): number | undefined {
  return inverseSquare !== undefined && inverseSquare > 0 ? 1 / Math.sqrt(inverseSquare) : undefined;
}

function known(numbers: readonly (number | undefined)[]): number[] {
  return numbers.flatMap((number) => number ?? []);
}

export default bytesFormat({ name: 'mtz', version: 4, file: /\.mtz$/i, parse });
