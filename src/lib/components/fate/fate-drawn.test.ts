import { describe, expect, it, test } from 'vitest';
import { drawn, HOSTILE_NAME } from '../../../../tests/support/drawn';
import { FATES, type Fate, type FateKind } from '../../analysis/fate';
import { relPath } from '../../base/rel-path';
import { fateWords } from '../../words/fate';
import { LANGUAGES, type Language } from '../../words/words';
import FateGroups from './FateGroups.svelte';
import FateLine from './FateLine.svelte';
import FateStep from './FateStep.svelte';
import type { FateRow } from './fate-text';

const fate = (kind: FateKind, more: Partial<Fate> = {}): Fate => ({ kind, places: [], ...more });
const row = (name: string, kind: FateKind, more: Partial<Fate> = {}): FateRow => ({
  key: name,
  name,
  fate: fate(kind, more)
});
const fileHref = (path: string, line?: number): string => `#f=${path}:${line ?? ''}`;
const line = (of: Fate, language: Language = 'en') => drawn(FateLine, { fate: of, fileHref }, language);
const groups = (rows: readonly FateRow[], few?: number) =>
  drawn(FateGroups, { title: 'Lost', name: 'lost', rows, fileHref, ...(few !== undefined && { few }) });

describe('what became of one data set', () => {
  test.each(FATES.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))(
    '%s is said in words of %s',
    (kind, language) => {
      const one = line(fate(kind), language);
      expect(one.text).toBe(fateWords[language].kinds[kind]);
      expect(one.all('data-fate')).toEqual([kind]);
    }
  );
  test.each<[string, Fate, string]>([
    ['a stage', fate('not-indexed', { stage: 'indexing' }), 'stopped at indexing'],
    ['another area', fate('not-merged-here', { elsewhere: '_kamo_30deg' }), 'merged in _kamo_30deg'],
    ['a cluster', fate('other-branch', { cluster: 79 }), 'cluster 79'],
    ['a cluster and its cycle', fate('rejected', { cluster: 79, cycle: 2 }), 'cluster 79, run_02'],
    [
      'an edge out of bounds, with two decimals',
      fate('cell-filter', { outlier: { parameter: 0, value: 80.123, low: 78, high: 79.5 } }),
      'a = 80.12, allowed 78.00–79.50'
    ],
    [
      'an angle out of bounds, with one',
      fate('cell-filter', { outlier: { parameter: 4, value: 104.37, low: 89, high: 91 } }),
      'β = 104.4, allowed 89.0–91.0'
    ],
    [
      'another form',
      fate('other-form', { group: { number: 2, of: 3, symmetry: 'P 1 2 1' } }),
      'group 2 of 3, P 1 2 1'
    ]
  ])('tells %s', (_, of, told) => {
    expect(line(of).text).toContain(told);
  });
  it('leads to each file and line that says so', () => {
    const one = line(
      fate('rejected', {
        places: [{ path: relPath('m/merge.log'), line: 17 }, { path: relPath('m/XSCALE.LP') }]
      })
    );
    expect(one.all('href')).toEqual(['#f=m/merge.log:17', '#f=m/XSCALE.LP:']);
    expect(one.text).toContain('merge.log');
  });
  it('names from the disk stay names', () => {
    const one = line(fate('not-merged-here', { elsewhere: HOSTILE_NAME }));
    expect(one.count('img')).toBe(0);
    expect(one.text).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('data sets by what became of them', () => {
  const ROWS = [row('b', 'merged'), row('a10', 'rejected'), row('a2', 'rejected'), row('c', 'not-indexed')];
  it('the earliest loss stands first, with how many there are', () => {
    const list = groups(ROWS);
    expect(list.all('data-fate')).toEqual(['not-indexed', 'rejected', 'merged']);
    expect(list.text).toContain('1 · not indexed');
    expect(list.text).toContain('2 · rejected as a data set');
  });
  it('names are in natural order', () => {
    expect(groups(ROWS).text).toMatch(/a2.*a10/);
  });
  test.each<[number, number]>([
    [0, 0],
    [1, 2],
    [2, 3]
  ])('groups of at most %d rows are open: %d', (few, open) => {
    expect(groups(ROWS, few).html.match(/<details[^>]* open/g)?.length ?? 0).toBe(open);
  });
  it('of none has no groups', () => {
    expect(groups([]).count('details')).toBe(0);
  });
  it('a data set with a page leads there, one without is its name', () => {
    const list = groups([{ ...row('a', 'merged'), href: '#/b/x/runs/a' }, row('b', 'merged')]);
    expect(list.all('href')).toContain('#/b/x/runs/a');
    expect(list.text).toContain('b');
  });
  it('a column that nobody fills is not there', () => {
    expect(groups([row('a', 'merged')]).text).not.toContain('Details');
    expect(groups([row('a', 'rejected', { cluster: 3 })]).text).toContain('Details');
  });
});

describe('a step of the funnel', () => {
  const step = (lost: number, left: number, rowsLost: readonly FateRow[], rowsLeft: readonly FateRow[]) =>
    drawn(FateStep, {
      title: 'Indexed',
      name: 'indexed',
      lost,
      left,
      rowsLost,
      rowsLeft,
      fileHref,
      onclose: () => undefined
    }).text;
  it('says what it lost and what it left', () => {
    const text = step(1, 2, [row('a', 'not-indexed')], [row('b', 'merged'), row('c', 'merged')]);
    expect(text).toContain('Left out at this step: 1');
    expect(text).toContain('Left after this step: 2');
    expect(text).not.toContain('The files that were read name');
  });
  it('without a loss speaks of none', () => {
    expect(step(0, 1, [], [row('b', 'merged')])).not.toContain('Left out');
  });
  it('says where the files name fewer than there are', () => {
    const text = step(3, 2, [row('a', 'not-indexed')], [row('b', 'merged')]);
    expect(text).toContain('The files that were read name 1 of 3.');
    expect(text).toContain('The files that were read name 1 of 2.');
  });
});
