import type { Says } from './check';
import { defineCheck, defineLimit, judgeHigh, outcome, valueOf } from './define';

const ATTENTION = defineLimit({
  id: 'isa-attention',
  value: 10,
  min: 0,
  max: 60,
  step: 1,
  unit: ''
});

/** What is found: code → values. */
interface Found {
  'no-error-model': unknown;
  'not-processed': unknown;
  value: { readonly isa: string };
}

export default defineCheck({
  id: 'isa',
  subject: 'processing-run',
  limits: [ATTENTION],
  test: ({ processingRun: { isa, files, state } }, limits): Says<Found> => {
    if (isa === undefined)
      return state === 'finished'
        ? outcome('unknown', { code: 'no-error-model' }, [files.correctLp])
        : outcome('not-applicable', { code: 'not-processed' });
    return outcome(judgeHigh(isa, 0, valueOf(ATTENTION, limits)), { code: 'value', isa: isa.toFixed(2) }, [
      files.correctLp
    ]);
  }
});
