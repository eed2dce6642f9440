import { count } from '../../../base/count';
import type check from '../../../checks/indexing-consistent';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Are all data sets indexed alike?',
  why: 'Where the lattice has more symmetry than the crystal, data sets can be indexed in several ways. A merge of different ones looks like a twin.',
  advice: 'Resolve the ambiguity (kamo.resolve_indexing_ambiguity) and re-merge.',
  limits: {
    'indexing-consistent-margin': {
      label: 'attention for a margin of CC below',
      origin: 'Kamome’s default: right and wrong differ by 0.5 or more in good wedges'
    },
    'indexing-consistent-best': { label: 'or a best CC below', origin: 'Kamome’s default' }
  },
  found: {
    'group-unknown': 'the space group or the cell of the merge is not in its files',
    'no-such-group': ({ number }) => `there is no space group of number ${number}`,
    'one-indexing': ({ group }) => `${group} and this cell allow one indexing only`,
    'no-ambiguity': ({ group, indexings, possible }) =>
      `${group} and this cell allow ${indexings} indexings (${possible}); KAMO found no ambiguity, so they were not compared`,
    'not-compared': ({ group, indexings, possible }) =>
      `${group} and this cell allow ${indexings} indexings (${possible}); no log shows a comparison`,
    compared: ({ tried, moved, datasets, best, second, wrong, weak, uncompared }) =>
      `KAMO compared ${tried}: ${moved} of ${count(datasets, 'data set')} re-indexed, median CC ${best} : ${second} (best : second)` +
      (wrong > 0 ? `; ${wrong} against their best operator` : '') +
      (weak > 0 ? `; ${weak} with a weak margin` : '') +
      (uncompared > 0 ? `; ${uncompared} more of this run not compared` : '')
  }
} satisfies CheckWords<typeof check>;
