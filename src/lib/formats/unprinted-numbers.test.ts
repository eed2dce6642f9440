/**
 * Numbers that were too wide for their columns: Fortran prints stars for them. Such a number is absent, or its row is told with its line; it is
 * never 0, never its neighbour, and costs nothing else.
 */
import { describe, expect, test } from 'vitest';
import { fixtureLines, saidBy, textFormatOf } from '../../../tests/support/fixture-text';
import { readText, refusal } from '../../../tests/support/read-text';

/** The text of a fixture with the last place of a number in a line under stars. */
function starred(format: string, name: string, line: number, printed: string): string {
  const lines = [...fixtureLines(format, name)];
  const text = lines[line - 1] ?? '';
  const at = text.lastIndexOf(printed);
  expect(at, `${printed} in line ${line}`).toBeGreaterThan(-1);
  lines[line - 1] = text.slice(0, at) + '*'.repeat(printed.length) + text.slice(at + printed.length);
  return lines.join('\n');
}

/** A format, one of its fixtures, a line of it, the number that stands there. */
type Printed = readonly [format: string, fixture: string, line: number, printed: string];

describe('a number under stars is absent, and nothing else is', () => {
  test.each<[...Printed, place: string]>([
    ['aimless-log', 'unnamed-no-limits', 9, '204', 'datasets[0].tables[0].columns[7][0]'],
    ['aimless-log', 'unnamed-no-limits', 37, '14.24', 'datasets[0].anisotropicDeltaB'],
    ['aniso-log', 'cut-off', 24, '11.7605', 'directions[0].iOverSigma'],
    ['aniso-log', 'cut-off', 34, '20', 'bins[0].nUnique[2]'],
    ['aniso-log', 'nan', 63, '1.0000', 'bins[0].ccFitted[2]'],
    ['aniso-log', 'whole', 51, '3.6513', 'directions[0].resolution'],
    ['auto-merge-log', 'best-glued', 6, '2.500', 'cellFilter.iqrCoefficient'],
    ['auto-merge-log', 'best-glued', 11, '1', 'cellFilter.excluded'],
    ['auto-merge-report', 'cut-off', 36, '99.7', 'samples[0].completeness'],
    ['auto-merge-report', 'cut-off', 37, '28.6', 'samples[0].multiplicity'],
    ['auto-merge-report', 'cut-off', 38, '2.5', 'samples[0].dMin'],
    ['auto-merge-report', 'cut-off', 45, '19', 'samples[0].spaceGroupNumber'],
    ['auto-merge-report', 'cut-off', 48, '-3.0', 'samples[0].table.signalNoiseMin'],
    ['auto-merge-report', 'cut-off', 52, '1319', 'samples[0].table.shells[0].nAno'],
    ['auto-merge-report', 'whole', 61, '39190', 'samples[0].table.total.nAno'],
    ['bss-log', 'multi', 9, '1', 'jobs[0].wavelengths'],
    ['bss-log', 'multi', 10, '140.000', 'jobs[0].cameraLength'],
    ['bss-log', 'multi', 11, '0.020', 'jobs[0].exposure'],
    ['cc-files', 'cut-off', 2, '0.9954', 'cc[0]'],
    ['cc-frames', 'cut-off', 2, '1.0000', 'files[0].cc[0]'],
    ['cluster-summary', 'all-data', 1, '2.860', 'dMin'],
    ['cluster-summary', 'all-data', 4, '2.97', 'rows[0].dMinEstimate'],
    ['collected-dat', 'multi', 1, '3', 'found'],
    ['corfac', 'plane', 2, '1012', 'rows[0].factor'],
    ['corfac', 'plane', 4, '0.05000', 'rows[1].yMax'],
    ['correct-html', 'delivery-note-writer-a', 12, '23.7', 'runs[0].isa'],
    ['correct-html', 'delivery-note-writer-a', 14, '-3.0', 'runs[0].table.signalNoiseMin'],
    ['correct-html', 'delivery-note-writer-a', 18, '1319', 'runs[0].table.shells[0].nAno'],
    ['correct-html', 'delivery-note-writer-a', 27, '39190', 'runs[0].table.total.nAno'],
    ['correct-lp', 'before-2005-s-norm', 11, '1.000000', 'oscillation'],
    ['correct-lp', 'before-2005-s-norm', 12, '0.976270', 'wavelength'],
    ['correct-lp', 'before-2005-s-norm', 26, '0.60', 'spotDeviation'],
    ['correct-lp', 'before-2005-s-norm', 27, '0.10', 'spindleDeviation'],
    ['correct-lp', 'before-2005-s-norm', 28, '0.175', 'mosaicity'],
    ['correct-lp', 'before-2005-s-norm', 32, '356.91', 'distance'],
    ['correct-lp', 'before-2005-s-norm', 35, '22.77', 'errorModel.isa'],
    ['correct-lp', 'before-2005-s-norm', 41, '-3.0', 'tables[0].table.signalNoiseMin'],
    ['correct-lp', 'before-2005-s-norm', 45, '1.02', 'tables[0].table.shells[0].sNorm'],
    ['correct-lp', 'before-2005-s-norm', 46, '1.02', 'tables[0].table.total.sNorm'],
    ['correct-lp', 'before-2005-s-norm', 61, '253', 'nRejectedMisfits'],
    ['correct-lp', 'before-2005-s-norm', 62, '144700', 'nAccepted'],
    ['correct-lp', 'before-2012', 45, '99', 'tables[0].table.shells[0].nAno'],
    ['correct-lp', 'before-2012', 46, '99', 'tables[0].table.total.nAno'],
    ['correct-lp', 'cut-off-in-table', 71, '0', 'errorTable[0].rejected'],
    ['correct-lp', 'cut-off-in-table', 92, '0', 'errorTotal.rejected'],
    ['ctruncate-log', 'truncate-of-2007', 4, '1.75', 'dMin'],
    ['ctruncate-log', 'truncate-of-2007', 5, '33.20485', 'wilsonScale'],
    ['ctruncate-log', 'truncate-of-2007', 6, '158626', 'nReflections'],
    ['ctruncate-log', 'truncate-of-2007', 7, '158239', 'nOutput'],
    ['ctruncate-log', 'truncate-of-2007', 8, '329', 'nRejected'],
    ['ctruncate-log', 'twinned', 10, '0.44', 'twinFraction'],
    ['ctruncate-log', 'whole', 7, '37.139', 'dMax'],
    ['ctruncate-log', 'whole', 15, '0.5122', 'anisotropyEigenvalues[2]'],
    ['ctruncate-log', 'whole', 16, '3.020', 'weakestDirectionLimit'],
    ['diffscan-log', 'repeated-after-abort', 35, '1.0000', 'scans[0].wavelength'],
    ['diffscan-log', 'repeated-after-abort', 38, '300.00', 'scans[0].cameraLength'],
    ['idxref-lp', 'cut-off', 8, '237', 'spotsUsed'],
    ['idxref-lp', 'older', 31, '2.14', 'spotDeviation'],
    ['idxref-lp', 'older', 32, '0.99', 'spindleDeviation'],
    ['idxref-lp', 'older', 33, '1', 'spaceGroupNumber'],
    ['idxref-lp', 'older', 35, '0.200', 'mosaicity'],
    ['integrate-lp', 'cut-off', 18, '0.11236', 'images.sigmaR[0]'],
    ['integrate-lp', 'touching', 22, '0.46', 'blocks[0].spotDeviation'],
    ['integrate-lp', 'touching', 35, '0.06', 'blocks[1].spindleDeviation'],
    ['integrate-lp', 'touching', 36, '20', 'blocks[1].spaceGroupNumber'],
    ['integrate-lp', 'touching', 39, '0.114', 'blocks[1].mosaicity'],
    ['integrate-lp', 'touching', 43, '189.53', 'blocks[1].distance'],
    ['integrate-lp', 'whole', 209, '1198', 'reflectionsSaved'],
    ['kamo-report', 'cut-off', 20, '32.61', 'runs[0].isa'],
    ['kamo-report', 'cut-off', 23, '0.100', 'runs[1].oscillation'],
    ['kamo-report', 'overwritten-by-the-merge-report', 36, '99.7', 'merges.samples[0].completeness'],
    ['kamo-report', 'overwritten-by-the-merge-report', 37, '28.6', 'merges.samples[0].multiplicity'],
    ['kamo-report', 'overwritten-by-the-merge-report', 38, '2.5', 'merges.samples[0].dMin'],
    ['kamo-report', 'overwritten-by-the-merge-report', 45, '19', 'merges.samples[0].spaceGroupNumber'],
    ['kamo-report', 'overwritten-by-the-merge-report', 48, '-3.0', 'merges.samples[0].table.signalNoiseMin'],
    ['kamo-report', 'overwritten-by-the-merge-report', 52, '1319', 'merges.samples[0].table.shells[0].nAno'],
    ['kamo-report', 'overwritten-by-the-merge-report', 61, '39190', 'merges.samples[0].table.total.nAno'],
    ['merge-log', 'aimless', 23, '21.3', 'used[0].isa'],
    ['merge-log', 'aimless', 28, '12.0', 'unused[0].isa'],
    ['merge-log', 'all-reasons', 3, '32', 'runs[0].datasets'],
    ['merge-log', 'all-reasons', 5, '0.452', 'runs[0].alcv'],
    ['merge-log', 'all-reasons', 11, '8.40', 'rejections[1].high'],
    ['merge-report', 'blend', 77, '1', 'mergedClusters[1]'],
    ['merge-report', 'blend', 84, '0.9', 'clusters[1].alcv'],
    ['merge-report', 'blend', 95, '2.58', 'merged[0].resolutionEstimate'],
    ['merge-report', 'blend', 96, '19', 'merged[0].spaceGroupNumber'],
    ['merge-report', 'blend', 99, '-3.0', 'merged[0].table.signalNoiseMin'],
    ['merge-report', 'blend', 103, '1319', 'merged[0].table.shells[0].nAno'],
    ['merge-report', 'blend', 112, '39190', 'merged[0].table.total.nAno'],
    ['merge-report', 'cc', 93, '0.9', 'clusters[1].ccMin'],
    ['merge-report', 'cc', 125, '2.72', 'merged[0].anisotropy[0].d'],
    ['merge-report', 'cc', 126, '48.92', 'merged[0].anisotropy[1].bEigen'],
    ['merging-stats', 'cut-off', 6, '2.304', 'cutoffs[0].d'],
    ['merging-stats', 'cut-off', 27, '3.05', 'dMin'],
    ['merging-stats', 'cut-off', 28, '625', 'nObserved'],
    ['merging-stats', 'cut-off', 29, '572', 'nUnique'],
    ['merging-stats', 'cut-off', 30, '1.1', 'redundancy'],
    ['merging-stats', 'cut-off', 31, '18.55', 'completeness'],
    ['merging-stats', 'cut-off', 32, '102.9', 'meanIntensity'],
    ['merging-stats', 'cut-off', 33, '4.7', 'iOverSigma'],
    ['merging-stats', 'cut-off', 34, '0.062', 'rMerge'],
    ['merging-stats', 'cut-off', 35, '0.088', 'rMeas'],
    ['merging-stats', 'cut-off', 36, '0.062', 'rPim'],
    ['multi-merge-log', 'job-died', 93, '1.6', 'chosen[0].alcv'],
    ['plot-integrate', 'cut-off', 10, '0.14229', 'images.sigmaR[0]'],
    ['plot-integrate', 'missing-values', 31, '90.000', 'blocks.gamma[0]'],
    ['plot-integrate', 'missing-values', 32, '0.02', 'blocks.phiZ[1]'],
    ['plot-integrate', 'missing-values', 45, '0.138050', 'areas.sigmaR[8][0]'],
    ['pointless-log', 'merge-run', 28, '0.999', 'best.laueGroupProbability'],
    ['pointless-log', 'merge-run', 29, '0.941', 'best.absenceProbability'],
    ['pointless-log', 'merge-run', 30, '0.940', 'best.totalProbability'],
    ['pointless-log', 'pointless-of-a-run', 11, '0.026', 'twinning.twinFraction'],
    ['pointless-log', 'pointless-of-a-run', 20, '0.042', 'elements[0].rMeas'],
    ['pointless-log', 'pointless-of-a-run', 51, '0.857', 'best.spaceGroupConfidence'],
    ['pointless-log', 'pointless-of-a-run', 52, '0.857', 'best.laueGroupConfidence'],
    ['prep-merge-log', 'cut-off', 1, '87', 'results'],
    ['reject-test', 'cut-off', 2, '3544', 'nUnique[0]'],
    ['run-report', 'whole', 28, '40.10', 'subtrees[1]'],
    ['spot-summary', 'regenerated', 2, '0.0', 'total[0]'],
    ['spot-summary', 'regenerated', 5, '0.0', 'nSpots[0]'],
    ['spot-summary', 'shuffled-and-repeated', 4, '9.25', 'median[1]'],
    ['tree-summary', 'blend', 1, '2.860', 'dMin'],
    ['tree-summary', 'blend', 4, '0.2', 'rows[0].alcv'],
    ['tree-summary', 'cc', 4, '0.9819', 'rows[0].ccMin'],
    ['tree-summary', 'cc-before-2017-08', 4, '2.0', 'rows[0].anomalousRedundancy'],
    ['xdsstat-lp', 'cut-off', 5, '12', 'frames.uniqueOnly[0]'],
    ['xdsstat-lp', 'whole', 17, '0.0899', 'differences.rDFriedel[0]'],
    ['xparm', 'new', 8, '0.075000', 'qy'],
    ['xparm', 'new', 9, '390.000000', 'distance'],
    ['xparm', 'old', 4, '1530.250000', 'orgY'],
    ['xscale-inp', 'older', 8, '2.65', 'inputs[0].resolutionRange.dMin'],
    ['xscale-lp', 'before-2012', 18, '96', 'spaceGroupNumber'],
    ['xscale-lp', 'before-2012', 47, '0.000', 'datasets[0].b'],
    ['xscale-lp', 'before-2012', 55, '39.58', 'datasets[0].isa0'],
    ['xscale-lp', 'before-2012', 64, '-3.0', 'outputs[0].table.signalNoiseMin'],
    ['xscale-lp', 'before-2012', 68, '47', 'outputs[0].table.shells[0].nAno'],
    ['xscale-lp', 'before-2012', 70, '6702', 'outputs[0].table.total.nAno'],
    ['xscale-lp', 'before-2012', 78, '1128', 'datasets[0].rFactors[0].nCompared'],
    ['xscale-lp', 'before-2012', 80, '113585', 'datasets[0].rFactorTotal.nCompared'],
    ['xscale-lp', 'no-common-reflections', 68, '7', 'noCommonReflections[1]'],
    ['xtriage-log', 'laws-and-ice', 16, '0.99', 'iceRings[0].completeness']
  ])('%s %s, line %i: %s at %s', (format, fixture, line, printed, place) => {
    const whole = readText(textFormatOf(format), fixtureLines(format, fixture).join('\n'));
    const without = readText(textFormatOf(format), starred(format, fixture, line, printed));
    const [before, after] = [saidBy(whole.record), saidBy(without.record)];
    expect(before.get(place)).toBe(Number(printed));
    // A column of numbers has NaN where a number is absent.
    expect([undefined, NaN]).toContain(after.get(place));
    const others = (said: ReadonlyMap<string, unknown>) => [...said].filter(([at]) => at !== place);
    expect(others(after)).toEqual(others(before));
    expect(without.problems).toEqual(whole.problems);
  });
});

