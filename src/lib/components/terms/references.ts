/** Where to read more of a term. Titles and names stay as they were published, whatever the language of the page. */
import type { TermId } from '$lib/words/glossary';

const REFERENCES = {
  wilson: 'Wilson, A. J. C. (1942). Nature, 150, 152.',
  ward: 'Ward, J. H. (1963). J. Am. Stat. Assoc. 58, 236–244.',
  rMeas: 'Diederichs, K. & Karplus, P. A. (1997). Nat. Struct. Biol. 4, 269–275.',
  indicators: 'Weiss, M. S. (2001). J. Appl. Cryst. 34, 130–135.',
  lTest: 'Padilla, J. E. & Yeates, T. O. (2003). Acta Cryst. D59, 1124–1130.',
  damage: 'Diederichs, K. (2006). Acta Cryst. D62, 96–101.',
  xds: 'Kabsch, W. (2010). Acta Cryst. D66, 125–132.',
  isa: 'Diederichs, K. (2010). Acta Cryst. D66, 733–740.',
  ccHalf: 'Karplus, P. A. & Diederichs, K. (2012). Science, 336, 1030–1033.',
  clusters: 'Giordano, R. et al. (2012). Acta Cryst. D68, 649–658.',
  resolution: 'Evans, P. R. & Murshudov, G. N. (2013). Acta Cryst. D69, 1204–1214.',
  blend: 'Foadi, J. et al. (2013). Acta Cryst. D69, 1617–1632.',
  ambiguity: 'Brehm, W. & Diederichs, K. (2014). Acta Cryst. D70, 101–109.',
  kamo: 'Yamashita, K., Hirata, K. & Yamamoto, M. (2018). Acta Cryst. D74, 441–449.',
  zoo: 'Hirata, K. et al. (2019). Acta Cryst. D75, 138–150.'
} as const;

const OF_TERM: Readonly<Record<TermId, readonly (keyof typeof REFERENCES)[]>> = {
  completeness: ['indicators'],
  anomalousCompleteness: ['indicators'],
  redundancy: ['indicators'],
  ccHalf: ['ccHalf', 'resolution'],
  ccAno: ['resolution'],
  sigAno: ['xds'],
  iOverSigma: ['ccHalf', 'resolution'],
  rMeas: ['rMeas', 'indicators'],
  isa: ['isa'],
  wilsonB: ['wilson'],
  dMin: ['ccHalf', 'resolution', 'kamo'],
  outerShell: ['resolution'],
  lcv: ['blend'],
  clusterHeight: ['blend', 'ward'],
  blend: ['blend', 'ward'],
  cc: ['clusters', 'kamo'],
  twinning: ['lTest'],
  ambiguity: ['ambiguity'],
  damage: ['damage'],
  kamo: ['kamo'],
  zoo: ['zoo']
};

/** References of a term, the older first. */
export function referencesOf(term: TermId): readonly string[] {
  return OF_TERM[term].map((one) => REFERENCES[one]);
}
