import type { Says } from './check';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  missing: unknown;
  'not-processed': unknown;
  'no-table': unknown;
  read: { readonly shells: number };
  'partly-read': unknown;
}

export default defineCheck({
  id: 'correct-lp-readable',
  subject: 'processing-run',
  limits: [],
  test: ({ beamtime, processingRun: { files, overall, shells, state } }): Says<Found> => {
    const path = files.correctLp;
    if (path === undefined)
      return state === 'finished'
        ? outcome('unknown', { code: 'missing' })
        : outcome('not-applicable', { code: 'not-processed' });
    const trouble = beamtime.unreadable.find((item) => item.path === path);
    const proof =
      trouble === undefined ? {} : { evidence: [{ path, line: trouble.line, text: trouble.excerpt ?? '' }] };
    if (overall === undefined || shells === undefined || shells.length === 0)
      return {
        ...outcome('fail', { code: 'no-table' }, [path]),
        ...proof
      };
    return trouble === undefined
      ? outcome('pass', { code: 'read', shells: shells.length }, [path])
      : {
          ...outcome('attention', { code: 'partly-read' }, [path]),
          ...proof
        };
  }
});