describe('a row that is none without its number is told', () => {
  const isRefused = (told: string): boolean => told.startsWith('refused: ');
  const TOLD: readonly [...Printed, told: string][] = [
    ['bss-log', 'multi', 15, '0.4191', '15 not-numbers'],
    ['cc-files', 'empty-names-and-nan', 3, '0', '3 row-cut-off'],
    ['cc-frames', 'cut-off', 3, '0', '3 row-cut-off'],
    ['cc-frames', 'empty-names', 3, '1', '3 row-cut-off'],
    ['cctable', 'before-2017-12', 2, '7', '2 not-understood'],
    ['cctable', 'before-2017-12', 5, '0', '5 not-understood'],
    ['cells-dat', 'cut-off', 2, '90.000', '2 not-numbers'],
    ['cells-dat', 'reindexed', 2, '120.000', '2 not-numbers'],
    ['clusters-txt', 'blend-6.5', 5, '7', '5 count-differs'],
    ['collected-dat', 'multi', 2, '0.4191', '2 not-numbers'],
    ['collected-dat', 'none-found', 1, '0', 'refused: 1 nothing-found'],
    ['collected-dat', 'single', 1, '0.4191', 'refused: 1 nothing-found'],
    ['correct-lp', 'cut-off-in-table', 68, '2', '108 text-missing'],
    ['decision-log', 'not-indexed', 1, '50', '1 missing'],
    ['aimless-log', 'unnamed-no-limits', 26, '0.604', '26 not-a-number'],
    ['aimless-log', 'unnamed-no-limits', 28, '0.999', '28 not-a-number'],
    ['decision-log', 'twice', 14, '2.13', '14 missing'],
    ['dendro', 'kamo-cc', 1, '13', 'refused: 1 not-a-node'],
    ['diffscan-log', 'repeated-after-abort', 19, '0.4191', '19 not-numbers'],
    ['idxref-lp', 'cut-off', 11, '0.01', '11 not-understood'],
    ['idxref-lp', 'not-indexed', 25, '90.00', '25 not-numbers'],
    ['idxref-lp', 'not-indexed', 30, '66', '30 cut-off'],
    ['idxref-lp', 'not-indexed', 35, '237', '35 not-understood'],
    ['idxref-lp', 'older', 40, '113.7', '38 no-rows'],
    ['integrate-lp', 'cut-off', 12, '50', '12 not-understood'],
    ['integrate-lp', 'touching', 4, '106', '4 not-numbers'],
    ['integrate-lp', 'touching', 5, '0.100000', '5 not-a-number'],
    ['integrate-lp', 'touching', 7, '0.92000', '7 not-a-number'],
    ['integrate-lp', 'xds-2026', 6, '0.000', '6 not-a-number'],
    ['merge-log', 'all-reasons', 9, '1', '9 not-understood'],
    ['merge-report', 'blend', 38, '2', '35 broken-data'],
    ['merge-report', 'blend', 74, '1', '74 not-a-node'],
    ['merge-report', 'blend', 79, '3', '75 broken-data'],
    ['merge-report', 'cc', 75, '0.8793', '74 broken-data'],
    ['merge-report', 'cc', 79, '101', '78 broken-data'],
    ['plot-integrate', 'missing-values', 38, '9', '51 text-missing'],
    ['pointless-log', 'pointless-of-a-run', 25, '0.0', '23 no-rows'],
    ['pointless-log', 'pointless-of-a-run', 31, '0.988', '30 no-rows'],
    ['prep-merge-log', 'cut-off', 4, '90.00', '4 missing'],
    ['prep-merge-log', 'cut-off', 7, '90.00', '7 missing'],
    ['prep-merge-log', 'cut-off', 8, '90.00', '8 missing'],
    ['prep-merge-log', 'cut-off', 10, '90.00', '10 missing'],
    ['prep-merge-log', 'cut-off', 11, '99.11', '11 missing'],
    ['prep-merge-log', 'cut-off', 15, '90.00', '15 missing'],
    ['prep-merge-log', 'cut-off', 26, '96.90', '26 missing'],
    ['prep-merge-log', 'reindexed-and-dropped', 18, '90.00', '18 missing'],
    ['run-report', 'cut-off', 16, '3.1', '13 broken-data'],
    ['sch', 'data-several-jobs', 11, '0.4191', '11 not-numbers'],
    ['sch', 'data-several-jobs', 38, '1', '38 not-understood'],
    ['shika-report', 'made', 2, '2', '1 broken-data'],
    ['shika-report', 'made', 3, '1', '1 broken-data'],
    ['shika-report', 'made', 4, '10', '1 broken-data'],
    ['xds-inp', 'by-hand', 5, '16', '5 not-numbers'],
    ['xds-inp', 'by-hand', 6, '62', '6 not-numbers'],
    ['xds-inp', 'by-hand', 7, '70', '7 not-numbers'],
    ['xds-inp', 'by-hand', 11, '0.172', '11 not-a-number'],
    ['xds-inp', 'by-hand', 13, '0.97625', '13 not-a-number'],
    ['xds-inp', 'by-hand', 14, '0', '14 not-a-number'],
    ['xds-inp', 'by-hand', 16, '1.85', '16 not-numbers'],
    ['xds-inp', 'by-hand', 18, '3.64', '18 not-numbers'],
    ['xds-inp', 'by-hand', 20, '50', '20 not-a-number'],
    ['xds-inp', 'by-hand', 23, '90', '23 not-numbers'],
    ['xds-inp', 'cut-off', 11, '2190.20', '11 not-a-number'],
    ['xds-inp', 'cut-off', 12, '390.00', '12 not-a-number'],
    ['xds-inp', 'cut-off', 13, '0.100', '13 not-a-number'],
    ['xds-inp', 'cut-off', 14, '139.800', '14 not-a-number'],
    ['xds-inp', 'whole', 25, '5', '25 not-a-number'],
    ['xds-inp', 'whole', 27, '90.00', '27 not-numbers'],
    ['xds-step-lp', 'init', 13, '325817', '13 not-a-number'],
    ['xds-step-lp', 'init', 23, '208.407', '23 not-a-number'],
    ['xparm', 'cut-off', 2, '0.000000', 'refused: 6 not-numbers'],
    ['xscale-inp', 'cut-off', 5, '19', '5 not-a-number'],
    ['xscale-inp', 'cut-off', 6, '90.000', '6 not-numbers'],
    ['xscale-inp', 'cut-off', 8, '3.00', '8 not-a-number'],
    ['xscale-inp', 'cut-off', 14, '10', '14 not-a-number'],
    ['xscale-inp', 'older', 4, '3.00', '4 not-a-number'],
    ['xscale-inp', 'older', 12, '2.0', '12 not-numbers'],
    ['xtriage-log', 'laws-and-ice', 32, '43.112', '33 missing']
  ];
  test.each(TOLD.filter(([, , , , told]) => !isRefused(told)))(
    '%s %s, line %i: %s → %s',
    (format, fixture, line, printed, told) => {
      const whole = readText(textFormatOf(format), fixtureLines(format, fixture).join('\n'));
      const without = readText(textFormatOf(format), starred(format, fixture, line, printed));
      expect(without.problems.filter((one) => !whole.problems.includes(one))).toEqual([told]);
    }
  );
  test.each(TOLD.filter(([, , , , told]) => isRefused(told)))(
    '%s %s, line %i: %s → %s',
    (format, fixture, line, printed, told) => {
      const text = starred(format, fixture, line, printed);
      expect(`refused: ${refusal(textFormatOf(format), text)}`).toBe(told);
    }
  );
});
