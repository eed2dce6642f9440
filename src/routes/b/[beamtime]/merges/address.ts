/** What the decision table says in its address. */
import { field, text, texts, typed, word, wordOr, type ValuesOf } from '$lib/address/fields';
import { JUDGEMENT_VERDICTS } from '$lib/analysis/judgements';
import { ruleIn, ruleText } from '$lib/analysis/rule-text';
import { hiddenColumns } from '$lib/tables/hidden-columns';
import { frameIn, frameText } from './parts/decision/scatter';
import { GROUPINGS } from './parts/grouping';
import { PANES } from './parts/panes';

export const FIELDS = {
  q: typed(),
  sample: text(),
  area: text(),
  method: text(),
  /** Space group. */
  symmetry: text(),
  /** Limits of numeric columns, as `rangeText` writes them. */
  range: texts(),
  /** Only the last cycle of each cluster. */
  runs: word(['last']),
  /** Only the resolution that a merge ended with. */
  d: word(['final']),
  /** Only rows that have a run. */
  rows: word(['merged']),
  judged: word([...JUDGEMENT_VERDICTS, 'none', 'noted']),
  group: wordOr([...GROUPINGS, 'none'], 'sample'),
  /** Keys of groups whose rows are folded away. */
  fold: texts(),
  /** A column; `-` before it: the largest first. */
  sort: text(),
  hide: hiddenColumns,
  /** Paths of the rows that are ticked, and of the line that is selected. */
  tick: texts(),
  row: text(),
  rule: field(
    (said) => (said === undefined ? undefined : ruleIn(said)),
    (rule) => rule && ruleText(rule)
  ),
  pane: word(PANES),
  /** A frame drawn in the scatter. */
  frame: field(frameIn, (frame) => frame && frameText(frame)),
  x: text(),
  y: text(),
  colour: text(),
  size: text()
};
export type MergesView = ValuesOf<typeof FIELDS>;
