import { unknown, type Says } from './check';
import { defineCheck, defineLimit, judgeHigh, outcome, valueOf } from './define';

const FAIL = defineLimit({
  id: 'completeness-anomalous-fail',
  value: 70,
  min: 0,
  max: 100,
  step: 1,
  unit: '%'
});
const ATTENTION = defineLimit({
  id: 'completeness-anomalous-attention',
  value: 90,
  min: 0,
  max: 100,
  step: 1,
  unit: '%'
});

/** What is found: code → values. */
interface Found {
  'friedel-unknown': unknown;
  'friedel-merged': unknown;
  'not-in-files': unknown;
  value: { readonly value: string };
}

export default defineCheck({
  id: 'completeness-anomalous',
  subject: 'merge-run',
  limits: [FAIL, ATTENTION],
  test: ({ trial, cluster, run }, limits): Says<Found> => {
    const law = run.files.xscaleInp ?? trial.files.log ?? trial.files.report;
    const sources = [law, trial.files.treeSummary].filter((path) => path !== undefined);
    if (run.anomalous === undefined) return unknown({ code: 'friedel-unknown' }, sources);
    if (!run.anomalous) return outcome('not-applicable', { code: 'friedel-merged' }, sources);
    if (cluster.anomalousCompleteness === undefined) return unknown({ code: 'not-in-files' }, sources);
    const value = cluster.anomalousCompleteness.toFixed(2);
    return outcome(
      judgeHigh(cluster.anomalousCompleteness, valueOf(FAIL, limits), valueOf(ATTENTION, limits)),
      { code: 'value', value },
      sources
    );
  }
});
