import { unknown, type Says } from './check';
import { defineCheck, defineLimit, outcome, shellName, valueOf } from './define';

const LOWEST = defineLimit({
  id: 'completeness-per-shell-attention',
  value: 80,
  min: 0,
  max: 100,
  step: 1,
  unit: '%'
});

/** What is found: code → values. */
interface Found {
  'no-table': unknown;
  /** The table ends before its total. */
  cut: { readonly shells: number };
  'shells-without': { readonly shells: number };
  'all-filled': { readonly place: string; readonly value: string };
  low: { readonly low: number; readonly shells: number; readonly place: string; readonly value: string };
}

export default defineCheck({
  id: 'completeness-per-shell',
  subject: 'merge-run',
  limits: [LOWEST],
  test: ({ run }, limits): Says<Found> => {
    const table = run.shellsFrom ?? run.files.xscaleLp;
    const sources = table === undefined ? run.sources : [table];
    if (run.shells === undefined || run.shells.length === 0) return unknown({ code: 'no-table' }, sources);
    const missing = run.shells.filter((shell) => shell.completeness === undefined).length;
    if (missing > 0) return unknown({ code: 'shells-without', shells: missing }, sources);
    const low = run.shells.filter((shell) => (shell.completeness ?? 0) < valueOf(LOWEST, limits));
    const lowest = run.shells.reduce((a, b) => ((b.completeness ?? 0) < (a.completeness ?? 0) ? b : a));
    const value = (lowest.completeness ?? 0).toFixed(1);
    const place = shellName(lowest, lowest === run.shells[0]);
    if (low.length === 0 && run.shellsCut)
      return unknown({ code: 'cut', shells: run.shells.length }, sources);
    return low.length === 0
      ? outcome('pass', { code: 'all-filled', place, value }, sources)
      : outcome(
          'attention',
          { code: 'low', low: low.length, shells: run.shells.length, place, value },
          sources
        );
  }
});
