import { count } from '../../../base/count';
import type check from '../../../checks/numbers-from-reflections';
import type { NamedCell } from '../../../checks/numbers-from-reflections';
import type { CheckWords } from '../../check-words';

function cellText({ shell, quantity, numbers }: NamedCell): string {
  return `${quantity} ${shell === undefined ? 'total' : `shell ${shell}`}: ${numbers}`;
}

export const words = {
  question: 'Do the reflections give the numbers that XSCALE.LP prints?',
  why: 'A table can belong to another run, or be changed; numbers computed from the reflections show it.',
  advice:
    'Open the merge and compare its table with the reflections; use the numbers that the reflections give.',
  limits: {},
  found: {
    'no-reflections': 'xscale.hkl of this run is not in what was read',
    'no-table': 'no XSCALE.LP, so no table to compare',
    'not-computed': 'not computed yet: compare the table with the reflections on the page of the merge',
    'table-changed': 'XSCALE.LP has changed since it was compared',
    'nothing-compared': 'no cell could be compared',
    equal: ({ equal, all, known, undecided }) =>
      `${equal} of ${count(all, 'cell')} equal, ${known} differ for a known reason, ${undecided} cannot be decided`,
    different: ({ different, all, cells }) =>
      `${count(different, 'cell differs', 'cells differ')} of ${all}: ${cells.map(cellText).join('; ')}`
  }
} satisfies CheckWords<typeof check>;
