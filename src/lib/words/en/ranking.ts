import { count } from '../../base/count';
import type { WordTree } from '../words';

/** A rule that ranks merge runs, what it chooses, and why that is not KAMO's choice. */
export const ranking = {
  rule: {
    title: 'Ranking rule',
    preset: 'Rule',
    presets: {
      kamo: 'KAMO’s own rule',
      staff: 'Staff script: CC1/2, then I/σ',
      complete: 'Complete, then resolution',
      weights: 'Weights',
      own: 'your own'
    },
    per: 'One choice for each',
    perSample: 'sample',
    perMerge: 'merge',
    runs: 'of',
    lastRuns: 'last runs',
    allRuns: 'all runs',
    trials: 'at',
    finalTrials: 'the final resolution',
    allTrials: 'all resolutions',
    kind: 'Kind of step',
    limit: 'keep those with:',
    half: 'keep the better half:',
    best: 'take the best:',
    weight: 'Weight',
    measure: 'Number',
    comparison: 'Comparison',
    value: 'Limit',
    highest: 'highest',
    /** In a sentence, in place of KAMO's abbreviations. */
    names: {
      Cmpl: 'completeness',
      Redun: 'redundancy',
      ACmpl: 'anomalous completeness',
      ARedun: 'anomalous redundancy'
    },
    lowest: 'lowest',
    add: 'Add a step',
    addWeight: 'Add a number',
    remove: 'Remove this step',
    up: 'Earlier',
    shell: { overall: '', outer: 'outer shell', inner: 'inner shell' },
    sentence: (scope: string, steps: string) => `${scope}: ${steps}.`,
    scope: (per: string, runs: string, trials: string) => `For each ${per}, among ${runs} at ${trials}`,
    says: {
      limit: (measure: string, is: string, limit: string) => `keep those with ${measure} ${is} ${limit}`,
      half: (end: string, measure: string) => `of more than two keep the half with the ${end} ${measure}`,
      best: (end: string, measure: string) => `take the ${end} ${measure}`,
      weight: (measure: string, weight: string) => `${weight} × ${measure}`,
      weights: (parts: string) =>
        `take the highest weighted mean of ${parts}, each between the worst (0) and the best (1)`
    },
    then: (one: string, next: string) => `${one}; then ${next}`,
    and: ', '
  },
  choices: {
    label: 'Choices of the rule and of KAMO',
    place: { sample: 'Sample', merge: 'Merge' },
    mine: 'Your rule selects',
    kamo: 'KAMO selected',
    none: (looked: number) => (looked === 0 ? 'No run matches the rule.' : 'none'),
    noKamo: 'No choice of KAMO is known.',
    same: 'the same run',
    why: 'Why they differ',
    kamos: (count: number) => `one of KAMO’s ${count}`,
    kamosAbout: 'KAMO makes one choice in each merge of a sample and compares no merges with each other.',
    agree: {
      same: (same: number, all: number) => `The same run in ${same} of ${count(all, 'choice')}`,
      different: (count: number) => `another run in ${count}`,
      withoutMine: (count: number, names: string) => `no selection by the rule for ${count} (${names})`,
      withoutKamo: (count: number, names: string) => `no known selection by KAMO for ${count} (${names})`,
      withoutBoth: (count: number, names: string) => `no selection by either for ${count} (${names})`
    }
  },
  because: {
    step: (step: string, mine: string, other: string) =>
      `They differ because of the step “${step}”: ${mine} against KAMO’s ${other}.`,
    outside: {
      'no-numbers': 'They differ because KAMO’s run has no numbers to rank by.',
      'not-last': 'They differ because the rule considers only the last run of each cluster.',
      'not-final': 'They differ because the rule considers only the final resolution.'
    },
    none: {
      'no-numbers': 'No run here has numbers to rank by.',
      'not-last': 'The rule considers only the last run of each cluster, and none has numbers.',
      'not-final': 'The rule considers only the final resolution, and there is no run at it here.'
    },
    score: (mine: string, other: string, among: number, terms: string) =>
      `They differ because the weighted mean is ${mine} against KAMO’s ${other} (0 to 1 among ${count(among, 'run')}): ${terms}.`,
    term: (measure: string, adds: string, mine: string, other: string) =>
      `${measure} ${adds} (${mine} against ${other})`,
    unlisted: 'No file lists the data sets of KAMO’s run: its crystal form is unknown.',
    form: 'They differ because KAMO’s run contains data sets of another crystal form.',
    equal: 'They are equal by all criteria of the rule; it selects the first by its path.'
  }
} satisfies WordTree;
