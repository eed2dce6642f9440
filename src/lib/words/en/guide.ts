import type { WordTree } from '../words';

/** The guide: what was delivered, how it was made, what each number means, how to choose. */
export const guide = {
  title: 'Guide',
  contents: 'Contents',
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
          'The report archive (.tgz) arrives earlier. It holds the reports and, of each finished merge, the logs and the MTZ of one run: the last cycle of the cluster with the highest number, which is not always the one that KAMO chose (older archives have no MTZ). It holds no images and nothing of the other clusters but their lines in the reports: look for them on the disk.'
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
          'Then the symmetry: POINTLESS gives the Laue group and the screw axes it could test. For a merge KAMO fixes the Laue group, so look also at those in which the single data sets were processed. Enantiomorphic pairs (for example P 41 21 2 and P 43 21 2) cannot be distinguished from the data. In groups with an indexing ambiguity all data sets have to be indexed alike.',
        faults:
          'Then twinning, translational NCS, ice rings, radiation damage and anisotropy. A check that could not be evaluated is shown as “?”; it has not passed.',
        resolution:
          'Last the resolution: CC1/2 in the outermost shell about 50 % is KAMO’s target, about 30 % is still useful for refinement. A higher resolution with lower completeness is rarely better.',
        purpose:
          'Molecular replacement needs completeness at low resolution; SAD needs redundancy, anomalous completeness and little damage; refinement needs resolution and one crystal form. The presets of the Merges table order by these purposes. The Overview names a run for SAD under each sample, by a rule of its own.',
        lost: 'If many data sets were lost, follow the numbers from the pins to the merge on the Pins page: each number opens its data sets; for each data set the page shows where it was lost and which file says so.'
      }
    }
  },
  statisticsTitle: 'What the numbers mean'
} satisfies WordTree;
