import type { StepReason, StepReasons } from '../beamtime/types';
import type { steps as en } from './en/steps';
import { sentenceOf } from './sentence';
import { inEachLanguage, type Language } from './words';

/** Why a pin did not get further, or why that is not known. */
export const steps = inEachLanguage<typeof en>(
  import.meta.glob('./*/steps.ts', { eager: true, import: 'steps' })
);

export function stepReason(reason: StepReason, language: Language): string {
  return sentenceOf<StepReasons>(steps[language], reason);
}
