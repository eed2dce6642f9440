import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { flawSentence } from '$lib/words/flaw-sentence';
import type { scanWords } from '$lib/words/scan-words';

/** In words, what of a beamtime could not be read, and why; `undefined` where nothing is known to be missing. */
export function missedIn(
  { failure, scan, state, name }: Pick<OpenBeamtime, 'failure' | 'scan' | 'state' | 'name'>,
  words: (typeof scanWords)['en']
): string | undefined {
  if (failure !== undefined)
    return failure.death === undefined ? flawSentence(failure.flaw) : words.died[failure.death];
  const { unlisted } = scan;
  if (unlisted?.at !== undefined)
    return unlisted.forbidden === true ? words.forbidden(unlisted.at) : words.disconnected(unlisted.at);
  if (unlisted !== undefined) return words.incomplete(unlisted.folders, unlisted.count, unlisted.files);
  if (!scan.partial) return undefined;
  if (state === 'stopped') return words.stoppedEarly;
  return name.source === 'archive' ? words.brokenArchive : words.partial;
}
