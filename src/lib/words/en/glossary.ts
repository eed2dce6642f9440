import type { WordTree } from '../words';

/** The terms of the field: what each is, and which values are good. */
export const glossary = {
  hint: 'What the terms on the pages mean, which values are good, and where to read more.',
  values: 'Values',
  good: 'Good',
  bad: 'Doubtful',
  file: 'Printed in',
  guide: 'Open the guide',
  terms: {
    completeness: {
      term: 'Completeness',
      what: 'Measured unique reflections, as part of those possible to the resolution limit.',
      values: 'Close to 100 % is wanted in every shell. Gaps at low resolution harm a map most.',
      good: '95 % and more overall, 90 % and more in the innermost shell',
      bad: 'below 90 % overall'
    },
    anomalousCompleteness: {
      term: 'Anomalous completeness',
      what: 'Completeness of the pairs of Friedel mates, needed to use the anomalous signal.',
      values: 'As the completeness itself, where phases come from the anomalous signal.'
    },
    redundancy: {
      term: 'Redundancy (multiplicity)',
      what: "Observations of each unique reflection, on average. More observations give a better mean and find outliers. XDS counts Friedel mates apart where FRIEDEL'S_LAW= FALSE.",
      values: 'Merges of many crystals often reach 5 and more.',
      good: '4 and more; 10 and more for SAD with sulfur',
      bad: 'below 2: outliers cannot be recognised'
    },
    ccHalf: {
      term: 'CC1/2',
      what: 'Correlation of the mean intensities of two random halves of the observations, by resolution shell. It tells how much signal there is, independently of redundancy.',
      values:
        'Near 100 % at low resolution. Shells remain useful down to about 30 %; a star marks values significant at the 0.1 % level.',
      good: '99 % and more overall; about 50 % in the outermost shell (KAMO’s target)',
      bad: 'below 30 % in the outermost shell, or not marked significant (*)'
    },
    ccAno: {
      term: 'CCano',
      what: 'Correlation of the anomalous differences of two random halves of the observations.',
      values: 'Near 0 % without anomalous signal; a star marks values significant at the 0.1 % level.',
      good: 'above 30 % in the inner shells'
    },
    sigAno: {
      term: 'SigAno',
      what: 'Mean anomalous difference, in units of its standard deviation.',
      values: 'About 0.8 without anomalous signal; more with it.',
      good: 'above 1 in the inner shells'
    },
    iOverSigma: {
      term: 'I/σ(I)',
      what: 'Mean intensity of the unique reflections after merging, in units of its standard deviation. It depends on the error model.',
      values:
        '2 in the outermost shell was the customary limit; weaker shells can still improve a model, which CC1/2 shows better.',
      good: '10 and more overall, 1–2 in the outermost shell',
      bad: 'below 1 in the outermost shell'
    },
    rMeas: {
      term: 'Rmeas',
      what: 'Disagreement of the observations of the same reflection, corrected for their number. It tells the quality of the single observations, not of the merged data.',
      values:
        'A few percent at low resolution. It rises without bound in weak shells and says little about the resolution limit.',
      good: 'below 10 % in the innermost shell',
      bad: 'above 15 % in the innermost shell: other crystal form, wrong symmetry or damage'
    },
    isa: {
      term: 'ISa',
      what: 'The largest I/σ(I) that the error model of a data set allows for a strong reflection.',
      values:
        'High values mean small systematic errors. A low value points to a split or damaged crystal, or to the instrument.',
      good: '20 and more for one data set',
      bad: 'below 10 (KAMO flags it); a data set that falls to a third of its own value in a merge does not belong there'
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
      what: 'Linear cell variation: the largest relative difference of a face diagonal between the unit cells of a cluster (BLEND), in percent; aLCV is the same in ångström.',
      values:
        'Small values mean isomorphous crystals; of several percent, they differ too much to be merged.',
      good: 'below 1 %',
      bad: 'above 2 %: probably more than one crystal form'
    },
    clusterHeight: {
      term: 'Cluster height',
      what: 'Height in the dendrogram at which data sets are joined: how different they are. BLEND: Ward distance of standardised cell parameters; CC: distance made from the correlation. Heights of the two methods cannot be compared.',
      values: 'Joins far above those below them unite crystals that differ.',
      good: 'joins that rise evenly',
      bad: 'one join far above its branches: two populations'
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
      values: 'Mean |L| of acentric reflections: 0.500 untwinned, 0.375 for a perfect twin.',
      good: '0.47 and more',
      bad: 'below 0.44'
    },
    ambiguity: {
      term: 'Indexing ambiguity',
      what: 'The lattice has more symmetry than the crystal, so that data sets can be indexed in several ways that do not merge.',
      values: 'All data sets of a merge must be indexed alike.'
    },
    damage: {
      term: 'Radiation damage',
      what: 'The crystal changes while it is measured: intensities fall and differ more with the dose. Rd, the R factor between observations as a function of the difference of their frame numbers, rises with it.',
      values: 'Late images that disagree with early ones should be left out.',
      good: 'Rd stays flat',
      bad: 'Rd rises to √2 of its start'
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
