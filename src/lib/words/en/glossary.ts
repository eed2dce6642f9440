import type { WordTree } from '../words';

/** The terms of the field: what each is, and which values are good. */
export const glossary = {
  hint: 'What the terms on the pages mean, which values are good, and where to read more.',
  values: 'Values',
  terms: {
    completeness: {
      term: 'Completeness',
      what: 'Measured unique reflections, as part of those possible to the resolution limit.',
      values: 'Close to 100 % is wanted in every shell. Gaps at low resolution harm a map most.'
    },
    anomalousCompleteness: {
      term: 'Anomalous completeness',
      what: 'Completeness of the pairs of Friedel mates, needed to use the anomalous signal.',
      values: 'As the completeness itself, where phases come from the anomalous signal.'
    },
    redundancy: {
      term: 'Multiplicity (redundancy)',
      what: 'Observations of each unique reflection, on average. More observations give a better mean and find outliers.',
      values: 'Below 2, outliers cannot be recognised. Merges of many crystals often reach 5 and more.'
    },
    ccHalf: {
      term: 'CC1/2',
      what: 'Correlation of the mean intensities of two random halves of the observations, by resolution shell.',
      values:
        'Near 100 % at low resolution. Shells remain useful down to about 30 %; a star marks values significant at the 0.1 % level.'
    },
    ccAno: {
      term: 'CCano',
      what: 'Correlation of the anomalous differences of two random halves of the observations.',
      values: 'Near 0 % without anomalous signal; a star marks values significant at the 0.1 % level.'
    },
    sigAno: {
      term: 'SigAno',
      what: 'Mean anomalous difference, in units of its standard deviation.',
      values: 'About 0.8 without anomalous signal; more with it.'
    },
    iOverSigma: {
      term: 'I/σ(I)',
      what: 'Mean intensity of the unique reflections after merging, in units of its standard deviation.',
      values:
        '2 in the outermost shell was the customary limit; weaker shells can still improve a model, which CC1/2 shows better.'
    },
    rMeas: {
      term: 'Rmeas',
      what: 'Disagreement of the observations of the same reflection, corrected for their number.',
      values:
        'A few percent at low resolution. It rises without bound in weak shells and says little about the resolution limit.'
    },
    isa: {
      term: 'ISa',
      what: 'The largest I/σ(I) that the error model of a data set allows for a strong reflection.',
      values:
        'High values mean small systematic errors. A low value points to a split or damaged crystal, or to the instrument.'
    },
    wilsonB: {
      term: 'Wilson B',
      what: 'Fall of the mean intensity with resolution, as one temperature factor.',
      values: 'Compare it with merges of the same sample: a larger one means less order.'
    },
    dMin: {
      term: 'd_min',
      what: 'High-resolution limit of the data. KAMO finds it from a curve fitted to CC1/2 (where it is 50 %).',
      values: 'Smaller is better, as long as the outermost shell is complete.'
    },
    outerShell: {
      term: 'Outermost and innermost shell',
      what: 'The ranges of highest and of lowest resolution in the table of statistics.',
      values:
        'The outermost shell shows whether the limit was chosen well; the innermost whether strong reflections are missing.'
    },
    lcv: {
      term: 'LCV',
      what: 'Linear cell variation: the largest relative difference of a face diagonal between the unit cells of a cluster (BLEND).',
      values: 'Small values mean isomorphous crystals; of several percent, they differ too much to be merged.'
    },
    clusterHeight: {
      term: 'Cluster height',
      what: 'Height in the dendrogram at which data sets are joined: how different they are.',
      values: 'Joins far above those below them unite crystals that differ.'
    },
    blend: {
      term: 'Clustering by unit cell',
      what: 'Data sets with similar unit cells are grouped step by step (BLEND, Ward linkage).',
      values:
        'It separates crystal forms of different cells; it cannot separate crystals that differ in other ways.'
    },
    cc: {
      term: 'Clustering by intensity correlation',
      what: 'Data sets are grouped by the correlation of their intensities.',
      values:
        'It also separates crystals of one cell but different content. It needs enough common reflections.'
    },
    twinning: {
      term: 'Twinning (L-test)',
      what: 'Two or more lattices in different orientations contribute to each reflection. The L-test compares reflections near each other.',
      values: 'Mean |L| of acentric reflections: 0.500 untwinned, 0.375 for a perfect twin.'
    },
    ambiguity: {
      term: 'Indexing ambiguity',
      what: 'The lattice has more symmetry than the crystal, so that data sets can be indexed in several ways that do not merge.',
      values: 'All data sets of a merge must be indexed alike.'
    },
    damage: {
      term: 'Radiation damage',
      what: 'The crystal changes while it is measured: intensities fall and differ more with the dose.',
      values: 'Late images that disagree with early ones should be left out.'
    },
    kamo: {
      term: 'KAMO',
      what: 'The program at SPring-8 that processes, clusters and merges data of many small crystals.',
      values: 'Its folders are _kamoproc (standard) and _kamo_30deg (30° wedges).'
    },
    zoo: {
      term: 'ZOO',
      what: 'The program at SPring-8 that mounts, scans and measures the crystals automatically.',
      values: 'Its records show the progress of every pin.'
    }
  }
} satisfies WordTree;
