import { describe, expect, it, test } from 'vitest';
import { drawn, HOSTILE_NAME, type Drawn } from '../../../../tests/support/drawn';
import type { Judgement, JudgementVerdict } from '../../analysis/judgements';
import { relPath } from '../../base/rel-path';
import type { Language } from '../../words/words';
import Triage from './Triage.svelte';

const PATH = 'm/run_03';
const judged = (verdict?: JudgementVerdict, note?: string): Judgement => ({
  path: relPath(PATH),
  at: '2026-11-29T00:00:00Z',
  ...(verdict && { verdict }),
  ...(note !== undefined && { note })
});
const nothing = (): void => undefined;
const triage = (
  path: string | undefined,
  judgement?: Judgement,
  more: { done?: number; all?: number; wide?: boolean; none?: string; language?: Language } = {}
): Drawn =>
  drawn(
    Triage,
    {
      path,
      judgement,
      none: more.none,
      done: more.done ?? 2,
      all: more.all ?? 9,
      wide: more.wide ?? false,
      onjudge: nothing,
      onnote: nothing,
      onstep: nothing,
      onrepeat: () => Promise.resolve(undefined)
    },
    more.language
  );

describe('judging a run', () => {
  test.each<[JudgementVerdict, readonly string[]]>([
    ['accept', ['true', 'false', 'false']],
    ['reject', ['false', 'true', 'false']],
    ['unsure', ['false', 'false', 'true']]
  ])('what was said is pressed, and nothing else: %s', (verdict, pressed) => {
    expect(triage(PATH, judged(verdict)).all('aria-pressed')).toEqual(pressed);
  });
  it('of a run without a verdict nothing is pressed, note or not', () => {
    expect(triage(PATH).all('aria-pressed')).toEqual(['false', 'false', 'false']);
    expect(triage(PATH, judged(undefined, 'ice?')).all('aria-pressed')).toEqual(['false', 'false', 'false']);
  });
  test.each<[Language, string]>([
    ['en', '2 of 9 decided'],
    ['ja', '9']
  ])('in %s tells how many are decided', (language, told) => {
    expect(triage(PATH, undefined, { language }).text).toContain(told);
  });
  it('measures the way by what there is, and by one where there is nothing', () => {
    const some = triage(PATH);
    expect(some.html).toMatch(/<progress[^>]* max="9"[^>]* value="2"|<progress[^>]* value="2"[^>]* max="9"/);
    expect(triage(undefined, undefined, { done: 0, all: 0 }).all('max')).toEqual(['1']);
  });
  it('without a run offers no verdict and no note, and says how to begin', () => {
    const none = triage(undefined);
    expect(none.all('data-testid')).toEqual(['triage', 'triage-progress']);
    expect(none.count('input')).toBe(0);
    expect(none.text).toContain('No run selected.');
    expect(triage(undefined, undefined, { none: 'Too few data sets.' }).text).toContain('Too few data sets.');
  });
  it('every button says its name and its keys', () => {
    const one = triage(PATH);
    expect(one.all('data-testid')).toEqual([
      'triage',
      'triage-progress',
      'judge-accept',
      'judge-reject',
      'judge-unsure',
      'judge-note'
    ]);
    expect(one.text).toMatch(/Accept.*Reject.*Unsure/);
    expect(one.all('aria-label')).toEqual(
      expect.arrayContaining(['Your decision on this run', 'Previous (k)', 'Next (j)', 'Note'])
    );
  });
  it('speaks Japanese throughout', () => {
    const words = triage(PATH, undefined, { language: 'ja' });
    expect(words.text).not.toMatch(/Accept|Reject|Unsure|decided/);
    expect(words.all('aria-label').join('')).not.toMatch(/Previous|Next|decision/);
  });
  it('a note is the value of its field, whatever it holds', () => {
    const one = triage(PATH, judged('accept', HOSTILE_NAME));
    expect(one.all('value')).toContain(HOSTILE_NAME);
    expect(one.count('img')).toBe(0);
  });
});
