import { describe, expect, it, test } from 'vitest';
import { aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import type { MergeRun } from '../beamtime/types';
import { rowsOfMerge, type DecisionRow } from './decision-rows';
import { isMeasure, measureOf, MEASURES, type MeasureId } from './measures';

const SHELLS = {
  overall: { completeness: 99, redundancy: 10, iOverSigma: 12, rMeas: 8, ccHalf: 99.8 },
  outer: { completeness: 95, redundancy: 9, iOverSigma: 1.5, rMeas: 120, ccHalf: 52 },
  inner: { completeness: 98, redundancy: 8, iOverSigma: 40, rMeas: 3, ccHalf: 99.9, sigAno: 1.4, ccAno: 60 }
};
const RUN = aRun({
  ...SHELLS,
  wilsonB: 31,
  anisotropy: { best: 2, worst: 2.7 },
  resolutionEstimate: 2.1,
  datasets: { given: 14, used: 12 }
});
function row(run: MergeRun = RUN, trial = {}, merge = {}): DecisionRow {
  const cluster = aCluster({ anomalousCompleteness: 97, anomalousRedundancy: 5, runs: [run] });
  const rows = rowsOfMerge(
    aMerge({ trials: [aTrial({ resolution: 2.2, clusters: [cluster], ...trial })], ...merge })
  );
  return rows.find((one) => one.run !== undefined) ?? expect.unreachable();
}

describe('a measure of a run', () => {
  test.each<[MeasureId, number]>([
    ['Cmpl', 99],
    ['Redun', 10],
    ['I/sig', 12],
    ['Rmeas', 8],
    ['CC1/2', 99.8],
    ['Cmpl.ou', 95],
    ['Redun.ou', 9],
    ['I/sig.ou', 1.5],
    ['Rmeas.ou', 120],
    ['CC1/2.ou', 52],
    ['Cmpl.in', 98],
    ['Redun.in', 8],
    ['I/sig.in', 40],
    ['Rmeas.in', 3],
    ['CC1/2.in', 99.9],
    ['SigAno.in', 1.4],
    ['CCano.in', 60],
    ['ACmpl', 97],
    ['ARedun', 5],
    ['WilsonB', 31],
    ['Aniso.bst', 2],
    ['Aniso.wst', 2.7],
    ['dmin.est', 2.1],
    ['resolution', 2.2],
    ['given', 14],
    ['used', 12]
  ])('%s is what its file says', (id, value) => {
    expect(measureOf(row(), id)).toBe(value);
  });
  test.each(MEASURES.filter((id) => !['resolution', 'given', 'ACmpl', 'ARedun'].includes(id)))(
    '%s that no file says is absent, never 0',
    (id) => {
      expect(measureOf(row(aRun()), id)).toBeUndefined();
    }
  );
  test.each<MeasureId>(['ACmpl', 'ARedun'])('%s is none of a run whose Friedel mates were merged', (id) => {
    expect(measureOf(row(aRun({ anomalous: false })), id)).toBeUndefined();
    expect(measureOf(row(aRun({ anomalous: true })), id)).toBeDefined();
  });
  it('the resolution is the trial’s, else the one that the merge began with', () => {
    expect(measureOf(row(RUN, { resolution: undefined }, { startResolution: 2.4 }), 'resolution')).toBe(2.4);
    expect(measureOf(row(RUN, {}, { startResolution: 2.4 }), 'resolution')).toBe(2.2);
  });
  it('how many were given is the members of the cluster where the run does not say it', () => {
    expect(measureOf(row(aRun()), 'given')).toBe(4);
  });
});

test.each<[string, boolean]>([
  ['Cmpl', true],
  ['CC1/2.ou', true],
  ['cmpl', false],
  ['Cmpl.middle', false],
  ['', false],
  ['constructor', false],
  ['__proto__', false]
])('%j is a measure: %s', (id, is) => {
  expect(isMeasure(id)).toBe(is);
});
