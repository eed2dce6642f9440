/** Of an archive: the MTZ that it has beside the recommended run, number under number. */
import type { ArchiveAdvice } from '$lib/analysis/archive-advice';
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { rowTitle } from '$lib/components/merges/row-words';
import { cellText, type Column } from '$lib/tables/column';
import { recommendation } from '$lib/words/recommendation';
import type { Language } from '$lib/words/words';
import { nameOf, recommendationColumns } from './recommendation-columns';

/** What to do with a sample, then a row for each run that is named. */
export interface AdviceRow {
  /** The sample, and its crystal form where it has several. */
  readonly sample: string;
  readonly advice: ArchiveAdvice['advice'];
  readonly says: string;
  readonly of: ArchiveAdvice['recommendation'];
  readonly line?: { readonly name: string; readonly row: DecisionRow };
}

/** In one sentence, of which samples the archive has the recommended MTZ; '' where none is recommended or waited for. */
export function inArchive(all: readonly ArchiveAdvice[], language: Language): string {
  const asked = all.filter(({ advice }) => advice !== 'nothing');
  const taken = asked
    .filter(({ advice }) => advice === 'take')
    .map((one) => nameOf(one.recommendation, language));
  if (asked.length === 0) return '';
  return recommendation[language].disk.inIt(taken, taken.length === asked.length);
}

export function adviceRows(all: readonly ArchiveAdvice[], language: Language): readonly AdviceRow[] {
  const words = recommendation[language];
  return all.flatMap((one) => {
    const { row } = one.recommendation;
    const name = nameOf(one.recommendation, language);
    const of: AdviceRow = {
      sample: name,
      advice: one.advice,
      says: words.disk.advice[one.advice](name),
      of: one.recommendation
    };
    const line = (called: string, run: DecisionRow): AdviceRow => ({
      ...of,
      line: { name: called, row: run }
    });
    if (one.advice === 'nothing') return [of];
    if (row !== undefined && one.advice === 'take') return [of, line(words.disk.both, row)];
    const recommended = row === undefined ? [] : [line(words.disk.recommended, row)];
    const here = one.here === undefined ? [] : [line(words.disk.here, one.here)];
    return [of, ...recommended, ...here];
  });
}

const SHOWN = ['resolution', 'completeness', 'inner', 'ccHalf', 'redundancy', 'datasets'];

/** The numbers are those of the recommendations. */
export function adviceColumns(language: Language): readonly Column<AdviceRow>[] {
  const words = recommendation[language];
  const numbers = recommendationColumns(() => 'unknown', language).filter(({ id }) => SHOWN.includes(id));
  return [
    { id: 'sample', head: words.head.sample, only: 'file', value: ({ sample }) => sample },
    { id: 'which', head: words.disk.which, stays: true, value: ({ line, says }) => line?.name ?? says },
    {
      id: 'run',
      head: words.head.run,
      drawn: true,
      value: ({ line }) => line?.row.path,
      text: ({ line }) => line && rowTitle(line.row),
      saved: [{ name: words.head.run, cell: ({ line }) => line?.row.path }]
    },
    ...numbers.map((column): Column<AdviceRow> => {
      const { id, head, unit, digits, about, term } = column;
      return {
        id,
        head,
        unit,
        about,
        term,
        ...(digits !== undefined && { digits }),
        value: ({ of, line }) => line && column.value({ ...of, row: line.row }),
        star: ({ of, line }) => line && column.star?.({ ...of, row: line.row }),
        text: ({ of, line }) => line && cellText(column, { ...of, row: line.row })
      };
    }),
    {
      id: 'mtz',
      head: '',
      savedName: words.head.mtz,
      drawn: true,
      value: ({ line }) => line?.row.run?.files.mtz
    }
  ];
}
