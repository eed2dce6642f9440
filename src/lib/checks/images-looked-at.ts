import type { Says } from './check';
import { defineCheck, outcome } from './define';

/** What is found: code → values. */
interface Found {
  'no-images': unknown;
  /** Data sets whose images were looked at, and EIGER series whose frames were counted. */
  looked: {
    readonly looked: number;
    readonly datasets: number;
    readonly counted: number;
    readonly series: number;
  };
}

export default defineCheck({
  id: 'images-looked-at',
  subject: 'beamtime',
  limits: [],
  test: ({ beamtime: { pins, processingRuns: runs, frameLooks } }): Says<Found> => {
    const collections = pins.flatMap((pin) => pin.collections).filter(({ format }) => format !== 'other');
    const series = collections.filter(({ format }) => format === 'eiger-hdf5');
    if (collections.length === 0) return outcome('not-applicable', { code: 'no-images' });
    const looked = runs.filter(({ path }) => frameLooks?.ice[path] !== undefined).length;
    const counted = series.filter(
      ({ path, prefix }) => frameLooks?.held[`${path}/${prefix}`] !== undefined
    ).length;
    return outcome(looked === runs.length && counted === series.length ? 'pass' : 'unknown', {
      code: 'looked',
      looked,
      datasets: runs.length,
      counted,
      series: series.length
    });
  }
});
