import { diagnose } from '../diagnostics/diagnose';
import { mappedWithAxes } from '../diagnostics/merged-intensities';
import { isUnknown, type Unknown } from '../diagnostics/unknown';
import { observationsOf } from '../observations';
import type { ReflectionFile } from '../reflection-file';
import { reindex } from '../reindex';
import { scale } from '../scaling/scale';
import { turned } from '../turned';
import { memberOf } from './clusters';
import { UsageError, type Options } from './options';

/**
 * `diagnose`: twinning, translational NCS, axial reflections, anisotropy, ice, Wilson B, damage and coverage. Several files are re-indexed and scaled with one
 * K and B each; a single one is taken as it is. What cannot be told is left out and named in `unknown`.
 */
export async function diagnoseFiles(options: Options, files: readonly ReflectionFile[]): Promise<object> {
  const dMin = options.positive('d-min');
  const cell = options.cell();
  const group = options.group(files);
  options.done();
  const raw = observationsOf(files);
  const isScaled = files.length > 1;
  const reindexing = isScaled ? reindex(files.map(memberOf), group, dMin) : undefined;
  const observations = reindexing ? turned(raw, reindexing.operators, reindexing.assignment) : raw;
  const all = mappedWithAxes(observations, group, { ...(cell && { cell }), ...(dMin && { dMin }) });
  if (all === undefined) throw new UsageError('no accepted record inside the limits, or no cell');
  // One scale a set: what changes within a sweep must stay to be seen.
  const measured = isScaled ? await scale(all, { reject: true, batchDegrees: 'none' }) : observations;
  const isMerged = files.every(({ kind }) => kind === 'mtz-merged') && !isScaled;
  const found = diagnose(group, all, measured, isMerged);
  const unknown: object[] = [];
  const known = <T extends object>(quantity: string, answer: T | Unknown): T | undefined => {
    if (!isUnknown(answer)) return answer;
    const { unknown: reason, ...numbers } = answer;
    unknown.push({ quantity, reason, ...numbers });
    return undefined;
  };
  const l = known('twinning.l', found.lTest);
  const acentric = known('twinning.moment', found.acentric);
  const centric = known('twinning.momentCentric', found.centric);
  const patterson = known('tncs', found.patterson);
  const tensor = known('anisotropy', found.anisotropy);
  const line = known('wilsonB', found.wilson.line);
  const damage = known('damage', found.damage);
  return {
    spaceGroup: group.number,
    cell: all.box.cell,
    nUnique: found.nUnique,
    scaled: isScaled ? 'here' : 'as-in-file',
    ...(reindexing && {
      operators: reindexing.operators.map(({ triplet }) => triplet),
      assignment: [...reindexing.assignment]
    }),
    twinning: {
      ...(found.signalTo !== undefined && { dMin: found.signalTo }),
      ...l,
      ...(acentric && { moment: acentric.moment, nAcentric: acentric.n }),
      ...(centric && { momentCentric: centric.moment, nCentric: centric.n }),
      laws: found.laws
    },
    ...(patterson && { tncs: patterson }),
    absences: found.axes,
    ...(tensor && { anisotropy: tensor }),
    ice: found.ice,
    ...(line && { wilsonB: line.b }),
    wilson: { ...line, bins: found.wilson.bins },
    ...(damage && { damage }),
    coverage: { maps: found.maps, ...(found.missing && { missing: found.missing }) },
    unknown
  };
}
