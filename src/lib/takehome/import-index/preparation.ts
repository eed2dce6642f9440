/** What was done before a merge, and how its resolution limits came about, of an exported index. */
import type { CellGroup, CutoffSearch, Preparation, PreparedRun } from '../../beamtime/types';
import { list, number, object, optional, otherwise, text, path } from '../readers';
import { optionalNumber, optionalPath, optionalText, unitCell } from './fields';

export const preparation = object<Preparation>({
  detected: optional(object<NonNullable<Preparation['detected']>>({ runs: number, line: number })),
  groups: otherwise(
    list(
      object<CellGroup>({
        number,
        members: number,
        symmetries: otherwise(
          list(object<CellGroup['symmetries'][number]>({ symmetry: text, runs: number, unitCell })),
          []
        ),
        line: number
      })
    ),
    []
  ),
  choice: optional(
    object<NonNullable<Preparation['choice']>>({ group: number, symmetry: text, line: number })
  ),
  runs: otherwise(
    list(
      object<PreparedRun>({
        path: text,
        processingRun: optionalPath,
        unitCell,
        dropped: optionalText,
        line: number
      })
    ),
    []
  ),
  cellFilter: optional(
    object<NonNullable<Preparation['cellFilter']>>({ line: number, low: unitCell, high: unitCell })
  )
});

export const cutoffSearch = object<CutoffSearch>({
  fitted: optional(
    object<NonNullable<CutoffSearch['fitted']>>({ trial: path, cluster: number, cycle: number })
  ),
  target: optionalNumber,
  ccHalf: optionalNumber,
  resolution: optionalNumber,
  line: number,
  text
});
