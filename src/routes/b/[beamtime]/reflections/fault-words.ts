import { flawSentence } from '$lib/words/flaw-sentence';
import { say } from '$lib/words/language.svelte';
import { remergeWords } from '$lib/words/remerge';
import type { Fault } from '../remerge/page.svelte';
import type { NotAnswered } from './ask-files';
import type { MissingSet } from './read-sets';

/** Why there is no answer, as a sentence. */
export function faultSentence(fault: Fault): string {
  const words = say(remergeWords);
  switch (fault.code) {
    case 'unreadable':
      return words.fault.unreadable(fault.file, fault.line, flawSentence(fault.flaw));
    case 'lost':
      return words.fault.lost(fault.says);
    case 'died':
      return words.fault.died(fault.says);
    case 'nothing':
      return words.nothing;
    default:
      return words.fault[fault.code];
  }
}

/** Why files were asked in vain. */
export function notAnsweredSentence(not: NotAnswered): string {
  const words = say(remergeWords);
  if (not.kind === 'fault') return faultSentence(not.fault);
  return not.flaw ? words.verify.refused(not.path, flawSentence(not.flaw)) : words.disconnected;
}

/** Why a data set is not in the merge. */
export function missingSentence({ why }: MissingSet): string {
  const words = say(remergeWords);
  if (why.code === 'fault') return faultSentence(why.fault);
  return why.code === 'refused' ? words.fault.refused(why.path, flawSentence(why.flaw)) : words.why[why.code];
}
