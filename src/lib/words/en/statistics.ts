import type { WordTree } from '../words';

/** The statistics of a merge: as a chart or a sentence names them, as a column heads them, and what they are. */
export const statistics = {
  completeness: {
    name: 'Completeness',
    short: 'Cmpl',
    unit: '%',
    about: 'Measured of all possible unique reflections.'
  },
  redundancy: {
    name: 'Redundancy',
    short: 'Redun',
    unit: '',
    about: 'Observed reflections for each unique one (multiplicity).'
  },
  iOverSigma: {
    name: 'I/σ(I)',
    short: 'I/σ',
    unit: '',
    about: 'Mean I/σ of the unique reflections after merging.'
  },
  rMeas: { name: 'Rmeas', short: 'Rmeas', unit: '%', about: 'Redundancy-independent R factor.' },
  ccHalf: {
    name: 'CC1/2',
    short: 'CC1/2',
    unit: '%',
    about: 'Correlation of two random halves of the data. * significant at the 0.1 % level (XSCALE).'
  },
  ccAno: {
    name: 'CCano',
    short: 'CCano',
    unit: '%',
    about:
      'Correlation of the anomalous differences of two random halves. * significant at the 0.1 % level (XSCALE).'
  },
  sigAno: {
    name: 'SigAno',
    short: 'SigAno',
    unit: '',
    about: 'Mean anomalous difference over its standard deviation; about 0.8 without anomalous signal.'
  },
  wilsonB: {
    name: 'Wilson B',
    short: 'Wilson B',
    unit: 'Å²',
    about: 'Overall B of the merged data (xtriage).'
  },
  anisoBest: {
    name: 'Best direction',
    short: 'Aniso best',
    unit: 'Å',
    about: 'Resolution where the fitted CC1/2 is 50 % in the best direction (aniso.log).'
  },
  anisoWorst: {
    name: 'Worst direction',
    short: 'Aniso worst',
    unit: 'Å',
    about: 'Resolution where the fitted CC1/2 is 50 % in the worst direction (aniso.log).'
  },
  resolutionEstimate: {
    name: 'd_min est.',
    short: 'd_min est.',
    unit: 'Å',
    about: 'Resolution where the fitted CC1/2 is 50 % (dmin.est of KAMO); it can lie beyond the data.'
  },
  dMin: {
    name: 'Resolution limit',
    short: 'd_min',
    unit: 'Å',
    about: 'High-resolution limit of this merge.'
  },
  height: {
    name: 'Cluster height',
    short: 'ClH',
    unit: '',
    about: 'Height in the dendrogram at which this cluster forms.'
  },
  lcv: {
    name: 'LCV',
    short: 'LCV',
    unit: '%',
    about: 'Linear cell variation: largest relative difference of a face diagonal (BLEND).'
  },
  alcv: { name: 'aLCV', short: 'aLCV', unit: 'Å', about: 'Linear cell variation in ångström.' },
  ccMean: {
    name: 'CCmean',
    short: 'CCmean',
    unit: '',
    about: 'Mean correlation over all pairs of data sets of the cluster.'
  },
  ccMin: {
    name: 'CCmin',
    short: 'CCmin',
    unit: '',
    about: 'Smallest correlation of two data sets of the cluster.'
  },
  anomalousCompleteness: {
    name: 'Anomalous completeness',
    short: 'ACmpl',
    unit: '%',
    about: 'Completeness with Friedel mates apart.'
  },
  anomalousRedundancy: {
    name: 'Anomalous redundancy',
    short: 'ARedun',
    unit: '',
    about: 'Redundancy with Friedel mates apart.'
  },
  isa: { name: 'ISa', short: 'ISa', unit: '', about: 'Asymptotic I/σ of the error model.' }
} satisfies WordTree;
