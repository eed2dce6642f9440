import type check from '../../../checks/cycles-explained';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Are run_01, run_02 and run_03 of the rejection present, or is their absence explained?',
  why: 'run_02 (bad frames removed) follows every run_01 that worked. run_03 (bad data sets removed) is made only if a data set was removed.',
  advice: 'No run_03: use the last cycle. No run_02: read XSCALE.LP of run_01 for its error.',
  limits: {},
  found: {
    'cluster-failed': 'the cluster failed as a whole',
    'no-cycle': 'no cycle of this cluster is in what was read',
    'cycle-not-recorded':
      'no file says which cycle the numbers are of (a report archive has one line for a cluster)',
    'later-cycles-only': ({ names }) => `only ${names} is present (an archive contains one cycle)`,
    'no-frame-rejection': ({ method }) =>
      `rejection of bad frames was not requested (reject_method= ${method})`,
    'no-rejection': 'no rejection was requested (reject_method): one cycle is all there is',
    'no-dataset-lost': ({ method }) =>
      `no run_02, which is normal: only frames were to be rejected (reject_method= ${method}), and no data set lost all of its frames`,
    gap: ({ names, missing }) => `${missing} is missing beside ${names}: removed, or not copied`,
    'not-listed': 'run_02 is not among the files listed, which are not all: whether it was made is not known',
    'no-run-02': 'run_02 is missing: XSCALE failed in run_01, or rejection was not requested',
    'no-run-03': 'no run_03, which is normal: no data set was an outlier after run_02',
    'all-there': ({ names }) => `${names} are present`
  }
} satisfies CheckWords<typeof check>;
