import { listsAll } from '../beamtime/whole-listing';
import { unknown, type Says } from './check';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  'nothing-collected': unknown;
  'images-not-read': unknown;
  'not-all-read': unknown;
  'missing-or-damaged': { readonly missing: number; readonly damaged: number; readonly shown: string };
  'expected-unknown': { readonly unsure: number; readonly collections: number };
  complete: unknown;
  renamed: { readonly series: readonly { readonly prefix: string; readonly from: string }[] };
  short: {
    readonly series: readonly {
      readonly prefix: string;
      readonly frames: number;
      readonly expected: number;
    }[];
  };
}

export default defineCheck({
  id: 'frames-complete',
  subject: 'pin',
  limits: [],
  test: ({ beamtime, pin }): Says<Found> => {
    const sources = pin.collections.flatMap((collection) => collection.sources).slice(0, 4);
    if (pin.collections.length === 0)
      return listsAll(beamtime, pin.path)
        ? outcome('not-applicable', { code: 'nothing-collected' }, pin.sources)
        : unknown({ code: 'images-not-read' }, pin.sources);
    const missing = pin.collections.flatMap((collection) => collection.missingFiles);
    const damaged = pin.collections.flatMap((collection) => collection.damagedFiles ?? []);
    const short = pin.collections.filter(
      ({ frames, expectedFrames }) =>
        frames !== undefined && expectedFrames !== undefined && frames < expectedFrames
    );
    if (damaged.length === 0 && (missing.length > 0 || short.length > 0) && !listsAll(beamtime, pin.path))
      return unknown({ code: 'not-all-read' }, sources);
    if (missing.length > 0 || damaged.length > 0) {
      const names = [...missing, ...damaged.map(({ name }) => name)];
      const shown = `${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}`;
      return outcome(
        'fail',
        { code: 'missing-or-damaged', missing: missing.length, damaged: damaged.length, shown },
        sources
      );
    }
    if (short.length > 0)
      return outcome(
        'attention',
        {
          code: 'short',
          series: short.map(({ prefix, frames, expectedFrames }) => ({
            prefix,
            frames: frames ?? 0,
            expected: expectedFrames ?? 0
          }))
        },
        sources
      );
    const unsure = pin.collections.filter(
      ({ frames, expectedFrames }) => frames === undefined || expectedFrames === undefined
    ).length;
    if (unsure > 0)
      return outcome(
        'unknown',
        { code: 'expected-unknown', unsure, collections: pin.collections.length },
        sources
      );
    const renamed = pin.collections.flatMap(({ prefix, renamedFrom }) =>
      renamedFrom === undefined ? [] : [{ prefix, from: renamedFrom }]
    );
    return renamed.length > 0
      ? outcome('attention', { code: 'renamed', series: renamed }, sources)
      : outcome('pass', { code: 'complete' }, sources);
  }
});
