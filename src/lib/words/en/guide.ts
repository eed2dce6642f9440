import type { WordTree } from '../words';

/** The guide: what was delivered, how it was made, what each number means, how to choose. */
export const guide = {
  title: 'Guide',
  contents: 'Contents',
  good: 'Good',
  bad: 'Doubtful',
  source: 'Source',
  references: 'References',
  sections: {
    delivery: {
      title: 'What was delivered',
      text: {
        folders:
          'A delivery is one folder named by date, beamline and user. Each pin has a folder of its own (puck and pin, for example CPS1012-01) with centring images, raster scans (scan00 …) and diffraction data (data00 …).',
        processing:
          '_kamoproc holds the standard processing: one XDS folder for each data set, and the merges of each sample. _kamo_30deg holds the same images cut into wedges of 30°, processed and merged in the same way: parts of a helical sweep can be good where the whole is not. Short data sets of multi mode are the same in both.',
        merges:
          'merge_blend_… folders hold merges that were clustered by unit cell, merge_cc_… (merge_ccc_…) folders merges that were clustered by intensity correlation. The number in the name is the start resolution, the end of the name is the sample. All pins with the same sample name are merged together.',
        archive:
          'The report archive (.tgz) arrives earlier. It holds logs and reports, and no MTZ files, images or reflections of most clusters: what is missing in it may well be on the disk.'
      }
    },
    kamo: {
      title: 'How KAMO merges',
      text: {
        start:
          'ZOO starts each merge at the half-corner resolution of the detector at the camera distance of the resolution the user asked for. That is deliberately higher than most crystals diffract.',
        cluster:
          'KAMO clusters the data sets of a sample, by unit cell (BLEND) or by correlation of intensities, and merges the clusters that pass its limits: completeness 10 % and redundancy 2. These limits are deliberately low, so that every user receives something. An incomplete merge can therefore be among the results: check the completeness.',
        cycles:
          'Each cluster is merged in up to three cycles: run_01 with all data, run_02 without bad frames (low correlation of a frame with the merge), run_03 without bad data sets (outliers of their error model or B factor). A missing run_03 is normal: no data set was an outlier.',
        resolution:
          'After each trial KAMO fits CC1/2 against resolution and continues at the resolution at which it is about 50 %, until the limit no longer changes. The last folder is renamed to …_final. “Final” means the last one tried; it does not mean success.',
        choice:
          'KAMO keeps the half of the clusters with the highest redundancy and selects the one with the highest overall CC1/2 among them. It compares neither two merges of a sample, nor does it look at crystal forms, twinning or damage.'
      }
    },
    choosing: {
      title: 'How to choose a merge',
      text: {
        complete:
          'First completeness: overall, in the innermost shell (low resolution carries the shape of the molecule) and, for SAD, of the anomalous pairs. Below about 95 % overall look for a larger cluster or an earlier cycle; rejection may have removed what was needed.',
        one: 'Then one crystal form: two forms in one merge give plausible statistics and a poor map. Look at the cells, at the correlations between the branches of the tree, and at data sets whose ISa falls in the merge.',
        symmetry:
          'Then the symmetry: POINTLESS gives the Laue group and the screw axes it could test. Enantiomorphic pairs (for example P 41 21 2 and P 43 21 2) cannot be told apart from the data. In groups with an indexing ambiguity all data sets have to be indexed alike.',
        faults:
          'Then twinning, translational NCS, ice rings, radiation damage and anisotropy. A check that could not be evaluated is shown as “?”; it has not passed.',
        resolution:
          'Last the resolution: CC1/2 in the outermost shell about 50 % is KAMO’s target, about 30 % is still useful for refinement. A higher resolution with lower completeness is rarely better.',
        purpose:
          'Molecular replacement needs completeness at low resolution; SAD needs multiplicity, anomalous completeness and little damage; refinement needs resolution and one crystal form. The presets of the Merges table order by these purposes.',
        lost: 'If many data sets were lost, follow the numbers from the pins to the merge on the Pins page: each number opens its data sets; for each data set the page shows where it was lost and which file says so.'
      }
    }
  },
  statisticsTitle: 'What the numbers mean',
  statistics: {
    completeness: {
      name: 'Completeness',
      what: 'Measured unique reflections divided by those possible in the resolution range, in percent.',
      good: '95 % and more overall, 90 % and more in the innermost shell',
      bad: 'below 90 % overall'
    },
    redundancy: {
      name: 'Redundancy (multiplicity)',
      what: 'Observations divided by unique reflections. More observations average errors and reveal outliers.',
      good: '4 and more; 10 and more for SAD with sulfur',
      bad: 'below 2: outliers cannot be recognised',
      source: 'XSCALE.LP; XDS counts Friedel mates apart where FRIEDEL’S_LAW= FALSE'
    },
    ccHalf: {
      name: 'CC1/2',
      what: 'Correlation between the mean intensities of two random halves of the observations, in percent. It shows how much signal there is, independently of multiplicity.',
      good: '99 % and more overall; about 50 % in the outermost shell (KAMO’s target)',
      bad: 'below 30 % in the outermost shell, or not marked significant (*)'
    },
    iOverSigma: {
      name: 'I/σ(I)',
      what: 'Mean of intensity divided by its standard deviation, after merging. It depends on the error model.',
      good: '10 and more overall, 1–2 in the outermost shell',
      bad: 'below 1 in the outermost shell',
      source: 'XSCALE.LP; σ after the error model'
    },
    rMeas: {
      name: 'Rmeas',
      what: 'Mean deviation of the observations from their mean, independent of multiplicity. It shows the quality of the single observations, not of the merged data.',
      good: 'below 10 % in the innermost shell',
      bad: 'above 15 % in the innermost shell: other crystal form, wrong symmetry or damage'
    },
    isa: {
      name: 'ISa',
      what: 'The highest I/σ that the error model allows: a measure of the systematic errors of a data set.',
      good: '20 and more for one data set',
      bad: 'below 10 (KAMO flags it); a data set that falls to a third of its own value in a merge does not belong there'
    },
    anomalous: {
      name: 'CCano, SigAno',
      what: 'Correlation of the anomalous differences of two random halves, and the mean anomalous difference divided by its standard deviation.',
      good: 'CCano above 30 % in the inner shells, SigAno above 1',
      bad: 'SigAno about 0.8: no anomalous signal'
    },
    lcv: {
      name: 'LCV, aLCV',
      what: 'Linear cell variation of a cluster: the largest relative difference of a face diagonal (in percent), and the same in ångström.',
      good: 'below 1 %',
      bad: 'above 2 %: probably more than one crystal form'
    },
    height: {
      name: 'Cluster height',
      what: 'The distance at which the branches of a cluster join. BLEND: Ward distance of standardised cell parameters; CC: distance made from the correlation. Heights of the two methods cannot be compared.',
      good: 'joins that rise evenly',
      bad: 'one join far above its branches: two populations'
    },
    twinning: {
      name: 'L test',
      what: '⟨|L|⟩ of neighbouring reflections: 0.5 without twinning, 0.375 for a perfect twin.',
      good: '0.47 and more',
      bad: 'below 0.44'
    },
    damage: {
      name: 'Rd',
      what: 'R factor between observations as a function of the difference of their frame numbers. It rises with radiation damage.',
      good: 'flat',
      bad: 'rises to √2 of its start'
    }
  }
} satisfies WordTree;
