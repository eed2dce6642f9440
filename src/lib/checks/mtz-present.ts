import type { Says } from './check';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  there: { readonly mtz: string };
  linked: { readonly mtz: string };
  'disk-not-read': unknown;
  archive: unknown;
  'nothing-merged': unknown;
  missing: unknown;
}

export default defineCheck({
  id: 'mtz-present',
  subject: 'merge-run',
  limits: [],
  test: ({ beamtime, run }): Says<Found> => {
    if (run.files.mtz !== undefined)
      return run.readFrom === undefined
        ? outcome('pass', { code: 'there', mtz: run.files.mtz }, [run.files.mtz])
        : outcome('pass', { code: 'linked', mtz: run.files.mtz }, [run.files.mtz]);
    if (beamtime.scan.partial) return outcome('unknown', { code: 'disk-not-read' });
    if (beamtime.source === 'archive') return outcome('unknown', { code: 'archive' });
    return run.overall === undefined
      ? outcome('not-applicable', { code: 'nothing-merged' })
      : outcome('fail', { code: 'missing' }, run.sources);
  }
});
