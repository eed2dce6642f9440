/** Literature of the guide, in the order in which it is listed; the same in every language. */
export const REFERENCES = {
  kamo: 'Yamashita, K., Hirata, K. & Yamamoto, M. (2018). KAMO: towards automated data processing for microcrystals. Acta Cryst. D74, 441–449.',
  zoo: 'Hirata, K. et al. (2019). ZOO: an automatic data-collection system for high-throughput structure analysis in protein microcrystallography. Acta Cryst. D75, 138–150.',
  xds: 'Kabsch, W. (2010). XDS. Acta Cryst. D66, 125–132.',
  ccHalf:
    'Karplus, P. A. & Diederichs, K. (2012). Linking crystallographic model and data quality. Science 336, 1030–1033.',
  rMeas:
    'Diederichs, K. & Karplus, P. A. (1997). Improved R-factors for diffraction data analysis in macromolecular crystallography. Nat. Struct. Biol. 4, 269–275.',
  isa: 'Diederichs, K. (2010). Quantifying instrument errors in macromolecular X-ray data sets. Acta Cryst. D66, 733–740.',
  rD: 'Diederichs, K. (2006). Some aspects of quantitative analysis and correction of radiation damage. Acta Cryst. D62, 96–101.',
  blend:
    'Foadi, J. et al. (2013). Clustering procedures for the optimal selection of data sets from multiple crystals in macromolecular crystallography. Acta Cryst. D69, 1617–1632.',
  lTest:
    'Padilla, J. E. & Yeates, T. O. (2003). A statistic for local intensity differences: robustness to anisotropy and pseudo-centering and utility for detecting twinning. Acta Cryst. D59, 1124–1130.',
  resolution:
    'Evans, P. R. & Murshudov, G. N. (2013). How good are my data and what is the resolution? Acta Cryst. D69, 1204–1214.'
} as const;

/** Where a statistic is defined: a paper, or the file that prints it. */
export const SOURCE_OF: Readonly<Record<string, keyof typeof REFERENCES | { readonly file: string }>> = {
  completeness: { file: 'XSCALE.LP, CORRECT.LP' },
  anomalous: { file: 'XSCALE.LP' },
  height: { file: 'CLUSTERS.txt' },
  ccHalf: 'ccHalf',
  rMeas: 'rMeas',
  isa: 'isa',
  lcv: 'blend',
  twinning: 'lTest',
  damage: 'rD'
};
