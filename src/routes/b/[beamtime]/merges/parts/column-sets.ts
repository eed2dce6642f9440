/** Columns of the decision table by what the data are for. */
import type { ColumnSet } from '$lib/tables/views';
import { merges } from '$lib/words/merges';
import type { Language } from '$lib/words/words';

const PLACE = ['resolution', 'area'];
const SHOWS = {
  // Complete at low resolution, right group and cell, as far as the signal goes.
  replacement: [
    ...['Cmpl', 'Redun', 'CC1/2', 'Cmpl.ou', 'I/sig.ou', 'CC1/2.ou', 'Cmpl.in', 'Rmeas.in'],
    ...['spaceGroup', 'unitCell', 'WilsonB', 'Aniso.bst', 'Aniso.wst', 'dmin.est']
  ],
  // Many observations and an anomalous signal at low resolution.
  sad: [
    ...['Cmpl', 'Redun', 'CC1/2', 'Redun.ou', 'CC1/2.ou', 'Cmpl.in', 'Redun.in', 'I/sig.in', 'Rmeas.in'],
    ...['ACmpl', 'ARedun', 'SigAno.in', 'CCano.in', 'SigAno', 'CCano', 'spaceGroup']
  ],
  // What is missing where, and what more data sets would cost in likeness.
  completeness: [
    ...['Cmpl', 'Redun', 'Cmpl.ou', 'Redun.ou', 'Cmpl.in', 'Redun.in'],
    ...['given', 'LCV', 'aLCV', 'height']
  ]
} as const;

export function columnSets(language: Language): readonly ColumnSet[] {
  const { sets } = merges[language];
  return (['replacement', 'sad', 'completeness'] as const).map((id) => ({
    id,
    name: sets[id],
    shows: [...PLACE, ...SHOWS[id], 'used', 'judged']
  }));
}
