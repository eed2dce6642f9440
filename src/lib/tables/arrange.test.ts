import { describe, expect, it } from 'vitest';
import {
  chosenIn,
  filtered,
  nextSort,
  rangesIn,
  rangeText,
  sorted,
  sortOf,
  sortState,
  withinRanges,
  wordsOf,
  type Filters
} from './arrange';
import type { Column } from './column';
import { groupLines, rowLines } from './grid-lines';

interface Row {
  readonly name: string;
  readonly isa?: number;
  readonly forms: readonly string[];
}
const ROWS: readonly Row[] = [
  { name: 'run 10', isa: 12.3, forms: ['a'] },
  { name: 'run 2', forms: ['a', 'b'] },
  { name: 'run 1', isa: 31.04, forms: [] }
];
const COLUMNS: readonly Column<Row>[] = [
  { id: 'name', head: 'Name', value: ({ name }) => name },
  { id: 'isa', head: 'ISa', digits: 2, value: ({ isa }) => isa }
];
const [name, isa] = COLUMNS;
const names = (rows: readonly Row[]): readonly string[] => rows.map((row) => row.name);
const view = (query: string): Record<string, string> => Object.fromEntries(new URLSearchParams(query));
const saidIn = (query: string): string | undefined => view(query)['sort'];

describe('sorting', () => {
  it('puts rows without a value last either way, and names in natural order', () => {
    expect(names(sorted(ROWS, COLUMNS, sortOf(saidIn('sort=-isa'))))).toEqual(['run 1', 'run 10', 'run 2']);
    expect(names(sorted(ROWS, COLUMNS, sortOf(saidIn('sort=isa'))))).toEqual(['run 10', 'run 1', 'run 2']);
    expect(names(sorted(ROWS, COLUMNS, sortOf(saidIn('sort=name'))))).toEqual(['run 1', 'run 2', 'run 10']);
  });
  it('leaves the order as it is without a column of that name, and sorts equal ones by the tie', () => {
    expect(names(sorted(ROWS, COLUMNS, sortOf(saidIn('sort=nonsense'))))).toEqual(names(ROWS));
    const byForms = (a: Row, b: Row): number => b.forms.length - a.forms.length;
    expect(names(sorted(ROWS, [], sortOf(saidIn('')), byForms))).toEqual(['run 2', 'run 10', 'run 1']);
  });
  it('goes the way of its kind first, then the other, then back to none', () => {
    if (name === undefined || isa === undefined) throw new Error('two columns');
    expect(['', 'sort=-isa', 'sort=isa'].map((query) => nextSort(isa, sortOf(saidIn(query))))).toEqual([
      '-isa',
      'isa',
      undefined
    ]);
    expect(['', 'sort=name', 'sort=-name'].map((query) => nextSort(name, sortOf(saidIn(query))))).toEqual([
      'name',
      '-name',
      undefined
    ]);
    expect(sortState('isa', sortOf(saidIn('sort=-isa')))).toBe('descending');
    expect(sortState('name', sortOf(saidIn('sort=-isa')))).toBe('none');
  });
});

describe('filters', () => {
  const FILTERS: Filters<Row> = {
    name: { of: (row) => row.name },
    form: { of: ({ forms }) => forms, words: ['b', 'a'] }
  };
  it('let through what fits every word; unknown words and filters are passed over', () => {
    const shown = (query: string) => names(filtered(ROWS, FILTERS, chosenIn(FILTERS, view(query))));
    expect(shown('form=a')).toEqual(['run 10', 'run 2']);
    expect(shown('form=a&name=run+2')).toEqual(['run 2']);
    expect(shown('form=constructor&sort=x')).toEqual(names(ROWS));
    expect(shown('name=run+3')).toEqual([]);
  });
  it('offer the words that occur', () => {
    expect(wordsOf(ROWS, FILTERS['name'] ?? { of: () => undefined })).toEqual(['run 1', 'run 2', 'run 10']);
    expect(wordsOf(ROWS.slice(0, 1), FILTERS['form'] ?? { of: () => undefined })).toEqual(['a']);
  });
});

describe('limits of numbers', () => {
  it('are written and read, include their ends, and leave out rows without the number', () => {
    const texts = [rangeText({ id: 'isa', least: 12.3, most: 20 }), rangeText({ id: 'isa', least: -1e3 })];
    expect(texts).toEqual(['isa:12.3..20', 'isa:-1000..']);
    const ranges = rangesIn(texts, COLUMNS);
    expect(ranges).toEqual([
      { id: 'isa', least: 12.3, most: 20 },
      { id: 'isa', least: -1000, most: undefined }
    ]);
    expect(names(withinRanges(ROWS, COLUMNS, ranges))).toEqual(['run 10']);
  });
  it('of no column, of words, or without a number are none', () => {
    expect(rangesIn(['name:1..', 'nonsense:1..2', 'isa:..', 'isa:a..b', 'isa', ''], COLUMNS)).toEqual([]);
  });
});

describe('lines', () => {
  it('stand under the heads of their groups, and a folded group shows its head alone', () => {
    const groups = new Map([
      ['x', ROWS.slice(0, 2)],
      ['y', ROWS.slice(2)]
    ]);
    const lines = groupLines(groups, new Set(['group:x']), (row) => row.name);
    expect(lines.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'group group:x',
      'group group:y',
      'row run 1'
    ]);
    expect(rowLines(ROWS, (row) => row.name).map(({ key }) => key)).toEqual(names(ROWS));
  });

  it('are the same ones for the same rows and keys', () => {
    const [first] = rowLines(ROWS, (row) => row.name);
    expect(rowLines(ROWS.slice(0, 1), (row) => row.name)[0]).toBe(first);
    expect(rowLines(ROWS, (row) => `other ${row.name}`)[0]).toMatchObject({ key: `other ${first?.key}` });
  });
});
