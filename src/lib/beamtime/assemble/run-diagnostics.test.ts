import { describe, expect, it } from 'vitest';
import { relPath } from '../../base/rel-path';
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
