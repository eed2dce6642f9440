/** Named views of a list: column sets by purpose, and the user's own, which keep filters and order too. Kept in this browser. */
import { recall, remember } from '../base/browser-memory';
import type { Column } from './column';

/** Columns that answer a question together; those that name a row are always there. */
export interface ColumnSet {
  readonly id: string;
  /** In the language of the page. */
  readonly name: string;
  readonly shows: readonly string[];
}

/** Columns that the set leaves out. */
export function hiddenBy<Row>({ shows }: ColumnSet, columns: readonly Column<Row>[]): ReadonlySet<string> {
  const shown = new Set(shows);
  return new Set(columns.flatMap(({ id, stays }) => (stays || shown.has(id) ? [] : [id])));
}

/** Whether exactly these columns are hidden. */
export function isHidden(hidden: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return hidden.size === wanted.size && [...wanted].every((id) => hidden.has(id));
}

/** A view that the user named. */
export interface NamedView {
  readonly name: string;
  /** Part of an address: columns, filters, limits, order, groups. */
  readonly query: string;
}

/** What is of a moment and no part of a view: the row that is selected, ticks, folded groups. */
const OF_A_MOMENT = ['row', 'tick', 'sel', 'fold', 'frame', 'step'];
const MOST_VIEWS = 40;
const MOST_LETTERS = 60;

export function queryOf(view: URLSearchParams): string {
  const kept = new URLSearchParams(view);
  for (const part of OF_A_MOMENT) kept.delete(part);
  return kept.toString();
}

/** What an address says after the view is taken: its parts, and nothing of the view before but what is of a moment. */
export function partsOf(
  { query }: NamedView,
  before: URLSearchParams
): Readonly<Record<string, readonly string[] | undefined>> {
  const wanted = new URLSearchParams(query);
  const gone = [...before.keys()].filter((part) => !OF_A_MOMENT.includes(part));
  return Object.fromEntries([
    ...gone.map((part) => [part, undefined] as const),
    ...[...wanted.keys()].map((part) => [part, wanted.getAll(part)] as const)
  ]);
}

function keyOf(list: string): string {
  return `kamome.${list}.views`;
}

/** What was remembered and can still be read; anything else is passed over. */
export function rememberedViews(list: string): readonly NamedView[] {
  const said: unknown = parsed(recall(keyOf(list)));
  return Array.isArray(said) ? said.filter(isView).slice(0, MOST_VIEWS) : [];
}

/** The views with one more, or with that of the same name in its place. */
export function withNamedView(
  views: readonly NamedView[],
  name: string,
  query: string
): readonly NamedView[] {
  const called = name.trim().slice(0, MOST_LETTERS);
  if (called === '') return views;
  return [...views.filter((one) => one.name !== called), { name: called, query }].slice(-MOST_VIEWS);
}

export function rememberViews(list: string, views: readonly NamedView[]): void {
  remember(keyOf(list), JSON.stringify(views));
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isView(value: unknown): value is NamedView {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'query' in value &&
    typeof value.query === 'string'
  );
}
