import { GUIDE } from '$lib/address/places';
import type { TermId } from '$lib/words/glossary';

/** The numbers by which a merge is chosen: the guide explains them in this order. */
export const GUIDE_TERMS: readonly TermId[] = [
  'completeness',
  'redundancy',
  'ccHalf',
  'iOverSigma',
  'rMeas',
  'isa',
  'ccAno',
  'sigAno',
  'lcv',
  'clusterHeight',
  'twinning',
  'damage'
];

/** Where the guide explains a term; of one that it does not name, its part about numbers. */
export function guidePlace(term: TermId): string {
  return `${GUIDE}?at=${GUIDE_TERMS.includes(term) ? term : 'statistics'}`;
}
