import { observationsOf, type Observations } from '../observations';
import type { ReflectionFile } from '../reflection-file';
import { reindex, type Reindexing } from '../reindex';
import { scale } from '../scaling/scale';
import type { SpaceGroup } from '../space-group';
import { turned } from '../turned';
import type { Cell } from '../unit-cell';
import { diagnose, type Diagnosis } from './diagnose';
import { mappedWithAxes } from './merged-intensities';

export interface DiagnoseOptions {
  /** Absent: the cell of a file that stands alone, the median of several. */
  readonly cell?: Cell;
  /** Å. */
  readonly dMin?: number;
}

export interface DiagnosedFiles {
  readonly cell: Cell;
  readonly diagnosis: Diagnosis;
  /** Of several files: how each was indexed. They were also scaled, with one K and B each. */
  readonly reindexing?: Reindexing;
}

/**
 * Diagnoses one file as it is, or several after re-indexing and scaling. One K and B a file: what changes within a sweep must stay to be seen. `undefined`
 * where no cell is known (of several files: of each), or no record is accepted inside the limits.
 */
export async function diagnosedFiles(
  files: readonly ReflectionFile[],
  group: SpaceGroup,
  { cell: given, dMin }: DiagnoseOptions = {}
): Promise<DiagnosedFiles | undefined> {
  const raw = observationsOf(files);
  const several = files.length > 1;
  const cell = given ?? (several ? undefined : files[0]?.header.cell);
  const members = files.flatMap(({ columns, header }) =>
    header.cell === undefined ? [] : [{ columns, cell: header.cell }]
  );
  if (several && members.length < files.length) return undefined;
  const reindexing = several ? reindex(members, group, dMin) : undefined;
  const observations = reindexing ? turned(raw, reindexing.operators, reindexing.assignment) : raw;
  const isMerged = !several && files[0]?.kind === 'mtz-merged';
  const found = await diagnosedObservations(
    observations,
    group,
    { ...(cell && { cell }), ...(dMin !== undefined && { dMin }) },
    isMerged
  );
  return found && { ...found, ...(reindexing && { reindexing }) };
}

/**
 * Diagnoses observations that are indexed alike; several data sets are put on one scale first, with one K and B each (axial reflections that the group has no
 * intensity for among them: a merge leaves them out). `undefined` as `diagnosedFiles`.
 */
export async function diagnosedObservations(
  observations: Observations,
  group: SpaceGroup,
  limits: DiagnoseOptions,
  isMerged = false
): Promise<DiagnosedFiles | undefined> {
  const all = mappedWithAxes(observations, group, limits);
  if (all === undefined) return undefined;
  const several = observations.sets.length > 1 && !isMerged;
  const measured = several ? await scale(all, { reject: true, batchDegrees: 'none' }) : observations;
  return { cell: all.box.cell, diagnosis: diagnose(group, all, measured, isMerged) };
}
