import { unknown, type Says } from './check';
import { defineCheck, outcome } from './define';
import type { ProcessingStage } from '../beamtime/types';

/** What is found: code → values. */
interface Found {
  finished: unknown;
  unknown: unknown;
  unfinished: unknown;
  stopped: { readonly stage?: ProcessingStage };
}

export default defineCheck({
  id: 'processing-finished',
  subject: 'processing-run',
  limits: [],
  test: ({ processingRun: { state, failedAt, evidence, files, sources } }): Says<Found> => {
    const proof = evidence === undefined ? {} : { evidence: [evidence] };
    const from = [files.decisionLog ?? files.correctLp ?? sources[0]];
    if (state === 'finished') return { ...outcome('pass', { code: 'finished' }, from), ...proof };
    if (state === 'unknown') return unknown({ code: 'unknown' }, sources);
    if (state === 'unfinished')
      return {
        ...outcome('attention', { code: 'unfinished' }, from),
        ...proof
      };
    return {
      ...outcome('fail', { code: 'stopped', ...(failedAt && { stage: failedAt }) }, from),
      ...proof
    };
  }
});
