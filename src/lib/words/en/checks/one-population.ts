import { count } from '../../../base/count';
import type check from '../../../checks/one-population';
import type { FormSigns } from '../../../checks/one-population';
import type { CheckWords } from '../../check-words';

const MEASURES = { cells: 'cells', correlations: 'correlations', isa: 'ISa' };

function signsSaid({ cells, correlation, isa }: FormSigns, datasets: number): string[] {
  const said: string[] = [];
  if (cells !== undefined) {
    const [first, ...others] = cells.groups.map(({ datasets: sets, cell }, n) =>
      n === 0 ? `${count(sets, 'data set')} at ${cell}` : `${sets} at ${cell}`
    );
    const apart = `${others.length > 1 ? 'at least ' : ''}${cells.difference} % apart`;
    said.push(`${[first, ...others.slice(0, -1)].join(', ')} and ${others.at(-1) ?? ''} (${apart})`);
  }
  if (correlation !== undefined) {
    const [one, other] = correlation.parts;
    said.push(
      `CC ${correlation.between} between ${one} and ${count(other, 'data set')}, ${correlation.within} or more within`
    );
  }
  if (isa !== undefined)
    said.push(
      `ISa of ${isa.collapsed} of ${count(datasets, 'data set')} falls from ${isa.own} to ${isa.merged} in the merge`
    );
  return said;
}

export const words = {
  question: 'Do the data sets belong to one crystal form?',
  why: 'A merge of two forms averages two structures. Its completeness and redundancy look good.',
  advice: 'Use a cluster below the join, one form at a time.',
  limits: {
    'one-population-separation': {
      label: 'cells: distance of means / spread from',
      origin: 'Kamome’s default: one form gives at most 7.8, two forms about 9 to 14 (simulated beamtimes)'
    },
    'one-population-difference': {
      label: 'and difference in one parameter from',
      origin: 'Kamome’s default: wedges of one crystal are tight clouds a few 0.1 % apart'
    },
    'one-population-cc-gap': {
      label: 'CC: between branches below within by',
      origin: 'Kamome’s default: isomorphous branches differ by less than 0.05'
    },
    'one-population-isa': {
      label: 'ISa in the merge below this and below a third of its own value',
      origin: 'Kamome’s default: data sets of another structure fall from 15–31 to about 1.5'
    }
  },
  found: {
    'one-dataset': 'one data set',
    'members-unknown': 'the data sets of this run are not known: XSCALE.INP and XSCALE.LP were not read',
    'no-measures':
      'neither correlations of branches (cctable.dat) nor ISa of most data sets (XSCALE.LP, CORRECT.LP) are in the files read',
    'one-of-two':
      'the ISa of one of the 2 data sets falls below a third of its value in the merge: they do not fit together, and two data sets cannot show which one is of another form',
    'two-forms': ({ datasets, signs, clusters }) =>
      [
        ...signsSaid(signs, datasets),
        ...(clusters.length === 0 ? [] : [`of one form: ${clusters.join(', ')}`])
      ].join('; '),
    'one-form': ({ datasets, measures }) =>
      `${count(datasets, 'data set')}, one population by ${measures.map((measure) => MEASURES[measure]).join(', ')}`
  }
} satisfies CheckWords<typeof check>;
