import { PIN_STAGES } from '../beamtime/pin-stages';
import { listsAll } from '../beamtime/whole-listing';
import type { StepReason } from '../beamtime/types';
import type { Says } from './check';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  'not-on-disk': unknown;
  measured: { readonly collections: number };
  'scan-only': unknown;
  skipped: unknown;
  'images-not-read': unknown;
  'no-image': { readonly reason?: StepReason };
}

export default defineCheck({
  id: 'pin-measured',
  subject: 'pin',
  limits: [],
  test: ({ beamtime, pin }): Says<Found> => {
    if (!pin.onDisk)
      return listsAll(beamtime, pin.path)
        ? outcome('not-applicable', { code: 'not-on-disk' }, pin.sources)
        : outcome('unknown', { code: 'images-not-read' }, pin.sources);
    if (pin.measured)
      return outcome('pass', { code: 'measured', collections: pin.collections.length }, pin.sources);
    if (pin.scanOnly === true || pin.skipped === true)
      return outcome(
        'not-applicable',
        pin.scanOnly === true ? { code: 'scan-only' } : { code: 'skipped' },
        pin.sources
      );
    if (pin.measured === undefined || !listsAll(beamtime, pin.path))
      return outcome('unknown', { code: 'images-not-read' }, pin.sources);
    // What came of it later is no reason: a slice of a disk holds processing without its images.
    const reason = pin.steps
      .filter(({ stage }) => PIN_STAGES.indexOf(stage) <= PIN_STAGES.indexOf('collected'))
      .reverse()
      .find((step) => step.state === 'no' && step.reason !== undefined)?.reason;
    return outcome('attention', { code: 'no-image', ...(reason && { reason }) }, pin.sources);
  }
});
