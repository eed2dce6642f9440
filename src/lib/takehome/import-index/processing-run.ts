/** A processing run of an exported index. */
import type { ProcessingRun } from '../../beamtime/types';
import { list, number, object, oneOf, optional, text, yesNo, path } from '../readers';
import { paths, optionalNumber, optionalText, optionalPath, unitCell, evidence, shell } from './fields';

export const processingRun = object<ProcessingRun>({
  path,
  sources: paths,
  unread: optional(yesNo),
  area: text,
  pin: optionalText,
  prefix: text,
  firstFrame: number,
  lastFrame: number,
  cutFrom: optionalPath,
  state: oneOf(['finished', 'gave-up', 'failed', 'unfinished', 'unknown']),
  failedAt: optional(oneOf(['spot-finding', 'indexing', 'integration', 'symmetry', 'scaling'])),
  evidence,
  spaceGroup: optionalText,
  spaceGroupNumber: optionalNumber,
  unitCell,
  xdsVersion: optionalText,
  radiation: optional(object<NonNullable<ProcessingRun['radiation']>>({ wavelength: number, path })),
  detectorDistance: optional(
    object<NonNullable<ProcessingRun['detectorDistance']>>({ distance: number, path })
  ),
  isa: optionalNumber,
  mosaicity: optionalNumber,
  resolutionIOverSigma1: optionalNumber,
  decay: optional(object<NonNullable<ProcessingRun['decay']>>({ early: number, late: number })),
  overall: optional(shell),
  shells: optional(list(shell)),
  problems: list(text),
  files: object<ProcessingRun['files']>({
    correctLp: optionalPath,
    mtz: paths,
    xdsAscii: optionalPath,
    decisionLog: optionalPath,
    xdsstatLp: optionalPath
  })
});
