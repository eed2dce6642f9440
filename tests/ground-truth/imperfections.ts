/** Where each fault that was planted in a sample beamtime must show: a finding or an unreadable entry at, above or below its place. */
import type { ExportedIndex } from '../../src/lib/takehome/export-index';

/** Kind of fault → checks of which one must not pass there. '' : an unreadable entry is wanted. */
const SHOWN_BY: Readonly<Record<string, readonly string[]>> = {
  pin_on_sheet_without_folder: ['pin-on-disk'],
  pin_without_data: ['pin-measured'],
  missing_h5_data_file: ['frames-complete'],
  'truncated_CORRECT.LP': ['correct-lp-readable'],
  'indexing_failed_no_CORRECT.LP': ['processing-finished'],
  merge_never_finished: ['merge-finished'],
  low_completeness_merge: ['completeness-overall', 'merge-finished', 'final-holds-merge'],
  cctable_notused: ['datasets-left-out-of-tree'],
  failed_cluster_line: ['cluster-merged'],
  nan_statistics: ['statistics-present'],
  final_without_any_merged_cluster: ['final-holds-merge'],
  zero_byte_report: ['']
};
/** These are no faults of the data: that the beamtime is read at all is the proof. */
const HARMLESS = new Set(['non_ascii_or_space_name', 'two_sheets', 'sheet_lists_more_pins']);

/** Faults that nothing shows. */
export function unseen(
  index: ExportedIndex,
  planted: readonly { readonly kind: string; readonly where: string }[]
): string[] {
  return planted
    .filter(({ kind }) => !HARMLESS.has(kind))
    .filter(({ kind, where }) => {
      const place = (path: string): boolean => related(path, where);
      const checks = SHOWN_BY[kind] ?? [];
      if (checks.includes('')) return !index.unreadable.some(({ path }) => place(path));
      return !index.findings.some(
        ({ check, verdict, subject }) =>
          checks.includes(check) && verdict !== 'pass' && verdict !== 'not-applicable' && place(subject.path)
      );
    })
    .map(({ kind, where }) => `${kind} at ${where}`);
}

/** At the place, below it, or above it; a fault in a file is its folder's. */
function related(path: string, where: string): boolean {
  const place = where.replace(/\/[^/]+\.(dat|lst|LP|h5)$/, '');
  const pattern = new RegExp(`^${place.split('*').map(escaped).join('[^/]*')}`);
  return path !== '' && (pattern.test(path) || place.startsWith(`${path}/`));
}

function escaped(text: string): string {
  return text.replace(/[.\\+?^${}()|[\]]/g, '\\$&');
}
