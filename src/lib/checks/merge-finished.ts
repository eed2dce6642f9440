import type { Says, Verdict } from './check';
import { defineCheck } from './define';
import type { MergeState } from '../beamtime/types';

const VERDICT: Record<MergeState, Verdict> = {
  finished: 'pass',
  'no-cluster-passed': 'fail',
  'too-few-datasets': 'fail',
  unfinished: 'fail',
  failed: 'fail',
  unknown: 'unknown'
};

export default defineCheck({
  id: 'merge-finished',
  subject: 'merge',
  limits: [],
  test: ({ merge }): Says<Record<MergeState, unknown>> => ({
    verdict: VERDICT[merge.state],
    said: { code: merge.state },
    sources: [merge.files.log, ...merge.sources].filter((path) => path !== undefined).slice(0, 1),
    ...(merge.evidence === undefined ? {} : { evidence: [merge.evidence] })
  })
});
