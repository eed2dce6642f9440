/** What two files of a run say that no row holds: the header of the MTZ and XSCALE.INP. Records may be of any version of the app. */
import { DIGITS } from '../beamtime/digits';
import { spaceGroupSymbol } from '../beamtime/space-groups';
import type { UnitCell } from '../beamtime/units';
import { withLowLimit } from './low-limit';
import type { TakenRun } from './taken-run';

/** The run with the low-resolution limit and the space group of its MTZ, and its cell as XSCALE.INP prints it. */
export function withFileFacts(taken: TakenRun, mtz: unknown, input: unknown): TakenRun {
  const symbol = spaceGroupSymbol(numberIn(mtz, 'spaceGroupNumber'));
  const inputCell = cellIn(input, taken.run.unitCell);
  return {
    ...withLowLimit(taken, mtz),
    ...(symbol !== undefined && { mtzSpaceGroup: symbol }),
    ...(inputCell && { inputCell })
  };
}

/** Only a cell that the log's rounds to: another one was not scaled with. */
function cellIn(record: unknown, logged: UnitCell | undefined): UnitCell | undefined {
  const cell = valueIn(record, 'unitCell');
  if (!isCell(cell)) return undefined;
  const half = 0.5 * 10 ** -DIGITS.cellLength + 1e-6;
  return logged?.every((value, n) => Math.abs(value - (cell[n] ?? 0)) <= half) === false ? undefined : cell;
}

function isCell(value: unknown): value is UnitCell {
  return Array.isArray(value) && value.length === 6 && value.every((one) => Number.isFinite(one) && one > 0);
}

function numberIn(record: unknown, key: string): number | undefined {
  const value = valueIn(record, key);
  return typeof value === 'number' ? value : undefined;
}

function valueIn(record: unknown, key: string): unknown {
  return typeof record === 'object' && record !== null
    ? Object.entries(record).find(([name]) => name === key)?.[1]
    : undefined;
}
