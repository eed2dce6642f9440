/** What a beamtime is looked for by among many: its samples, and the crystal forms that were met. */
import { oneName, sampleNames, sampleOf } from '../beamtime/names';
import type { Beamtime } from '../beamtime/types';
import type { Angstrom, UnitCell } from '../beamtime/units';
import { choiceOf } from './decision-rows';
import { niggliCell, sameLattice } from './reduced-cell';

/** Raised when `factsOf` makes others of the same rows. */
export const FACTS_VERSION = 2;

/** Crystals of one sample with one space group and one lattice. */
export interface CrystalForm {
  readonly sample: string;
  readonly spaceGroup?: string;
  /** In the setting of the space group: of KAMO's choice of a merge, else the median of the data sets. */
  readonly unitCell?: UnitCell;
  /** Of the primitive lattice. */
  readonly niggli?: UnitCell;
  /** Data sets that were processed to their end in this form. */
  readonly datasets: number;
  /** Finest outer shell of KAMO's choices in this form. */
  readonly dMin?: Angstrom;
}

export interface BeamtimeFacts {
  readonly samples: readonly string[];
  readonly forms: readonly CrystalForm[];
  /** Names of pins, `PUCK-PIN`. */
  readonly pins: readonly string[];
}

/** Cells of one sample and group that differ by more are two forms. */
const ONE_FORM = { length: 0.05, angle: 3 };

interface Seen {
  readonly sample: string;
  readonly spaceGroup: string | undefined;
  readonly niggli: UnitCell | undefined;
  readonly fits: (niggli: UnitCell) => boolean;
  readonly cells: UnitCell[];
  merged: UnitCell | undefined;
  datasets: number;
  dMin: number | undefined;
}

/** From the rows alone; each sample by one name. */
export function factsOf({
  pins,
  processingRuns,
  merges
}: Pick<Beamtime, 'pins' | 'processingRuns' | 'merges'>): BeamtimeFacts {
  const nameOf = oneName(pins, merges);
  const samples = new Map(pins.map(({ path, sampleName }) => [path as string, nameOf(sampleName)]));
  const forms: Seen[] = [];
  const formOf = (sample: string, spaceGroup: string | undefined, cell: UnitCell | undefined): Seen => {
    const niggli = cell && niggliCell(cell, spaceGroup);
    const there = forms.find(
      (one) =>
        one.sample === sample &&
        one.spaceGroup === spaceGroup &&
        (niggli === undefined ? one.niggli === undefined : one.fits(niggli))
    );
    if (there !== undefined) return there;
    const fits = niggli === undefined ? () => false : sameLattice(niggli, ONE_FORM);
    const form: Seen = {
      ...{ sample, spaceGroup, niggli, fits },
      ...{ cells: [], merged: undefined, datasets: 0, dMin: undefined }
    };
    forms.push(form);
    return form;
  };
  for (const merge of merges) {
    const run = choiceOf(merge)?.run;
    if (run === undefined) continue;
    const form = formOf(sampleOf(merge), run.spaceGroup, run.unitCell);
    const dMin = run.outer?.dMin;
    if (dMin !== undefined && dMin < (form.dMin ?? Infinity)) form.dMin = dMin;
    form.merged ??= run.unitCell;
  }
  for (const { state, pin, spaceGroup, unitCell } of processingRuns) {
    if (state !== 'finished' || unitCell === undefined) continue;
    const form = formOf(samples.get(pin ?? '') ?? '', spaceGroup, unitCell);
    form.datasets++;
    form.cells.push(unitCell);
  }
  return {
    samples: [...sampleNames(pins, merges)].sort(),
    forms: forms.map(finished),
    pins: pins.map(({ path }) => path)
  };
}

function finished({ sample, spaceGroup, niggli, cells, merged, datasets, dMin }: Seen): CrystalForm {
  const unitCell = merged ?? medianCell(cells);
  return {
    ...{ sample, datasets },
    ...(spaceGroup !== undefined && { spaceGroup }),
    ...(unitCell && { unitCell }),
    ...(niggli && { niggli }),
    ...(dMin !== undefined && { dMin })
  };
}

/** Each parameter's median, with two decimals as cells are printed. */
function medianCell(cells: readonly UnitCell[]): UnitCell | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  const median = (at: number): number => {
    const sorted = cells.map((cell) => cell[at] ?? 0).sort((a, b) => a - b);
    const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
    return Math.round(((low + high) / 2) * 100) / 100;
  };
  return [median(0), median(1), median(2), median(3), median(4), median(5)];
}
