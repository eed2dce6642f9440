import type { Mapped } from '../mapped';
import type { SpaceGroup } from '../space-group';
import { anisotropyOf, type Anisotropy } from './anisotropy';
import { axialRows, type AxialRow } from './axial-reflections';
import { coverageMaps, missingCone, type CoverageMap, type MissingCone } from './coverage-maps';
import { damageOf, type Damage } from './damage';
import { directionalCones, type DirectionalCone } from './directional-cones';
import { iceRings, type IceRing } from './ice-rings';
import { intensityModel } from './intensity-model';
import { intensityMoment, type IntensityMoment } from './intensity-moments';
import { lTest, type LTest } from './l-test';
import { mergedIntensities } from './merged-intensities';
import type { Measurements } from './others';
import { pattersonPeak, type PattersonPeak } from './patterson';
import { signalLimit, type SignalLimit } from './signal-limit';
import { twinLaws, type TwinLaw } from './twin-laws';
import { isUnknown, type Unknown } from './unknown';
import { wilson, type Wilson } from './wilson';

/** What the reflections of a merge or a data set say of the crystal. */
export interface Diagnosis {
  /** Unique reflections looked at, and how far ⟨I/σ⟩ stays at 5 (Å; absent: nowhere). */
  readonly nUnique: number;
  readonly signalTo?: number;
  readonly lTest: LTest | Unknown;
  readonly acentric: IntensityMoment | Unknown;
  readonly centric: IntensityMoment | Unknown;
  readonly laws: readonly TwinLaw[];
  readonly patterson: PattersonPeak | Unknown;
  readonly axes: readonly AxialRow[];
  readonly anisotropy: Anisotropy | Unknown;
  /** By direction, as measured. */
  readonly cones: readonly DirectionalCone[];
  readonly wilson: Wilson;
  readonly ice: readonly IceRing[];
  /** By data set. */
  readonly damage: readonly Damage[] | Unknown;
  readonly maps: readonly CoverageMap[];
  readonly missing?: MissingCone;
}

/**
 * Every diagnostic of mapped observations (`mappedWithAxes`: the group without its screw axes). `measured` are their intensities on one scale; `isMerged`:
 * one record a reflection, so that neither scatter nor damage can be told.
 */
export function diagnose(
  group: SpaceGroup,
  all: Mapped,
  measured: Measurements,
  isMerged: boolean
): Diagnosis {
  const merge = mergedIntensities(group, all, measured);
  const limit = signalLimit(merge);
  const decay = isMerged ? undefined : damageOf(all, measured);
  const model = intensityModel(decay ? mergedIntensities(group, all, decay.level) : merge);
  const missing = missingCone(merge);
  const withSignal = <T extends object>(
    question: (expected: Float64Array, limit: SignalLimit) => T | Unknown
  ): T | Unknown =>
    isUnknown(model) ? model : limit ? question(model.expected, limit) : { unknown: 'weak' };
  return {
    nUnique: merge.n,
    ...(limit && { signalTo: limit.dMin }),
    lTest: withSignal((expected, limit) => lTest(merge, expected, limit)),
    acentric: withSignal((expected, limit) => intensityMoment(merge, expected, limit, 'acentric')),
    centric: withSignal((expected, limit) => intensityMoment(merge, expected, limit, 'centric')),
    laws: twinLaws(merge, isUnknown(model) ? undefined : model.expected, limit),
    patterson: pattersonPeak(merge),
    axes: axialRows(merge),
    anisotropy: isUnknown(model) ? model : anisotropyOf(model),
    cones: directionalCones(merge, decay && { mapped: all, measured }),
    wilson: wilson(merge),
    ice: iceRings(merge, decay && { mapped: all, measured: decay.level, others: decay.others }),
    damage: decay ? decay.sets : { unknown: 'merged' },
    maps: coverageMaps(merge),
    ...(missing && { missing })
  };
}
