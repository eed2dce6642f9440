import { unknown, type Says } from './check';
import { defineCheck, defineLimit, judgeHigh, outcome, statisticsSource, valueOf } from './define';

const FAIL = defineLimit({
  id: 'redundancy-fail',
  value: 2,
  min: 0,
  max: 100,
  step: 0.5,
  unit: ''
});
const ATTENTION = defineLimit({
  id: 'redundancy-attention',
  value: 4,
  min: 0,
  max: 100,
  step: 0.5,
  unit: ''
});

/** What is found: code → values. */
interface Found {
  'not-in-files': unknown;
  value: { readonly value: string };
}

export default defineCheck({
  id: 'redundancy',
  subject: 'merge-run',
  limits: [FAIL, ATTENTION],
  test: ({ run }, limits): Says<Found> => {
    const sources = statisticsSource(run);
    const value = run.overall?.redundancy;
    if (value === undefined) return unknown({ code: 'not-in-files' }, sources);
    const text = value.toFixed(1);
    return outcome(
      judgeHigh(value, valueOf(FAIL, limits), valueOf(ATTENTION, limits)),
      { code: 'value', value: text },
      sources
    );
  }
});
