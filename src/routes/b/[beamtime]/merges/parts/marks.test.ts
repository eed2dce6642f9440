import { describe, expect, it, test } from 'vitest';
import { drawn } from '../../../../../../tests/support/drawn';
import { aCluster, aMerge, aRun, aTrial } from '../../../../../../tests/support/model';
import { rowsOfMerge, type DecisionRow } from '$lib/analysis/decision-rows';
import type { Judgement } from '$lib/analysis/judgements';
import type { RowSigns } from '$lib/components/merges/signs';
import type { Trial } from '$lib/beamtime/types';
import type { Language } from '$lib/words/words';
import JudgementSign from './decision/JudgementSign.svelte';
import MarksCell from './MarksCell.svelte';

const NO_SIGNS: RowSigns = { troubles: 0, cells: new Map() };
const row = (more: Partial<DecisionRow> = {}): DecisionRow => ({
  path: aRun().path,
  merge: aMerge(),
  trial: aTrial(),
  cluster: aCluster(),
  run: aRun(),
  choice: false,
  last: true,
  ...more
});
const marks = (more: Partial<DecisionRow> = {}, signs: RowSigns = NO_SIGNS, ticked = false) =>
  drawn(MarksCell, { row: row(more), signs, ticked, ontick: () => undefined });

describe('the marks of a row', () => {
  it('a tick, and nothing where there is nothing to say', () => {
    const told = marks();
    expect([told.count('input'), told.count('svg'), told.all('aria-label')]).toEqual([
      1,
      0,
      ['Tick for comparing or deciding together']
    ]);
    expect(marks({}, NO_SIGNS, true).html).toContain('checked');
  });
  it('a row without a run cannot be ticked', () => {
    const { path, merge, trial, cluster, choice, last } = row();
    const rest: DecisionRow = {
      path,
      merge,
      trial: trial ?? aTrial(),
      cluster: cluster ?? aCluster(),
      choice,
      last
    };
    expect(
      drawn(MarksCell, { row: rest, signs: NO_SIGNS, ticked: false, ontick: () => undefined }).html
    ).toContain('disabled');
  });
  it('the worst verdict; how many, where there are several', () => {
    const worst = { verdict: 'fail' as const, title: 'not complete' };
    expect(marks({}, { ...NO_SIGNS, worst, troubles: 1 }).count('small')).toBe(0);
    const several = marks({}, { ...NO_SIGNS, worst, troubles: 3 });
    expect([several.all('aria-label').includes('not complete'), several.text.endsWith('3')]).toEqual([
      true,
      true
    ]);
  });
  it("KAMO's choice, the user's rule and the user's decision are three signs", () => {
    const judgement: Judgement = { path: aRun().path, verdict: 'accept', at: '2026-11-29T00:00:00Z' };
    const recommended = { cluster: 7, cycle: 3 } as NonNullable<Trial['recommended']>;
    const [chosen] = rowsOfMerge(aMerge({ trials: [aTrial({ recommended })] }));
    const told = marks({ ...chosen, mine: true, judgement });
    expect(told.all('aria-label')).toContain('KAMO’s choice');
    expect(told.all('title')).toContain('accepted');
    expect(told.count('svg')).toBe(3);
  });
});

describe('a decision of the user', () => {
  test.each<[Pick<Judgement, 'verdict' | 'note'>, Language, string]>([
    [{ verdict: 'accept' }, 'en', 'accepted'],
    [{ verdict: 'reject' }, 'en', 'rejected'],
    [{ verdict: 'unsure' }, 'en', 'unsure'],
    [{ note: 'ice' }, 'en', 'noted'],
    [{ verdict: 'accept', note: 'ice' }, 'en', 'accepted ¶']
  ])('%o in %s is %s', (judgement, language, text) => {
    expect(drawn(JudgementSign, { judgement }, language).text.replace(/\s+/g, ' ').replace(/d¶/, 'd ¶')).toBe(
      text
    );
  });
  it('has a word in Japanese for each, and a shape of its own', () => {
    const kinds = [
      { verdict: 'accept' },
      { verdict: 'reject' },
      { verdict: 'unsure' },
      { note: 'x' }
    ] as const;
    const signs = kinds.map((judgement) => drawn(JudgementSign, { judgement }, 'ja'));
    expect(new Set(signs.map(({ text }) => text)).size).toBe(4);
    expect(new Set(signs.map((sign) => sign.all('d').join())).size).toBe(4);
    for (const { text } of signs) expect(text).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });
  it('in short is a sign, with word and note on hover; a note of markup is text', () => {
    const sign = drawn(JudgementSign, { judgement: { verdict: 'reject', note: '<b>ice</b>' }, short: true });
    expect([sign.text, sign.all('title'), sign.count('b')]).toEqual(['', ['rejected: <b>ice</b>'], 0]);
  });
});
