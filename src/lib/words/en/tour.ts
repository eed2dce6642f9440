import type { WordTree } from '../words';

/** The short tour of the sample beamtime. */
export const tour = {
  name: 'Tour of the sample',
  offer: {
    label: 'First visit.',
    text: 'A short tour shows, in six steps, how to get from the disk to the MTZ.',
    start: 'Start the tour',
    skip: 'No tour'
  },
  progress: (at: number, of: number) => `Step ${at} of ${of}`,
  back: 'Back',
  next: 'Next',
  end: 'End the tour',
  done: 'Done',
  again:
    'The tour can be started again from the guide, or from the palette (Ctrl or ⌘ K) while the sample is open.',
  guide: 'A short tour of the sample beamtime shows, in six steps, how to get from the disk to the MTZ.',
  steps: {
    answer: {
      title: 'The answer first',
      text: 'One row for each sample and crystal form: the recommended merge run, how far it goes, and a sign for each question of trust. “?” means that a check could not be evaluated; it has not passed.'
    },
    merges: {
      title: 'Every merge run',
      text: 'The table behind the answer. The yellow mark is KAMO’s own choice. Select a run for its checklist and shells; accept or reject it with a and x.'
    },
    tree: {
      title: 'One merge: the tree',
      text: 'This sample has two crystal forms: the tree splits near its top, and the correlations between the branches are low. Drag the line, or click a branch, and every figure shows the same selection.'
    },
    checks: {
      title: 'The checks',
      text: 'Failed and attention first. Each finding has its limit and where that comes from, the file that it was read from, and what to do.'
    },
    frames: {
      title: 'The diffraction images',
      text: 'EIGER and CBF files are read directly, with resolution rings and predicted spots. ← and → go through the frames; the image numbers of the logs lead here.'
    },
    save: {
      title: 'Save the MTZ',
      text: 'This button saves the MTZ of the recommended run. “Save results…” on the page of a merge has the rest: Table 1, mmCIF, a report, input for KAMO and XSCALE.'
    }
  }
} satisfies WordTree;
