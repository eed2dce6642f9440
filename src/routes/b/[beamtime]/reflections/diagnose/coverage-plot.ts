/** A section through reciprocal space as a plot: each reflection at its two indices, filled where it was measured. */
import type { Place, Plot, Points } from '$lib/charts/plot';
import { tableOf, type Column } from '$lib/tables/column';
import type { Table } from '$lib/tables/table';
import type { diagnosisWords } from '$lib/words/diagnosis';
import type { Diagnosis } from '$workers/reflections';

export type Section = Diagnosis['maps'][number];
type Words = (typeof diagnosisWords)['en']['coverage'];

/** The two indices that are not 0: `hk0` → `h`, `k`. */
function axesOf({ plane }: Section): readonly [string, string] {
  const [first = '', second = ''] = plane.replace('0', '');
  return [first, second];
}

function measuredIn({ reflections }: Section): number {
  return reflections.filter(([, , n]) => n > 0).length;
}

/** Each with its opposite, which is the same reflection but for the anomalous signal. */
export function coveragePlot(section: Section, words: Words): Plot {
  const { plane, reflections } = section;
  const most = 1 + reflections.reduce((most, [a, b]) => Math.max(most, Math.abs(a), Math.abs(b)), 1);
  const [first, second] = axesOf(section);
  const points = (wanted: boolean): Points => {
    const some = reflections.filter(([, , n]) => n > 0 === wanted);
    const at = some.flatMap(([a, b]): Place[] => [
      [a, b],
      [-a, -b]
    ]);
    return {
      kind: 'points',
      name: wanted ? words.measured : words.missing,
      colour: wanted ? 1 : 2,
      radius: Math.max(1.5, Math.min(4, 60 / most)),
      width: 0.8,
      at,
      ...(!wanted && { open: new Set(at.keys()) }),
      told: some.flatMap(([a, b, n]) =>
        [1, -1].map((sign) => words.reflection(first, String(sign * a), second, String(sign * b), n))
      )
    };
  };
  return {
    title: words.map(plane, measuredIn(section), reflections.length),
    x: { ends: [-most, most], name: first, grid: false },
    y: { ends: [-most, most], name: second, grid: false },
    marks: [points(true), points(false)]
  };
}

export function coverageTable(section: Section, words: Words): Table {
  const [first, second] = axesOf(section);
  const columns: readonly Column<Section['reflections'][number]>[] = [
    { id: 'first', head: first, digits: 'all', value: ([a]) => a },
    { id: 'second', head: second, digits: 'all', value: ([, b]) => b },
    { id: 'n', head: words.observations, digits: 'all', value: ([, , n]) => n }
  ];
  return tableOf(`coverage-${section.plane}`, columns, section.reflections);
}
