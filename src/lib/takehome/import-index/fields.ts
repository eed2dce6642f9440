/** Fields that many objects of an exported index have. */
import type { Evidence, Shell } from '../../beamtime/types';
import type { UnitCell } from '../../beamtime/units';
import { list, number, object, optional, otherwise, path, text, tuple, yesNo } from '../readers';

export const paths = otherwise(list(path), []);
export const optionalNumber = optional(number);
export const optionalText = optional(text);
export const optionalPath = optional(path);
export const numbers = list(number);
export const unitCell = optional(tuple<number, UnitCell>(number, 6));
export const both = object<{ en: string; ja: string }>({ en: text, ja: text });

export const evidence = optional(object<Evidence>({ path, line: number, text }));

export const shell = object<Shell>({
  dMax: optionalNumber,
  dMin: optionalNumber,
  nObserved: optionalNumber,
  nUnique: optionalNumber,
  nPossible: optionalNumber,
  completeness: optionalNumber,
  redundancy: optionalNumber,
  rObserved: optionalNumber,
  rExpected: optionalNumber,
  nCompared: optionalNumber,
  iOverSigma: optionalNumber,
  rMeas: optionalNumber,
  ccHalf: optionalNumber,
  ccHalfSignificant: optional(yesNo),
  ccAno: optionalNumber,
  ccAnoSignificant: optional(yesNo),
  sigAno: optionalNumber,
  nAno: optionalNumber
});
