/** Fields that many objects of an exported index have. */
import type { Evidence, Shell } from '../../beamtime/types';
import type { UnitCell } from '../../beamtime/units';
import { inEvery, LANGUAGES, type Words } from '../../words/words';
import {
  list,
  number,
  object,
  optional,
  otherwise,
  path,
  text,
  tuple,
  yesNo,
  type Reader,
  type Readers
} from '../readers';

export const paths = otherwise(list(path), []);
export const optionalNumber = optional(number);
export const optionalText = optional(text);
export const optionalPath = optional(path);
export const numbers = list(number);
export const unitCell = optional(tuple<number, UnitCell>(number, 6));
const spoken = object<Partial<Words<string>> & { en: string }>({
  ...Object.fromEntries(LANGUAGES.map((language) => [language, optional(text)])),
  en: text
} as Readers<Partial<Words<string>> & { en: string }>);

/** A sentence in the languages of this version; in one that the sender did not have it stands in English. */
export const sentences: Reader<Words<string>> = (value) => {
  const found = spoken(value);
  return inEvery((language) => found[language] ?? found.en);
};

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
