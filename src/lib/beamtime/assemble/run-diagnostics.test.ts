import { describe, expect, it } from 'vitest';
import { relPath } from '../../base/rel-path';
import type { XtriageLog } from '../../formats/xtriage-log';
import { Lines } from '../../formats/lines';
import pointless, { type PointlessLog } from '../../formats/pointless-log';
import type { SymmetryTest } from '../types';
import { diagnosticsOf } from './run-diagnostics';

function parsed(...lines: readonly string[]): PointlessLog {
  if (pointless.kind !== 'text') throw new Error('pointless-log is read as text');
  return pointless.parse(new Lines(lines.join('\n')));
}
function symmetryOf(record: PointlessLog): SymmetryTest | undefined {
  const path = relPath('run_03/pointless.log');
  return diagnosticsOf({ pointless: { path, record }, xtriage: undefined, ctruncate: undefined })?.symmetry;
}

const TABLE = [
  'Spacegroup         TotProb SysAbsProb     Reindex         Conditions',
  '',
  '    <P 43 21 2> ( 96)    0.902  0.902                         00l: l=4n (zone 1)',
  '    <P 41 21 2> ( 92)    0.902  0.902                         00l: l=4n (zone 1)',
  '     P 42 21 2 ( 94)    0.010  0.010                         00l: l=2n',
  ''
];
const solution = (kind: 'Best' | 'Chosen'): readonly string[] => [
  `${kind} Solution:    space group P 42 21 2`,
  '',
  '   Total probability:                  0.010',
  '   Space group confidence:             0.000',
  '',
  '   Unit cell:   61.20   61.20  110.40     90.00  90.00  90.00'
];

describe('a solution of POINTLESS', () => {
  it('that was chosen stands beside the groups that head the table', () => {
    expect(symmetryOf(parsed(...TABLE, ...solution('Chosen')))).toMatchObject({
      group: 'P 42 21 2',
      chosenSolution: true,
      mostProbable: { groups: ['P 43 21 2', 'P 41 21 2'], probability: 0.902 },
      totalProbability: 0.01,
      confidence: 0
    });
  });
  it('that was chosen without a table stands alone', () => {
    const symmetry = symmetryOf(parsed(...solution('Chosen')));
    expect(symmetry).toMatchObject({ chosenSolution: true });
    expect(symmetry).not.toHaveProperty('mostProbable');
  });
  it('that is the best is not chosen', () => {
    const symmetry = symmetryOf(parsed(...TABLE, ...solution('Best')));
    expect(symmetry).toMatchObject({ group: 'P 42 21 2' });
    expect(symmetry).not.toHaveProperty('chosenSolution');
    expect(symmetry).not.toHaveProperty('mostProbable');
  });
});

describe('rings of ice in xtriage', () => {
  const ring = (d: number, zScore: number | undefined, flagged = false) => ({
    d,
    flagged,
    ...(zScore !== undefined && { zScore })
  });
  it.each<[string, Omit<XtriageLog, 'bEigen'>, readonly number[] | undefined]>([
    ['looked for, none found', { iceRings: [ring(3.897, 1.2), ring(3.669, 0.8)], iceWarnings: 0 }, []],
    [
      'by intensity and by what is missing',
      { iceRings: [ring(3.897, 9.6, true), { ...ring(3.669, 0.8), sparse: true }], iceWarnings: 2 },
      [3.897, 3.669]
    ],
    [
      'fewer reflections alone, of normal intensity',
      {
        iceRings: [3.897, 3.669].map((d) => ({ ...ring(d, 0.8), completeness: 0.82, sparse: true })),
        iceWarnings: 2
      },
      []
    ],
    [
      'rings that were cut out',
      {
        iceRings: [3.897, 3.669].map((d) => ({ ...ring(d, 0.8), completeness: 0.2, sparse: true })),
        iceWarnings: 2
      },
      [3.897, 3.669]
    ],
    ['a log cut off in the table clears nothing', { iceRings: [ring(3.897, 1.2)] }, undefined],
    ['a log cut off behind its first ring', { iceRings: [ring(3.897, 9.6, true)] }, undefined],
    [
      'a log cut off behind its second ring',
      { iceRings: [ring(3.897, 9.6, true), ring(3.669, 8.1, true)] },
      [3.897, 3.669]
    ],
    [
      'two warnings, one of which cannot be read',
      { iceRings: [ring(3.897, 9.6, true), ring(3.669, 8.1)], iceWarnings: 2 },
      undefined
    ],
    ['no ring lies within the data', { iceRings: [], iceWarnings: 0 }, undefined],
    [
      'scores that were not computed',
      { iceRings: [ring(3.897, undefined), ring(3.669, undefined)], iceWarnings: 0 },
      undefined
    ],
    ['no report', {}, undefined]
  ])('%s', (_, record, rings) => {
    const path = relPath('run_03/ccp4/logfile.log');
    const found = diagnosticsOf({
      pointless: undefined,
      xtriage: { path, record: { bEigen: [], meanAbsL: 0.5, ...record } },
      ctruncate: undefined
    });
    expect(found?.intensities[0]?.iceRings).toEqual(rings);
  });
});
