/** What becomes of a pin on its way to a merge, in the order of the way. */
export const PIN_STAGES = [
  'mounted',
  'centred',
  'rastered',
  'hits',
  'collected',
  'indexed',
  'integrated',
  'scaled',
  'merged',
  'rejected'
] as const;
