/** The user's judgement of a run, in the words of the files. */
import type { Judgement } from '../analysis/judgements';
import { decision } from '../words/decision';
import { takenFiles } from '../words/taken-files';
import type { Language } from '../words/words';

/** `accepted`; `undefined` where no verdict was given, a note or not. */
export function verdictWords(judgement: Judgement | undefined, language: Language): string | undefined {
  return judgement?.verdict && decision[language].judged[judgement.verdict];
}

/** `accepted (last changed 2026-11-22T10:00:00Z)`. */
export function judgedLine(judgement: Judgement | undefined, language: Language): string | undefined {
  const verdict = verdictWords(judgement, language);
  return verdict === undefined || judgement === undefined
    ? undefined
    : takenFiles[language].report.judgedAt(verdict, judgement.at);
}
