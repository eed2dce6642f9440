/** Processing runs of the same images in different areas: the whole sweep of the standard processing, and the wedges that it was cut into. */
import { group } from 'd3-array';
import { naturalOrder } from '../base/natural-order';
import { parent, type RelPath } from '../base/rel-path';
import type { Collection, Pin, ProcessingRun } from '../beamtime/types';

/** Runs over the same images. */
export interface RunFamily {
  /** Runs over the whole range, one for each area that has it, by area. Never empty. */
  readonly whole: readonly ProcessingRun[];
  /** Runs over parts of it, in the order of their frames. */
  readonly wedges: readonly ProcessingRun[];
}

/** The runs of a pin by the images that they are of, in natural order. */
export function runFamilies(runs: readonly ProcessingRun[]): readonly RunFamily[] {
  return [...group(runs, imagesOf)]
    .sort(([a], [b]) => naturalOrder(a, b))
    .flatMap(([, ofSeries]) => familiesOfSeries(ofSeries));
}

function familiesOfSeries(runs: readonly ProcessingRun[]): readonly RunFamily[] {
  // A longer range stands before all that it contains.
  const sorted = [...runs].sort(
    (a, b) => a.firstFrame - b.firstFrame || b.lastFrame - a.lastFrame || naturalOrder(a.area, b.area)
  );
  const families: { whole: ProcessingRun[]; wedges: ProcessingRun[] }[] = [];
  for (const run of sorted) {
    const family = families.at(-1);
    const [head] = family?.whole ?? [];
    if (family === undefined || head === undefined || run.lastFrame > head.lastFrame)
      families.push({ whole: [run], wedges: [] });
    else if (run.firstFrame === head.firstFrame && run.lastFrame === head.lastFrame) family.whole.push(run);
    else family.wedges.push(run);
  }
  return families;
}

/** The family that a run belongs to. */
export function familyOf(run: ProcessingRun, runs: readonly ProcessingRun[]): RunFamily {
  const key = imagesOf(run);
  const families = familiesOfSeries(runs.filter((one) => one.pin === run.pin && imagesOf(one) === key));
  return (
    families.find(({ whole, wedges }) => [...whole, ...wedges].some(({ path }) => path === run.path)) ?? {
      whole: [run],
      wedges: []
    }
  );
}

/** `CPS1014-03/data00/cry00`: where the images lie (a processing area mirrors the image folders) and their prefix. */
function imagesOf({ path, area, prefix }: ProcessingRun): string {
  return `${parent(path).slice(area.length + 1)}/${prefix}`;
}

/** The collection whose images a run processed. */
export function collectionOf(run: ProcessingRun, pin: Pin | undefined): Collection | undefined {
  const folder = parent(run.path).slice(run.area.length + 1) as RelPath;
  const fits = (pin?.collections ?? []).filter(({ prefix }) => prefix === run.prefix);
  return fits.find(({ path }) => path === folder) ?? (fits.length === 1 ? fits[0] : undefined);
}

/** Rotation covered by frames, degrees from the start of the sweep: frame 1 begins at 0. */
export function phiRange(
  { firstFrame, lastFrame }: Pick<ProcessingRun, 'firstFrame' | 'lastFrame'>,
  oscillation: number | undefined
): readonly [number, number] | undefined {
  return oscillation === undefined
    ? undefined
    : [rounded((firstFrame - 1) * oscillation), rounded(lastFrame * oscillation)];
}

/** Sums of tenths without their binary tails. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
