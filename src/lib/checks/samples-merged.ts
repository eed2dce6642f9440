import { ROOT, baseName } from '../base/rel-path';
import { listsAll } from '../beamtime/whole-listing';
import { pinKeyOf, sameSample } from '../beamtime/names';
import type { Says } from './check';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  'no-record': unknown;
  'all-merged': { readonly samples: number };
  'not-read': { readonly missing: readonly string[] };
  missing: { readonly missing: readonly string[] };
}

export default defineCheck({
  id: 'samples-merged',
  subject: 'beamtime',
  limits: [],
  test: ({ beamtime }): Says<Found> => {
    const measured = new Set(
      beamtime.pins.flatMap((pin) => (pin.measured && pin.sampleName !== undefined ? [pin.sampleName] : []))
    );
    if (measured.size === 0) return outcome('unknown', { code: 'no-record' });
    const merged = [...new Set(beamtime.merges.map((merge) => merge.sampleName))];
    const inMerges = new Set(
      beamtime.merges.flatMap(({ trials }) =>
        trials.flatMap(({ datasets }) => datasets.map(({ pin }) => pin && pinKeyOf(baseName(pin))))
      )
    );
    // A merge can be called anything: one that has data sets of the sample's pins is a merge of it.
    const missing = [...measured].filter(
      (sample) =>
        !merged.some((folder) => sameSample(sample, folder)) &&
        !beamtime.pins.some((pin) => pin.sampleName === sample && inMerges.has(pinKeyOf(baseName(pin.path))))
    );
    const sources = beamtime.merges.map((merge) => merge.path).slice(0, 4);
    if (missing.length === 0) return outcome('pass', { code: 'all-merged', samples: measured.size }, sources);
    return !listsAll(beamtime, ROOT)
      ? outcome('unknown', { code: 'not-read', missing }, sources)
      : outcome('attention', { code: 'missing', missing }, sources);
  }
});
