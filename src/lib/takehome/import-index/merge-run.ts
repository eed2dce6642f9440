/** A merge run of an exported index. */
import type { Anisotropy, MergeRun, Rejection, RunFiles, RunMember } from '../../beamtime/types';
import { list, number, object, oneOf, optional, otherwise, text, yesNo, path } from '../readers';
import { diagnostics } from './diagnostics';
import { paths, optionalNumber, optionalText, optionalPath, unitCell, evidence, shell } from './fields';

const anisotropy = object<Anisotropy>({
  best: optionalNumber,
  worst: optionalNumber,
  directions: optional(
    list(
      object<NonNullable<Anisotropy['directions']>[number]>({
        label: text,
        resolution: optionalNumber,
        line: optionalNumber,
        bEigen: optionalNumber
      })
    )
  )
});
const rejection = object<Rejection>({
  dataset: optionalNumber,
  path: otherwise(text, ''),
  reason: text,
  line: optionalNumber
});
const member = object<RunMember>({
  dataset: optionalNumber,
  path: text,
  reference: optional(yesNo),
  framesRemoved: optional(yesNo),
  line: optionalNumber,
  k: optionalNumber,
  b: optionalNumber,
  isa: optionalNumber,
  rObserved: optionalNumber,
  ccToMerge: optionalNumber,
  nToMerge: optionalNumber
});
const runFiles = object<RunFiles>({
  mtz: optionalPath,
  hkl: optionalPath,
  xscaleLp: optionalPath,
  xscaleInp: optionalPath,
  aimlessLog: optionalPath,
  anisoLog: optionalPath,
  xtriage: optionalPath,
  pointless: optionalPath,
  ctruncate: optionalPath,
  ccFiles: optionalPath,
  clusterSummary: optionalPath
});

export const mergeRun = object<MergeRun>({
  path,
  sources: paths,
  cycle: otherwise(number, 0),
  program: optional(oneOf(['xscale', 'aimless'])),
  programVersion: optionalText,
  datasets: optional(
    object<NonNullable<MergeRun['datasets']>>({ given: optionalNumber, used: optionalNumber })
  ),
  spaceGroup: optionalText,
  spaceGroupNumber: optionalNumber,
  unitCell,
  anomalous: optional(yesNo),
  overall: optional(shell),
  inner: optional(shell),
  outer: optional(shell),
  shells: optional(list(shell)),
  lcv: optionalNumber,
  alcv: optionalNumber,
  wilsonB: optionalNumber,
  anisotropy: optional(anisotropy),
  diagnostics: optional(diagnostics),
  resolutionEstimate: optionalNumber,
  rejected: otherwise(list(rejection), []),
  members: otherwise(list(member), []),
  files: otherwise(runFiles, {}),
  summaryLine: optionalNumber,
  readFrom: optionalPath,
  shellsFrom: optionalPath,
  shellsCut: optional(yesNo),
  evidence
});
