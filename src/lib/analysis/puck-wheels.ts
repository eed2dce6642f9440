/** Pucks as wheels: what became of the pin at each position, or how good its data are. */
import { naturalOrder } from '../base/natural-order';
import type { ProcessingRun } from '../beamtime/types';
import { stoppedAt, type PinRow } from './funnel';

/** How far a pin came, best first. 'unknown': no file says. */
export const PUCK_FATES = [
  'merged',
  'not-merged',
  'not-processed',
  'no-data',
  'not-measured',
  'unknown'
] as const;
export type PuckFate = (typeof PUCK_FATES)[number];

/** What positions can be coloured by, besides the fate; of several data sets the best. */
export const PUCK_MEASURES = [
  'isa',
  'resolution',
  'completeness',
  'ccHalf',
  'mosaicity',
  'spots',
  'crystals',
  'finished',
  'merges'
] as const;
export type PuckMeasure = (typeof PUCK_MEASURES)[number];

/** A lower number is the better one. */
const LOWER_IS_BETTER: ReadonlySet<PuckMeasure> = new Set<PuckMeasure>(['resolution', 'mosaicity']);

export interface PuckPosition {
  /** From 1, as the sheet numbers pins. */
  readonly position: number;
  /** Absent: neither sheet, database nor disk names a pin here. */
  readonly row?: PinRow;
}

export interface Puck {
  readonly name: string;
  readonly positions: readonly PuckPosition[];
}

/** A UniPuck has sixteen; more only where a pin has a higher number. */
const POSITIONS = 16;
/** A number beyond is none of a puck. */
const MOST_POSITIONS = 96;

/** Pucks in natural order, and the pins that have no place in one. */
export function pucksOf(rows: readonly PinRow[]): {
  readonly pucks: readonly Puck[];
  readonly elsewhere: readonly PinRow[];
} {
  const byPuck = new Map<string, Map<number, PinRow>>();
  const elsewhere: PinRow[] = [];
  for (const row of rows) {
    const { puck, pin } = row.pin;
    const known = puck === undefined ? undefined : (byPuck.get(puck) ?? new Map<number, PinRow>());
    const isPlace = pin !== undefined && Number.isInteger(pin) && pin >= 1 && pin <= MOST_POSITIONS;
    // Two folders may claim one position: the second is told beside the wheel.
    if (puck === undefined || known === undefined || !isPlace || known.has(pin)) {
      elsewhere.push(row);
      continue;
    }
    known.set(pin, row);
    byPuck.set(puck, known);
  }
  const pucks = [...byPuck]
    .sort(([a], [b]) => naturalOrder(a, b))
    .map(([name, pins]) => ({
      name,
      positions: Array.from({ length: Math.max(POSITIONS, ...pins.keys()) }, (_, at): PuckPosition => {
        const row = pins.get(at + 1);
        return { position: at + 1, ...(row && { row }) };
      })
    }));
  return { pucks, elsewhere };
}

export function puckFate({ pin }: PinRow): PuckFate {
  if (pin.steps.some(({ stage, state }) => stage === 'merged' && state === 'yes')) return 'merged';
  switch (stoppedAt(pin)?.stage) {
    case 'mounted':
    case 'centred':
    case 'rastered':
      return 'not-measured';
    case 'hits':
    case 'collected':
      return 'no-data';
    case 'indexed':
    case 'integrated':
    case 'scaled':
      return 'not-processed';
    case 'merged':
      return 'not-merged';
    default:
      return 'unknown';
  }
}

/** `undefined` where no file gives the number. */
export function puckValue(row: PinRow, measure: PuckMeasure): number | undefined {
  switch (measure) {
    case 'spots':
      return row.maxSpots;
    case 'crystals':
      return row.pin.crystalsChosen;
    case 'finished':
      return row.runs.length === 0 ? undefined : row.runs.filter(({ state }) => state === 'finished').length;
    case 'merges':
      return row.mergesGiven.length === 0 || row.mergesPerhaps.length > 0
        ? undefined
        : row.mergesUsing.length;
    default: {
      const values = row.runs.flatMap((run) => ofRun(run, measure) ?? []);
      if (values.length === 0) return undefined;
      return LOWER_IS_BETTER.has(measure) ? Math.min(...values) : Math.max(...values);
    }
  }
}

function ofRun(
  run: ProcessingRun,
  measure: 'isa' | 'resolution' | 'completeness' | 'ccHalf' | 'mosaicity'
): number | undefined {
  switch (measure) {
    case 'isa':
      return run.isa;
    case 'resolution':
      return run.resolutionIOverSigma1;
    case 'mosaicity':
      return run.mosaicity;
    default:
      return run.overall?.[measure];
  }
}

/** The worst and the best value that occur; `undefined` where no pin has one. */
export function puckRange(
  rows: readonly PinRow[],
  measure: PuckMeasure
): { readonly worst: number; readonly best: number } | undefined {
  const values = rows.flatMap((row) => puckValue(row, measure) ?? []);
  if (values.length === 0) return undefined;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return LOWER_IS_BETTER.has(measure) ? { worst: most, best: least } : { worst: least, best: most };
}

/** From 0 for the worst to 1 for the best; all alike are the best. */
export function puckShare(
  value: number,
  { worst, best }: { readonly worst: number; readonly best: number }
): number {
  return worst === best ? 1 : Math.abs(value - worst) / Math.abs(best - worst);
}

/** Where a position lies on a puck of radius 1: five within, the others around them (UniPuck), the first at the top. */
export function puckPlace(position: number, of: number): { readonly x: number; readonly y: number } {
  const inner = 5;
  const isInner = position <= inner;
  const [nth, all, radius] = isInner ? [position - 1, inner, 0.36] : [position - 1 - inner, of - inner, 0.79];
  const angle = (2 * Math.PI * nth) / all;
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}
