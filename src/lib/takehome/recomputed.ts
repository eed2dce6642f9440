/** Tables computed again from reflections, as they were stored or exported: every field is checked. */
import type { DifferingCell, Recomputed } from '../beamtime/types';
import { time } from './opinions';
import { list, number, object, optional, path, readable, refuse, text, type Reader } from './readers';

const count: Reader<number> = (value) => {
  const given = number(value);
  return Number.isInteger(given) && given >= 0 ? given : refuse({ code: 'not-a-count' });
};
const cell = object<DifferingCell>({
  shell: (value) => (value === 'total' ? value : count(value)),
  quantity: text,
  reported: optional(number),
  computed: optional(number),
  row: optional(object<NonNullable<DifferingCell['row']>>({ line: count, text }))
});

/** `recomputed` of the exported index. */
export const recomputed = object<Recomputed>({
  path,
  log: path,
  reflections: path,
  equal: count,
  known: count,
  differs: count,
  undecided: count,
  differing: list(cell),
  nUnique: list(count),
  at: time
});

/** Of the library: what is none is left out. */
export function recomputedIn(stored: unknown): readonly Recomputed[] {
  return readable(recomputed, stored);
}
