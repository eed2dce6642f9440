import type { Component } from 'svelte';
import { describe, expect, it, test } from 'vitest';
import { drawn, HOSTILE_NAME, type Drawn } from '../../../../tests/support/drawn';
import { relPath } from '../../base/rel-path';
import type { Column } from '../../tables/column';
import ColumnTable from './ColumnTable.svelte';
import Num from './Num.svelte';

interface Row {
  readonly name: string;
  readonly isa?: number;
}
const NAME: Column<Row> = { id: 'name', head: 'Run', stays: true, value: ({ name }) => name };
const ISA: Column<Row> = {
  id: 'isa',
  head: 'ISa',
  digits: 2,
  value: ({ isa }) => isa,
  about: 'Asymptotic I/σ'
};
const ROWS: readonly Row[] = [{ name: 'run_01', isa: 31.1 }, { name: 'run_02' }];

const table = (columns: readonly Column<Row>[], rows: readonly Row[] = ROWS, more: object = {}): Drawn =>
  drawn(ColumnTable as unknown as Component<Record<string, unknown>>, {
    columns,
    rows,
    key: ({ name }: Row) => name,
    testid: 't',
    ...more
  });
/** Cells of the body, row by row. */
const body = ({ html }: Drawn): readonly (readonly string[])[] =>
  (html.split('<tbody>')[1] ?? '')
    .split('</tbody>')[0]
    ?.split('<tr')
    .slice(1)
    .map((row) =>
      [...row.matchAll(/<(?:td|th)[^>]*>(.*?)<\/(?:td|th)>/gs)].map(([, cell]) =>
        (cell ?? '').replace(/<[^>]*>/g, '').trim()
      )
    ) ?? [];

describe('a table of the page', () => {
  it('keeps its first column as the head of each row', () => {
    expect(table([NAME, ISA]).html.match(/<th scope="row"[^>]*>/g)).toHaveLength(2);
  });
  it('has heads for its columns', () => {
    expect(table([NAME, ISA]).html.match(/scope="col"/g)).toHaveLength(2);
  });
  it('prints numbers with their digits; what is absent is an en dash that says why', () => {
    const drawnTable = table([NAME, ISA]);
    expect(body(drawnTable)).toEqual([
      ['run_01', '31.10'],
      ['run_02', '–']
    ]);
    expect(drawnTable.all('title')).toContain('Not in the files that were read.');
  });
  it('says the reason of the column in place of the general one', () => {
    expect(table([NAME, { ...ISA, why: 'the error model failed' }]).all('title')).toContain(
      'the error model failed'
    );
  });
  it('explains a head on hover, with its unit', () => {
    const drawnTable = table([NAME, { ...ISA, unit: 'Å' }]);
    expect(drawnTable.all('title')).toContain('Asymptotic I/σ');
    expect(drawnTable.text).toContain('ISa Å');
  });
  it('shows no column that stands in files alone', () => {
    expect(body(table([NAME, { ...ISA, only: 'file' }]))).toEqual([['run_01'], ['run_02']]);
  });
  it('links a cell where its column gives a way', () => {
    expect(table([{ ...NAME, href: ({ name }) => `#/${name}` }]).all('href')).toEqual([
      '#/run_01',
      '#/run_02'
    ]);
  });
  it('links a cell to the line that says so', () => {
    const says: Column<Row> = {
      id: 'says',
      head: 'Says so',
      value: () => undefined,
      source: () => ({ path: relPath('a/decision.log'), line: 3 })
    };
    const drawnTable = table([NAME, says], ROWS, {
      fileHref: ({ path, line }: { path: string; line: number }) => `#f=${path}:${line}`
    });
    expect(body(drawnTable)[0]).toEqual(['run_01', 'decision.log:3']);
    expect(drawnTable.all('href')[0]).toBe('#f=a/decision.log:3');
  });
  it('columns of a group stand under its name', () => {
    const drawnTable = table([NAME, { ...ISA, group: 'Overall' }, { ...ISA, id: 'b', group: 'Overall' }]);
    expect(drawnTable.html).toMatch(/<th scope="colgroup"[^>]*colspan="2"[^>]*>Overall/);
    expect(drawnTable.html).toMatch(/<th scope="col" rowspan="2"/);
  });
  it('one text may stand in place of the cells from a column on', () => {
    const drawnTable = table([NAME, ISA], ROWS, {
      insteadOf: ({ isa }: Row) => (isa === undefined ? { from: 'isa', text: 'failed' } : undefined)
    });
    expect(body(drawnTable)[1]).toEqual(['run_02', 'failed']);
  });
  it('two rows of one name are both shown', () => {
    expect(body(table([NAME], [{ name: 'a' }, { name: 'a' }]))).toEqual([['a'], ['a']]);
  });
  it('of no rows has its heads', () => {
    const empty = table([NAME, ISA], []);
    expect([body(empty), empty.text]).toEqual([[], 'Run ISa']);
  });
  it('a hostile name is text, in a cell and in a head', () => {
    const drawnTable = table([{ ...NAME, head: HOSTILE_NAME }], [{ name: HOSTILE_NAME }]);
    expect(drawnTable.count('img')).toBe(0);
    expect(drawnTable.text).toBe(`${HOSTILE_NAME} ${HOSTILE_NAME}`);
  });
  it('that is scrolled can be reached by keys, and says what it is', () => {
    const region = table([NAME], ROWS, { region: true, caption: 'Runs' });
    expect([region.all('tabindex'), region.all('role'), region.all('aria-label')]).toEqual([
      ['0'],
      ['region'],
      ['Runs']
    ]);
  });
});

describe('a number', () => {
  test.each<[object, string]>([
    [{ value: 1.5, digits: 2 }, '1.50'],
    [{ value: 0, digits: 1 }, '0.0'],
    [{ value: 99.95, digits: 1, mark: true }, '100.0*'],
    [{ value: 12 }, '12'],
    [{ value: undefined }, '–']
  ])('%o is %s', (props, text) => {
    expect(drawn(Num, props as { value: number | undefined }).text).toBe(text);
  });
  it('that is absent says why, in the language of the page', () => {
    expect(drawn(Num, { value: undefined }).all('title')).toEqual(['Not in the files that were read.']);
    expect(drawn(Num, { value: undefined, why: 'nan' }).all('title')).toEqual(['nan']);
    expect(drawn(Num, { value: undefined }, 'ja').all('title')[0]).toMatch(/[ぁ-ん]/);
  });
});
