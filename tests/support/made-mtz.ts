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
}

const CARD = 80;
const PREAMBLE = 80;

export function madeMtz(plan: MtzPlan): Uint8Array {
  const { columns, rows, cell, symmetry, spaceGroupNumber, symbol, bigEndian = false, missing } = plan;
  const little = !bigEndian;
  const batches = columns.some(({ type }) => type === 'B') ? 1 : 0;
  const six = cell.map((one) => one.toFixed(4).padStart(10)).join('');
  const cards = [
    'VERS MTZ:V1.1',
    'TITLE made for a test',
    `NCOL ${columns.length} ${rows.length} ${batches}`,
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
    'MTZENDOFHEADERS'
  ];
  const nValues = rows.length * columns.length;
  const bytes = new Uint8Array(PREAMBLE + 4 * nValues + CARD * cards.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('MTZ '));
  view.setInt32(4, PREAMBLE / 4 + nValues + 1, little);
  bytes.set(bigEndian ? [0x11, 0x11] : [0x44, 0x41], 8);
  rows.flat().forEach((value, at) => {
    view.setFloat32(PREAMBLE + 4 * at, Number.isNaN(value) ? (missing ?? NaN) : value, little);
  });
  bytes.set(
    new TextEncoder().encode(cards.map((card) => card.padEnd(CARD)).join('')),
    PREAMBLE + 4 * nValues
  );
  return bytes;
}
