/** The cells of Table 1: texts as the files print the numbers; what they do not say is absent. */
import { cellAngles, cellLengths, DIGITS, fixed } from '../beamtime/digits';
import type { MergeRun, Shell } from '../beamtime/types';
import type { UnitCell } from '../beamtime/units';
import type { TakenRun } from './taken-run';

export interface Table1Cell {
  readonly overall?: string;
  readonly outer?: string;
  readonly inner?: string;
}

export const ABSENT = '–';
export const UNKNOWN_LIMIT = '…';

export function whole(text: string | undefined): Table1Cell {
  return text === undefined || text === '' ? {} : { overall: text };
}

export function shellCell(
  run: MergeRun,
  inner: boolean,
  text: (shell: Shell) => string | undefined
): Table1Cell {
  return cellOf(
    run.overall && text(run.overall),
    run.outer && text(run.outer),
    inner ? run.inner && text(run.inner) : undefined
  );
}

function cellOf(
  overall: string | undefined,
  outer: string | undefined,
  inner: string | undefined
): Table1Cell {
  return {
    ...(overall !== undefined && { overall }),
    ...(outer !== undefined && { outer }),
    ...(inner !== undefined && { inner })
  };
}

/** `48.21–2.52 (2.67–2.52)`; XSCALE.LP prints no low-resolution limit unless the input set one. */
export function resolutionCell({ overall, outer, inner, shells }: MergeRun, withInner: boolean): Table1Cell {
  const low = overall?.dMax ?? inner?.dMax ?? shells?.[0]?.dMax;
  const high = overall?.dMin ?? outer?.dMin;
  return cellOf(
    high === undefined ? undefined : range(low, high),
    outer?.dMin === undefined ? undefined : range(outer.dMax, outer.dMin),
    withInner && inner?.dMin !== undefined ? range(inner.dMax, inner.dMin) : undefined
  );
}

function range(low: number | undefined, high: number): string {
  return `${fixed(low, DIGITS.resolution) ?? UNKNOWN_LIMIT}–${high.toFixed(DIGITS.resolution)}`;
}

/** XSCALE.LP prints three decimals; cluster_summary.dat, which the inner shell may come from, one. */
export function sigAnoCell({ overall, outer, inner, shells }: MergeRun, withInner: boolean): Table1Cell {
  const [first, last] = [shells?.[0]?.sigAno, shells?.at(-1)?.sigAno];
  return cellOf(
    fixed(overall?.sigAno, DIGITS.sigAno),
    fixed(last, DIGITS.sigAno) ?? fixed(outer?.sigAno, 1),
    withInner ? (fixed(first, DIGITS.sigAno) ?? fixed(inner?.sigAno, 1)) : undefined
  );
}

/** The unit cell in the digits of the file that has the most of them. */
export interface CellTexts {
  readonly lengths: readonly string[];
  /** As a paper prints them: `90`, `104.30`, `90`. */
  readonly angles: readonly string[];
  /** As both files print them: `104.300`. */
  readonly printedAngles: readonly string[];
  /** The file it is from. */
  readonly source: 'XSCALE.INP' | 'XSCALE.LP';
}

export function cellTexts({ run, inputCell }: TakenRun): CellTexts | undefined {
  const cell: UnitCell | undefined = inputCell ?? run.unitCell;
  if (cell === undefined) return undefined;
  const lengths = cellLengths(cell, inputCell === undefined ? DIGITS.cellLength : 3);
  return {
    lengths,
    angles: cellAngles(cell),
    printedAngles: cell.slice(3).map((angle) => angle.toFixed(3)),
    // Only XSCALE.INP has a third decimal.
    source: lengths[0]?.split('.')[1]?.length === 3 ? 'XSCALE.INP' : 'XSCALE.LP'
  };
}

export function datasetsText({ datasets, members }: MergeRun): string | undefined {
  const used = datasets?.used ?? (members.length || undefined);
  if (used === undefined && datasets?.given === undefined) return undefined;
  return `${used ?? ABSENT} / ${datasets?.given ?? ABSENT}`;
}

export function starred(text: string | undefined, significant: boolean | undefined): string | undefined {
  return text !== undefined && significant === true ? `${text}*` : text;
}

/** `24.1` (percent) → `0.241`: the point moves, no digit is made up. */
export function fraction(percent: string | undefined): string | undefined {
  const match = percent === undefined ? undefined : /^(-?)(\d+)(?:\.(\d*))?$/.exec(percent);
  if (match === undefined || match === null) return undefined;
  const [, sign = '', whole = '', decimals = ''] = match;
  const digits = whole.padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`;
}
