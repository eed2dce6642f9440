/** Signs are told apart by shape and word, never by colour alone, in both languages. */
import { describe, expect, it, test } from 'vitest';
import { drawn, HOSTILE_NAME } from '../../../tests/support/drawn';
import { aProcessingRun } from '../../../tests/support/model';
import type { PinStep, ProcessingState } from '../beamtime/types';
import type { Verdict } from '../checks/check';
import { VERDICTS } from '../checks/check';
import { processing } from '../words/processing';
import { LANGUAGES, type Language } from '../words/words';
import BeakSign from './compare/BeakSign.svelte';
import StepSign from './pins/StepSign.svelte';
import RunState from './processing/RunState.svelte';
import VerdictSign from './VerdictSign.svelte';

/** The shapes of a sign: what is left of it without its colours. */
const shapesOf = (html: string): string =>
  (html.match(/<(?:path|circle)[^>]*>/g) ?? []).join('').replace(/ class="[^"]*"/g, '');

describe('a verdict', () => {
  test.each<[Verdict, Language, string]>([
    ['pass', 'en', 'pass'],
    ['attention', 'en', 'attention'],
    ['fail', 'en', 'fail'],
    ['unknown', 'en', 'unknown'],
    ['not-applicable', 'en', 'not applicable'],
    ['pass', 'ja', '合格'],
    ['attention', 'ja', '要確認'],
    ['fail', 'ja', '不合格'],
    ['unknown', 'ja', '不明'],
    ['not-applicable', 'ja', '対象外']
  ])('%s is called so for a reader of the screen in %s', (verdict, language, name) => {
    const sign = drawn(VerdictSign, { verdict }, language);
    expect([sign.all('aria-label'), sign.text, sign.all('role')]).toEqual([[name], name, ['img']]);
  });
  it('each has a shape of its own', () => {
    const shapes = VERDICTS.map((verdict) => shapesOf(drawn(VerdictSign, { verdict }).html));
    expect(new Set(shapes).size).toBe(VERDICTS.length);
  });
  it('with more to say says that, as text', () => {
    const sign = drawn(VerdictSign, { verdict: 'fail', title: '12 % < 90 % "inner"' });
    expect([sign.all('aria-label'), sign.text]).toEqual([['12 % < 90 % "inner"'], '12 % < 90 % "inner"']);
    expect(sign.html).not.toContain('< 90');
    const hostile = drawn(VerdictSign, { verdict: 'fail', title: HOSTILE_NAME });
    expect([hostile.all('aria-label'), hostile.count('img')]).toEqual([[HOSTILE_NAME], 0]);
  });
  it('has the size that is asked for', () => {
    expect(drawn(VerdictSign, { verdict: 'pass', size: 12 }).all('width')).toEqual(['12']);
  });
});

describe("a step of a pin's way", () => {
  const step = (more: Partial<PinStep>): PinStep => ({
    stage: 'indexed',
    state: 'yes',
    sources: [],
    ...more
  });
  test.each<[string, Partial<PinStep>, Language, string]>([
    ['taken', {}, 'en', 'indexed: yes'],
    ['not taken', { state: 'no' }, 'en', 'indexed: no'],
    ['not known', { state: 'unknown' }, 'en', 'indexed: not known'],
    [
      'with its reason',
      { state: 'no', reason: { code: 'not-indexed', lost: 1, of: 8, names: ['a'] } },
      'en',
      'indexed: no (1 of 8 runs not indexed: a)'
    ],
    ['rejected', { stage: 'rejected', state: 'yes' }, 'en', 'rejected from a merge: yes'],
    [
      'of which it is not known has no reason',
      { state: 'unknown', reason: { code: 'no-runs' } },
      'en',
      'indexed: not known'
    ],
    ['in Japanese', { state: 'no' }, 'ja', '指数付け：未達']
  ])('%s', (_, more, language, label) => {
    expect(drawn(StepSign, { step: step(more) }, language).all('aria-label')).toEqual([label]);
  });
  test.each(LANGUAGES)(
    'has the reason that an older index wrote, in %s, for reader and eye alike',
    (language) => {
      const reason = { code: 'written', en: 'no hits', ja: 'ヒットなし' } as const;
      const sign = drawn(StepSign, { step: step({ stage: 'hits', state: 'no', reason }) }, language);
      expect(sign.all('aria-label')[0]).toContain(reason[language]);
      expect(sign.text).toBe(sign.all('aria-label')[0]);
    }
  );
  it('yes, no, unknown, rejected and not rejected are five shapes', () => {
    const shapes = [
      step({}),
      step({ state: 'no' }),
      step({ state: 'unknown' }),
      step({ stage: 'rejected' }),
      step({ stage: 'rejected', state: 'no' })
    ].map((one) => shapesOf(drawn(StepSign, { step: one }).html));
    expect(new Set(shapes).size).toBe(5);
  });
  it('whether something was rejected is not known looks as any other question', () => {
    expect(shapesOf(drawn(StepSign, { step: step({ stage: 'rejected', state: 'unknown' }) }).html)).toBe(
      shapesOf(drawn(StepSign, { step: step({ state: 'unknown' }) }).html)
    );
  });
});

describe('how a processing run ended', () => {
  test.each<[ProcessingState, Verdict, string]>([
    ['finished', 'pass', 'finished'],
    ['gave-up', 'fail', 'no scaled data'],
    ['failed', 'fail', 'failed'],
    ['unfinished', 'attention', 'unfinished'],
    ['unknown', 'unknown', 'unknown']
  ])('%s has the sign of %s, and says so in a word', (state, verdict, word) => {
    const state_ = drawn(RunState, { run: aProcessingRun({ state }) });
    expect(shapesOf(state_.html)).toBe(shapesOf(drawn(VerdictSign, { verdict }).html));
    expect(state_.text).toContain(word);
    expect(state_.all('data-state')).toEqual([state]);
  });
  it('says so in the words of each language', () => {
    for (const language of LANGUAGES)
      expect(drawn(RunState, { run: aProcessingRun({ state: 'gave-up' }) }, language).text).toContain(
        processing[language].states['gave-up']
      );
  });
  it('says where it stopped and quotes the line, on hover', () => {
    const run = aProcessingRun({
      state: 'failed',
      failedAt: 'indexing',
      evidence: { path: aProcessingRun().path, line: 4, text: '!!! ERROR !!! <b>CANNOT INDEX</b>' }
    });
    const state = drawn(RunState, { run });
    expect(state.all('title')[0]).toBe('failed · Stopped at indexing. · !!! ERROR !!! <b>CANNOT INDEX</b>');
    expect(state.count('b')).toBe(0);
  });
  it('where there is no room it is the sign alone, with the same name', () => {
    const brief = drawn(RunState, { run: aProcessingRun({ state: 'failed' }), brief: true });
    expect(brief.all('aria-label')).toEqual(['failed']);
    expect(brief.html).not.toContain('&nbsp;');
  });
});

test.each<['kamo' | 'here', Language, string]>([
  ['kamo', 'en', 'KAMO’s choice'],
  ['here', 'en', 'best at this resolution'],
  ['kamo', 'ja', 'KAMO の選択']
])('the beak of %s in %s', (kind, language, name) => {
  expect(drawn(BeakSign, { kind }, language).all('aria-label')).toEqual([name]);
});
it('the beak of the best at another resolution is an outline', () => {
  expect(drawn(BeakSign, { kind: 'here' }).html).toContain('outline');
  expect(drawn(BeakSign, {}).html).not.toContain('outline');
});
