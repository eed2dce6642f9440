import { count } from '../../base/count';
import type { WordTree } from '../words';

/** The page on how far a merge run goes. */
export const resolution = {
  title: 'Resolution',
  of: (run: string) => `Resolution of ${run}`,
  sample: 'Sample',
  run: 'Merge run',
  noRun: 'No merge run with statistics has been found yet.',
  unknownRun: 'The run in the address was not found; the first run that KAMO chose is shown.',
  toMerge: 'Open the merge',
  toCompare: 'Compare it',
  ccHalf: 'CC1/2 and KAMO’s curve',
  measured: 'shells of XSCALE.LP',
  curve: '½(1 − tanh((s − d0)/r)), s = 1/d²',
  ourFit: (points: number) =>
    `The curve is Kamome’s fit of KAMO’s formula to the ${count(points, 'shell')} of XSCALE.LP. KAMO fits it to the unmerged reflections, which are not read here; its result, dmin.est, is shown for comparison.`,
  parameters: (d0: string, r: string, rms: string) => `d0 = ${d0} Å⁻², r = ${r} Å⁻², r.m.s. ${rms} %`,
  noFit: 'No curve: fewer than three shells with a CC1/2, or no falling curve fits the shells.',
  noShells: 'No shell table: XSCALE.LP of this run was not found or not readable.',
  cut: {
    fitted: (cc: string) => `fit at ${cc} %`,
    user: 'your cut-off',
    kamo: 'dmin.est (KAMO)',
    edge: 'limit of the data'
  },
  slider: {
    fitted: 'Resolution where the fitted CC1/2 has the chosen value',
    user: 'Your cut-off'
  },
  sliderText: (d: string, cc: string) => `${d} Å, fitted CC1/2 ${cc} %`,
  moveHint:
    'Drag a line that has a handle, or focus it: ← coarser, → finer by 0.01 Å, Page up and down by 0.1 Å. Moving the line of the fit changes the target CC1/2.',
  reset: 'Back to CC1/2 = 50 %',
  removeCut: 'Remove your cut-off',
  setCut: 'Set a cut-off',
  cutField: 'Your cut-off (Å)',
  numbers: 'All numbers of the shells',
  at: 'At the cut-offs',
  cutOff: 'Cut-off',
  d: 'd (Å)',
  fittedCc: 'CC1/2 of the curve (%)',
  shell: 'Shell (Å)',
  value: 'value',
  curveShort: 'curve',
  beyond: (by: string) => `${by} Å beyond the data`,
  inShell: 'Whole shell that contains it',
  wholeShell: (name: string) => `${name} of the whole shell`,
  iOverSigma: 'I/σ(I)',
  rMeas: 'Rmeas',
  anomalous: 'Anomalous signal',
  friedelJoined:
    "Friedel mates were merged (FRIEDEL'S_LAW= TRUE): these values give no information on anomalous signal.",
  significance:
    '● significant at the 0.1 % level (XSCALE’s *)   ○ not significant. XSCALE marks CCano only; compare SigAno with 0.8.',
  wilsonB: 'Wilson B',
  wilsonBNote: 'from xtriage',
  anisotropy: 'Anisotropy by direction',
  direction: 'Direction',
  resolution: 'd at CC1/2 = 50 % (Å)',
  bEigen: 'B along it (Å²)',
  behind: 'difference from best direction (Å)',
  best: 'best',
  worst: 'worst',
  noAnisotropy: 'No directions: cubic crystals have none, or aniso.log was not found.',
  curvesNeedDisk: 'Connect the disk to draw the curves of aniso.log.',
  readingAniso: 'Reading aniso.log…',
  anisoFailed: (why: string) => `aniso.log could not be read: ${why}`,
  anisoNote: 'Points: CC1/2 within 20° of the direction. Lines: KAMO’s fit (aniso.log).',
  all: 'All clusters of this merge',
  allNote: (shown: number) =>
    `CC1/2 of the last run of ${count(shown, 'cluster')} on the same axes, the fitted cut-off as a line. Choose one to open it.`,
  allAxes: (d: string) => `Each: CC1/2 from 0 to 100 % against 1/d², from ∞ to ${d} Å; dashed: 50 %.`,
  choice: 'KAMO’s choice',
  cluster: (name: string, d: string) => `${name}, ${d}`,
  fitAt: (d: string) => `fit ${d} Å`,
  noFitShort: 'no fit',
  percentLog: '% (log scale)',
  axis: 'Resolution (Å)'
} satisfies WordTree;
