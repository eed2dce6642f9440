import { listsAll } from '../beamtime/whole-listing';
import type { Says } from './check';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  missing: unknown;
  'not-read': unknown;
  'not-processed': unknown;
  'no-table': unknown;
  'unknown-layout': unknown;
  read: { readonly shells: number };
  'partly-read': unknown;
}

export default defineCheck({
  id: 'correct-lp-readable',
  subject: 'processing-run',
  limits: [],
  test: ({ beamtime, processingRun: { path: folder, files, overall, shells, state } }): Says<Found> => {
    const path = files.correctLp;
    if (path === undefined)
      return state !== 'finished'
        ? outcome('not-applicable', { code: 'not-processed' })
        : outcome('unknown', { code: listsAll(beamtime, folder) ? 'missing' : 'not-read' });
    const troubles = beamtime.unreadable.filter((item) => item.path === path);
    // Of a version of XDS that prints other columns nothing is wrong, and nothing is known.
    const layout = troubles.find(({ flaw }) => flaw.code === 'unknown-columns');
    const trouble = layout ?? troubles[0];
    const proof =
      trouble === undefined ? {} : { evidence: [{ path, line: trouble.line, text: trouble.excerpt ?? '' }] };
    if (overall === undefined || shells === undefined || shells.length === 0)
      return {
        ...(layout === undefined
          ? outcome('fail', { code: 'no-table' }, [path])
          : outcome('unknown', { code: 'unknown-layout' }, [path])),
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
