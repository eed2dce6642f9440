import { listsAll } from '../beamtime/whole-listing';
import type { Says } from './check';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  there: unknown;
  archive: unknown;
  'disk-not-read': unknown;
  missing: unknown;
}

export default defineCheck({
  id: 'pin-on-disk',
  subject: 'pin',
  limits: [],
  test: ({ beamtime, pin }): Says<Found> => {
    if (pin.onDisk) return outcome('pass', { code: 'there' }, pin.sources);
    if (beamtime.source === 'archive') return outcome('not-applicable', { code: 'archive' }, pin.sources);
    return !listsAll(beamtime, pin.path)
      ? outcome('unknown', { code: 'disk-not-read' }, pin.sources)
      : outcome('attention', { code: 'missing' }, pin.sources);
  }
});
