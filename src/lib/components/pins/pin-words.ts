/** A pin in words. */
import type { Pin, PinStep } from '$lib/beamtime/types';
import type { pins } from '$lib/words/pins';
import { stepReason } from '$lib/words/steps';
import type { Language } from '$lib/words/words';

type PinWords = (typeof pins)['en'];

/** What ZOO noted; a word that is not known stands as it is. */
export function outcomeText({ outcome, outcomeCode }: Pin, words: PinWords): string | undefined {
  if (outcome === undefined) return undefined;
  const known: Readonly<Record<string, string>> = words.outcomes;
  const text = known[outcome] ?? outcome;
  return outcomeCode === undefined || outcomeCode === 0 || outcomeCode === 1
    ? text
    : `${text} (${outcomeCode})`;
}

export function modeText({ mode }: Pin, words: PinWords): string | undefined {
  if (mode === undefined) return undefined;
  const known: Readonly<Record<string, string>> = words.modes;
  return known[mode] ?? mode;
}

/** `indexed: no (1 of 8 runs not indexed)`. */
export function stepText({ stage, state, reason }: PinStep, words: PinWords, language: Language): string {
  const told = state === 'unknown' && stage !== 'hits' ? undefined : reason;
  return words.step(words.stages[stage], words.states[state], told ? stepReason(told, language) : '');
}

/** Every step in one line, for a cell's copy and for readers of the screen. */
export function stepsText({ steps }: Pin, words: PinWords, language: Language): string {
  return steps.map((step) => stepText(step, words, language)).join('; ');
}
