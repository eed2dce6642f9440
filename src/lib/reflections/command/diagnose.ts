import { diagnosedFiles } from '../diagnostics/diagnose-files';
import { isUnknown, type Unknown } from '../diagnostics/unknown';
import type { ReflectionFile } from '../reflection-file';
import { nothingMapped } from './file-error';
import type { Options } from './options';

/**
 * `diagnose`: twinning, translational NCS, axial reflections, anisotropy, ice, Wilson B, damage and coverage. Several files are re-indexed and scaled with one
 * K and B each; a single one is taken as it is. What cannot be told is left out and named in `unknown`.
 */
export async function diagnoseFiles(options: Options, files: readonly ReflectionFile[]): Promise<object> {
  const dMin = options.positive('d-min');
  const cell = options.cell(files);
  const group = options.group(files);
  options.done();
  const answer = await diagnosedFiles(files, group, { ...(cell && { cell }), ...(dMin && { dMin }) });
  if (answer === undefined) throw nothingMapped(files);
  const { diagnosis: found, reindexing } = answer;
  const unknown: object[] = [];
  const known = <T extends object>(quantity: string, said: T | Unknown): T | undefined => {
    if (!isUnknown(said)) return said;
    const { unknown: reason, ...numbers } = said;
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
    cell: answer.cell,
    nUnique: found.nUnique,
    scaled: reindexing ? 'here' : 'as-in-file',
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
    cones: found.cones,
    ice: found.ice,
    ...(line && { wilsonB: line.b }),
    wilson: { ...line, bins: found.wilson.bins },
    ...(damage && { damage }),
    coverage: { maps: found.maps, ...(found.missing && { missing: found.missing }) },
    unknown
  };
}
