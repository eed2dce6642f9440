/** What programs said of a merge run's symmetry and intensities, of an exported index. */
import type { IntensityTest, RunDiagnostics, ScrewZone, SymmetryTest } from '../../beamtime/types';
import { list, number, object, oneOf, optional, otherwise, text, yesNo, path } from '../readers';
import { numbers, optionalNumber } from './fields';

const symmetry = object<SymmetryTest>({
  path,
  line: otherwise(number, 0),
  kind: oneOf(['space-group', 'point-group']),
  group: text,
  reindex: optional(text),
  laueGroupProbability: optionalNumber,
  absenceProbability: optionalNumber,
  totalProbability: optionalNumber,
  confidence: optionalNumber,
  laueGroupAssumed: optional(yesNo),
  chosenSolution: optional(yesNo),
  mostProbable: optional(object({ groups: list(text), probability: number })),
  zones: otherwise(
    list(object<ScrewZone>({ zone: text, reflections: optionalNumber, probability: optionalNumber })),
    []
  )
});

const intensity = object<IntensityTest>({
  path,
  program: oneOf(['xtriage', 'ctruncate', 'truncate', 'pointless']),
  meanAbsL: optionalNumber,
  meanLSquared: optionalNumber,
  secondMoment: optionalNumber,
  twinFraction: optionalNumber,
  twinLaws: optional(
    list(
      object<NonNullable<IntensityTest['twinLaws']>[number]>({ operator: text, twinFraction: optionalNumber })
    )
  ),
  translationalNcs: optional(
    object<NonNullable<IntensityTest['translationalNcs']>>({
      detected: optional(yesNo),
      height: optionalNumber,
      vector: optional(numbers),
      pValue: optionalNumber
    })
  ),
  iceRings: optional(numbers),
  sparseRings: optional(numbers),
  lines: optional(
    object<NonNullable<IntensityTest['lines']>>({
      l: optional(numbers),
      moment: optional(numbers),
      ncs: optional(numbers),
      ice: optional(numbers),
      laws: optional(numbers)
    })
  )
});

export const diagnostics = object<RunDiagnostics>({
  symmetry: optional(symmetry),
  intensities: otherwise(list(intensity), [])
});
