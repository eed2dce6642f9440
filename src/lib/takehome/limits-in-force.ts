/** The limits that a verdict rests on, in words: those in force, with the user's own told from Kamome's. */
import type { Limit, Limits } from '../checks/check';
import { takenFiles } from '../words/taken-files';
import type { Language } from '../words/words';
import type { Question } from './questions';

/** `fails below 85 % [set by the user; Kamome’s own: 90 %]; attention below 95 %`; `undefined` where the question has no limit. */
export function limitsInForce(
  question: Question | undefined,
  inForce: Limits,
  language: Language
): string | undefined {
  const limits = question?.limits ?? [];
  return limits.length === 0
    ? undefined
    : limits.map((limit) => limitText(limit, inForce[limit.id] ?? limit.value, language)).join('; ');
}

function limitText({ label, value: ours, unit }: Limit, value: number, language: Language): string {
  const withUnit = (one: number): string => (unit === '' ? `${one}` : `${one} ${unit}`);
  const text = `${label[language]} ${withUnit(value)}`;
  return value === ours ? text : `${text} ${takenFiles[language].report.ownLimit(withUnit(ours))}`;
}
