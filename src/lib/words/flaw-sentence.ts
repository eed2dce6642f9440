import { flawOf, type Flaw, type Flaws } from '../base/flaw';
import { say } from './language.svelte';
import { problems } from './problems';
import { sentenceOf } from './sentence';

/** What is wrong, in the language in use. */
export function flawSentence(flaw: Flaw): string {
  return sentenceOf<Flaws>(say(problems), flaw);
}

/** Why something was thrown, in the language in use. */
export function errorSentence(error: unknown): string {
  return flawSentence(flawOf(error));
}
