/** Which beamtimes of the shelf are asked for, and in which order. Pure: the start page and the palette use it alike. */
import type { CrystalForm } from '../analysis/beamtime-facts';
import { VERDICTS } from '../checks/check';
import { naturalOrder } from '../base/natural-order';
import { spaceGroupNumberOf } from '../beamtime/space-groups';
import { titleOf, type ShelfEntry } from './shelf-entry';
import { cellTest, shelfQuery, type ShelfQuery } from './shelf-query';

export const SHELF_ORDERS = [
  'opened',
  'date',
  'title',
  'sample',
  'space-group',
  'cell',
  'resolution',
  'beamline',
  'verdict',
  'decisions'
] as const;
export type ShelfOrder = (typeof SHELF_ORDERS)[number];

export interface Found {
  readonly entry: ShelfEntry;
  /** Crystal forms that the search asked for; all where it asks for none. */
  readonly forms: readonly CrystalForm[];
}

/**
 * Entries that hold every word, and a crystal form of the cell and the resolution asked for. Where words name a sample or a space group of a form, that
 * form has to fit: `lysA <2` asks for lysA at 2 Å, not for another sample beside it.
 */
export function searchShelf(entries: readonly ShelfEntry[], typed: string | ShelfQuery): readonly Found[] {
  const query = typeof typed === 'string' ? shelfQuery(typed) : typed;
  const fits = cellTest(query);
  const { cell, dMin, words } = query;
  const asksForms = cell !== undefined || dMin !== undefined;
  return entries.flatMap((entry) => {
    if (!words(entry.text)) return [];
    const forms = entry.facts?.forms ?? [];
    if (!asksForms) return [{ entry, forms }];
    const found = forms.filter(
      (form) =>
        (cell === undefined || (form.niggli !== undefined && fits(form.niggli, form.spaceGroup))) &&
        (dMin === undefined || (form.dMin !== undefined && form.dMin <= dMin))
    );
    const others = forms.filter((form) => !found.includes(form));
    const named = found.filter((form) => words(textAbout(entry, form, others)));
    return named.length > 0 ? [{ entry, forms: named }] : [];
  });
}

/** The entry's text without what only other forms say. */
function textAbout({ text }: ShelfEntry, form: CrystalForm, others: readonly CrystalForm[]): string {
  const own = new Set([form.sample, form.spaceGroup]);
  const foreign = new Set(
    others.flatMap(({ sample, spaceGroup }) => [sample, spaceGroup]).filter((one) => !own.has(one))
  );
  return text
    .split('\n')
    .filter((line) => !foreign.has(line))
    .join('\n');
}

/** In the order asked for; what does not say comes last, equals as they were. */
export function sortShelf(found: readonly Found[], order: ShelfOrder): readonly Found[] {
  const compare = COMPARISONS[order];
  return [...found].sort(compare);
}

type Compare = (a: Found, b: Found) => number;

/** `undefined` last. */
function by<T>(value: (found: Found) => T | undefined, compare: (a: T, b: T) => number): Compare {
  return (a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return compare(x, y);
  };
}
const up = (a: number, b: number): number => a - b;
const down = (a: number, b: number): number => b - a;
const newest = (a: string, b: string): number => b.localeCompare(a);

const least = (values: readonly (number | undefined)[]): number | undefined => {
  const told = values.filter((value) => value !== undefined);
  return told.length === 0 ? undefined : Math.min(...told);
};
const first = (names: readonly string[]): string | undefined =>
  names.filter((name) => name !== '').sort(naturalOrder)[0];

const COMPARISONS: Readonly<Record<ShelfOrder, Compare>> = {
  opened: by(({ entry }) => entry.card.lastOpened, newest),
  date: by(({ entry }) => entry.card.date, newest),
  title: by(({ entry }) => titleOf(entry), naturalOrder),
  sample: by(
    ({ forms, entry }) => first([...forms.map(({ sample }) => sample), ...(entry.facts?.samples ?? [])]),
    naturalOrder
  ),
  'space-group': by(({ forms }) => least(forms.map(({ spaceGroup }) => spaceGroupNumberOf(spaceGroup))), up),
  cell: by(({ forms }) => least(forms.map(({ niggli }) => niggli && niggli[0] * niggli[1] * niggli[2])), up),
  resolution: by(({ forms }) => least(forms.map(({ dMin }) => dMin)), up),
  beamline: by(({ entry }) => entry.card.beamline, naturalOrder),
  verdict: by(({ entry }) => {
    const at = VERDICTS.findIndex((one) => one === entry.card.worst?.verdict);
    return at < 0 ? undefined : at;
  }, up),
  decisions: by(
    ({ entry: { judgements } }) => (judgements.length === 0 ? undefined : judgements.length),
    down
  )
};

/** A line of the palette for a beamtime of the library. */
export interface ShelfSuggestion {
  readonly id: string;
  readonly label: string;
  /** Samples, space groups and finest resolution of what was found. */
  readonly detail: string;
}

/** For the palette: at most `most` beamtimes that fit what was typed, last opened first. Without a word there is nothing to suggest. */
export function suggestBeamtimes(
  entries: readonly ShelfEntry[],
  typed: string,
  most = 12
): readonly ShelfSuggestion[] {
  if (typed.trim() === '') return [];
  return sortShelf(searchShelf(entries, typed), 'opened')
    .slice(0, most)
    .map(({ entry, forms }) => {
      const samples = forms.length > 0 ? forms.map(({ sample }) => sample) : (entry.facts?.samples ?? []);
      const best = least(forms.map(({ dMin }) => dMin));
      return {
        id: entry.card.id,
        label: titleOf(entry),
        detail: [
          ...(entry.label.title === undefined ? [] : [entry.card.name]),
          ...new Set(samples.filter((sample) => sample !== '').slice(0, 4)),
          ...(best === undefined ? [] : [`${best} Å`])
        ].join(' · ')
      };
    });
}
