/** Names of the numbers that can be ranked and drawn. */
import type { MeasureId } from '$lib/analysis/measures';
import { mergeColumns } from '$lib/components/merges/columns';
import type { Column } from '$lib/tables/column';
import { ranking } from '$lib/words/ranking';
import { sideBySide } from '$lib/words/spacing';
import type { Language } from '$lib/words/words';
import type { DecisionRow } from '$lib/analysis/decision-rows';

/** The column that shows the number. */
function columnOf(id: MeasureId, language: Language): Column<DecisionRow> | undefined {
  return mergeColumns(language).find((column) => column.id === id);
}

/** `outer shell CC1/2`, `completeness`, with the unit where asked: `… (%)`. */
export function measureName(id: MeasureId, language: Language, withUnit = false): string {
  const column = columnOf(id, language);
  if (column === undefined) return id;
  const { shell, names } = ranking[language].rule;
  const abbreviation = id.split('.')[0] ?? id;
  const name = isNamed(abbreviation) ? names[abbreviation] : column.head;
  const place = id.endsWith('.ou') ? shell.outer : id.endsWith('.in') ? shell.inner : shell.overall;
  return `${sideBySide(place, name)}${withUnit && column.unit ? ` (${column.unit})` : ''}`;
}

function isNamed(abbreviation: string): abbreviation is keyof (typeof ranking)['en']['rule']['names'] {
  return Object.hasOwn(ranking.en.rule.names, abbreviation);
}

/** Decimals of the column. */
export function measureDigits(id: MeasureId): number {
  const digits = columnOf(id, 'en')?.digits;
  return typeof digits === 'number' ? digits : 0;
}

/** With the digits of its column and the unit; an en dash where it is not said. */
export function measureText(id: MeasureId, value: number | undefined): string {
  if (value === undefined) return '–';
  const unit = columnOf(id, 'en')?.unit;
  return `${value.toFixed(measureDigits(id))}${unit ? ` ${unit}` : ''}`;
}
