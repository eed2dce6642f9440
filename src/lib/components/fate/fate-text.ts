/** A fate in words, and a list of them as a table. */
import type { Fate } from '$lib/analysis/fate';
import { FATES } from '$lib/analysis/fate';
import { naturalOrder } from '$lib/base/natural-order';
import { baseName } from '$lib/base/rel-path';
import { cellText } from '$lib/beamtime/digits';
import { cycleName } from '$lib/beamtime/names';
import { inLanguage, sourceText, tableOf, type Column } from '$lib/tables/column';
import type { Table } from '$lib/tables/table';
import { fateWords } from '$lib/words/fate';
import { merge as mergeWords } from '$lib/words/merge';
import { stepReason } from '$lib/words/steps';
import type { Language } from '$lib/words/words';

const PARAMETERS = ['a', 'b', 'c', 'α', 'β', 'γ'];

/** A data set or a pin in a list. */
export interface FateRow {
  /** Path of the processing run or pin; of a data set that is not on this disk, what the merge calls it. */
  readonly key: string;
  readonly name: string;
  readonly href?: string;
  readonly fate: Fate;
}

/** `CPS1014-03 cry00_1-300`: a data set's folder, and its pin where the folder does not begin with it. */
export function datasetName(path: string): string {
  const [pin = '', data = '', name = ''] = path.split('/').slice(-3);
  return /^data\d*$/.test(data) && !name.startsWith(pin) ? `${pin} ${name}` : baseName(path);
}

export interface FateGroup {
  readonly kind: Fate['kind'];
  readonly rows: readonly FateRow[];
}

/** By fate, the earliest loss first; rows in natural order. */
export function groupsOf(rows: readonly FateRow[]): readonly FateGroup[] {
  return FATES.map((kind) => ({
    kind,
    rows: rows.filter(({ fate }) => fate.kind === kind).sort((a, b) => naturalOrder(a.key, b.key))
  })).filter((group) => group.rows.length > 0);
}

/** `other crystal form: group 2 of 2, P 1 2 1, 38.20 43.10 57.35 90.0 97.3 90.0`. */
export function fateText(fate: Fate, language: Language): string {
  const details = fateDetails(fate, language);
  const kind = fateWords[language].kinds[fate.kind];
  return details === '' ? kind : fateWords[language].detailed(kind, details);
}

/** What a fate says beyond its kind; '' for nothing. */
export function fateDetails(fate: Fate, language: Language): string {
  const words = fateWords[language];
  const { group, outlier, stage, elsewhere, told, reason, cluster, cycle, instead } = fate;
  const parts: string[] = [];
  if (told) parts.push(stepReason(told, language));
  if (group)
    parts.push(
      words.cell(group.number, group.of, group.symmetry ?? '', group.unitCell ? cellText(group.unitCell) : '')
    );
  if (outlier) {
    const digits = outlier.parameter < 3 ? 2 : 1;
    const [value, low, high] = [outlier.value, outlier.low, outlier.high].map((one) => one.toFixed(digits));
    parts.push(words.outlier(PARAMETERS[outlier.parameter] ?? '', value ?? '', low ?? '', high ?? ''));
  }
  if (stage) parts.push(words.stage(words.stages[stage]));
  if (elsewhere !== undefined) parts.push(words.elsewhere(elsewhere));
  if (instead) parts.push(words.instead(String(instead.cluster), cycleName(instead.cycle), String(cluster)));
  else if (cluster !== undefined)
    parts.push(words.inCluster(String(cluster), cycle === undefined ? '' : cycleName(cycle)));
  if (reason !== undefined) parts.push(reasonText(reason, language));
  return parts.join(words.and);
}

/** KAMO's words for a rejection, each with what it means. */
function reasonText(reason: string, language: Language): string {
  const words = mergeWords[language];
  const reasons: Readonly<Record<string, string>> = words.reasons;
  return reason
    .split(',')
    .map((one) => (Object.hasOwn(reasons, one) ? words.reason(one, reasons[one] ?? '') : one))
    .join(words.and);
}

/** A data set, what became of it, and what says so. */
export const fateColumns = inLanguage((language): readonly Column<FateRow>[] => {
  const words = fateWords[language];
  return [
    {
      id: 'dataset',
      head: words.dataset,
      stays: true,
      drawn: true,
      mono: true,
      value: ({ name }) => name,
      title: ({ key }) => key,
      href: ({ href }) => href,
      saved: [{ name: words.dataset, cell: ({ key }) => key }]
    },
    { id: 'fate', head: words.fate, only: 'file', value: ({ fate }) => words.kinds[fate.kind] },
    {
      id: 'details',
      head: words.details,
      wraps: true,
      width: 200,
      value: ({ fate }) => fateDetails(fate, language) || undefined
    },
    {
      id: 'merge',
      head: mergeWords[language].remark,
      tone: () => 'soft',
      value: ({ fate }) => fate.merge && baseName(fate.merge),
      title: ({ fate }) => fate.trial ?? fate.merge,
      saved: [{ name: mergeWords[language].remark, cell: ({ fate }) => fate.trial ?? fate.merge }]
    },
    {
      id: 'says',
      head: words.says,
      drawn: true,
      value: ({ fate }) => fate.places.map((place) => sourceText(place)).join(' ')
    }
  ];
});

export function fateTable(name: string, rows: readonly FateRow[], language: Language): Table {
  return tableOf(
    name,
    fateColumns(language),
    groupsOf(rows).flatMap((group) => group.rows)
  );
}
