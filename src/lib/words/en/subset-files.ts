import type { WordTree } from '../words';

/** What the scripts of a chosen subset say to who opens or runs them. */
export const subsetFiles = {
  links: 'Save it beside XSCALE.INP; run: sh make_links.sh [beamtime folder]',
  merge: 'Save it beside make_links.sh; run: sh merge_subset.sh [beamtime folder]',
  place: 'kamo.multi_merge needs a folder whose path holds only letters, digits and _ - . + @ % ,'
} satisfies WordTree;
