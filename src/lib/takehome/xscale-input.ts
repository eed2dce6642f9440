/** XSCALE.INP of a subset in KAMO's layout (yamtbx, dataproc/auto/multi_merging/xscale.py; kamo.md 5.4). */
import { count } from '../base/count';
import { plainLine } from '../base/plain-text';
import { baseName } from '../base/rel-path';
import { parseRunName } from '../beamtime/names';
import type { Dataset, Pin } from '../beamtime/types';
import type { Angstrom, UnitCell } from '../beamtime/units';
import { kamoValue } from './kamo-parameters';
import { collectionOf, pinFolders } from './origin';
import { linked, XDS_LINE } from './linked-files';
import type { PlacedDataset, Subset, SubsetFile } from './subset';

/** KAMO's number of shells. */
const SHELLS = 9;

/**
 * Space group and cell are the run's; without a run, what is not known is left to XSCALE. An XDS input file has no quotes, no names with a blank,
 * `!` or `=`, and lines of 131 letters: files are reached through the links of `make_links.sh`. What comes from the log or from an imported index is
 * written only where it is a number or a word that XSCALE knows.
 */
export function xscaleInput(subset: Subset): SubsetFile {
  const { trial, run } = subset;
  const parameters = trial.parameters ?? {};
  const pins = pinFolders(subset.beamtime);
  const { files, leftOut } = linked(subset);
  const cell = [meanCell(files.map(({ dataset }) => dataset)), run?.unitCell].find(isCell);
  const dMin = [number(parameters['d_min']), trial.dMin, trial.resolution].find(isResolution);
  const dMax = [number(parameters['d_max'])].find(isResolution);
  const anomalous = run?.anomalous ?? flag(parameters['anomalous']);
  const corrections =
    kamoValue('xscale.corrections', parameters['xscale.corrections'] ?? '')?.split('+') ?? [];
  const reference = run?.members.find((member) => member.reference === true)?.dataset;
  const lines = [
    '! XSCALE.INP for a chosen subset, in the layout of kamo.multi_merge. Written by Kamome.',
    '! First run make_links.sh here: it makes the links to the files below.',
    `! ${subset.name}: ${count(files.length, 'data set')}`,
    ...leftOut.map(({ number: n, path }) => `! left out, place not known: data set ${n} ${path}`),
    ...(isSpaceGroup(run?.spaceGroupNumber) ? [`SPACE_GROUP_NUMBER= ${run?.spaceGroupNumber}`] : []),
    ...(cell === undefined
      ? []
      : [`UNIT_CELL_CONSTANTS= ${cell.map((value) => value.toFixed(3)).join(' ')}`]),
    '',
    `SNRC= ${(number(parameters['xscale.min_i_over_sigma']) ?? 3).toFixed(2)}`,
    'OUTPUT_FILE= xscale.hkl',
    ...(anomalous === undefined ? [] : [`FRIEDEL'S_LAW= ${anomalous ? 'FALSE' : 'TRUE'}`]),
    ...(dMin === undefined ? [] : [`RESOLUTION_SHELLS= ${shellLimits(dMin, dMax).join(' ')}`]),
    '',
    ...files.flatMap((file) => [
      ` INPUT_FILE=${file.dataset.number === reference ? '*' : ' '}${file.file}`,
      ...(dMax === undefined
        ? []
        : [`  INCLUDE_RESOLUTION_RANGE= ${dMax.toFixed(4)} ${(dMin ?? 0).toFixed(4)}`]),
      // All three are XSCALE's default; KAMO writes the line only for fewer.
      ...(corrections.length === 0 || corrections.length === 3
        ? []
        : [`  CORRECTIONS= ${corrections.join(' ').toUpperCase()}`]),
      ...batches(parameters, pins, file)
    ])
  ];
  return { name: 'XSCALE.INP', text: `${lines.map(xdsLine).join('\n')}\n`, leftOut };
}

/** One line, as long as XSCALE reads: only a comment can be longer, and is cut. */
function xdsLine(line: string): string {
  return plainLine(line)
    .replace(/[^ -~]/gu, '?')
    .slice(0, XDS_LINE);
}

function isSpaceGroup(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 230;
}

/** Å. */
function isResolution(value: number | undefined): value is number {
  return value !== undefined && value >= 0.3 && value <= 1000;
}

function isCell(cell: UnitCell | undefined): cell is UnitCell {
  return (
    cell?.every((value, n) => (n < 3 ? value >= 1 && value < 100_000 : value > 0 && value < 180)) === true
  );
}

/** Nine equal steps in 1/d² from 0 (or 1/d_max²) to 1/d_min²; as a power, as KAMO takes it, so that 5.325 rounds as there. */
export function shellLimits(dMin: Angstrom, dMax?: Angstrom): string[] {
  const start = dMax === undefined ? 0 : 1 / dMax ** 2;
  const step = (1 / dMin ** 2 - start) / SHELLS;
  return Array.from({ length: SHELLS }, (_, n) => ((start + (n + 1) * step) ** -0.5).toFixed(2));
}

/** Mean of the members' cells, as KAMO's `Averaged cell`; nothing if one of them has none. */
function meanCell(datasets: readonly Dataset[]): UnitCell | undefined {
  const cells = datasets.flatMap(({ unitCell }) => (unitCell === undefined ? [] : [unitCell]));
  if (cells.length === 0 || cells.length < datasets.length) return undefined;
  const mean = (at: 0 | 1 | 2 | 3 | 4 | 5): number =>
    cells.reduce((sum, cell) => sum + cell[at], 0) / cells.length;
  return [mean(0), mean(1), mean(2), mean(3), mean(4), mean(5)];
}

/** `NBATCH=`: frames over frames_per_batch, or degrees over degrees_per_batch, rounded up; only where the log set one of them. */
function batches(
  parameters: Readonly<Record<string, string>>,
  pins: ReadonlyMap<string, Pin>,
  { dataset }: PlacedDataset
): string[] {
  const name = dataset.processingRun && parseRunName(baseName(dataset.processingRun));
  if (name === undefined) return [];
  const frames = name.lastFrame - name.firstFrame + 1;
  const perBatch = number(parameters['xscale.frames_per_batch']);
  const degrees = number(parameters['xscale.degrees_per_batch']);
  const oscillation = collectionOf(pins, dataset)?.oscillation;
  const parts =
    perBatch !== undefined
      ? frames / perBatch
      : degrees !== undefined && oscillation !== undefined
        ? (frames / degrees) * oscillation
        : undefined;
  // 100 frames of 0.1° are 10°, not 10.000000000000002°.
  return parts === undefined || parts <= 0 || parts > frames
    ? []
    : [`  NBATCH= ${Math.max(1, Math.ceil(parts - 1e-6))}`];
}

/** A parameter that is a number above zero; `None` and `Auto` are not. */
function number(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && text.trim() !== '' && Number.isFinite(value) && value > 0 ? value : undefined;
}

function flag(text: string | undefined): boolean | undefined {
  return /^true$/i.test(text ?? '') ? true : /^false$/i.test(text ?? '') ? false : undefined;
}
