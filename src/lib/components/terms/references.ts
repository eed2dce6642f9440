/** Literature of the terms and of the guide. Titles and names stay as they were published, whatever the language of the page. */
import type { TermId } from '$lib/words/glossary';

interface Reference {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  /** Journal, volume, pages. */
  readonly place: string;
}

const REFERENCES = {
  wilson: {
    authors: 'Wilson, A. J. C.',
    year: 1942,
    title: 'Determination of absolute from relative X-ray intensity data',
    place: 'Nature 150, 152'
  },
  ward: {
    authors: 'Ward, J. H.',
    year: 1963,
    title: 'Hierarchical grouping to optimize an objective function',
    place: 'J. Am. Stat. Assoc. 58, 236–244'
  },
  rMeas: {
    authors: 'Diederichs, K. & Karplus, P. A.',
    year: 1997,
    title: 'Improved R-factors for diffraction data analysis in macromolecular crystallography',
    place: 'Nat. Struct. Biol. 4, 269–275'
  },
  indicators: {
    authors: 'Weiss, M. S.',
    year: 2001,
    title: 'Global indicators of X-ray data quality',
    place: 'J. Appl. Cryst. 34, 130–135'
  },
  lTest: {
    authors: 'Padilla, J. E. & Yeates, T. O.',
    year: 2003,
    title:
      'A statistic for local intensity differences: robustness to anisotropy and pseudo-centering and utility for detecting twinning',
    place: 'Acta Cryst. D59, 1124–1130'
  },
  damage: {
    authors: 'Diederichs, K.',
    year: 2006,
    title: 'Some aspects of quantitative analysis and correction of radiation damage',
    place: 'Acta Cryst. D62, 96–101'
  },
  xds: { authors: 'Kabsch, W.', year: 2010, title: 'XDS', place: 'Acta Cryst. D66, 125–132' },
  isa: {
    authors: 'Diederichs, K.',
    year: 2010,
    title: 'Quantifying instrument errors in macromolecular X-ray data sets',
    place: 'Acta Cryst. D66, 733–740'
  },
  ccHalf: {
    authors: 'Karplus, P. A. & Diederichs, K.',
    year: 2012,
    title: 'Linking crystallographic model and data quality',
    place: 'Science 336, 1030–1033'
  },
  clusters: {
    authors: 'Giordano, R. et al.',
    year: 2012,
    title: 'The application of hierarchical cluster analysis to the selection of isomorphous crystals',
    place: 'Acta Cryst. D68, 649–658'
  },
  resolution: {
    authors: 'Evans, P. R. & Murshudov, G. N.',
    year: 2013,
    title: 'How good are my data and what is the resolution?',
    place: 'Acta Cryst. D69, 1204–1214'
  },
  blend: {
    authors: 'Foadi, J. et al.',
    year: 2013,
    title:
      'Clustering procedures for the optimal selection of data sets from multiple crystals in macromolecular crystallography',
    place: 'Acta Cryst. D69, 1617–1632'
  },
  ambiguity: {
    authors: 'Brehm, W. & Diederichs, K.',
    year: 2014,
    title: 'Breaking the indexing ambiguity in serial crystallography',
    place: 'Acta Cryst. D70, 101–109'
  },
  kamo: {
    authors: 'Yamashita, K., Hirata, K. & Yamamoto, M.',
    year: 2018,
    title: 'KAMO: towards automated data processing for microcrystals',
    place: 'Acta Cryst. D74, 441–449'
  },
  zoo: {
    authors: 'Hirata, K. et al.',
    year: 2019,
    title:
      'ZOO: an automatic data-collection system for high-throughput structure analysis in protein microcrystallography',
    place: 'Acta Cryst. D75, 138–150'
  }
} as const satisfies Readonly<Record<string, Reference>>;

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

/** The files that print the number of a term. */
const FILES: Readonly<Partial<Record<TermId, string>>> = {
  completeness: 'XSCALE.LP, CORRECT.LP',
  redundancy: 'XSCALE.LP',
  iOverSigma: 'XSCALE.LP',
  ccAno: 'XSCALE.LP',
  sigAno: 'XSCALE.LP',
  clusterHeight: 'CLUSTERS.txt'
};

/** References of a term, the older first, without their titles. */
export function referencesOf(term: TermId): readonly string[] {
  return OF_TERM[term].map((one) => {
    const { authors, year, place } = REFERENCES[one];
    return `${authors} (${year}). ${place}.`;
  });
}

export function fileOf(term: TermId): string | undefined {
  return FILES[term];
}

/** All there are, with their titles, the oldest first. */
export const LITERATURE: readonly string[] = Object.values(REFERENCES).map(
  ({ authors, year, title, place }) =>
    `${authors} (${year}). ${title}${title.endsWith('?') ? '' : '.'} ${place}.`
);
