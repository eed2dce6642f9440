/** Names of the numbers that can be ranked and drawn. */
import type { MeasureId } from '$lib/analysis/measures';
import { COLUMNS, type Column } from '$lib/components/merges/columns';
import { ranking } from '$lib/words/ranking';
import type { Language } from '$lib/words/words';

const BY_ID = new Map(COLUMNS.map((column) => [column.id, column]));

/** The column that shows the number. */
function columnOf(id: MeasureId): Column | undefined {
  return BY_ID.get(id);
}

/** `outer shell CC1/2`, with the unit where asked: `… (%)`. */
export function measureName(id: MeasureId, language: Language, withUnit = false): string {
  const column = columnOf(id);
  if (column === undefined) return id;
  const { shell } = ranking[language].rule;
  const place =
    column.group === 'outer' ? shell.outer : column.group === 'inner' ? shell.inner : shell.overall;
  const unit = withUnit && column.unit !== '' ? ` (${column.unit})` : '';
  return `${place} ${column.head[language]}${unit}`.trim();
}

/** With the digits of its column and the unit; an en dash where it is not said. */
export function measureText(id: MeasureId, value: number | undefined): string {
  const column = columnOf(id);
  if (value === undefined || column === undefined) return '–';
  return `${value.toFixed(column.digits ?? 0)}${column.unit === '' ? '' : ` ${column.unit}`}`;
}
