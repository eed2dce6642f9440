/** An MTZ as other programs write it: any columns, setting, byte order; batches where it is unmerged. */
export interface MtzPlan {
  readonly columns: readonly { readonly label: string; readonly type: string }[];
  /** Records, one value a column. */
  readonly rows: readonly (readonly number[])[];
  readonly cell: readonly number[];
  /** `X,Y,Z`. */
  readonly symmetry: readonly string[];
  readonly spaceGroupNumber: number;
  readonly symbol: string;
  readonly bigEndian?: boolean;
  /** What stands for a missing value in place of NaN. */
  readonly missing?: number;
  /** Headers of batches. */
  readonly batches?: readonly MtzBatchPlan[];
}

export interface MtzBatchPlan {
  readonly number: number;
  readonly dataset: number;
  /** Degrees, from and to. */
  readonly phi: readonly [number, number];
  readonly cell: readonly number[];
}

/** Whole and real numbers of a batch (cmtzlib.c). */
const [WHOLE, REALS] = [29, 156] as const;

const CARD = 80;
const PREAMBLE = 80;

export function madeMtz(plan: MtzPlan): Uint8Array {
  const { columns, rows, cell, symmetry, spaceGroupNumber, symbol, bigEndian = false, missing } = plan;
  const little = !bigEndian;
  const { batches = [] } = plan;
  const nBatches = batches.length > 0 ? batches.length : columns.some(({ type }) => type === 'B') ? 1 : 0;
  const six = cell.map((one) => one.toFixed(4).padStart(10)).join('');
  const cards = [
    'VERS MTZ:V1.1',
    'TITLE made for a test',
    `NCOL ${columns.length} ${rows.length} ${nBatches}`,
    `CELL ${six}`,
    'SORT 0 0 0 0 0',
    `SYMINF ${symmetry.length} ${symmetry.length} ${symbol.slice(0, 1)} ${spaceGroupNumber} '${symbol}' PG1`,
    ...symmetry.map((one) => `SYMM ${one}`),
    'RESO 0.0001 0.1',
    `VALM ${missing ?? 'NAN'}`,
    ...columns.map(({ label, type }) => `COLUMN ${label.padEnd(30)} ${type} 0 0 1`),
    'NDIF 1',
    'PROJECT 1 p',
    'CRYSTAL 1 c',
    'DATASET 1 d',
    `DCELL 1 ${six}`,
    'DWAVEL 1 1.0',
    'END',
    ...(batches.length > 0 ? ['MTZBATS'] : [])
  ];
  const ofBatches = batches.map((batch) => batchHeader(batch, little));
  const nValues = rows.length * columns.length;
  const behind = ofBatches.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(PREAMBLE + 4 * nValues + CARD * (cards.length + 1) + behind);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('MTZ '));
  view.setInt32(4, PREAMBLE / 4 + nValues + 1, little);
  bytes.set(bigEndian ? [0x11, 0x11] : [0x44, 0x41], 8);
  rows.flat().forEach((value, at) => {
    view.setFloat32(PREAMBLE + 4 * at, Number.isNaN(value) ? (missing ?? NaN) : value, little);
  });
  let at = PREAMBLE + 4 * nValues;
  for (const part of [textOf(cards), ...ofBatches, textOf(['MTZENDOFHEADERS'])]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function textOf(cards: readonly string[]): Uint8Array {
  return new TextEncoder().encode(cards.map((card) => card.padEnd(CARD)).join(''));
}

function batchHeader({ number, dataset, phi, cell }: MtzBatchPlan, little: boolean): Uint8Array {
  const size = WHOLE + REALS;
  const bytes = new Uint8Array(3 * CARD + 4 * size);
  bytes.set(textOf([`BH ${number} ${size} ${WHOLE} ${REALS}`, 'TITLE made for a test']));
  const view = new DataView(bytes.buffer, 2 * CARD);
  view.setInt32(4 * 20, dataset, little);
  const real = (n: number, value: number) => view.setFloat32(4 * (WHOLE + n), value, little);
  cell.forEach((value, n) => real(n, value));
  real(36, phi[0]);
  real(37, phi[1]);
  real(86, 1);
  bytes.set(textOf(['BHCH']), 2 * CARD + 4 * size);
  return bytes;
}
