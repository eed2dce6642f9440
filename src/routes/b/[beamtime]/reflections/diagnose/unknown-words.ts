import { say } from '$lib/words/language.svelte';
import { diagnosisWords } from '$lib/words/diagnosis';
import type { Unknown } from '$workers/reflections';

export function isUnknown(one: object): one is Unknown {
  return 'unknown' in one && typeof one.unknown === 'string';
}

/** Why a question has no answer, as a sentence. */
export function unknownSentence({ unknown, found, needed }: Unknown): string {
  const text = (value: number | undefined): string =>
    value === undefined ? '' : String(Number(value.toPrecision(3)));
  return say(diagnosisWords).unknown[unknown](text(found), text(needed));
}
