import type { ProcessingStage } from '../../../beamtime/types';
import type check from '../../../checks/processing-finished';
import type { CheckWords } from '../../check-words';

const STAGES: Record<ProcessingStage, string> = {
  'spot-finding': 'spot finding',
  indexing: 'indexing',
  integration: 'integration',
  symmetry: 'symmetry',
  scaling: 'scaling'
};

export const words = {
  question: 'Was the data set fully processed?',
  why: 'A data set that was not fully processed is in no merge, and no report counts it.',
  advice:
    'Read decision.log and the LP file of the step; several lattices or weak images are the usual causes.',
  limits: {},
  found: {
    finished: 'finished',
    unknown: 'no file shows how it ended',
    unfinished: 'it did not finish (stopped, or copied while it ran)',
    stopped: ({ stage }) => `stopped at ${stage === undefined ? 'an unknown step' : STAGES[stage]}`
  }
} satisfies CheckWords<typeof check>;
