import { count } from '../../base/count';
import type { WordTree } from '../words';

/** What the reflections say of the crystal. */
export const diagnosisWords = {
  title: 'Diagnose the reflections',
  start: 'Diagnose the reflections',
  hint: 'Reads the reflections and tests them for twinning, translational NCS, screw axes, ice, anisotropy and decay.',
  disconnected: 'Connect the disk to diagnose the reflections.',
  noFile: (names: string) =>
    `Unknown: ${names} of this run is not in what was read, so its reflections cannot be diagnosed.`,
  computing: 'Reading and computing…',
  facts: (file: string, n: string, group: string, signal: string) =>
    `${file}: ${count(n, 'unique reflection')}, ${group}; ${signal}`,
  signalTo: (d: string) => `⟨I/σ⟩ of the shells stays at 5 or more to ${d} Å.`,
  noSignal: '⟨I/σ⟩ of the shells is below 5 everywhere.',
  ofOwn:
    'The data sets of this merge, indexed as here and to its resolution, are put on one scale with one K and B each: what changes within a sweep stays to be seen, also where the merge has scaled it away.',
  logs: 'From the logs:',
  noLogs: 'The logs of this run give no values for this.',
  logL: (program: string, l: string) => `${program}: ⟨|L|⟩ ${l}`,
  logNcs: (program: string, height: string) => `${program}: Patterson peak ${height} % of the origin`,
  logB: (b: string) => `Wilson B ${b} Å²`,
  unknown: {
    'few-reflections': (found: string, needed: string) =>
      needed === ''
        ? 'unknown: too few reflections'
        : `unknown: number of reflections ${found}, needed ${needed}`,
    'few-pairs': (found: string, needed: string) =>
      needed === '' ? 'unknown: too few pairs' : `unknown: number of pairs ${found}, needed ${needed}`,
    incomplete: (found: string, needed: string) =>
      needed === '' ? 'unknown: too incomplete' : `unknown: ${found} % complete, ${needed} % is needed`,
    weak: () => 'unknown: the signal is too weak',
    'low-resolution': (found: string, needed: string) =>
      needed === ''
        ? 'unknown: the data end too early'
        : `unknown: the data end at ${found} Å, ${needed} Å is needed`,
    merged: () => 'unknown: the file is merged; single observations are needed',
    'no-frames': () => 'unknown: the file names no frames',
    'few-frames': (found: string, needed: string) =>
      needed === '' ? 'unknown: too few frames' : `unknown: number of frames ${found}, needed ${needed}`,
    'no-multiplicity': () => 'unknown: too few reflections were measured more than once',
    'left-out': () => 'unknown: the data leave this range out',
    centring: () => 'unknown: the centring leaves no such reflections',
    'not-converged': () => 'unknown: the fit did not converge'
  },
  intensities: {
    title: 'Distribution of intensities',
    what: 'Question',
    value: 'Found',
    expected: 'Expected',
    l: 'L-test: ⟨|L|⟩, ⟨L²⟩',
    lValue: (l: string, squared: string, pairs: string) => `${l}, ${squared} (pairs: ${pairs})`,
    lExpected:
      'untwinned 0.500, 0.333; perfect twin 0.375, 0.200. Negative intensities are kept; xtriage leaves them out, and lies about 0.02 lower.',
    acentric: '⟨I²⟩/⟨I⟩², acentric',
    acentricExpected: 'untwinned 2.0; perfect twin 1.5; translational NCS higher',
    centric: '⟨I²⟩/⟨I⟩², centric',
    centricExpected: 'untwinned 3.0; perfect twin 2.0',
    moment: (value: string, n: string) => `${value} (reflections: ${n})`,
    ncs: 'Translational NCS: highest Patterson peak off the origin and the centring',
    ncsValue: (height: string, vector: string, distance: string) =>
      `${height} % of the origin at ${vector} (${distance} Å)`,
    ncsExpected: 'below 20 %; 10–5 Å, beyond 15 Å',
    wilson: 'Wilson B, straight line, form factors of C, N, O',
    wilsonValue: (b: string, sigma: string, from: string, to: string, plain: string) =>
      `${b} ± ${sigma} Å² (${from}–${to} Å); without form factors ${plain} Å²`,
    wilsonExpected: 'not the maximum likelihood fit of the empirical curve that xtriage makes',
    anisotropy: 'Anisotropy: largest less smallest principal B',
    anisotropyValue: (range: string, tensor: string) =>
      `${range} Å²; B11 B22 B33 B12 B13 B23 = ${tensor} Å² (x ∥ a, z ∥ c*; without trace)`,
    anisotropyCubic: '0 by symmetry',
    anisotropyExpected: 'fading during the sweep can look like it',
    missing: 'Missing cone',
    missingValue: (direction: string, half: string, completeness: string, overall: string) =>
      `${completeness} % of the reflections within ${half}° of ${direction}; all directions ${overall} %`,
    missingExpected: 'as complete as all directions'
  },
  laws: {
    title: 'Twin laws that the lattice allows',
    none: 'The lattice allows no twin law by (pseudo-)merohedry.',
    law: 'law',
    n: 'pairs',
    alpha: 'α by ⟨H⟩',
    squares: 'α by ⟨H²⟩',
    correlation: 'correlation',
    supported: 'supported',
    yes: 'yes',
    no: 'no',
    note: 'α is meaningful only where the correlation supports the law. Two-fold NCS along the law looks the same: twin or NCS.'
  },
  axes: {
    title: 'Screw axes',
    axis: 'axis',
    class: 'condition',
    allowed: 'allowed: n, ⟨I/σ⟩',
    forbidden: 'forbidden: n, ⟨I/σ⟩',
    strong: 'forbidden, I > 5σ',
    verdict: 'verdict',
    verdicts: { obeyed: 'obeyed', broken: 'broken', unknown: 'unknown' },
    possible: (axes: string) => `possible: ${axes}`,
    undecided: 'cannot be decided',
    strength: 'I/σ of the merge',
    reflections: (n: number) => `The ${count(n, 'axial reflection')}, merged without the screw axes`,
    note: 'Enantiomorphs (4₁ and 4₃) cannot be distinguished by absences.'
  },
  directions: {
    title: 'By direction (20° cones)',
    iOverSigma: 'I/σ of the merge',
    ccHalf: 'CC1/2 (%)',
    resolution: 'resolution (Å)'
  },
  wilsonPlot: { title: 'Wilson plot', x: 'd (Å)', y: 'ln of ⟨I/ε⟩/Σf²' },
  ice: {
    title: 'Ice rings',
    ring: 'd (Å)',
    n: 'reflections',
    excess: '⟨I⟩ over its neighbours',
    sigma: 'excess (σ)',
    cc: 'CC1/2 in, beside (%)',
    sets: 'data sets above the others',
    flagged: 'ice',
    none: 'No ring stands out.',
    found: (n: number) => `${count(n, 'ring stands', 'rings stand')} out.`
  },
  damage: {
    title: 'Decay',
    rd: 'R_d against the distance of frames',
    rdX: 'frames between the two observations',
    b: 'Relative B by frames (Å²)',
    scale: 'Scale by frames',
    frame: 'frame',
    set: 'data set',
    change: 'B, last less first block (Å²)',
    ratio: 'scale, last over first',
    rise: 'R_d at the end over the start',
    note: 'R_d (Diederichs 2006) is flat where nothing changes. B and scale are against the means of the others.'
  },
  coverage: {
    title: 'Coverage',
    measured: 'measured',
    missing: 'missing',
    observations: 'observations',
    reflection: (first: string, a: string, second: string, b: string, n: number) =>
      `${first} ${a}, ${second} ${b}: ${n === 0 ? 'missing' : count(n, 'observation')}`,
    legend: 'Filled: measured; empty: missing.',
    map: (plane: string, measured: number, possible: number) =>
      `${plane}: ${measured} of ${possible} measured`
  }
} satisfies WordTree;
