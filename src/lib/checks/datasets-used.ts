import { unknown, type Says } from './check';
import { defineCheck, defineLimit, judgeHigh, outcome, statisticsSource, valueOf } from './define';

const ATTENTION = defineLimit({
  id: 'datasets-used-attention',
  value: 70,
  min: 0,
  max: 100,
  step: 5,
  unit: '%'
});

/** What is found: code → values. */
interface Found {
  'not-in-files': unknown;
  used: { readonly used: number; readonly given: number };
}

export default defineCheck({
  id: 'datasets-used',
  subject: 'merge-run',
  limits: [ATTENTION],
  test: ({ run }, limits): Says<Found> => {
    const sources = statisticsSource(run);
    const { given, used } = run.datasets ?? {};
    if (given === undefined || used === undefined || given === 0)
      return unknown({ code: 'not-in-files' }, sources);
    return outcome(
      judgeHigh((100 * used) / given, 0, valueOf(ATTENTION, limits)),
      { code: 'used', used, given },
      sources
    );
  }
});
