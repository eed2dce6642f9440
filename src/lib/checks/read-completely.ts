import { ROOT } from '../base/rel-path';
import { unreadableCount } from '../beamtime/unreadable';
import type { Says } from './check';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  'archive-incomplete': unknown;
  archive: unknown;
  'part-opened': { readonly folder: string };
  'not-listed': { readonly folders: number; readonly files: number };
  'disk-not-read': unknown;
  read: { readonly files: number; readonly parsed: number };
  unreadable: { readonly files: number };
  /** `folder`: where; empty for the top. */
  disconnected: { readonly folder: string };
  forbidden: { readonly folder: string };
}

export default defineCheck({
  id: 'read-completely',
  subject: 'beamtime',
  limits: [],
  test: ({ beamtime }): Says<Found> => {
    const errors = beamtime.unreadable.filter((item) => item.severity === 'error');
    const sources = errors.flatMap(({ path }) => (path === ROOT ? [] : path)).slice(0, 4);
    if (beamtime.source === 'archive' && beamtime.scan.partial)
      return outcome('attention', { code: 'archive-incomplete' }, sources);
    if (beamtime.source === 'archive') return outcome('attention', { code: 'archive' }, sources);
    if (beamtime.opened !== '')
      return outcome('attention', { code: 'part-opened', folder: beamtime.opened }, sources);
    const { unlisted } = beamtime.scan;
    if (unlisted?.at !== undefined)
      return outcome(
        'attention',
        { code: unlisted.forbidden === true ? 'forbidden' : 'disconnected', folder: unlisted.at },
        sources
      );
    if (unlisted !== undefined)
      return outcome('attention', { code: 'not-listed', folders: unlisted.count, files: unlisted.files }, [
        ...unlisted.folders.slice(0, 4),
        ...sources
      ]);
    if (beamtime.scan.partial) return outcome('attention', { code: 'disk-not-read' }, sources);
    const unreadable = unreadableCount(errors);
    return unreadable === 0
      ? outcome('pass', { code: 'read', files: beamtime.scan.files, parsed: beamtime.scan.filesParsed })
      : outcome('attention', { code: 'unreadable', files: unreadable }, sources);
  }
});
